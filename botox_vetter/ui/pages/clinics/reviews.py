"""What other platforms show about a clinic."""

from collections.abc import Callable
from datetime import date

from botox_vetter.actions import reviews
from botox_vetter.actions.check_records import check_reviews
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.records import Reviews
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.fields.typed import amount_field, day_field, whole_field
from botox_vetter.ui.pages.clinics.record_card import Asked, RecordCard
from botox_vetter.ui.pages.clinics.record_list import RecordList
from botox_vetter.ui.theme import measures as m


def reviews_list(desk: Desk, clinic: Callable[[], Clinic]) -> RecordList:
    """Of the clinic that is shown."""

    def keep(record: Reviews) -> None:
        desk.do(reviews.change_reviews if record.id else reviews.add_reviews, clinic(), record)

    return RecordList(
        lambda: _card(desk.rulebook, clinic().id, desk.today),
        keep,
        lambda record: desk.do(reviews.remove_reviews, clinic(), record),
        tr("Reviews elsewhere"),
        tr("Add reviews elsewhere"),
    )


def _card(rulebook: Rulebook, clinic_id: str, today: date) -> RecordCard:
    asked = (
        Asked("platform", tr("Platform"), LineField(), is_needed=True),
        Asked("rating", tr("Rating"), amount_field()),
        Asked("out_of", tr("Out of"), amount_field()),
        Asked("count", tr("How many"), whole_field()),
        Asked("seen_on", tr("Seen on"), day_field(), is_needed=True),
        Asked("address", tr("Web address"), LineField()),
        Asked(
            "cannot_show",
            tr("Cannot show"),
            LineField(),
            tr("What that platform cannot show, such as reviews that were taken down."),
        ),
    )
    never = say(tr("Kept beside the clinic; it never enters the score by itself."), "muted", m.SMALL)
    draft = Reviews("", clinic_id, "", today)
    return RecordCard(rulebook, draft, asked, check_reviews, tr("Remove these reviews"), never)

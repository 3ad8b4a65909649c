"""Further places where a clinic treats."""

from collections.abc import Callable

from botox_vetter.actions import premises
from botox_vetter.actions.check_records import check_premises
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.records import Premises
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.pages.clinics.record_card import Asked, RecordCard
from botox_vetter.ui.pages.clinics.record_list import RecordList


def premises_list(desk: Desk, clinic: Callable[[], Clinic]) -> RecordList:
    """Of the clinic that is shown."""

    def keep(record: Premises) -> None:
        desk.do(premises.change_premises if record.id else premises.add_premises, clinic(), record)

    return RecordList(
        lambda: _card(desk.rulebook, clinic().id),
        keep,
        lambda record: desk.do(premises.remove_premises, clinic(), record),
        tr("Further premises"),
        tr("Add further premises"),
    )


def _card(rulebook: Rulebook, clinic_id: str) -> RecordCard:
    asked = (
        Asked("name", tr("Name there"), LineField()),
        Asked("address", tr("Address"), LineField()),
        Asked("postcode", tr("Postcode"), LineField()),
        Asked("phone", tr("Phone"), LineField()),
        Asked("opening_hours", tr("Opening hours"), LineField()),
        Asked("accessibility", tr("Accessibility"), LineField()),
        Asked("note", tr("Note"), LineField()),
    )
    return RecordCard(rulebook, Premises("", clinic_id), asked, check_premises, tr("Remove these premises"))

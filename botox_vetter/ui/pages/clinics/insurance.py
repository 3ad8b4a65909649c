"""Cover of a clinic or of a person."""

from collections.abc import Callable

from botox_vetter.actions import insurances
from botox_vetter.actions.check_records import check_insurance
from botox_vetter.domain.findings import Assurance
from botox_vetter.domain.quotes import Known
from botox_vetter.domain.records import Insurance
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.prices import known_words
from botox_vetter.report.words.vetting import assurance_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.fields.typed import day_field
from botox_vetter.ui.pages.clinics.record_card import Asked, RecordCard
from botox_vetter.ui.pages.clinics.record_list import RecordList


def insurance_list(desk: Desk, draft: Callable[[], Insurance], is_offered: bool = False) -> RecordList:
    """`draft`: names whom a new one is about."""

    def keep(record: Insurance) -> None:
        desk.do(insurances.change_insurance if record.id else insurances.add_insurance, desk.case_id, record)

    return RecordList(
        lambda: _card(desk.rulebook, draft()),
        keep,
        lambda record: desk.do(insurances.remove_insurance, desk.case_id, record),
        tr("Insurance"),
        tr("Add insurance"),
        is_offered,
    )


def _card(rulebook: Rulebook, draft: Insurance) -> RecordCard:
    covers, sure = ChoiceField(), ChoiceField()
    covers.offer((known, sentence(known_words(known))) for known in Known)
    sure.offer((assurance, sentence(assurance_words(assurance))) for assurance in Assurance)
    asked = (
        Asked("insurer", tr("Insurer"), LineField()),
        Asked("policy", tr("Policy number"), LineField()),
        Asked("covers_toxin", tr("Names toxin treatment"), covers),
        Asked("valid_until", tr("Valid until"), day_field()),
        Asked("assurance", tr("How sure"), sure),
        Asked("seen_on", tr("Seen or heard on"), day_field()),
        Asked("note", tr("Note"), LineField()),
    )
    return RecordCard(rulebook, draft, asked, check_insurance, tr("Remove this insurance"))

"""An answer, a price or a register entry in one line: what a kept file supports."""

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import criterion_title, own_words, register_name, sentence
from botox_vetter.report.words.prices import quote_words
from botox_vetter.report.words.vetting import titled_level


def supported_words(
    record: Finding | Quote | Registration, file: CaseFile, rulebook: Rulebook, is_named: bool = True
) -> str:
    """is_named: with the name of whom it is about; a price belongs to a clinic anyway."""
    if isinstance(record, Quote):
        return sentence(quote_words(record, rulebook, file.place_of(file.clinic(record.clinic_id))))
    if isinstance(record, Finding):
        criterion = rulebook.criteria.get(record.criterion)
        level = titled_level(record.level, criterion.scale if criterion else "")
        words = tr("{question}: {answer}").format(question=criterion_title(record.criterion, rulebook), answer=level)
    else:
        words = tr("{register}, number {number}").format(
            register=register_name(record.register, rulebook), number=own_words(record.number)
        )
    return tr("{what} ({name})").format(what=words, name=_name(record, file)) if is_named else words


def _name(record: Finding | Registration, file: CaseFile) -> str:
    if record.practitioner_id is not None:
        return own_words(file.practitioner(record.practitioner_id).name)
    return own_words(file.clinic(record.clinic_id or "").name)

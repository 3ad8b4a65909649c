"""What stands at the end: the notes to be printed, the decision, and what this paper is not."""

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.clinics import Note
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Bullets, Heading, Paragraph, Role
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import by_id, own_words, quoted


def closing(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    return [
        *_listed(tr("Your notes"), _notes(comparison)),
        *_decision(comparison),
        _small_print(rulebook),
    ]


def _listed(heading: str, items: list[str]) -> list[Block]:
    return [Heading(1, heading), Bullets(tuple(items))] if items else []


def _notes(comparison: Comparison) -> list[str]:
    """Only those that the user marked for printing."""
    names = {standing.clinic.id: standing.clinic.name for standing in comparison.standings}

    def words(note: Note) -> str:
        return tr("{clinic}: {text}").format(clinic=own_words(names[note.clinic_id]), text=own_words(note.text))

    return [words(note) for note in comparison.file.notes if note.is_printed and note.clinic_id in names]


def _decision(comparison: Comparison) -> list[Block]:
    decision = comparison.file.decision
    if decision is None:
        return []
    name = (
        tr("none of them") if decision.clinic_id is None else own_words(comparison.file.clinic(decision.clinic_id).name)
    )
    words = tr("{day}: {name}.").format(day=day(decision.decided_on), name=name)
    if decision.reason:
        words += " " + tr("Reason: {reason}").format(reason=quoted(decision.reason))
    return [Heading(1, tr("Decision")), Paragraph(words)]


def _small_print(rulebook: Rulebook) -> Paragraph:
    words = tr("This program informs, it does not diagnose.")
    return Paragraph(f"{words} {by_id('facts.disclaimer', rulebook.treatments.disclaimer)}", Role.NOTE)

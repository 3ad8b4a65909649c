"""What stands at the end: the decision, and what this paper is not."""

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Paragraph, Role
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import by_id, own_words, quoted


def closing(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    return [*_decision(comparison), _small_print(rulebook)]


def _decision(comparison: Comparison) -> list[Block]:
    decision = comparison.file.decision
    if decision is None:
        return []
    name = tr("none of them")
    if decision.clinic_id is not None:
        name = own_words(comparison.file.clinic(decision.clinic_id).name)
    words = tr("Decision of {day}: {name}.").format(day=day(decision.decided_on), name=name)
    if decision.reason:
        words += " " + tr("Reason: {reason}").format(reason=quoted(decision.reason))
    return [Paragraph(words)]


def _small_print(rulebook: Rulebook) -> Paragraph:
    words = tr("This program informs, it does not diagnose.")
    return Paragraph(f"{words} {by_id('facts.disclaimer', rulebook.treatments.disclaimer)}", Role.NOTE)

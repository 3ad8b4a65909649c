"""Why clinics are ruled out: each failed knock-out with what was found, how surely, in whose words, by whose rule."""

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.criteria import GateBasis
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Row, Table
from botox_vetter.report.words.addresses import links_to
from botox_vetter.report.words.evidence import reasons_told, source_words
from botox_vetter.report.words.names import criterion_question, criterion_title, joined, own_words, sentence
from botox_vetter.report.words.vetting import YES_NO, level_words, surety_words
from botox_vetter.vetting.results import GateResult, Outcome, Verdict, Vetting
from botox_vetter.vetting.rules import failing_levels


def ruled_out(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """One table of all that are, a group of rows for each; nothing where none is."""
    out = [s for s in comparison.standings if s.vetting.verdict is Verdict.RULED_OUT]
    if not out:
        return []
    names = [own_words(standing.clinic.name) for standing in out]
    is_alone = len(out) == 1
    rows: list[Row] = []
    for name, standing in zip(names, out, strict=True):
        rows += [] if is_alone else [Row((Cell(name, emphasis=Emphasis.STRONG),), is_group=True)]
        rows += _rows(standing, comparison, rulebook)
    caption = tr("Ruled out: {clinic}").format(clinic=names[0]) if is_alone else tr("Ruled out")
    what = tr("Knock-out failed, and what was found: ask no more, unless it turns out to be wrong")
    return [Table(caption, (Column(what, 6.0), Column(tr("Whose rule"), 2.0)), tuple(rows))]


def _rows(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> list[Row]:
    return [
        Row((found_cell(gate, standing, comparison, rulebook), _rule(gate))) for gate in failed_gates(standing.vetting)
    ]


def failed_gates(vetting: Vetting) -> list[GateResult]:
    return [gate for gate in vetting.gates if gate.outcome is Outcome.FAILS]


def found_cell(gate: GateResult, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Cell:
    """The knock-out with the answer; below, how sure that is, in whose words, and why it counts."""
    findings = _findings(gate, standing, comparison, rulebook)
    notes = [line for finding in findings for line in _evidence(finding, gate, comparison, rulebook)]
    notes += [sentence(words) for words in reasons_told(gate.answer.reasons, (), rulebook)]
    scale = rulebook.criteria[gate.criterion].scale
    levels = joined(dict.fromkeys(level_words(finding.level, scale) for finding in findings))
    asked, words = criterion_title(gate.criterion, rulebook), tr("{asked}: {answer}")
    if scale in YES_NO:
        asked, words, levels = criterion_question(gate.criterion, rulebook), tr("{asked} {answer}"), sentence(levels)
    links = links_to(*(finding.address for finding in findings))
    return Cell(words.format(asked=asked, answer=levels), tuple(notes), links=links)


def _findings(gate: GateResult, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> list[Finding]:
    """The one that counts; where the answer is spread over several people, those that fail it."""
    if gate.answer.finding is not None:
        return [gate.answer.finding]
    file = comparison.file
    criterion = rulebook.criteria[gate.criterion]
    fails = failing_levels(criterion, file.place_of(standing.clinic), file.plan.is_medical)
    return [finding for finding in gate.answer.others if finding.level in fails]


def _evidence(finding: Finding, gate: GateResult, comparison: Comparison, rulebook: Rulebook) -> list[str]:
    """About whom, how surely and when; then where and in which words, beginning with the address."""
    about = finding.practitioner_id
    parts = [own_words(comparison.file.practitioner(about).name)] if about else []
    parts.append(surety_words(finding, rulebook))
    source = source_words(finding)
    if not source and finding.assurance is Assurance.CLAIMED and not gate.answer.reasons:
        parts.append(tr("who said so is not recorded"))
    if source and not finding.address:
        parts.append(source)
    told = sentence(" · ".join(parts))
    return [told, source] if finding.address else [told]


def _rule(gate: GateResult) -> Cell:
    if gate.basis is GateBasis.LAW:
        return Cell(tr("The law there"))
    return Cell(tr("Our own caution"), (tr("You may relax it, with a reason"),))

"""Every knock-out of one clinic: where it stands, what was found, how surely, where and in whose words."""

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.clinics import Practitioner, RoleKind
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.findings import UNKNOWN, Finding
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Cell, Emphasis, Row
from botox_vetter.report.sections.criteria import COLOUR_OF
from botox_vetter.report.sections.evidence import Numbers, evidence_words
from botox_vetter.report.sections.people import people_asked
from botox_vetter.report.words.addresses import links_to
from botox_vetter.report.words.evidence import reasons_told, source_words
from botox_vetter.report.words.names import criterion_title, joined, own_words, quoted, sentence
from botox_vetter.report.words.vetting import (
    YES_NO,
    gate_basis_words,
    level_words,
    outcome_words,
    stage_words,
    surety_words,
    titled_level,
)
from botox_vetter.vetting.results import GateResult, Outcome


def gate_rows(standing: Standing, comparison: Comparison, rulebook: Rulebook, numbers: Numbers) -> list[Row]:
    """In the order of the criteria file; one row for those of the same rule of which the same is to be said."""
    alike: dict[tuple[str, Cell, Cell], list[str]] = {}
    for gate in standing.vetting.gates:
        told = _rule(gate), _stand(gate, rulebook), _rests_on(gate, standing, comparison, rulebook, numbers)
        alike.setdefault(told, []).append(criterion_title(gate.criterion, rulebook))
    return [Row((Cell("; ".join(titles), (rule,)), stand, rests)) for (rule, stand, rests), titles in alike.items()]


def _rule(gate: GateResult) -> str:
    return sentence(tr("{basis}, {stage}").format(basis=gate_basis_words(gate.basis), stage=stage_words(gate.stage)))


def _stand(gate: GateResult, rulebook: Rulebook) -> Cell:
    """The outcome; below it the answer, where that says more."""
    colour = COLOUR_OF.get(gate.outcome, Colour.QUIET)
    answer = sentence(_answer(gate, rulebook))
    return Cell(sentence(outcome_words(gate.outcome)), (answer,) if answer else (), Emphasis.STRONG, colour)


def _answer(gate: GateResult, rulebook: Rulebook) -> str:
    """A yes or no belongs to a question, and here stands a title: "No false title" and "no" would be misread."""
    scale, answer = rulebook.criteria[gate.criterion].scale, gate.answer
    levels = dict.fromkeys(finding.level for finding in answer.counting)
    is_settled = gate.outcome in (Outcome.PASSES, Outcome.FAILS)
    if gate.outcome is Outcome.LEFT_OUT or (scale in YES_NO and is_settled):
        return ""
    if not levels:
        return level_words("not_applicable" if answer.interval is None else "unknown")
    words = joined(titled_level(level, scale) for level in levels)
    is_so_far = not is_settled and UNKNOWN not in levels
    return tr("so far {known}").format(known=words) if is_so_far else words


def _rests_on(
    gate: GateResult, standing: Standing, comparison: Comparison, rulebook: Rulebook, numbers: Numbers
) -> Cell:
    findings = gate.answer.counting
    lines = [line for finding in findings for line in _found(finding, comparison, rulebook, numbers)]
    people = _people(gate, standing, comparison, rulebook)
    lines += [sentence(words) for words in reasons_told(gate.answer.reasons, people, rulebook)]
    lines += [
        tr("Set aside by you, because: {reason}").format(reason=quoted(relaxation.reason))
        for relaxation in comparison.file.relaxations
        if (relaxation.clinic_id, relaxation.criterion) == (standing.clinic.id, gate.criterion) and relaxation.reason
    ]
    return Cell("", tuple(lines), links=links_to(*(finding.address for finding in findings)))


def _people(
    gate: GateResult, standing: Standing, comparison: Comparison, rulebook: Rulebook
) -> tuple[Practitioner, ...]:
    subject = rulebook.criteria[gate.criterion].subject
    if subject is Subject.CLINIC:
        return ()
    return people_asked(comparison.file, standing.clinic, RoleKind(subject.value))


def _found(finding: Finding, comparison: Comparison, rulebook: Rulebook, numbers: Numbers) -> list[str]:
    """About whom, how surely, when and in which words; the address, where there is one, begins a line of its own."""
    person = finding.practitioner_id
    name = own_words(comparison.file.practitioner(person).name) if person else ""
    parts = [name, surety_words(finding, rulebook), evidence_words(finding.evidence, numbers)]
    source = source_words(finding)
    if not finding.address:
        parts.append(source)
    told = sentence(" · ".join(part for part in parts if part))
    return [told, source] if finding.address else [told]

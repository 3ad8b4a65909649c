"""Every knock-out and every weighted criterion of some clinics, a section for each category."""

from botox_vetter.comparison.results import Standing
from botox_vetter.domain.criteria import Criterion
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Cell, Emphasis, Row
from botox_vetter.report.sections.section import Section
from botox_vetter.report.words.evidence import source_words
from botox_vetter.report.words.names import category_name, criterion_title, sentence
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.vetting import finding_words, level_words, outcome_words
from botox_vetter.vetting.results import Answer, GateResult, Outcome

GATES = "knock_outs"
COLOUR_OF = {Outcome.PASSES: Colour.GOOD, Outcome.FAILS: Colour.BAD, Outcome.OPEN: Colour.CAUTION}


def criteria_sections(group: tuple[Standing, ...], rulebook: Rulebook) -> list[Section]:
    """First the knock-outs, then the rest by category; what is asked at none of these clinics is left out."""
    gates = [{gate.criterion: gate for gate in standing.vetting.gates} for standing in group]
    rows: dict[str, list[Row]] = {}
    for criterion in _in_order(group, rulebook):
        is_gate = any(criterion.id in clinic for clinic in gates)
        cells = [
            answer_cell(standing, own.get(criterion.id), criterion, rulebook)
            for standing, own in zip(group, gates, strict=True)
        ]
        row = Row((Cell(criterion_title(criterion.id, rulebook)), *cells), about=criterion.id)
        rows.setdefault(GATES if is_gate else criterion.category, []).append(row)
    return [Section(section, _head(section), tuple(some)) for section, some in rows.items()]


def _head(section: str) -> Cell:
    words = tr("Knock-outs") if section == GATES else category_name(section)
    return Cell(words, emphasis=Emphasis.STRONG)


def _in_order(group: tuple[Standing, ...], rulebook: Rulebook) -> list[Criterion]:
    gates = {gate.criterion for standing in group for gate in standing.vetting.gates}
    asked = gates | {cid for standing in group for cid in standing.vetting.answers}
    known = [criterion for criterion in rulebook.criteria.values() if criterion.id in asked]
    return [c for c in known if c.id in gates] + [c for c in known if c.id not in gates]


def answer_cell(standing: Standing, gate: GateResult | None, criterion: Criterion, rulebook: Rulebook) -> Cell:
    """A knock-out says where it stands and, below, the answer; a weighted question only the answer."""
    answer = gate.answer if gate else standing.vetting.answers.get(criterion.id)
    if answer is None:
        return Cell(tr("Not asked there"), emphasis=Emphasis.QUIET, colour=Colour.QUIET)
    said = sentence(_answer(answer, rulebook))
    notes = dict.fromkeys(sentence(reason_words(reason, rulebook)) for reason in answer.reasons)
    if gate is None:
        return Cell(said, tuple(notes), colour=Colour.TEXT if answer.finding else Colour.QUIET)
    outcome, source = sentence(outcome_words(gate.outcome)), ""
    if gate.outcome is Outcome.FAILS and answer.finding is not None:
        source = source_words(answer.finding)
    return Cell(
        outcome, (said, *((source,) if source else ()), *notes), colour=COLOUR_OF.get(gate.outcome, Colour.QUIET)
    )


def _answer(answer: Answer, rulebook: Rulebook) -> str:
    """The answer that counts; "not known" where nobody found out."""
    if answer.finding is not None:
        return finding_words(answer.finding, rulebook, is_titled=True)
    return level_words("not_applicable" if answer.interval is None else "unknown")

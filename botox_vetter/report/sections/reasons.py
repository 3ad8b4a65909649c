"""What one cell of the clinics side by side rests on: a verdict, a score, a price or an answer, taken apart."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Cell
from botox_vetter.report.sections.breakdown import breakdown
from botox_vetter.report.sections.criteria import answer_cell
from botox_vetter.report.sections.grounds import grounds
from botox_vetter.report.sections.people import people_asked
from botox_vetter.report.sections.price_reasons import area_reasons, reasons_without_figure
from botox_vetter.report.sections.subjects import FIGURES, SCORE, VERDICT
from botox_vetter.report.words.addresses import links_to
from botox_vetter.report.words.evidence import reasons_told, source_words
from botox_vetter.report.words.names import criterion_question, criterion_title, own_words, quoted, sentence
from botox_vetter.report.words.vetting import finding_words, gate_basis_words, outcome_words, stage_words
from botox_vetter.vetting.results import Answer, GateResult, Outcome, Vetting


def reasons(about: str, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> tuple[Cell, ...]:
    """about: as `Row.about`. None where all that there is to say stands in the cell itself."""
    match about:
        case "":
            return ()
        case _ if about == VERDICT:
            return _of_verdict(standing, rulebook)
        case _ if about == SCORE:
            return _of_score(standing, rulebook)
        case _ if about in FIGURES:
            return breakdown(about, standing, comparison, rulebook) or (
                *reasons_without_figure(standing, comparison, rulebook),
                *grounds(None, False, (), standing, comparison, rulebook),
            )
        case _ if about in rulebook.criteria:
            return _of_answer(about, standing, comparison, rulebook)
    return area_reasons(about, standing, comparison, rulebook)


def _of_verdict(standing: Standing, rulebook: Rulebook) -> tuple[Cell, ...]:
    """Every knock-out that is not passed, failed ones first, each with its answer."""
    order = (Outcome.FAILS, Outcome.OPEN)
    gates = [gate for gate in standing.vetting.gates if gate.outcome in order]
    cells = []
    for gate in sorted(gates, key=lambda gate: order.index(gate.outcome)):
        cell = answer_cell(standing, gate, rulebook.criteria[gate.criterion], rulebook)
        words = tr("{title}: {outcome}, {stage}").format(
            title=criterion_title(gate.criterion, rulebook),
            outcome=outcome_words(gate.outcome),
            stage=stage_words(gate.stage),
        )
        cells.append(Cell(words, cell.notes, colour=cell.colour, about=gate.criterion))
    return tuple(cells)


def _of_score(standing: Standing, rulebook: Rulebook) -> tuple[Cell, ...]:
    """Every weighted question, those that weigh most first: what it proves, and what it may come to."""
    vetting = standing.vetting
    in_order = sorted(vetting.weights, key=lambda cid: -vetting.weights[cid])
    cells = []
    for cid in in_order:
        cell = answer_cell(standing, None, rulebook.criteria[cid], rulebook)
        if (points := _points(vetting, cid)) is not None:
            cells.append(Cell(criterion_title(cid, rulebook), (points, cell.text, *cell.notes), about=cid))
    return tuple(cells)


def _of_answer(cid: str, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> tuple[Cell, ...]:
    """What is asked and what hangs on it; what counts, with its source; what else was found; why that is so."""
    vetting = standing.vetting
    gate = next((gate for gate in vetting.gates if gate.criterion == cid), None)
    answer = gate.answer if gate else vetting.answers.get(cid)
    if answer is None:
        return ()
    weighs = _gate_words(gate) if gate else _points(vetting, cid)
    cells = [Cell(criterion_question(cid, rulebook), (weighs,) if weighs else ())]
    cells += [_found(finding, "", comparison, rulebook) for finding in answer.counting]
    if not answer.counting:
        cells.append(Cell(tr("Nobody has found this out yet.")))
    if told := _told(cid, answer, standing, comparison, rulebook):
        cells.append(Cell(tr("Why it counts as it does"), told))
    counting = {finding.id for finding in answer.counting}
    others = [finding for finding in answer.others if finding.id not in counting]
    cells += [_found(finding, tr("Set aside: {answer}"), comparison, rulebook) for finding in others]
    return tuple(cells)


def _told(cid: str, answer: Answer, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> tuple[str, ...]:
    subject = rulebook.criteria[cid].subject
    is_of_people = subject is not Subject.CLINIC
    people = people_asked(comparison.file, standing.clinic, RoleKind(subject.value)) if is_of_people else ()
    return tuple(sentence(words) for words in reasons_told(answer.reasons, people, rulebook))


def _found(finding: Finding, words: str, comparison: Comparison, rulebook: Rulebook) -> Cell:
    """About whom, how surely and when; where it was read and in which words."""
    told = finding_words(finding, rulebook)
    if finding.practitioner_id is not None:
        name = own_words(comparison.file.practitioner(finding.practitioner_id).name)
        told = tr("{name}: {told}").format(name=name, told=told)
    n = len(finding.evidence)
    notes = (
        source_words(finding),
        tr("Your note: {text}").format(text=quoted(finding.note)) if finding.note else "",
        ntr("{n} piece of evidence is kept", "{n} pieces of evidence are kept", n).format(n=n) if n else "",
    )
    shown = words.format(answer=told) if words else sentence(told)
    return Cell(shown, tuple(note for note in notes if note), links=links_to(finding.address))


def _gate_words(gate: GateResult) -> str:
    words = tr("A knock-out, {basis}, to be settled {stage}")
    return words.format(basis=gate_basis_words(gate.basis), stage=stage_words(gate.stage))


def _points(vetting: Vetting, cid: str) -> str | None:
    """ "3.1 of 4.2 points proven, 4.2 possible"; None: it is not weighed here."""
    answer = vetting.answers.get(cid)
    if cid not in vetting.weights or answer is None or answer.interval is None or not vetting.total_weight:
        return None
    share = vetting.weights[cid] / vetting.total_weight
    words = tr("{low} of {most} points proven, {high} possible")
    low, high = _tenths(share * answer.interval.low), _tenths(share * answer.interval.high)
    return words.format(low=low, high=high, most=_tenths(share))


def _tenths(share: Fraction) -> str:
    """A share of the whole in points, as shown: rounded half up to one decimal."""
    points = Decimal(share.numerator * 100) / Decimal(share.denominator)
    return str(points.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP))

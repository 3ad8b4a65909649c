"""The answer first: who stands where, in one sentence and one table."""

from collections.abc import Sequence
from dataclasses import replace

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.budget import Fit, budget_fit
from botox_vetter.pricing.results import Cost
from botox_vetter.report.colours import VERDICT_COLOURS
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Paragraph, Role, Row, Table
from botox_vetter.report.drawings.score import score_bar, score_legend
from botox_vetter.report.drawings.shapes import Drawing, Measure
from botox_vetter.report.sections.heads import rules_apart
from botox_vetter.report.sections.lead import first_sentence
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.decisions import against_words, thinking_words
from botox_vetter.report.words.money import money
from botox_vetter.report.words.names import own_words, quoted, sentence
from botox_vetter.report.words.prices import session_words, year_words
from botox_vetter.report.words.robustness import firmness_words
from botox_vetter.report.words.vetting import gates_passed, score_note, score_words, verdict_detail, verdict_words
from botox_vetter.vetting.results import Vetting


def answer(comparison: Comparison, rulebook: Rulebook, ranking: Sequence[Block], is_short: bool = False) -> list[Block]:
    """The first sentence, what was decided, the ranking, and how to read it. is_short: every line counts."""
    if not comparison.standings:
        return [Paragraph(tr("There is no clinic to compare yet."), Role.LEAD)]
    lead = Paragraph(first_sentence(comparison, rulebook), Role.LEAD)
    firm = [Paragraph(words)] if (words := firmness_words(comparison)) else []
    return [lead, *firm, *_decision(comparison, is_short), *ranking, _method(), *rules_apart(comparison, rulebook)]


def _decision(comparison: Comparison, is_short: bool) -> list[Block]:
    decision = comparison.file.decision
    if decision is None:
        return []
    name = tr("none of them")
    if decision.clinic_id is not None:
        name = own_words(comparison.file.clinic(decision.clinic_id).name)
    words = tr("Decision of {day}: {name}.").format(day=day(decision.decided_on), name=name)
    if decision.reason:
        words += " " + tr("Reason: {reason}").format(reason=quoted(decision.reason))
    standing = comparison.by_clinic.get(decision.clinic_id or "")
    against = against_words(decision, standing.vetting.verdict) if standing is not None else ""
    left = "" if is_short else thinking_words(decision, comparison.today)
    return [Paragraph(" ".join(filter(None, (words, against, left))))]


def _method() -> Paragraph:
    words = tr(
        "Knock-outs come first: neither price nor score outweighs a failed one. In the score, what was read at its "
        "source (verified) counts in full, what you saw three quarters, what is claimed (said or written by anybody) "
        "two fifths. Not known is neither good nor bad."
    )
    return Paragraph(words, Role.NOTE)


def ranking(comparison: Comparison, rulebook: Rulebook, measure: Measure) -> list[Block]:
    """Who stands where, at what cost, and what the bars mean."""
    columns = (
        Column(tr("Rank"), 0.6),
        Column(tr("Clinic"), 1.8),
        Column(tr("Verdict"), 2.05),
        Column(tr("Score"), 2.05),
        Column(tr("One session"), 1.6),
        Column(tr("One year"), 1.5),
    )
    rows = tuple(_row(standing, comparison, rulebook) for standing in comparison.standings)
    has_bars = any(bar_of(standing.vetting) for standing in comparison.standings)
    return [Table(tr("Ranking"), columns, rows), *([score_legend(measure)] if has_bars else [])]


def _row(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Row:
    vetting, cost = standing.vetting, standing.cost
    budget = budget_words(cost.year, comparison.file.plan)
    return Row(
        (
            Cell(standing.rank, emphasis=Emphasis.STRONG),
            Cell(own_words(standing.clinic.name), emphasis=Emphasis.STRONG),
            _with_gates(verdict_cell(vetting), vetting),
            score_cell(vetting),
            Cell(sentence(session_words(cost, rulebook))),
            Cell(year_cell_words(cost, rulebook), notes=(sentence(budget),) if budget else ()),
        )
    )


def _with_gates(verdict: Cell, vetting: Vetting) -> Cell:
    """Below how many knock-outs it passes what holds it back."""
    return replace(verdict, notes=(sentence(gates_passed(vetting)), *verdict.notes))


def verdict_cell(vetting: Vetting) -> Cell:
    """The verdict in one word, and what is open or failed in a few."""
    detail = verdict_detail(vetting)
    notes = (sentence(detail),) if detail else ()
    return Cell(verdict_words(vetting.verdict), notes, Emphasis.STRONG, VERDICT_COLOURS[vetting.verdict])


def score_cell(vetting: Vetting) -> Cell:
    note = sentence(score_note(vetting.proven, vetting.possible))
    return Cell(
        sentence(score_words(vetting.proven, vetting.possible)), (note,) if note else (), drawing=bar_of(vetting)
    )


def year_cell_words(cost: Cost, rulebook: Rulebook) -> str:
    """What a year costs; why it cannot be told stands at the session already."""
    if cost.year is None and cost.session is None:
        return tr("Cannot be told")
    return sentence(year_words(cost, rulebook))


def bar_of(vetting: Vetting) -> Drawing | None:
    """None where there is no score."""
    if vetting.proven is None or vetting.possible is None:
        return None
    return score_bar(vetting.proven, vetting.possible, VERDICT_COLOURS[vetting.verdict])


def budget_words(year: Amount | None, plan: Plan) -> str:
    """Where a year stands to the plan's budget; "" without a figure or a budget."""
    fit = budget_fit(year, plan)
    if fit is None or plan.budget_per_year is None:
        return ""
    words = {
        Fit.OVER: tr("over your budget of {budget}"),
        Fit.LOWER_CASE_ONLY: tr("fits your budget of {budget} in the lower case only"),
        Fit.WITHIN: tr("within your budget of {budget}"),
    }
    return words[fit].format(budget=money(plan.budget_per_year, plan.currency))

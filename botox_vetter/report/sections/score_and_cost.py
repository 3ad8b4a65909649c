"""Score and yearly cost against each other: who may be best, and whom another surely beats."""

from decimal import Decimal

from botox_vetter.comparison.pareto import surely_beaten
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Heading, Paragraph, Row, Table
from botox_vetter.report.drawings.charts.score_and_cost import ScoreAndCost, score_and_cost
from botox_vetter.report.drawings.shapes import Drawing, Measure
from botox_vetter.report.sections.answer import year_cell_words
from botox_vetter.report.words.money import money
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.report.words.vetting import score_words
from botox_vetter.vetting.results import Verdict


def scores_and_costs(comparison: Comparison, rulebook: Rulebook, measure: Measure) -> list[Block]:
    """A clinic that is ruled out stands in the table alone: it cannot be best. Nothing where no other has a score."""
    left = [s for s in comparison.standings if s.vetting.verdict is not Verdict.RULED_OUT]
    if not any(s.vetting.proven is not None for s in left):
        return []
    beaten = surely_beaten(left)
    drawing = _drawing(left, beaten, measure)
    drawn: list[Block] = [Paragraph(_why_not(left))] if drawing is None else [drawing]
    return [Heading(1, tr("Score against cost")), *drawn, _table(comparison, beaten, rulebook)]


def _drawing(left: list[Standing], beaten: dict[str, str], measure: Measure) -> Drawing | None:
    currencies = {s.cost.currency for s in left if s.cost.year is not None}
    if len(currencies) != 1:
        return None
    (currency,) = currencies
    found = [
        ScoreAndCost(own_words(s.clinic.name), proven, possible, s.cost.year, s.clinic.id in beaten)
        for s in left
        if (proven := s.vetting.proven) is not None and (possible := s.vetting.possible) is not None
    ]

    def shown(amount: Decimal) -> str:
        return money(amount, currency)

    return score_and_cost(found, shown, _alt(found), measure)


def _alt(found: list[ScoreAndCost]) -> str:
    best = [one.name for one in found if not one.is_beaten]
    n, out = len(best), len(found) - len(best)
    words = ntr(
        "Score against what a year costs: {n} clinic may be best",
        "Score against what a year costs: {n} clinics may be best",
        n,
    ).format(n=n)
    if out:
        words += ntr(", {n} is surely beaten by another", ", {n} are surely beaten by others", out).format(n=out)
    return tr("{words}. All figures stand in the table below.").format(words=words)


def _why_not(left: list[Standing]) -> str:
    if len({s.cost.currency for s in left if s.cost.year is not None}) > 1:
        return tr("The costs are in several currencies, so they cannot be drawn on one scale.")
    return tr("No clinic has a yearly cost with both ends yet, so there is nothing to draw the scores against.")


def _table(comparison: Comparison, beaten: dict[str, str], rulebook: Rulebook) -> Table:
    columns = (
        Column(tr("Clinic"), 1.6),
        Column(tr("Score"), 1.0),
        Column(tr("One year"), 1.0),
        Column(tr("Could it be best?"), 1.6),
    )
    names = {s.clinic.id: own_words(s.clinic.name) for s in comparison.standings}
    rows = tuple(_row(standing, beaten, names, rulebook) for standing in comparison.standings)
    return Table(tr("Score and cost in figures"), columns, rows)


def _row(standing: Standing, beaten: dict[str, str], names: dict[str, str], rulebook: Rulebook) -> Row:
    vetting, by = standing.vetting, beaten.get(standing.clinic.id)
    if vetting.verdict is Verdict.RULED_OUT:
        told = Cell(tr("No: it is ruled out"), emphasis=Emphasis.QUIET)
    elif by is not None:
        words = tr("It has proven at least what this one could reach, and surely costs no more")
        told = Cell(tr("No: {clinic} surely beats it").format(clinic=names[by]), (words,), Emphasis.QUIET)
    else:
        told = Cell(tr("It may be best"))
    score = Cell(sentence(score_words(vetting.proven, vetting.possible)))
    year = Cell(year_cell_words(standing.cost, rulebook))
    return Row((Cell(names[standing.clinic.id], emphasis=Emphasis.STRONG), score, year, told))

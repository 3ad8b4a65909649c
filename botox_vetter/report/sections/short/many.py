"""Many clinics on one sheet: a line for each, with why those are out that are."""

from collections.abc import Sequence
from itertools import accumulate

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.money import Amount
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.colours import VERDICT_COLOURS
from botox_vetter.report.document import Block, Cell, Column, Emphasis, Paragraph, Role, Row, Table
from botox_vetter.report.sections.ruled_out import failed_gates
from botox_vetter.report.words.money import amount_words
from botox_vetter.report.words.names import criterion_title, own_words, sentence
from botox_vetter.report.words.vetting import gates_figure, score_words, verdict_words
from botox_vetter.vetting.results import Verdict

MOST, LINES = 30, 32  # clinics, and lines that they may take
LINE = 36  # letters of a name
MOST_REASONS = 2


def ranking_of_many(comparison: Comparison, with_ruled_out: bool) -> list[Block]:
    """Who stands where, as far as a sheet goes; scores in figures, for there is no room for bars."""
    columns = (
        Column(tr("Rank"), 0.55),
        Column(tr("Clinic"), 3.1),
        Column(tr("Verdict"), 1.0),
        Column(tr("Passes"), 0.9),
        Column(tr("Score"), 1.6),
        Column(tr("One session"), 1.25),
        Column(tr("One year"), 1.5),
    )
    first = _first(comparison.standings)
    shown = [standing for standing in first if with_ruled_out or not _is_out(standing)]
    n = len(comparison.standings) - len(first)
    words = ntr("In the full report: {n} more clinic.", "In the full report: {n} more clinics.", n)
    return [
        *([Table(tr("Ranking"), columns, tuple(map(_ranked, shown)))] if shown else []),
        *([Paragraph(words.format(n=n), Role.NOTE)] if n > 0 else []),
    ]


def ruled_out_of_many(comparison: Comparison, rulebook: Rulebook) -> list[Block]:
    """Why, by name of the knock-outs alone; nothing where none is."""
    columns = (Column(tr("Clinic"), 2.1), Column(tr("Knock-outs failed"), 3.9))
    rows = tuple(_out(standing, rulebook) for standing in _first(comparison.standings) if _is_out(standing))
    return [Table(tr("Ruled out"), columns, rows)] if rows else []


def _first(standings: Sequence[Standing]) -> Sequence[Standing]:
    """As many as a sheet holds, and one at least: a long name takes two lines, or more."""
    lines = accumulate(-(-len(standing.clinic.name) // LINE) for standing in standings)
    return standings[: max(1, min(MOST, sum(count <= LINES for count in lines)))]


def _is_out(standing: Standing) -> bool:
    return standing.vetting.verdict is Verdict.RULED_OUT


def _out(standing: Standing, rulebook: Rulebook) -> Row:
    titles = [criterion_title(gate.criterion, rulebook) for gate in failed_gates(standing.vetting)]
    told, n = "; ".join(titles[:MOST_REASONS]), len(titles) - MOST_REASONS
    if n > 0:
        told = ntr("{titles}; and {n} more", "{titles}; and {n} more", n).format(titles=told, n=n)
    return Row((Cell(own_words(standing.clinic.name), emphasis=Emphasis.STRONG), Cell(told)))


def _ranked(standing: Standing) -> Row:
    vetting, cost = standing.vetting, standing.cost
    verdict = verdict_words(vetting.verdict)
    return Row(
        (
            Cell(standing.rank, emphasis=Emphasis.STRONG),
            Cell(own_words(standing.clinic.name), emphasis=Emphasis.STRONG),
            Cell(verdict, emphasis=Emphasis.STRONG, colour=VERDICT_COLOURS[vetting.verdict]),
            Cell(sentence(gates_figure(vetting))),
            Cell(sentence(score_words(vetting.proven, vetting.possible))),
            _amount(cost.session.amount if cost.session else None, cost.currency),
            _amount(cost.year, cost.currency),
        )
    )


def _amount(amount: Amount | None, currency: str) -> Cell:
    if amount is None:
        return Cell(tr("Not known"), emphasis=Emphasis.QUIET)
    return Cell(sentence(amount_words(amount, currency)))

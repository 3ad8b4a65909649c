"""What other weights do to a ranking: where each clinic stands by the person's own and by the program's."""

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.language import tr
from botox_vetter.report.document import Cell, Column, Emphasis, Row, Table
from botox_vetter.report.sections.answer import score_cell
from botox_vetter.report.words.names import own_words


def weighing_effect(own: Comparison, shipped: Comparison) -> Table:
    """The clinics of both, first to last by the person's own weights; what is different is strong.

    The last column tells where each would stand as the program weighs.
    """
    columns = (
        Column(tr("Clinic"), 1.8),
        Column(tr("Rank"), 0.8),
        Column(tr("Score"), 1.5),
        Column(tr("Program"), 1.2),
    )
    rows = tuple(_row(standing, shipped.of(standing.clinic.id)) for standing in own.standings)
    return Table(tr("What this does to the ranking"), columns, rows)


def _row(own: Standing, shipped: Standing) -> Row:
    is_moved = own.rank != shipped.rank
    rank = Cell(own.rank, emphasis=Emphasis.STRONG if is_moved else Emphasis.PLAIN)
    words = tr("Rank {rank}") if is_moved else tr("Rank {rank}, the same")
    before = Cell(words.format(rank=shipped.rank), emphasis=Emphasis.STRONG if is_moved else Emphasis.QUIET)
    return Row((Cell(own_words(own.clinic.name), emphasis=Emphasis.STRONG), rank, score_cell(own.vetting), before))

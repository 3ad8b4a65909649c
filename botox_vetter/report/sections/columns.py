"""Clinics that stand in columns: how many a sheet holds, and the same as rows."""

from collections.abc import Iterable, Sequence

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.report.document import Cell, Emphasis, Row
from botox_vetter.report.words.names import own_words

MOST_UPRIGHT, MOST_ON_THEIR_SIDE = 4, 8


def is_wide(comparison: Comparison) -> bool:
    """Whether they need sheets laid on their side."""
    return len(comparison.standings) > MOST_UPRIGHT


def is_list(comparison: Comparison) -> bool:
    """Whether they are so many that each is a row."""
    return len(comparison.standings) > MOST_ON_THEIR_SIDE


def turned(rows: Sequence[Row], group: Iterable[Standing]) -> tuple[Row, ...]:
    """Rows of clinics side by side as a row for each clinic, below its name; their heads are left to the columns."""
    return tuple(
        Row((Cell(own_words(standing.clinic.name), emphasis=Emphasis.STRONG), *(row.cells[n] for row in rows)))
        for n, standing in enumerate(group, start=1)
    )

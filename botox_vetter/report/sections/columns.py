"""Clinics that stand in columns, as rows."""

from collections.abc import Iterable, Sequence

from botox_vetter.comparison.results import Standing
from botox_vetter.report.document import Cell, Emphasis, Row
from botox_vetter.report.words.names import own_words


def turned(rows: Sequence[Row], group: Iterable[Standing]) -> tuple[Row, ...]:
    """Rows of clinics side by side as a row for each clinic, below its name; their heads are left to the columns."""
    return tuple(
        Row((Cell(own_words(standing.clinic.name), emphasis=Emphasis.STRONG), *(row.cells[n] for row in rows)))
        for n, standing in enumerate(group, start=1)
    )

"""All that is told of every clinic, figure by figure: rows of the workbook, columns of the text file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from botox_vetter.comparison.results import Standing
from botox_vetter.report.document import Cell, Row
from botox_vetter.report.sheets.values import Value

Group = tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """values: of the clinics, first to last."""

    head: str
    values: tuple[Value, ...]

    @property
    def is_told(self) -> bool:
        """Of any clinic."""
        return any(value is not None for value in self.values)


@dataclass(frozen=True, slots=True)
class Figures:
    """What belongs together under one title."""

    title: str
    figures: tuple[Figure, ...]


def figure(head: str, group: Group, value_of: Callable[[Standing], Value]) -> Figure:
    return Figure(head, tuple(value_of(standing) for standing in group))


def figures_of(rows: Iterable[Row]) -> tuple[Figure, ...]:
    """Rows of clinics side by side, as texts."""
    return tuple(Figure(row.cells[0].text, tuple(map(line_of, row.cells[1:]))) for row in rows)


def line_of(cell: Cell) -> Value:
    """All that a cell says, on one line."""
    return " · ".join(words for words in (cell.text, *cell.notes) if words) or None

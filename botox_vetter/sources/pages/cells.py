"""Rows and columns of a table as its cells come, one after the other."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from botox_vetter.sources.pages.blocks import Cell

WIDEST_CELL = 30  # columns or rows
MOST_COLUMNS = 300  # of a table; what stands further right counts as standing there


@dataclass(slots=True)
class Cells:
    """Counts the rows and columns of one table."""

    table: int
    row: int = -1
    column: int = 0
    taken: dict[int, int] = field(default_factory=dict)

    def next_row(self) -> None:
        self.row, self.column = self.row + 1, 0

    def next_cell(self, name: str, attributes: Mapping[str, str]) -> Cell:
        """taken: columns that a cell above reaches into, until which row."""
        row = max(self.row, 0)  # a cell may stand in no row
        while self.taken.get(self.column, -1) >= row and self.column < MOST_COLUMNS:
            self.column += 1
        rows = _span(attributes.get("rowspan"))
        cell = Cell(self.table, row, self.column, name == "th", rows)
        for _wide in range(_span(attributes.get("colspan"))):
            self.taken[self.column] = row + rows - 1
            self.column = min(self.column + 1, MOST_COLUMNS)
        return cell


def _span(said: str | None) -> int:
    try:
        return min(max(int(said or 1), 1), WIDEST_CELL)
    except ValueError:
        return 1

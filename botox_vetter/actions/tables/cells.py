"""What a spreadsheet holds, whatever file it came from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from botox_vetter.domain.reasons import Reason, Refused

GREATEST_FILE_MB = 32
GREATEST_ROWS = 50_000
GREATEST_COLUMNS = 250
GREATEST_CELLS = 2_000_000

Cell = str | Decimal | date | bool | Reason | None  # Reason: why there is no value although the cell is not empty
Tick = Callable[[int], object]  # called now and then with the rows done so far; what it raises ends the work


@dataclass(frozen=True, slots=True)
class Row:
    """number: as a spreadsheet counts rows, from 1."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """None beyond the end."""
        return self.cells[column] if column < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one table that are not empty. name "": a text file or a paste has none."""

    name: str
    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        return max((len(row.cells) for row in self.rows), default=0)


def no_tick(_rows: int) -> None:
    """For who does not want to know."""


def is_empty(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def cell_text(cell: Cell) -> str:
    """As a person would type it; "" for an empty cell."""
    match cell:
        case None:
            return ""
        case Reason():
            return str(cell.values.get("text", ""))
        case bool():
            return "yes" if cell else "no"
        case Decimal():
            return f"{cell.normalize():f}" if cell == cell.to_integral_value() else f"{cell:f}"
        case date():
            return cell.isoformat()
        case str():
            return cell.strip()


def kept_row(number: int, cells: list[Cell]) -> Row | None:
    """Without the empty cells at its end; None: all of them are empty. Raises Refused("too_many_columns")."""
    while cells and is_empty(cells[-1]):
        cells.pop()
    if len(cells) > GREATEST_COLUMNS:
        raise Refused("too_many_columns", line=number, limit=GREATEST_COLUMNS)
    return Row(number, tuple(cells)) if cells else None


def check_size(rows: list[Row]) -> None:
    """Raises Refused("too_many_rows")."""
    if len(rows) > GREATEST_ROWS:
        raise Refused("too_many_rows", limit=GREATEST_ROWS)

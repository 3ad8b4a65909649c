"""What belongs together among the rows of the clinics side by side."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from botox_vetter.report.document import Cell, Row


@dataclass(frozen=True, slots=True)
class Section:
    """id: the same in every language. head: its title, and what holds for all its rows."""

    id: str
    head: Cell
    rows: tuple[Row, ...]


def rows_of(sections: Iterable[Section]) -> tuple[Row, ...]:
    """As a table has them: each section under a row that heads it."""
    return tuple(row for section in sections for row in (Row((section.head,), is_group=True), *section.rows))


def differing(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Only rows whose clinics do not all say the same, and sections that have any."""
    left = (replace(section, rows=tuple(row for row in section.rows if _differs(row))) for section in sections)
    return tuple(section for section in left if section.rows)


def _differs(row: Row) -> bool:
    return len({(cell.text, cell.notes) for cell in row.cells[1:]}) > 1

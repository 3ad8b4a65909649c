"""One sheet of a workbook, before anybody writes it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from botox_vetter.report.sheets.values import Value

Told = tuple[tuple[str, Value], ...]  # one thing, each of its values below its head


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table whose first row heads the columns and whose first column heads the rows.

    groups   numbers of the rows, from 0, that stand alone and head those that follow
    is_list  rows of one sort: they may be filtered and ordered
    """

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    groups: frozenset[int] = frozenset()
    is_list: bool = True


def listed(name: str, things: Iterable[Told]) -> Sheet:
    """One row for each; of none it is empty."""
    rows = tuple(things)
    heads = tuple(head for head, _value in rows[0]) if rows else ()
    return Sheet(name, heads, tuple(tuple(value for _head, value in row) for row in rows))


def without_empty(sheet: Sheet) -> Sheet:
    """Without columns in which nothing stands."""
    told = [n for n in range(len(sheet.heads)) if any(row[n] is not None for row in sheet.rows)]
    rows = tuple(tuple(row[n] for n in told) for row in sheet.rows)
    return replace(sheet, heads=tuple(sheet.heads[n] for n in told), rows=rows)

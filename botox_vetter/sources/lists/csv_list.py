"""A list that comes as a CSV file: its rows by the names of their columns, or the reason why it is none."""

import csv
import io
from collections.abc import Callable, Collection, Iterator, Sequence
from operator import itemgetter
from typing import Any

from botox_vetter.domain.reasons import Refused

Cells = tuple[str, ...]


def rows(content: bytes, needed: Collection[str], wanted: Sequence[str]) -> tuple[tuple[str, ...], Iterator[Cells]]:
    """The columns that there are; and row by row the values of the wanted ones, stripped; "": it has none.

    Raises Refused("list_no_csv") | Refused("list_without_columns", columns), and while the rows are read
    Refused("list_cut_off", line) | Refused("list_bad_row", line).
    """
    text = _text(content)
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        columns = tuple(name.strip().upper() for name in next(reader, []))
    except csv.Error:
        columns = ()
    if not set(columns) & set(needed):
        raise Refused("list_no_csv")
    if missing := [name for name in needed if name not in columns]:
        raise Refused("list_without_columns", columns=", ".join(missing))
    pick = itemgetter(*(columns.index(name) if name in columns else len(columns) for name in wanted))
    return columns, _rows(reader, len(columns), pick, text.rpartition("\n")[2])


def _text(content: bytes) -> str:
    if b"\0" in content or content.lstrip()[:1] in (b"<", b"{", b""):
        raise Refused("list_no_csv")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")  # as the LEIE is written


def _rows(
    reader: "Iterator[list[str]]", width: int, pick: Callable[[list[str]], Any], last_line: str
) -> Iterator[Cells]:
    """A last row that is short or ends inside a quotation is where a download broke off.

    last_line   what stands behind the last end of a line; quotation marks within a value are left as they are
    """
    short = 0
    n = 1
    try:
        for n, cells in enumerate(reader, 2):
            if short:
                raise Refused("list_bad_row", line=short)
            if not cells:
                continue
            if len(cells) != width:
                short = n
                continue
            cells.append("")
            yield tuple(map(str.strip, pick(cells)))
    except csv.Error:  # a value without an end
        raise Refused("list_bad_row", line=n + 1) from None
    if last_line and (short or last_line.count('"') % 2):
        raise Refused("list_cut_off", line=short or n)
    if short:
        raise Refused("list_bad_row", line=short)


def lines_of_rows(content: bytes, many: int) -> tuple[bytes, ...]:
    """The line of the columns, and then that of each row, byte by byte; a row may stand in several lines.

    many   how many rows there are: where there are as many lines, each row is one
    """
    lines = content.splitlines(keepends=True)
    if len(lines) == many + 1:
        return tuple(lines)
    reader = csv.reader(io.StringIO(content.decode("latin-1"), newline=""))  # a byte is a letter, whatever it means
    found, before = [], 0
    for cells in reader:
        if cells:
            found.append(b"".join(lines[before : reader.line_num]))
        before = reader.line_num
    return tuple(found)

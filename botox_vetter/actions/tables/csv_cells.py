"""Text files and pastes as cells: the encoding by its mark or by trial, the delimiter by what splits the rows evenly.

Nothing is mended silently: quotes that do not close, a character that no text has, a cell without end are refused
with the line.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from botox_vetter.actions.tables.cells import Cell, Sheet, Tick, check_size, kept_row, no_tick
from botox_vetter.domain.formula_guard import unguarded
from botox_vetter.domain.reasons import Refused

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DELIMITERS = ("\t", ";", "|", ",")  # where two split equally well, the earlier: commas also stand within texts
_LOOKED_AT = 200
_EVERY = 500


def read_csv(content: bytes, tick: Tick = no_tick) -> Sheet:
    """Raises Refused("not_text" | "character_in_table" | "broken_quotes" | "cell_without_end" | "too_many_columns"
    | "too_many_rows")."""
    return read_delimited(decoded(content), tick=tick)


def decoded(content: bytes) -> str:
    """UTF-8, UTF-16 or -32 by their marks; without a mark UTF-8, else UTF-16 by its noughts, else cp1252."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _as(content, encoding)
    for encoding in ("utf-8", *_utf16_by_noughts(content), "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    return _as(content, "utf-8")


def read_delimited(text: str, delimiter: str = "", tick: Tick = no_tick) -> Sheet:
    """delimiter "": told by the text."""
    if "\0" in text:
        raise Refused("character_in_table", line=text.count("\n", 0, text.index("\0")) + 1)
    if said := re.match(r"sep=(.)\r?\n", text):  # for Excel alone; the row counts
        delimiter = delimiter or said[1]
    rows = []
    for number, cells in enumerate(_records(text, delimiter or delimiter_of(text)), start=1):
        if said and number == 1:
            continue
        if row := kept_row(number, [_cell(cell) for cell in cells]):
            rows.append(row)
        if number % _EVERY == 0:
            tick(number)
            check_size(rows)
    check_size(rows)
    return Sheet("", tuple(rows))


def delimiter_of(text: str) -> str:
    """What splits most of the first rows into the same number of cells, and into more than one."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text, delimiter))


def _evenness(text: str, delimiter: str) -> tuple[bool, float, int]:
    widths: Counter[int] = Counter()
    try:
        for record in islice(_records(text, delimiter), _LOOKED_AT):
            widths[len(record)] += any(record)
    except Refused:
        widths[0] += 1  # what was split before the fault still tells, but less
    splits = {width: count for width, count in widths.items() if width > 1 and count}
    if not splits:
        return False, 0.0, 0
    width = max(splits, key=lambda width: (splits[width], width))
    return True, splits[width] / widths.total(), width


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True, skipinitialspace=True)
    while True:
        line = reader.line_num + 1
        try:
            record = next(reader, None)
        except csv.Error as error:
            raise Refused("cell_without_end" if "limit" in str(error) else "broken_quotes", line=line) from None
        if record is None:
            return
        yield record


def _cell(text: str) -> Cell:
    return unguarded(text) or None


def _utf16_by_noughts(content: bytes) -> tuple[str, ...]:
    """Every second byte of western text in UTF-16 is nought."""
    head = content[:2000]
    if len(head) >= 4 and head[1::2].count(0) > len(head) // 4:
        return ("utf-16-le",)
    if len(head) >= 4 and head[::2].count(0) > len(head) // 4:
        return ("utf-16-be",)
    return ()


def _as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused("not_text", line=content.count(b"\n", 0, error.start) + 1) from None

"""A workbook as cells: values only, typed, merged cells filled. Imported only when a workbook is read (openpyxl)."""

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

from openpyxl import load_workbook
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

from botox_vetter.actions.tables.cells import (
    GREATEST_CELLS,
    GREATEST_COLUMNS,
    Cell,
    Row,
    Sheet,
    Tick,
    check_size,
    kept_row,
    no_tick,
)
from botox_vetter.domain.formula_guard import unguarded
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.xlsx_text import plain_text

GREATEST_UNPACKED_MB = 256
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # of any workbook; a higher row is a fault that would be waited for
_PARTS = 5000
_EVERY = 500
_DIGITS = 15  # that a spreadsheet keeps
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (  # what openpyxl raises for parts that are missing or not as they should be
    zipfile.BadZipFile, zlib.error, struct.error, ElementTree.ParseError, EOFError, NotImplementedError, RuntimeError,
    LookupError, ValueError, TypeError, AttributeError, OverflowError, AssertionError,
)  # fmt: skip

Merged = tuple[int, int, int, int]  # first column, first row, last column, last row


def read_xlsx(content: bytes, tick: Tick = no_tick) -> tuple[Sheet, ...]:
    """The sheets that are not hidden, in their order.

    Raises Refused("table_protected" | "old_excel" | "broken_workbook" | "table_too_large" | "too_many_columns" |
    "too_many_rows").
    """
    _check_package(content)
    warnings.filterwarnings("ignore", module="openpyxl")  # about looks that are of no interest here
    with _plainly():
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            return tuple(_sheet(sheet, tick) for sheet in book.worksheets if sheet.sheet_state == "visible")
        finally:
            book.close()


def _check_package(content: bytes) -> None:
    if content.startswith(_OLD_OFFICE):
        raise Refused("table_protected" if _ENCRYPTED in content else "old_excel")
    with _plainly(), zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = package.infolist()
        if len(parts) > _PARTS or sum(part.file_size for part in parts) > GREATEST_UNPACKED_MB * 2**20:
            raise Refused("table_too_large", limit_mb=GREATEST_UNPACKED_MB)
        if any(part.flag_bits & 1 for part in parts):
            raise Refused("table_protected")


def _sheet(sheet: Any, tick: Tick) -> Sheet:
    merged, uncomputed = _marks(sheet)
    sheet.reset_dimensions()  # what a file says of its size is not always so
    rows: list[Row] = []
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        if number > LAST_ROW:
            raise Refused("broken_workbook")
        if row := kept_row(number, [_value(cell, (number, n) in uncomputed) for n, cell in enumerate(cells, start=1)]):
            rows.append(row)
        if number % _EVERY == 0:
            tick(number)
            check_size(rows)
    check_size(rows)
    return Sheet(sheet.title, _filled(rows, merged))


def _value(cell: ReadOnlyCell | EmptyCell, is_uncomputed: bool) -> Cell:
    if is_uncomputed:
        return Reason("cell_not_computed")
    value = cell.value
    match value:
        case None | "":
            return None
        case str() if cell.data_type == "e":
            return Reason("error_in_cell", {"text": value})
        case str():
            return unguarded(plain_text(value))
        case bool():
            return value
        case int() | float():
            return _number(cell, value)
        case datetime():
            return value.date()
        case date():
            return value
        case _:  # a time of day, a length of time
            return str(value)


def _number(cell: ReadOnlyCell | EmptyCell, value: int | float) -> Cell:
    """As far as a spreadsheet is exact; a share shown in percent as its text, 10%."""
    number = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{_DIGITS}g}")
    if not number.is_finite():
        return Reason("error_in_cell", {"text": str(value)})
    if isinstance(cell, ReadOnlyCell) and "%" in re.sub(r'"[^"]*"|\\.', "", cell.number_format):
        return f"{(number * 100).normalize():f}%"
    return number


def _marks(sheet: Any) -> tuple[list[Merged], set[tuple[int, int]]]:
    """What openpyxl does not tell when it only reads: merged ranges, and formulas without a value in the file."""
    with sheet.parent._archive.open(sheet._worksheet_path) as part:
        if not re.search(rb"mergeCell\b|<(\w+:)?f\b", part.read()):  # most have neither
            return [], set()
    merged: list[Merged] = []
    uncomputed: set[tuple[int, int]] = set()
    with sheet.parent._archive.open(sheet._worksheet_path) as part:
        for _event, element in ElementTree.iterparse(part):
            match element.tag.rpartition("}")[2]:
                case "c" if _is_uncomputed(element):
                    uncomputed.add(coordinate_to_tuple(element.attrib["r"]))
                case "mergeCell":
                    left, top, right, bottom = range_boundaries(element.get("ref", ""))
                    merged.append((int(left or 1), int(top or 1), int(right or LAST_COLUMN), int(bottom or LAST_ROW)))
                case "row":
                    element.clear()
    return merged, uncomputed


def _is_uncomputed(cell: ElementTree.Element) -> bool:
    """An empty text is a value, too."""
    if cell.find("{*}f") is None or "r" not in cell.attrib:
        return False
    value = cell.find("{*}v")
    return value is None or (not value.text and cell.get("t") != "str")


def _filled(rows: list[Row], merged: list[Merged]) -> tuple[Row, ...]:
    """Each cell of a merged range says what its first cell says; rows that would be empty without it stay away."""
    at = {row.number: n for n, row in enumerate(rows)}
    room = GREATEST_CELLS
    for left, top, right, bottom in merged:
        first = rows[at[top]].cell(left - 1) if top in at else None
        if first is None:
            continue
        right = min(right, GREATEST_COLUMNS)
        for n in range(at[top], len(rows)):
            if rows[n].number > bottom:
                break
            room -= right - left + 1
            if room < 0:
                raise Refused("table_too_large", limit_mb=GREATEST_UNPACKED_MB)
            rows[n] = _with(rows[n], left - 1, right, first)
    return tuple(rows)


def _with(row: Row, start: int, end: int, value: Cell) -> Row:
    cells = list(row.cells) + [None] * (end - len(row.cells))
    cells[start:end] = [value] * (end - start)
    return replace(row, cells=tuple(cells))


@contextmanager
def _plainly() -> Iterator[None]:
    try:
        yield
    except Refused:
        raise
    except _BROKEN as error:
        raise Refused("broken_workbook") from error

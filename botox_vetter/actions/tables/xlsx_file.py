"""Tables as a workbook: typed cells, heads that stay in sight. Imported only when one is written (openpyxl)."""

import io
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from botox_vetter.actions.tables.cells import Cell, cell_text
from botox_vetter.actions.tables.out_table import OutTable
from botox_vetter.domain.formula_guard import guarded_in_typed_cell
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.xlsx_text import xml_text

LONGEST_CELL = 32_767  # characters that a spreadsheet keeps
_DIGITS = 15
_FIRST_DAY = date(1900, 3, 1)  # before it spreadsheets count wrongly
_NARROWEST, _WIDEST = 10, 48
_LINE, _LINES = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
_DAY, _NUMBER = "yyyy-mm-dd", "#,##0.00##"


def xlsx_bytes(tables: tuple[OutTable, ...]) -> bytes:
    """Raises Refused("cell_too_long") for a text that no spreadsheet keeps whole."""
    _check_lengths(tables)  # first: a workbook that is given up half written does not close its files
    book = Workbook(write_only=True)
    for table in tables:
        _add(book, table)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _check_lengths(tables: tuple[OutTable, ...]) -> None:
    for cell in (cell for table in tables for row in table.rows for cell in row):
        if isinstance(cell, str) and len(_written(cell)) > LONGEST_CELL:
            raise Refused("cell_too_long", text=f"{cell[:40]} …", limit=LONGEST_CELL)


def _written(text: str) -> str:
    return xml_text(guarded_in_typed_cell(text))


def _add(book: Workbook, table: OutTable) -> None:
    sheet: Any = book.create_sheet(table.name)
    sheet.freeze_panes = "B2"
    for n, heading in enumerate(table.headings):
        texts = [heading, *(cell_text(row[n]) for row in table.rows)]
        longest = max(len(line) for text in texts for line in text.split("\n"))
        sheet.column_dimensions[get_column_letter(n + 1)].width = min(max(longest + 2, _NARROWEST), _WIDEST)
    sheet.append([_heading(sheet, heading) for heading in table.headings])
    for row in table.rows:
        sheet.append([_cell(sheet, cell) for cell in row])


def _heading(sheet: Any, heading: str) -> Any:
    cell = WriteOnlyCell(sheet, heading)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Any, value: Cell) -> Any:
    match value:
        case None | bool():
            return value
        case Decimal() if len(value.as_tuple().digits) <= _DIGITS:
            return _typed(sheet, value, _NUMBER if value != value.to_integral_value() else "General")
        case date() if value >= _FIRST_DAY:
            return _typed(sheet, value, _DAY)
        case _:
            return _text(sheet, cell_text(value))


def _typed(sheet: Any, value: Any, number_format: str) -> Any:
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = number_format
    return cell


def _text(sheet: Any, text: str) -> Any:
    """Marked as text, so that no spreadsheet computes it, not even when somebody goes through the cell."""
    cell: Any = WriteOnlyCell(sheet, "")
    cell.value = _written(text)
    cell.data_type = "s"
    cell.quotePrefix = True
    cell.alignment = _LINES if "\n" in text else _LINE
    return cell

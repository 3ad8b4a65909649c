"""The workbook as a whole."""

import io
from collections.abc import Iterable
from datetime import date
from typing import Any

from openpyxl import Workbook

from botox_vetter.domain.xlsx_text import xml_text
from botox_vetter.report.sheets.sheet import Sheet
from botox_vetter.report.xlsx.cells import BOLD, HEAD, NUMBER, NUMBER_HEAD, START, TOP, fill, fill_text, is_number
from botox_vetter.report.xlsx.layout import lay_out
from botox_vetter.report.xlsx.same_bytes import at_midnight, same_bytes

CREATOR = "Botox Vetter"


def to_xlsx(
    sheets: Iterable[Sheet], title: str, foot: str, day: date, paper: str = "A4", language: str = "en"
) -> bytes:
    """The same bytes for the same sheets and day. foot: what every printed page repeats."""
    book: Any = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        _fill(page, sheet)
        lay_out(page, sheet, foot, paper)
    told = book.properties
    told.title, told.creator, told.lastModifiedBy, told.language = xml_text(title), CREATOR, CREATOR, language
    told.created = at_midnight(day)
    out = io.BytesIO()
    book.save(out)
    return same_bytes(out.getvalue(), day)


def _fill(page: Any, sheet: Sheet) -> None:
    """Numbers of a list stand below each other; of clinics beside each other they stand as the words do."""
    number = NUMBER if sheet.is_list else START
    for column, head in enumerate(sheet.heads):
        has_numbers = any(is_number(value) for row in sheet.rows for value in row[column : column + 1])
        _head(page.cell(1, column + 1), head, NUMBER_HEAD if has_numbers and sheet.is_list else TOP)
    for n, row in enumerate(sheet.rows):
        for column, value in enumerate(row, start=1):
            if value is not None:
                cell = page.cell(n + 2, column)
                fill(cell, value)
                cell.alignment = number if is_number(value) else START if isinstance(value, date) else TOP
        if n in sheet.groups:
            for column in range(1, len(sheet.heads) + 1):
                page.cell(n + 2, column).fill = HEAD
        if len(sheet.heads) > 1:
            page.cell(n + 2, 1).font = BOLD


def _head(cell: Any, words: str, alignment: Any) -> None:
    fill_text(cell, words)
    cell.font, cell.fill, cell.alignment = BOLD, HEAD, alignment

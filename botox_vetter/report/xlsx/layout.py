"""How wide columns are, what stays in sight, and how a sheet is printed."""

from collections.abc import Sequence
from math import ceil
from textwrap import wrap
from typing import Any

from openpyxl.utils import get_column_letter

from botox_vetter.domain.xlsx_text import xml_text
from botox_vetter.report.sheets.sheet import Sheet
from botox_vetter.report.sheets.values import Value
from botox_vetter.report.xlsx.cells import text_of

NARROWEST, WIDEST, WIDEST_BESIDE, WIDEST_HEAD = 8, 46, 34, 12  # in characters; of lists, of clinics beside each other
TEXT_WIDTH = 84  # of a sheet that is one column of sentences
PAGE_WIDTH = 260  # characters beside each other that are still read on a page on its side
LINE, HIGHEST = 15, 405  # points: a line of text, and the most that a spreadsheet makes of a row
LONGEST_FOOT = 100  # characters; a spreadsheet takes 255 with all signs that it needs itself
PAPERS = {"A4": 9, "Letter": 1}


def lay_out(page: Any, sheet: Sheet, foot: str, paper: str) -> None:
    widths = _widths(sheet)
    for n, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(n)].width = width
    for n, row in enumerate((sheet.heads, *sheet.rows), start=1):
        page.row_dimensions[n].height = _height(row, widths)
    if len(widths) > 1:
        page.freeze_panes = "B2"
        page.print_title_rows = "1:1"
        page.print_title_cols = "A:A"
    if sheet.is_list:
        page.auto_filter.ref = f"A1:{get_column_letter(len(widths))}{len(sheet.rows) + 1}"
    page.page_setup.orientation = "landscape" if len(widths) > 1 else "portrait"
    page.page_setup.paperSize = PAPERS[paper]
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToWidth = ceil(sum(widths) / PAGE_WIDTH)
    page.page_setup.fitToHeight = 0  # as many pages as it takes
    page.page_margins.left = page.page_margins.right = 0.5
    page.oddFooter.left.text = xml_text(foot[:LONGEST_FOOT]).replace("&", "&&")
    page.oddFooter.right.text = "&P / &N"


def _height(row: Sequence[Value], widths: list[int]) -> int:
    """Told, for not every spreadsheet finds out by itself. A head that stands alone in its row runs on."""
    if len(row) < len(widths):
        return LINE
    lines = max(_lines(text_of(value), width - 1) for value, width in zip(row, widths, strict=True))
    return min(lines * LINE, HIGHEST)


def _lines(text: str, width: int) -> int:
    return 1 if len(text) <= width else len(wrap(text, width))


def _widths(sheet: Sheet) -> list[int]:
    if len(sheet.heads) == 1:
        return [TEXT_WIDTH]
    rows = [row for n, row in enumerate(sheet.rows) if n not in sheet.groups]
    most = WIDEST if sheet.is_list else WIDEST_BESIDE
    return [_width(head, [text_of(row[n]) for row in rows], most) for n, head in enumerate(sheet.heads)]


def _width(head: str, texts: list[str], most: int) -> int:
    """As the longest text needs it; a head may take several lines, but no word of it two."""
    words = max((len(word) for word in head.split()), default=0)
    longest = max((len(text) for text in texts), default=0)
    needed = max(longest, words, min(len(head), WIDEST_HEAD))
    return min(max(needed + 2, NARROWEST), most)

"""A PDF as the markup that the reader of pages knows, so that both are read by the same rules."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from botox_vetter.domain.page_facts import PdfPages
from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.pages.page import GREATEST_PAGE_MB
from botox_vetter.sources.pdf.columns import rows_of
from botox_vetter.sources.pdf.opening import layouts_of


def markup_of(content: bytes) -> tuple[bytes, PdfPages]:
    """In UTF-8; and where each of its pages begins in the text of that markup.

    Raises Refused("page_too_large") and as `layouts_of`.
    """
    if len(content) > GREATEST_PAGE_MB * 2**20:
        raise Refused("page_too_large", limit_mb=GREATEST_PAGE_MB)
    pages = [rows_of(layout) for layout in layouts_of(content)]
    starts, at = list[int](), 0
    for rows in pages:
        starts.append(at)
        at += sum(len(cell) + 1 for cells in rows for cell in cells)
    markup = "".join(f"<section>{''.join(_elements(rows))}</section>" for rows in pages)
    without = tuple(n for n, rows in enumerate(pages, 1) if not rows)
    return f"<html><body>{markup}</body></html>".encode("utf-8", "replace"), PdfPages(tuple(starts), without)


def _elements(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    for is_table, alike in groupby(rows, key=lambda cells: len(cells) > 1):
        if is_table:
            yield f"<table>{''.join(_row(cells) for cells in alike)}</table>"
        else:
            yield from (_tagged(cells, "p") for cells in alike)


def _tagged(cells: Sequence[str], tag: str) -> str:
    return "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells)


def _row(cells: Sequence[str]) -> str:
    return f"<tr>{_tagged(cells, 'td')}</tr>"

"""Pages on upright sheets, through a printer: here Qt's own, which prints into a file."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from botox_vetter.paper.drawings import grey_ink
from botox_vetter.paper.pages import pages
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.paper.upright import paint_upright
from botox_vetter.report.document import Paragraph
from tests.paper.documents import document, table
from tests.paper.reading import has_colour, needs_poppler, page_texts, words

pytestmark = [pytest.mark.usefixtures("qapp"), needs_poppler]
MADE = document(Paragraph("Before."), replace(table(40), is_wide=True), Paragraph("Behind."))


def printer_into(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_every_sheet_lies_upright_and_nothing_leaves_it(tmp_path, paper, size):
    setter, path = Typesetter(), tmp_path / "printed.pdf"
    laid_out = pages(MADE, paper, setter)
    assert any(page.width > page.height for page in laid_out)
    assert paint_upright(laid_out, printer_into(path), setter)
    found = words(path)
    assert {(round(word.page_width), round(word.page_height)) for word in found} == {size}
    assert {word.page for word in found} == set(range(1, len(laid_out) + 1))
    for word in found:
        assert 15 <= word.left < word.right <= word.page_width - 15
        assert 15 <= word.top < word.bottom <= word.page_height - 15


def test_only_the_chosen_pages_come_out_and_keep_their_numbers(tmp_path):
    setter, path = Typesetter(), tmp_path / "printed.pdf"
    laid_out = pages(document(table(100)), "A4", setter)
    assert paint_upright(laid_out[1:2], printer_into(path), setter)
    (text,) = page_texts(path)
    assert f"Page 2 of {len(laid_out)}" in text


def test_a_printer_without_colours_gets_grey(tmp_path):
    setter, path = Typesetter(), tmp_path / "printed.pdf"
    assert paint_upright(pages(MADE, "A4", setter), printer_into(path), setter, grey_ink)
    assert not has_colour(path)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_of(tmp_path):
    setter = Typesetter()
    nowhere = printer_into(tmp_path / "no folder" / "printed.pdf")
    assert paint_upright(pages(MADE, "A4", setter), nowhere, setter) is False
    assert paint_upright((), printer_into(tmp_path / "none.pdf"), setter) is False

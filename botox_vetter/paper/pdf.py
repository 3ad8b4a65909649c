"""A document as a PDF file: embedded fonts, text that can be selected and searched, vectors."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from botox_vetter.actions.files import write_bytes
from botox_vetter.paper.catalog import bound
from botox_vetter.paper.drawings import grey_ink, print_ink
from botox_vetter.paper.pages import pages
from botox_vetter.paper.painter import paint
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import UNITS_PER_POINT, Typesetter
from botox_vetter.report.document import Document

UNITS_PER_INCH = 72 * UNITS_PER_POINT


def write_pdf(document: Document, path: Path, paper: str = "A4", is_grey: bool = False) -> None:
    """Writes the file whole or not at all. Raises Refused("file_not_written", file=, why=) where the disk says no."""
    write_bytes(path, pdf_bytes(document, paper, is_grey))


def pdf_bytes(document: Document, paper: str = "A4", is_grey: bool = False) -> bytes:
    """The PDF, the same bytes for the same document; a QGuiApplication must exist."""
    setter = Typesetter()
    laid_out = pages(document, paper, setter)
    painted = _painted(laid_out, setter, is_grey)
    try:
        return bound(painted, document, laid_out)
    except (ValueError, KeyError):  # a Qt that writes its files otherwise: better without contents than no report
        return painted


def _painted(laid_out: tuple[Page, ...], setter: Typesetter, is_grey: bool) -> bytes:
    memory = QByteArray()
    buffer = QBuffer(memory)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS_PER_INCH)
    if is_grey:
        writer.setColorModel(QPdfWriter.ColorModel.Grayscale)
    writer.setPageLayout(_sheet(laid_out[0]))
    painter = QPainter(writer)
    for number, page in enumerate(laid_out):
        if number:
            writer.setPageLayout(_sheet(page))
            writer.newPage()
        paint(page, painter, UNITS_PER_INCH, setter, grey_ink if is_grey else print_ink)
    painter.end()
    buffer.close()
    return bytes(memory.data())


def _sheet(page: Page) -> QPageLayout:
    """Given as it lies, so that Qt takes a sheet on its side for an upright one and turns nothing."""
    size = QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)

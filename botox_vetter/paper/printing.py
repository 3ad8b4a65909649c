"""Laid-out pages through a printer."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from botox_vetter.paper.drawings import Ink, print_ink
from botox_vetter.paper.painter import paint
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import Typesetter

RIGHT_ANGLE = 90


def print_pages(pages: Sequence[Page], printer: QPagedPaintDevice, setter: Typesetter, ink: Ink = print_ink) -> bool:
    """Each page on an upright sheet: few printers change how paper lies within a job, so a page on its side is turned.

    False: the printer took nothing.
    """
    if not pages or not printer.setPageLayout(upright(pages[0])):
        return False
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        painter.save()
        units_per_inch = printer.logicalDpiX()
        if page.width > page.height:
            painter.translate(page.height * units_per_inch / 72, 0)
            painter.rotate(RIGHT_ANGLE)
        paint(page, painter, units_per_inch, setter, ink)
        painter.restore()
    return painter.end()


def upright(page: Page) -> QPageLayout:
    """A sheet on which that page finds room, without margins: the pages have their own."""
    short, long = sorted((page.width, page.height))
    layout = QPageLayout(
        QPageSize(QSizeF(short, long), QPageSize.Unit.Point), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout

"""Pages on upright sheets: few printers change how paper lies within a job, so a page on its side is turned."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from botox_vetter.paper.drawings import Ink, print_ink
from botox_vetter.paper.painter import paint
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import Typesetter

RIGHT_ANGLE = 90


def paint_upright(
    pages: Sequence[Page],
    device: QPagedPaintDevice,
    setter: Typesetter,
    ink: Ink = print_ink,
    before: Callable[[int], None] = lambda _number: None,
) -> bool:
    """`before(number)` is called before each, from 0. False: the device did not take them all."""
    if not pages or not device.setPageLayout(upright(pages[0])):
        return False
    painter = QPainter()
    if not painter.begin(device):
        return False
    is_taken = True
    for number, page in enumerate(pages):
        before(number)
        if number and not device.newPage():
            is_taken = False
            break
        painter.save()
        units_per_inch = device.logicalDpiX()
        if page.width > page.height:
            painter.translate(page.height * units_per_inch / 72, 0)
            painter.rotate(RIGHT_ANGLE)
        paint(page, painter, units_per_inch, setter, ink)
        painter.restore()
    return painter.end() and is_taken


def upright(page: Page) -> QPageLayout:
    """A sheet on which that page finds room, without margins: the pages have their own."""
    short, long = sorted((page.width, page.height))
    layout = QPageLayout(
        QPageSize(QSizeF(short, long), QPageSize.Unit.Point), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout

"""The painting pass: one laid-out page through a QPainter, vectors and text, on whatever device it stands."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from botox_vetter.paper.drawings import UNIT, Ink, paint_shape, print_ink
from botox_vetter.paper.pieces import Page, TextLine
from botox_vetter.paper.typesetter import Typesetter


def paint(page: Page, painter: QPainter, units_per_inch: float, setter: Typesetter, ink: Ink = print_ink) -> None:
    """Paints the page from the top left corner of the sheet; `units_per_inch`: the painter's own."""
    painter.save()
    painter.scale(units_per_inch / (72 * UNIT), units_per_inch / (72 * UNIT))
    for placed in page.placed:
        for mark in placed.piece.marks:
            if isinstance(mark, TextLine):
                _paint_text(mark, placed.x, placed.y, painter, ink)
            else:
                paint_shape(mark, placed.x, placed.y, painter, setter, ink)
    painter.restore()


def picture(page: Page, width: int, setter: Typesetter, ink: Ink = print_ink, dots_per_pixel: float = 1.0) -> QImage:
    """The whole sheet, so many pixels wide."""
    scale = width / page.width * dots_per_pixel
    image = QImage(round(page.width * scale), round(page.height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(page, painter, 72 * scale, setter, ink)
    painter.end()
    image.setDevicePixelRatio(dots_per_pixel)
    return image


def _paint_text(line: TextLine, x: float, y: float, painter: QPainter, ink: Ink) -> None:
    painter.setPen(ink(line.colour))
    line.layout.lineAt(line.index).draw(painter, QPointF((x + line.x) * UNIT, (y + line.y) * UNIT))

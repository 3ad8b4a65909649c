"""The painting pass: one laid-out page through a QPainter, vectors and text, on whatever device it stands."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

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


def _paint_text(line: TextLine, x: float, y: float, painter: QPainter, ink: Ink) -> None:
    painter.setPen(ink(line.colour))
    line.layout.lineAt(line.index).draw(painter, QPointF((x + line.x) * UNIT, (y + line.y) * UNIT))

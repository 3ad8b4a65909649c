"""Paints a drawing's shapes: on a page with print colours, in a widget with those of its theme."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, qGray

from botox_vetter.paper.typesetter import UNITS_PER_POINT, Typesetter
from botox_vetter.report.colours import ON_PAPER, Colour
from botox_vetter.report.drawings.shapes import EDGE, Anchor, Box, Dot, Drawing, Fill, Label, Line, Shape, strokes

UNIT = UNITS_PER_POINT

Ink = Callable[[Colour], QColor]

_SHARE_LEFT = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


@cache
def print_ink(colour: Colour) -> QColor:
    """The `Ink` of paper."""
    return QColor(ON_PAPER[colour])


@cache
def grey_ink(colour: Colour) -> QColor:
    """The `Ink` of a printer without colours: as light as the colour itself."""
    grey = qGray(QColor(ON_PAPER[colour]).rgb())
    return QColor(grey, grey, grey)


def paint_drawing(painter: QPainter, drawing: Drawing, x: float, y: float, scale: float, ink: Ink) -> None:
    """Paints it with its top left corner at (x, y); `scale`: the painter's units per point of the drawing."""
    setter = Typesetter(painter.font().family())
    painter.save()
    painter.translate(x, y)
    painter.scale(scale / UNIT, scale / UNIT)
    for shape in drawing.shapes:
        paint_shape(shape, 0, 0, painter, setter, ink)
    painter.restore()


def paint_shape(shape: Shape, x: float, y: float, painter: QPainter, setter: Typesetter, ink: Ink) -> None:
    """(x, y): where the shape's own zero lies, in points; the painter counts in layout units (`UNIT` to a point)."""
    match shape:
        case Line():
            _paint_line(shape, x, y, painter, ink)
        case Box(fill=Fill.SOLID):
            box = QRectF((x + shape.x) * UNIT, (y + shape.y) * UNIT, shape.width * UNIT, shape.height * UNIT)
            painter.fillRect(box, ink(shape.colour))
        case Box():
            for line in strokes(shape):
                _paint_line(line, x, y, painter, ink)
        case Dot():
            _paint_dot(shape, x, y, painter, ink)
        case Label():
            _paint_label(shape, x, y, painter, setter, ink)


def _paint_line(line: Line, x: float, y: float, painter: QPainter, ink: Ink) -> None:
    painter.setPen(QPen(ink(line.colour), line.width * UNIT, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    start = QPointF((x + line.x1) * UNIT, (y + line.y1) * UNIT)
    painter.drawLine(start, QPointF((x + line.x2) * UNIT, (y + line.y2) * UNIT))


def _paint_dot(dot: Dot, x: float, y: float, painter: QPainter, ink: Ink) -> None:
    painter.save()
    colour = ink(dot.colour)
    painter.setPen(QPen(colour, EDGE * UNIT) if dot.is_hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if dot.is_hollow else colour)
    painter.drawEllipse(QPointF((x + dot.x) * UNIT, (y + dot.y) * UNIT), dot.radius * UNIT, dot.radius * UNIT)
    painter.restore()


def _paint_label(label: Label, x: float, y: float, painter: QPainter, setter: Typesetter, ink: Ink) -> None:
    font = setter.font(label.size)
    left = (x + label.x) * UNIT - _SHARE_LEFT[label.anchor] * QFontMetricsF(font).horizontalAdvance(label.text)
    painter.setFont(font)
    painter.setPen(ink(label.colour))
    painter.drawText(QPointF(left, (y + label.y) * UNIT), label.text)

"""Paints a figure, its places and their names in the colours of a palette."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen

from botox_vetter.report.drawings.figures.arranging import Frame
from botox_vetter.report.drawings.figures.callouts import Callout
from botox_vetter.report.drawings.figures.figure import Place, Side
from botox_vetter.report.drawings.figures.outlines import Outline, curves

HATCH_STEP = 5
LINE, BOLD = 1.3, 2.0
RING, RING_GAP = 8.0, 4.5  # how wide the lines around what has the keyboard are: ring and gap, less the place itself
TICK = ((-4.5, 0.0), (-1.5, 3.5), (4.5, -4.0))


@dataclass(frozen=True, slots=True)
class State:
    """How a place is shown."""

    is_chosen: bool
    is_pointed_at: bool
    has_keyboard: bool


def path_of(outline: Outline, frame: Frame) -> QPainterPath:
    path = QPainterPath(QPointF(*frame.out(outline.points[0])))
    for one, other, end in curves(outline):
        path.cubicTo(QPointF(*frame.out(one)), QPointF(*frame.out(other)), QPointF(*frame.out(end)))
    return path


def room_of(place: Place, frame: Frame) -> QRectF:
    """The smallest box around all outlines of a place."""
    room = QRectF()
    for outline in place.outlines:
        room = room.united(path_of(outline, frame).boundingRect())
    return room


def paint_lines(painter: QPainter, frame: Frame, palette: QPalette) -> None:
    """The figure itself, quietly."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), LINE))
    for outline in frame.figure.lines:
        painter.drawPath(path_of(outline, frame))


def paint_place(painter: QPainter, place: Place, frame: Frame, state: State, palette: QPalette) -> None:
    """Chosen: hatched, with a bold line and a tick. Pointed at: filled. With the keyboard: a ring around it."""
    accent, base = palette.color(QPalette.ColorRole.Accent), palette.color(QPalette.ColorRole.Base)
    for outline in place.outlines:
        path = path_of(outline, frame)
        if state.has_keyboard:
            painter.strokePath(path, _pen(palette.color(QPalette.ColorRole.WindowText), RING))
            painter.strokePath(path, _pen(base, RING_GAP))
        is_filled = state.is_pointed_at or state.is_chosen
        painter.fillPath(path, palette.color(QPalette.ColorRole.Highlight) if is_filled else base)
        if state.is_chosen:
            _hatch(painter, path, accent)
        painter.strokePath(path, _pen(accent, BOLD if state.is_chosen or state.is_pointed_at else LINE))
        if state.is_chosen:
            _tick(painter, path.boundingRect().center(), accent, palette.color(QPalette.ColorRole.Highlight))


def paint_callouts(painter: QPainter, callouts: Iterable[Callout], names: float, palette: QPalette) -> None:
    """names: how wide the column of names is."""
    metrics = painter.fontMetrics()
    for callout in callouts:
        painter.setPen(_pen(palette.color(QPalette.ColorRole.Accent), 1.0))
        painter.drawLine(QPointF(*callout.tip), QPointF(*callout.end))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        left = callout.x - names if callout.side is Side.LEFT else callout.x
        aligned = Qt.AlignmentFlag.AlignRight if callout.side is Side.LEFT else Qt.AlignmentFlag.AlignLeft
        for n, line in enumerate(callout.lines):
            room = QRectF(left, callout.top + n * metrics.lineSpacing(), names, metrics.lineSpacing())
            painter.drawText(room, aligned, line)


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _hatch(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    """Slanting lines, cut at the path."""
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, 1.0))
    room = path.boundingRect()
    first, last = int(room.left() + room.top()), int(room.right() + room.bottom())
    for offset in range(first - first % HATCH_STEP, last + 1, HATCH_STEP):
        painter.drawLine(QLineF(offset - room.top(), room.top(), offset - room.bottom(), room.bottom()))
    painter.restore()


def _tick(painter: QPainter, middle: QPointF, colour: QColor, around: QColor) -> None:
    path = QPainterPath(middle + QPointF(*TICK[0]))
    for x, y in TICK[1:]:
        path.lineTo(middle + QPointF(x, y))
    painter.strokePath(path, _pen(around, 5.5))
    painter.strokePath(path, _pen(colour, 2.2))

"""Paints a cell of the report in a view: words, their drawing, and further lines smaller below; all of it wraps.

In a wide column the drawing stands beside the words: bars of one column begin at one place.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from botox_vetter.paper.drawings import paint_drawing
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Cell, Emphasis
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.models.document_table import CELL, IS_GROUP
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex

LONGEST_WORD = 14
GROUP_HEIGHT = 32
SCALE = 0.157  # of a drawing, for each point of the text beside it
BESIDE = 17  # letters that must have room beside a drawing; else it stands below the words
AT_MOST_BESIDE = 34  # letters; further away a bar would not be seen together with its words
ROLE_OF = {
    Colour.TEXT: "text",
    Colour.QUIET: "muted",
    Colour.ACCENT: "accent",
    Colour.GOOD: "good",
    Colour.CAUTION: "warn",
    Colour.BAD: "bad",
    Colour.RULE: "edge",
    Colour.TINT: "panel",
}
_FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class CellDelegate(QStyledItemDelegate):
    """Give the view `setWordWrap(True)` and resize its rows when the columns change width."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            return QSize(0, m.ROW_HEIGHT)
        height = cell_height(cell, option.font, option.rect.width(), bool(index.data(IS_GROUP)))
        return QSize(option.rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_group = bool(index.data(IS_GROUP))
        painter.fillRect(option.rect, self._look.colour("selection" if selected else "panel" if is_group else "field"))
        if isinstance(cell, Cell):
            room = QRect(option.rect)
            room.setLeft(max(room.left(), 0))  # what heads others stays in sight however far the columns scroll
            paint_cell(painter, cell, option.font, room if is_group else option.rect, self._look)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._look.colour("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()


@dataclass(frozen=True, slots=True)
class _Line:
    """One text of a cell, where it stands and how."""

    text: str
    place: QRect
    font: QFont
    colour: Colour


@dataclass(frozen=True, slots=True)
class _Hand:
    """A font, and how wide its letters are."""

    font: QFont
    metrics: QFontMetrics


def cell_height(cell: Cell, font: QFont, width: int, is_group: bool = False) -> int:
    """What the cell needs in a column of that width; a row that heads others may be lower."""
    return _height(cell, font.toString(), width, is_group)


@lru_cache(4096)  # a view asks again for all its cells when one of them is another
def _height(cell: Cell, font: str, width: int, is_group: bool) -> int:
    lines, drawn = _lay_out(cell, font, _inside(QRect(0, 0, max(width, m.NUMBER_WIDTH), 1)))
    lowest = max([line.place.bottom() + 1 for line in lines] + [round(drawn.bottom())])
    return max(GROUP_HEIGHT if is_group else m.ROW_HEIGHT, lowest + m.GAP)


def paint_cell(painter: QPainter, cell: Cell, font: QFont, rect: QRect, look: Look) -> None:
    lines, drawn = _lay_out(cell, font.toString(), _inside(rect))
    for line in lines:
        painter.setFont(line.font)
        painter.setPen(look.colour(ROLE_OF[line.colour]))
        painter.drawText(line.place, _FLAGS, line.text)
    if cell.drawing:

        def ink(colour: Colour) -> QColor:
            return look.colour(ROLE_OF[colour])

        painter.setFont(font)
        paint_drawing(painter, cell.drawing, drawn.x(), drawn.y(), drawn.width() / cell.drawing.width, ink)


def _inside(rect: QRect) -> QRect:
    return rect.adjusted(m.GAP, m.GAP, -m.GAP, -m.GAP)


def _lay_out(cell: Cell, font: str, room: QRect) -> tuple[list[_Line], QRectF]:
    """The text, the drawing, the notes, smaller; a cell without a text begins with what it has."""
    plain, strong, small = _hands(font)
    first = strong if cell.emphasis is Emphasis.STRONG else plain
    drawn = _drawing_in(cell, plain.font, room)
    letter = plain.metrics.averageCharWidth()
    left = min(round(room.width() - drawn.width()) - m.GAP_LARGE, letter * AT_MOST_BESIDE)
    is_beside = bool(cell.text and cell.drawing) and left >= letter * BESIDE
    words = QRect(room.x(), room.y(), left, room.height()) if is_beside else room
    lines: list[_Line] = []
    top = room.top()
    if cell.text or not (cell.notes or cell.drawing):
        lines.append(_line(cell.text, first, cell.colour, words, top))
        top = lines[-1].place.bottom() + 1 + m.GAP_SMALL // 2
    if is_beside:
        middle = room.top() + first.metrics.height() / 2
        drawn.moveTo(room.left() + left + m.GAP_LARGE, middle - drawn.height() / 2)
    elif cell.drawing:
        drawn.moveTop(top + (0 if cell.text else m.GAP_SMALL))
        top = round(drawn.bottom()) + m.GAP_SMALL
    for note in cell.notes:
        lines.append(_line(note, small, Colour.QUIET, words, top))
        top = lines[-1].place.bottom() + 1 + m.GAP_SMALL // 2
    return lines, drawn


def _drawing_in(cell: Cell, font: QFont, room: QRect) -> QRectF:
    """As large as the words are, smaller where there is no room; at the room's corner."""
    if cell.drawing is None:
        return QRectF(room.x(), room.y(), 0, 0)
    scale = min(font.pointSizeF() * SCALE, room.width() / cell.drawing.width)
    return QRectF(room.x(), room.y(), cell.drawing.width * scale, cell.drawing.height * scale)


def _line(text: str, hand: _Hand, colour: Colour, room: QRect, top: int) -> _Line:
    shown = breakable(text, LONGEST_WORD)
    needed = hand.metrics.boundingRect(QRect(room.x(), top, room.width(), 10_000), _FLAGS, shown)
    return _Line(shown, QRect(room.x(), top, room.width(), needed.height()), hand.font, colour)


@lru_cache(16)
def _hands(name: str) -> tuple[_Hand, _Hand, _Hand]:
    """Plain, strong and small; kept by the font's own text, for a view's font does not outlive the painting."""
    font = QFont()
    font.fromString(name)
    plain, strong, small = QFont(font), QFont(font), QFont(font)
    plain.setBold(False)
    strong.setBold(True)
    small.setPointSizeF(font.pointSizeF() * m.SMALL)
    return _hand(plain), _hand(strong), _hand(small)


def _hand(font: QFont) -> _Hand:
    return _Hand(font, QFontMetrics(font))

"""A text that takes a second line, or a third, before it is cut."""

from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyleOptionViewItem

from botox_vetter.ui.delegates.row import Index, RowDelegate
from botox_vetter.ui.theme import measures as m

_MARGINS = m.GAP + 2  # above and below all lines together


class LinesDelegate(RowDelegate):
    """Give the view rows of `lines_height`: a text has as many lines as have room."""

    def paint_inside(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        spacing = option.fontMetrics.lineSpacing()
        lines = wrapped(option.text, option.font, room.width(), max(2, (room.height() - _MARGINS) // spacing))
        top = room.top() + (room.height() - len(lines) * spacing) // 2
        for n, line in enumerate(lines):
            self.paint_text(painter, option, QRect(room.left(), top + n * spacing, room.width(), spacing), line, "text")


def two_lines(text: str, font: QFont, width: int) -> list[str]:
    """One line where that is enough; the second holds all the rest, too long or not. A long word is broken."""
    return wrapped(text, font, width, 2)


def wrapped(text: str, font: QFont, width: int, most: int) -> list[str]:
    """The same with so many lines at the most."""
    if QFontMetrics(font).horizontalAdvance(text) < width:  # as wide as the room, its end would be cut
        return [text]
    layout = QTextLayout(text, font)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    ends = [0]
    while len(ends) < most and ends[-1] < len(text):
        line = layout.createLine()
        line.setLineWidth(width)
        ends.append(ends[-1] + line.textLength())
    layout.endLayout()
    lines = [text[begin:end].strip() for begin, end in pairwise(ends)]
    rest = text[ends[-1] :].lstrip()
    return [*lines, rest] if rest else lines


def lines_height(metrics: QFontMetrics, lines: int) -> int:
    return max(m.ROW_HEIGHT, lines * metrics.lineSpacing() + _MARGINS)


def _wrapping() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option

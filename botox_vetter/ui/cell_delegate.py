"""Paints a cell of the report in a view: words, their drawing, and further lines smaller below; all of it wraps."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from botox_vetter.paper.drawings import paint_drawing
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Cell, Emphasis
from botox_vetter.ui.models.document_table import CELL, IS_GROUP
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex

ROLE_OF = {
    Colour.TEXT: "text",
    Colour.QUIET: "muted",
    Colour.ACCENT: "accent",
    Colour.GOOD: "good",
    Colour.CAUTION: "warn",
    Colour.BAD: "bad",
    Colour.RULE: "edge",
    Colour.TINT: "line",
}


class CellDelegate(QStyledItemDelegate):
    """Give the view `setWordWrap(True)` and resize its rows when the columns change width."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            return QSize(0, m.ROW_HEIGHT)
        width = max(option.rect.width(), m.NUMBER_WIDTH) - 2 * m.GAP
        height = sum(rect.height() for rect, _text, _font in self._lines(cell, option.font, QRect(0, 0, width, 1)))
        if cell.drawing:
            height += round(self._bar_height(cell, option.font)) + m.GAP_SMALL
        return QSize(width, max(m.ROW_HEIGHT, height + 2 * m.GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_group = bool(index.data(IS_GROUP))
        painter.fillRect(option.rect, self._look.colour("selection" if selected else "panel" if is_group else "field"))
        if isinstance(cell, Cell):
            self._paint_cell(painter, option, cell, is_group)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._look.colour("focus"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, is_group: bool) -> None:
        inside = option.rect.adjusted(m.GAP, m.GAP, -m.GAP, -m.GAP)
        lines = self._lines(cell, option.font, inside, is_group)
        shift = 0
        for n, (rect, text, font) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(self.colour(cell.colour if n == 0 else Colour.QUIET))
            painter.drawText(rect.translated(0, shift), _flags(), text)
            if n == 0 and cell.drawing:
                height = self._bar_height(cell, option.font)
                place = QRectF(inside.x(), rect.bottom() + m.GAP_SMALL, inside.width(), height)
                scale = min(height / cell.drawing.height, inside.width() / cell.drawing.width)
                paint_drawing(painter, cell.drawing, place.x(), place.y(), scale, self.colour)
                shift = round(height) + m.GAP_SMALL

    def colour(self, colour: Colour) -> QColor:
        return self._look.colour(ROLE_OF[colour])

    def _lines(self, cell: Cell, font: QFont, inside: QRect, is_group: bool = False) -> list[tuple[QRect, str, QFont]]:
        """Where each text stands, one below the other."""
        first, small = QFont(font), QFont(font)
        first.setBold(is_group or cell.emphasis is Emphasis.STRONG)
        small.setPointSizeF(font.pointSizeF() * m.SMALL)
        placed, top = [], inside.top()
        for n, text in enumerate((cell.text, *cell.notes)):
            used = first if n == 0 else small
            rect = _bounds(used, QRect(inside.x(), top, inside.width(), 10_000), text)
            placed.append((rect, text, used))
            top = rect.bottom() + 1 + (m.GAP_SMALL // 2)
        return placed

    def _bar_height(self, cell: Cell, font: QFont) -> float:
        return font.pointSizeF() * 1.1 if cell.drawing else 0.0


def _bounds(font: QFont, room: QRect, text: str) -> QRect:
    from PySide6.QtGui import QFontMetrics

    needed = QFontMetrics(font).boundingRect(room, _flags(), text)
    return QRect(room.x(), room.y(), room.width(), needed.height())


def _flags() -> int:
    return int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)

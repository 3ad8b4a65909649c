"""The ground of a row: selection and focus as the style has them, and text that is elided where it does not fit."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
SIDES = m.GAP + m.GAP_SMALL  # before and after the text of a cell; the next cell begins with a gap of its own


class RowDelegate(QStyledItemDelegate):
    """Paints the text of a cell; kinds of cells paint something else in `paint_inside`."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.initStyleOption(option, index)
        return QSize(option.fontMetrics.horizontalAdvance(option.text) + SIDES, row_height(option.fontMetrics.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setClipRect(option.rect)
        self.paint_inside(painter, option, index, option.rect.adjusted(m.GAP, 0, -m.GAP_SMALL, 0))
        painter.restore()

    def paint_inside(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        """`room`: the cell without its margins."""
        self.paint_text(painter, option, room, option.text, "text")

    def paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str, colour_role: str
    ) -> None:
        painter.setFont(option.font)
        painter.setPen(self._look.colour(colour_role))
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, option.displayAlignment | Qt.AlignmentFlag.AlignVCenter, shown)


def row_height(text_height: int) -> int:
    """A row is easy to hit and grows with the text."""
    return max(m.ROW_HEIGHT, text_height + 2 * m.GAP)

"""A box to be ticked in a row."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from botox_vetter.ui.delegates.row import Index, RowDelegate, row_height
from botox_vetter.ui.theme import measures as m

SIZE = 18


class TickDelegate(RowDelegate):
    """For columns that know a check state."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(SIZE + 2 * m.GAP, row_height(option.fontMetrics.height()))

    def paint_inside(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        is_on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        centre = option.rect.center()
        place = QRect(centre.x() - SIZE // 2, centre.y() - SIZE // 2, SIZE, SIZE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("accent" if is_on else "edge"))
        painter.setBrush(self._look.colour("accent" if is_on else "field"))
        painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), 3, 3)
        if is_on:
            painter.setPen(QPen(self._look.colour("on_accent"), 2))
            painter.drawPolyline([place.topLeft() + QPoint(x, y) for x, y in ((4, 9), (7, 12), (13, 5))])

"""The mark of the shortlist: a star that is filled or not."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from botox_vetter.ui.delegates.row import Index, RowDelegate, row_height
from botox_vetter.ui.icons import icon
from botox_vetter.ui.models.clinic_table import PLAIN
from botox_vetter.ui.theme import measures as m


class StarDelegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(m.ICON + 2 * m.GAP, row_height(option.fontMetrics.height()))

    def paint_inside(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        is_on = bool(index.data(PLAIN))
        roles = self._look.roles
        made = icon("star_filled" if is_on else "star", roles.accent if is_on else roles.edge, m.ICON)
        centre = option.rect.center()
        made.paint(painter, QRect(centre.x() - m.ICON // 2, centre.y() - m.ICON // 2, m.ICON, m.ICON))

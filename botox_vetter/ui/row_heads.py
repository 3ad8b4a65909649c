"""The first cells of a table of the report as its row heads: they stay in sight however far the columns scroll."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from botox_vetter.report.document import Cell
from botox_vetter.ui.cell_delegate import cell_height, paint_cell
from botox_vetter.ui.models.document_table import CELL, IS_FOLDED, IS_GROUP
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

MARK = 10  # the triangle of a section


class RowHeads(QHeaderView):
    """A vertical header whose texts wrap at `width` logical pixels; heads of sections carry a triangle, as in trees."""

    def __init__(self, look: Look, width: int) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look = look
        self.setFixedWidth(width)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        look.changed.connect(self.viewport().update)

    def sectionSizeFromContents(self, row: int) -> QSize:
        width, is_group = self.width() - self._indent(row), bool(self._data(row, IS_GROUP))
        return QSize(self.width(), cell_height(self._cell(row), self.font(), width, is_group))

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        painter.save()
        is_group = bool(self._data(row, IS_GROUP))
        ground = "selection" if self._is_current(row) else "panel" if is_group else "field"
        painter.fillRect(rect, self._look.colour(ground))
        if is_group:
            self._paint_mark(painter, rect, bool(self._data(row, IS_FOLDED)))
        paint_cell(painter, self._cell(row), self.font(), rect.adjusted(self._indent(row), 0, 0, 0), self._look)
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_group = bool(self._data(self.logicalIndexAt(event.position().toPoint()), IS_GROUP))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_group else Qt.CursorShape.ArrowCursor)

    def _paint_mark(self, painter: QPainter, rect: QRect, is_folded: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("muted"))
        half = MARK / 2
        middle = QPointF(rect.left() + m.GAP + half, rect.top() + m.GAP + self.fontMetrics().height() / 2)
        corners = (
            ((-half, -half), (half, -half), (0, half)) if not is_folded else ((-half, -half), (half, 0), (-half, half))
        )
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) * 0.9 for x, y in corners]))

    def _indent(self, row: int) -> int:
        return MARK + m.GAP_SMALL if self._data(row, IS_GROUP) else 0

    def _is_current(self, row: int) -> bool:
        view = self.parent()
        return isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex().row() == row

    def _cell(self, row: int) -> Cell:
        cell = self._data(row, CELL)
        assert isinstance(cell, Cell)
        return cell

    def _data(self, row: int, role: int) -> object:
        return self.model().headerData(row, Qt.Orientation.Vertical, role)

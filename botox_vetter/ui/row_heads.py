"""The first cells of a table of the report as its row heads: they stay in sight however far the columns scroll."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView

from botox_vetter.report.document import Cell
from botox_vetter.ui.cell_delegate import cell_height, paint_cell
from botox_vetter.ui.models.document_table import CELL, IS_GROUP
from botox_vetter.ui.theme.look import Look


class RowHeads(QHeaderView):
    """A vertical header whose texts wrap at `width` logical pixels."""

    def __init__(self, look: Look, width: int) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look = look
        self.setFixedWidth(width)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        look.changed.connect(self.viewport().update)

    def sectionSizeFromContents(self, row: int) -> QSize:
        return QSize(self.width(), cell_height(self._cell(row), self.font(), self.width()))

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        painter.save()
        is_group = bool(self.model().headerData(row, Qt.Orientation.Vertical, IS_GROUP))
        painter.fillRect(rect, self._look.colour("panel" if is_group else "field"))
        paint_cell(painter, self._cell(row), self.font(), rect, self._look)
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def _cell(self, row: int) -> Cell:
        cell = self.model().headerData(row, Qt.Orientation.Vertical, CELL)
        assert isinstance(cell, Cell)
        return cell

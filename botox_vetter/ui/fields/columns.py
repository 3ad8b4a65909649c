"""Widgets in columns of the same width, as many as there is room for."""

from PySide6.QtCore import QPoint, QRect, QSize

from botox_vetter.ui.fields.wrapping import WrappingLayout
from botox_vetter.ui.theme import measures as m


class Columns(WrappingLayout):
    """most: how many columns at most. One reads down a column, then down the next; across: line by line."""

    def __init__(self, most: int, across: bool = False, between: int = m.GAP, gap: int = m.GAP_SMALL) -> None:
        super().__init__()
        self._most, self._across = most, across
        self._between, self._gap = between, gap

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return rows * self.minimumSize().height() + max(0, rows - 1) * self._gap

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        rows = self._rows(rect.width())
        columns = -(-len(self._shown) // rows) if rows else 1
        cell = QSize((rect.width() - (columns - 1) * self._between) // columns, self.minimumSize().height())
        for n, item in enumerate(self._shown):
            row, column = divmod(n, columns) if self._across else reversed(divmod(n, rows))
            x, y = column * (cell.width() + self._between), row * (cell.height() + self._gap)
            item.setGeometry(QRect(rect.topLeft() + QPoint(x, y), cell))

    def _rows(self, width: int) -> int:
        fitting = (width + self._between) // max(1, self.minimumSize().width() + self._between)
        return -(-len(self._shown) // max(1, min(fitting, self._most)))

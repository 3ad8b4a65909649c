"""Widgets in columns of the same width, as many as there is room for."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from botox_vetter.ui.theme import measures as m


class Columns(QLayout):
    """most: how many columns at most. One reads down a column, then down the next; across: line by line.

    Hidden widgets take no room.
    """

    def __init__(self, most: int, across: bool = False, between: int = m.GAP, gap: int = m.GAP_SMALL) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._most, self._across = most, across
        self._between, self._gap = between, gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return rows * self._cell.height() + max(0, rows - 1) * self._gap

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        rows = self._rows(rect.width())
        columns = -(-len(self._shown) // rows) if rows else 1
        cell = QSize((rect.width() - (columns - 1) * self._between) // columns, self._cell.height())
        for n, item in enumerate(self._shown):
            row, column = divmod(n, columns) if self._across else reversed(divmod(n, rows))
            x, y = column * (cell.width() + self._between), row * (cell.height() + self._gap)
            item.setGeometry(QRect(rect.topLeft() + QPoint(x, y), cell))

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        return self._cell

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    @property
    def _cell(self) -> QSize:
        """The room that each of them gets at least."""
        sizes = [item.sizeHint() for item in self._shown]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _rows(self, width: int) -> int:
        fitting = (width + self._between) // max(1, self._cell.width() + self._between)
        return -(-len(self._shown) // max(1, min(fitting, self._most)))

"""One widget that takes the room there is, and a few beside it; where that leaves too little, these stand below it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from botox_vetter.ui.fields.wrapping import WrappingLayout
from botox_vetter.ui.theme import measures as m


class Beside(WrappingLayout):
    """letters: so many the first one needs. is_stacked: those beside it stand one above the other."""

    def __init__(self, parent: QWidget, letters: int, is_stacked: bool = False, gap: int = m.GAP) -> None:
        super().__init__(parent)
        self._letters, self._is_stacked, self._gap = letters, is_stacked, gap

    def minimumSize(self) -> QSize:
        least = super().minimumSize()
        widths = [item.sizeHint().width() for item in self._shown[1:]]
        return QSize(max([m.NUMBER_WIDTH, *widths]), least.height())

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), is_moved=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_moved=True)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def _place(self, room: QRect, is_moved: bool) -> int:
        """How high all of it is in that width."""
        if not (items := self._shown):
            return 0
        first, *others = items
        wanted = self._wide(others)
        left = room.width() - wanted - self._gap if others else room.width()
        is_beside = left >= self._letters * self._metrics_width()
        width = left if is_beside else room.width()
        height = first.heightForWidth(width) if first.hasHeightForWidth() else first.sizeHint().height()
        x, y = (room.x() + width + self._gap, room.y()) if is_beside else (room.x(), room.y() + height + self._gap)
        lowest, is_column = height, self._is_stacked and is_beside
        for item in others:
            size = item.sizeHint()
            if not is_column and x > room.x() and x + size.width() > room.right() + 1:
                x, y = room.x(), y + size.height() + self._gap
            if is_moved:
                item.setGeometry(QRect(x, y, wanted if is_column else size.width(), size.height()))
            lowest = max(lowest, y - room.y() + size.height())
            if is_column:
                y += size.height() + m.GAP_SMALL
            else:
                x += size.width() + self._gap
        if is_moved:
            first.setGeometry(QRect(room.x(), room.y(), width, max(height, lowest if is_beside else height)))
        return lowest

    def _wide(self, others: list[QLayoutItem]) -> int:
        widths = [item.sizeHint().width() for item in others]
        return max(widths, default=0) if self._is_stacked else sum(widths) + self._gap * max(0, len(widths) - 1)

    def _metrics_width(self) -> int:
        parent = self.parentWidget()
        return parent.fontMetrics().averageCharWidth() if parent is not None else 0

"""Widgets side by side, as many in a line as there is room for; the next line begins below."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from botox_vetter.ui.fields.wrapping import WrappingLayout
from botox_vetter.ui.theme import measures as m


class Flow(WrappingLayout):
    def __init__(self, parent: QWidget | None = None, gap: int = m.GAP) -> None:
        self._heights: dict[int, int] = {}  # by width, until something in it changes: Qt asks many times
        super().__init__(parent)
        self._gap = gap

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), is_moved=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_moved=True)

    def _place(self, room: QRect, is_moved: bool) -> int:
        """How high all lines are together in that width."""
        x, y, line = room.x(), room.y(), 0
        for item in self._shown:
            size = item.sizeHint()
            width = min(size.width(), max(room.width(), 1))
            if x > room.x() and x + width > room.right() + 1:
                x, y, line = room.x(), y + line + self._gap, 0
            if is_moved:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x, line = x + width + self._gap, max(line, size.height())
        return y + line - room.y()

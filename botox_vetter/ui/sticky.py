"""What stays in view beside a page that is scrolled."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget


class Sticky(QWidget):
    """Takes as much room as it is given; `inside` moves down in it as the page goes up, as far as there is room.

    Where `inside` is higher than what is seen of the page, it goes with the page until its end is seen.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self._page: QScrollArea | None = None
        inside.setParent(self)
        inside.installEventFilter(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def follow(self, page: QScrollArea) -> None:
        """The page that this stands in."""
        self._page = page
        page.verticalScrollBar().valueChanged.connect(self._place)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self._inside
        return inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What stands inside becomes higher or lower: it gets its new height before its layout shares out the old."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        height = self.heightForWidth(self.width())
        self._inside.setGeometry(0, self._top(height), self.width(), height)

    def _top(self, height: int) -> int:
        inside = self._page.widget() if self._page is not None else None
        if self._page is None or inside is None:
            return 0
        seen = self._page.viewport().height()
        above = self._page.verticalScrollBar().value() - self.mapTo(inside, QPoint(0, 0)).y()
        return max(0, min(above - max(0, height - seen), self.height() - height))

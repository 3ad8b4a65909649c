"""What stands beside the pages: scrolls up and down, and is never narrower than what it holds."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from botox_vetter.ui.scrolled import Scrolled


class Side(Scrolled):
    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside

    def minimumSizeHint(self) -> QSize:
        width = self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self._inside.sizeHint().height())

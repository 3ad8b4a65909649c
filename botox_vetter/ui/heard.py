"""What a screen reader hears when the keyboard comes into a table or tree."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView


class HeardOnEntering(QObject):
    """The row or cell that has the keyboard; of the view alone it would take the first head, or say nothing.

    say(index, index)   Qt's own `currentChanged` of the view, which tells a screen reader
    """

    def __init__(self, view: QAbstractItemView, say: Callable[[QModelIndex, QModelIndex], None]) -> None:
        super().__init__(view)
        self._view, self._say = view, say
        self._soon = QTimer(self, singleShot=True, interval=0)  # Qt itself says afterwards that the view has it
        self._soon.timeout.connect(self._say_current)
        view.installEventFilter(self)

    def eventFilter(self, _view: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._soon.start()
        return False

    def _say_current(self) -> None:
        index = self._view.currentIndex()
        if self._view.hasFocus() and index.isValid():
            self._say(index, index)

"""A place of the drawing, for keyboard and screen reader."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class Mark(QCheckBox):
    """A check box that paints nothing: the drawing does. The mouse goes to the drawing, too.

    walked(int)   an arrow key: to the next place (1) or the one before (-1)
    told          whether it has the keyboard changed
    """

    walked = Signal(int)
    told = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.let_tab_stop(False)

    def let_tab_stop(self, does_stop: bool) -> None:
        """Of all places Tab stops at one; the others are reached from it."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if does_stop else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.walked.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.told.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.told.emit()

    def hitButton(self, _place: QPoint) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing."""

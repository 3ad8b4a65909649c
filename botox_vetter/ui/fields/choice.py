"""One of several, each with a value behind its words."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from botox_vetter.ui.theme import measures as m


class ChoiceField(QComboBox):
    """Emits `committed(value)` when the person chooses. The wheel scrolls the page, never the choice."""

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []  # as they were given: Qt would make plain texts of our enums
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(m.FIELD_HEIGHT)
        self.setMaximumWidth(m.FIELD_WIDTH)
        self.currentTextChanged.connect(self.setToolTip)  # a long one is cut off
        self.activated.connect(lambda index: self.committed.emit(self._values[index]))

    def offer(self, choices: Iterable[tuple[object, str]]) -> None:
        """Replaces the choices, each (value, words); keeps the chosen value when it is still there."""
        before = self.value()
        self.blockSignals(True)
        self.clear()
        self._values.clear()
        for value, words in choices:
            self._values.append(value)
            self.addItem(words, value)
        self.blockSignals(False)
        self.show_value(before)

    def show_value(self, value: object) -> None:
        """Shows the choice with that value; a value that is not offered shows none."""
        self.setCurrentIndex(next((n for n, known in enumerate(self._values) if known == value), -1))

    def value(self) -> object:
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

"""A name typed in a line of its own: Enter adds, Esc leaves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.theme import measures as m


class NameLine(QWidget):
    """named(str): a name that is not blank. left: Esc, or the button that says so. `words` name the field."""

    named = Signal(str)
    left = Signal()

    def __init__(self, words: str, add_words: str, can_be_left: bool = True) -> None:
        super().__init__()
        self._name = QLineEdit()
        self._name.setAccessibleName(words)
        self._name.setPlaceholderText(words)
        self._add = QPushButton(add_words)
        self._add.setProperty("leading", True)
        self._add.setEnabled(False)
        self._leave = QPushButton(tr("Cancel"))
        if not can_be_left:
            self._leave.hide()
        self._can_be_left = can_be_left
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._name, 1)
        row.addWidget(self._add)
        row.addWidget(self._leave)
        self._name.textChanged.connect(lambda text: self._add.setEnabled(bool(text.strip())))
        self._name.returnPressed.connect(self._on_named)
        self._add.clicked.connect(self._on_named)
        self._leave.clicked.connect(self._on_left)

    def take_keyboard(self) -> None:
        self._name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        self._name.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._can_be_left:
            self._on_left()
        else:
            super().keyPressEvent(event)

    def _on_named(self) -> None:
        if name := self._name.text().strip():
            self.named.emit(name)

    def _on_left(self) -> None:
        self._name.clear()
        self.left.emit()

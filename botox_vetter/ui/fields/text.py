"""Words: one line, or many."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from botox_vetter.ui.lines import least_lines

REST_MS = 2000


class LineField(QLineEdit):
    """One line of text. Ctrl+Z inside undoes typing."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.commit)
        self.textEdited.connect(lambda _text: self._rest.start())
        self.editingFinished.connect(self.commit)

    def show_value(self, value: str) -> None:
        is_being_typed = self.hasFocus() and self.text() != self._kept
        self._kept = value
        if self.text() != value and not is_being_typed:
            self.setText(value)
            self.setCursorPosition(0)

    def commit(self) -> None:
        self._rest.stop()
        if self.text() != self._kept:
            self._kept = self.text()
            self.committed.emit(self._kept)


class TextField(QPlainTextEdit):
    """Several lines. Tab leaves the field; the text is kept when it is left or rested."""

    committed = Signal(str)

    def __init__(self, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        least_lines(self, lines, 20)
        self._kept = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.commit)
        self.textChanged.connect(self._rest.start)

    def show_value(self, value: str) -> None:
        is_being_typed = self.hasFocus() and self.toPlainText() != self._kept
        self._kept = value
        if self.toPlainText() != value and not is_being_typed:
            self.blockSignals(True)
            self.setPlainText(value)
            self.blockSignals(False)
        self._rest.stop()

    def commit(self) -> None:
        self._rest.stop()
        if self.toPlainText() != self._kept:
            self._kept = self.toPlainText()
            self.committed.emit(self._kept)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

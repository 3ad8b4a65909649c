"""Asks in the window, beside what it is about, before something is done that cannot be undone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.theme import measures as m


class Confirm(QFrame):
    """Hidden until `ask`; Esc or the second button leaves everything as it is, and that has the keyboard first."""

    def __init__(self, leave_words: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._wish: Callable[[], object] | None = None
        self._before: QWidget | None = None
        self._words = say("")
        self._yes, self._leave = QPushButton(), QPushButton(leave_words)
        self._yes.clicked.connect(self._on_yes)
        self._leave.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.setSpacing(m.GAP)
        row.addWidget(self._yes)
        row.addWidget(self._leave)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP, m.GAP_LARGE, m.GAP)
        column.setSpacing(m.GAP)
        column.addWidget(self._words)
        column.addLayout(row)
        self.hide()

    def ask(self, words: str, yes_words: str, wish: Callable[[], object]) -> None:
        self._wish = wish
        self._before = self.window().focusWidget()
        self._words.setText(breakable(words))
        self.setAccessibleName(words)
        self._yes.setText(yes_words)
        self._yes.setAccessibleDescription(words)
        self._leave.setAccessibleDescription(words)
        self.show()
        self._leave.setFocus()

    def leave(self) -> None:
        """The keyboard goes back to where it was."""
        self.drop()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def drop(self) -> None:
        """The question is no longer asked."""
        self._wish = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _on_yes(self) -> None:
        wish = self._wish
        self.leave()
        if wish is not None:
            wish()

"""The line at the foot: what was done last, and the way to take it back."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.theme import measures as m


class StatusLine(QWidget):
    """Says one thing at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._wish: Callable[[], object] | None = None
        self.words = ElidedLabel()
        self.button = QPushButton()
        self.button.clicked.connect(self._on_wish)
        self.button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(m.GAP, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self.button)
        row.addWidget(self.words, 1)

    def say(self, words: str, wish_words: str = "", wish: Callable[[], object] | None = None) -> None:
        """`wish` is offered as a button until something else is said."""
        self._wish = wish
        self.words.setText(words)
        self.button.setText(wish_words)
        self.button.setAccessibleName(f"{wish_words}: {words}")
        self.button.setVisible(wish is not None)
        if words:  # for a screen reader, which would not look here
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _on_wish(self) -> None:
        wish, self._wish = self._wish, None
        self.button.hide()
        if wish is not None:
            wish()

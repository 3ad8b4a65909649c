"""A place with nothing in it: says what is missing, and does something about it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.signed import SignPlace
from botox_vetter.ui.theme import measures as m


class NothingYet(QFrame):
    """wanted(key): of the wish whose button was pressed."""

    wanted = Signal(str)

    def __init__(self, sign: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._title, self._words = heading(""), say("")
        self._foot = QWidget()
        self._row = Flow(self._foot, m.GAP)
        self._buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        for widget in (SignPlace(sign), self._title, self._words, self._foot):
            column.addWidget(widget)

    def show_state(self, title: str, words: str, wishes: Mapping[str, str]) -> None:
        """wishes: the words of a button by key, what most people want first."""
        self._title.setText(title)
        self._words.setText(words)
        while self._row.takeAt(0) is not None:
            pass
        for key, button in self._buttons.items():
            button.setVisible(key in wishes)
        before: QPushButton | None = None
        for n, (key, text) in enumerate(wishes.items()):
            button = self._buttons.get(key) or self._make(key)
            button.setText(text)
            button.setProperty("leading", n == 0)
            button.style().polish(button)
            self._row.addWidget(button)
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button
        self._foot.setVisible(bool(wishes))

    def _make(self, key: str) -> QPushButton:
        button = self._buttons[key] = QPushButton(self._foot)
        button.clicked.connect(lambda: self.wanted.emit(key))
        button.show()
        return button

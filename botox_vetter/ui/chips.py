"""One of several narrowings of a list is chosen, each with how many it lets through."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.one_stop import stop_at_chosen
from botox_vetter.ui.theme import measures as m

_SIDES = 24  # what the style puts beside the words


class Chips(QWidget):
    """chosen(choice): by mouse, or by the arrow keys among them. `words` by choice; the first is chosen at first.

    about: what is chosen, where it stands beside them, for who hears only the words of one
    """

    chosen = Signal(object)

    def __init__(self, words: Mapping[Any, str], gap: int = m.GAP, about: str = "") -> None:
        super().__init__()
        self._words = dict(words)
        self._group = QButtonGroup(self)
        self._buttons: dict[object, QPushButton] = {}
        row = Flow(self, gap)
        for choice, said in self._words.items():
            button = self._buttons[choice] = QPushButton(said)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # one of several for a screen reader, not a box to tick
            button.setProperty("chip", True)
            button.setAccessibleDescription(about)
            button.clicked.connect(lambda _on, choice=choice: self.chosen.emit(choice))
            self._group.addButton(button)
            row.addWidget(button)
        stop_at_chosen(self._group)
        next(iter(self._buttons.values())).setChecked(True)
        self._widen(self._buttons.values())

    def show_choice(self, choice: object) -> None:
        self._buttons[choice].setChecked(True)

    def show_count(self, choice: object, count: int | None) -> None:
        """None: not counted yet."""
        words = self._words[choice]
        said = words if count is None else tr("{words} {n}").format(words=words, n=count)
        if said != self._buttons[choice].text():
            self._buttons[choice].setText(said)
            self._widen((self._buttons[choice],))

    def enable(self, choice: object, is_enabled: bool) -> None:
        self._buttons[choice].setEnabled(is_enabled)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widen(self._buttons.values())

    def _widen(self, buttons: Iterable[QPushButton]) -> None:
        """The chosen one is bold, and must not be cut for that."""
        font = QFont(self.font())
        font.setBold(True)
        for button in buttons:
            button.setMinimumWidth(QFontMetrics(font).horizontalAdvance(button.text()) + _SIDES)

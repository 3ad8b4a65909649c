"""Which cases are listed, each with a count: in use, in the archive, in the bin; or what is due in all of them."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from botox_vetter.domain.case_states import CaseState
from botox_vetter.language import tr
from botox_vetter.report.words.cases import state_words
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.theme import measures as m

DUE = "due"


class Chips(QWidget):
    """chosen(CaseState or DUE)."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._words: dict[object, str] = {state: state_words(state) for state in CaseState}
        self._words[DUE] = tr("What is due in all of them")
        self._group = QButtonGroup(self)
        self._buttons: dict[object, QPushButton] = {}
        row = Flow(self, m.GAP)
        for choice, words in self._words.items():
            button = self._buttons[choice] = QPushButton(words)
            button.setCheckable(True)
            button.setProperty("chip", True)
            button.clicked.connect(lambda _on, choice=choice: self.chosen.emit(choice))
            self._group.addButton(button)
            row.addWidget(button)
        self._buttons[CaseState.IN_USE].setChecked(True)

    def show_count(self, choice: object, count: int | None) -> None:
        """None: not counted yet."""
        words = self._words[choice]
        said = words if count is None else tr("{words}: {n}").format(words=words, n=count)
        self._buttons[choice].setText(said)
        self._widen()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widen()

    def _widen(self) -> None:
        """The chosen one is bold, and must not be cut for that."""
        font = QFont(self.font())
        font.setBold(True)
        for button in self._buttons.values():
            button.setMinimumWidth(QFontMetrics(font).horizontalAdvance(button.text()) + 2 * m.GAP_LARGE)

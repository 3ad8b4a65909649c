"""Asks before candidates are added of which some may be in the case already."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.matching.same_clinic import Alike
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.theme import measures as m

MOST = 3


class Doubt(QFrame):
    """Hidden until `ask`. The last button, and Esc, add nothing: left(). It has the keyboard first."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._words, row = say("", "warn"), QWidget()
        self._others, self._all = QPushButton(), QPushButton()
        self._leave = QPushButton(tr("Add none of them"))
        self._add_others: Callable[[], object] = lambda: None
        self._add_all: Callable[[], object] = lambda: None
        flow = Flow(row)
        for button in (self._others, self._all, self._leave):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP, m.GAP_LARGE, m.GAP)
        column.setSpacing(m.GAP)
        column.addWidget(self._words)
        column.addWidget(row)
        self._others.clicked.connect(lambda: self._on_wish(self._add_others))
        self._all.clicked.connect(lambda: self._on_wish(self._add_all))
        self._leave.clicked.connect(self._on_left)
        self.hide()

    def ask(
        self,
        alike: Sequence[Alike],
        others: int,
        rulebook: Rulebook,
        add_others: Callable[[], object],
        add_all: Callable[[], object],
    ) -> None:
        """alike: of each doubtful one, the clinic that it may be. others: how many raise no doubt."""
        self._add_others, self._add_all = add_others, add_all
        n = len(alike)
        why = [reason_sentence(one.reasons[0], rulebook) for one in alike[:MOST]]
        said = ntr("{n} of them may be in the case already.", "{n} of them may be in the case already.", n)
        self._words.setText(breakable(" ".join((said.format(n=n), *why))))
        self._others.setText(ntr("Add the {n} other", "Add the {n} others", others).format(n=others))
        self._others.setVisible(bool(others))
        self._all.setText(tr("Add all the same"))
        for button in (self._others, self._all, self._leave):
            button.setAccessibleDescription(self._words.text())
        self.show()
        self._leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop(self) -> None:
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_left()
        else:
            super().keyPressEvent(event)

    def _on_left(self) -> None:
        self.drop()
        self.left.emit()

    def _on_wish(self, wish: Callable[[], object]) -> None:
        self.drop()
        wish()

"""Clinics of the case that may be the one that is about to be added, or that is shown: said alike wherever it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.matching.same_clinic import Alike
from botox_vetter.report.words.names import own_words, shortened
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.menus import in_menu
from botox_vetter.ui.theme import measures as m

MOST = 3
LONGEST_NAME = 40  # letters in a button


class AlikeLine(QFrame):
    """meant(clinic id): its button was pressed. wish: what that leads to, with {name}.

    At most three are named; of more the first, so that what they are said of keeps its room.
    """

    meant = Signal(str)

    def __init__(self, rulebook: Rulebook, wish: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook, self._wish = rulebook, wish
        self._words, self._row = say("", "warn"), QWidget()
        self._ids: list[str] = []
        self._buttons = [QPushButton() for _ in range(MOST)]
        flow = Flow(self._row)
        for n, button in enumerate(self._buttons):
            flow.addWidget(button)
            button.clicked.connect(lambda _on, n=n: self.meant.emit(self._ids[n]))
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP, m.GAP_LARGE, m.GAP)
        column.setSpacing(m.GAP)
        column.addWidget(self._words)
        column.addWidget(self._row)
        self.hide()

    @property
    def words(self) -> str:
        """ "": no clinic is alike."""
        return self._words.text() if self._ids else ""

    def show_alike(self, alike: Sequence[Alike]) -> None:
        """Nothing is seen of it where no clinic is alike."""
        shown = alike[:MOST] if len(alike) <= MOST else alike[:1]
        more = len(alike) - len(shown)
        self._ids = [one.clinic_id for one in shown]
        why = [reason_sentence(one.reasons[0], self._rulebook) for one in shown]
        if more > 0:
            why.append(ntr("And {n} more is like it.", "And {n} more are like it.", more).format(n=more))
        self._words.setText(breakable(" ".join((*why, tr("It may be the same clinic.")))))
        for button, one in zip(self._buttons, shown, strict=False):
            name = in_menu(own_words(shortened(str(one.reasons[0].values["name"]), LONGEST_NAME)))
            button.setText(self._wish.format(name=name))
        for n, button in enumerate(self._buttons):
            button.setVisible(n < len(shown))
        self.setVisible(bool(shown))

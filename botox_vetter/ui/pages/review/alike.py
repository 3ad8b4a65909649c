"""Clinics of the case that may be the one that is about to be added."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.proposals.proposal import Proposals
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words
from botox_vetter.report.words.reasons import reason_sentence
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.menus import in_menu
from botox_vetter.ui.theme import measures as m

MOST = 3


class Alike(QFrame):
    """meant(clinic id): what was read is of that clinic. At most three are named."""

    meant = Signal(str)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
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

    def show_proposals(self, proposals: Proposals, file: CaseFile) -> None:
        """Nothing is seen of it where no clinic is alike."""
        found = proposals.alike[:MOST]
        self._ids = [one.clinic_id for one in found]
        why = [reason_sentence(one.reasons[0], self._rulebook) for one in found]
        self._words.setText(breakable(" ".join((*why, tr("It may be this clinic.")))))
        for n, button in enumerate(self._buttons):
            button.setVisible(n < len(found))
            if n < len(found):
                name = in_menu(own_words(file.clinic(self._ids[n]).name))
                button.setText(tr("It is {name}").format(name=name))
        self.setVisible(bool(found))

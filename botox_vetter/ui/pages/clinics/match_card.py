"""One entry of a list that may mean somebody here: what it says, what agrees and what does not, and the decision."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.judgements import Verdict
from botox_vetter.domain.registers import Register
from botox_vetter.language import tr
from botox_vetter.matching.judged import Judged
from botox_vetter.report.words.matching import entry_facts, ledger_lines, woken_words
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.theme import measures as m


class MatchCard(QFrame):
    """judged(Verdict, str): what the person says of it, and how they know."""

    judged = Signal(object, str)

    def __init__(self, one: Judged, register: Register, is_clinic: bool) -> None:
        super().__init__()
        self.setProperty("card", True)
        entry = one.candidate.entry
        name = own_words(entry.name)
        self.setAccessibleName(name)
        not_same = tr("Not the same clinic") if is_clinic else tr("Not the same person")
        same = tr("The same clinic") if is_clinic else tr("The same person")
        self._note = LineField()
        self._note.setPlaceholderText(tr("How you know, if you like"))
        self._note.setAccessibleName(tr("How you know: {name}").format(name=name))
        self._buttons = {Verdict.NOT_SAME: QPushButton(not_same), Verdict.SAME: QPushButton(same)}
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP_SMALL)
        column.addWidget(say(name, is_bold=True))
        column.addWidget(say(own_words(" · ".join(entry_facts(entry, register)))))
        if woken := woken_words(one):
            column.addWidget(say(woken, "warn"))
        column.addSpacing(m.GAP_SMALL)
        for line in ledger_lines(one.candidate.ledger):
            column.addWidget(say(own_words(line[0].upper() + line[1:]), "muted"))
        column.addSpacing(m.GAP_SMALL)
        foot = QWidget()
        row = Flow(foot)
        for verdict, button in self._buttons.items():
            button.setAccessibleName(f"{button.text()}: {name}")
            button.clicked.connect(lambda _on=False, verdict=verdict: self._judge(verdict))
            row.addWidget(button)
        column.addWidget(self._note)
        column.addWidget(foot)

    def _judge(self, verdict: Verdict) -> None:
        self.judged.emit(verdict, self._note.text())

    def take_keyboard(self) -> None:
        self._buttons[Verdict.NOT_SAME].setFocus()

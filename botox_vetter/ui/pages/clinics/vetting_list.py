"""The questions of the background check: which of them are listed, the list, and the chosen one to be answered."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.ui.chips import Chips
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.lines import least_lines
from botox_vetter.ui.models.criteria_filter import Which, listed, which_words
from botox_vetter.ui.models.criteria_tree import CriteriaTree
from botox_vetter.ui.pages.clinics.vetting_strip import AnswerStrip
from botox_vetter.ui.pages.clinics.vetting_tree import CriteriaView
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look
from botox_vetter.vetting.results import Vetting

LEAST_LINES = 12  # of text, for the list alone


class Questions(QWidget):
    """chosen(): another question. What is pressed and clicked is said by `tree` and `strip`."""

    chosen = Signal()

    def __init__(self, rulebook: Rulebook, look: Look) -> None:
        super().__init__()
        self.model = CriteriaTree(rulebook, self)
        self.tree, self.strip = CriteriaView(self.model, look), AnswerStrip(rulebook)
        self._which, self._asked = Which.ALL, rulebook.consultation.questions
        self._shown: tuple[Vetting, CaseFile, date] | None = None
        self._chips = Chips({which: which_words(which) for which in Which}, m.GAP_SMALL)
        self._none = say("", "muted")
        self._chips.chosen.connect(self._on_chip)
        self.tree.chosen.connect(lambda _criterion: self.chosen.emit())
        least_lines(self.tree, LEAST_LINES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        for widget in (self._chips, self._none, self.tree, self.strip):
            column.addWidget(widget, 1 if widget is self.tree else 0)

    def show_vetting(self, vetting: Vetting, file: CaseFile, today: date) -> None:
        """The chosen question stays chosen; where it is listed no more, the one that took its place."""
        self._shown = (vetting, file, today)
        for which in Which:
            self._chips.show_count(which, len(listed(vetting, which, self._asked)))
        wanted, before = self.tree.criterion, self.model.keys
        self.model.show_vetting(vetting, file, today, self._which)
        self._none.setText("" if self.model.keys else _none_words(self._which))
        self._none.setVisible(not self.model.keys)
        if not wanted or self.tree.criterion != wanted:
            self.tree.choose(neighbour(wanted, before, self.model.keys))

    def choose(self, criterion: str) -> None:
        """Leads to that question, whichever are listed."""
        if criterion not in self.model.keys:
            self._chips.show_choice(Which.ALL)
            self._on_chip(Which.ALL)
        self.tree.choose(criterion)

    def _on_chip(self, which: Which) -> None:
        self._which = which
        if self._shown is not None:
            self.show_vetting(*self._shown)
            self.chosen.emit()


def neighbour(wanted: str, before: Sequence[str], now: Sequence[str]) -> str:
    """`wanted` itself if it is there now, else the next of those before that is, else the one above; "": none."""
    if wanted in now or wanted not in before:
        return wanted if wanted in now else ""
    place, there = before.index(wanted), set(now)
    return next((one for one in (*before[place:], *reversed(before[:place])) if one in there), "")


def _none_words(which: Which) -> str:
    return {
        Which.UNANSWERED: tr("Every question is answered."),
        Which.ON_CARD: tr("Nothing is left to ask at the consultation."),
        Which.KNOCK_OUTS: tr("There is no knock-out here."),
        Which.RECHECK: tr("No answer is too old."),
    }.get(which, tr("No question is asked here."))

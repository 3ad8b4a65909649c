"""Beside the plan: what the person's own answers say, and the way to the questions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.screening import answered_yes, outcome_of, questions_for
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.theme import measures as m


class ScreenedCard(QFrame):
    about_wanted = Signal()

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook = rulebook
        self._told, self._answered = say("", "warn"), say("", "muted")
        self._way = QPushButton(tr("About the treatment, and you"))
        self._way.clicked.connect(self.about_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("Is it for you?")))
        column.addWidget(self._told)
        column.addWidget(self._answered)
        column.addWidget(self._way, 0, Qt.AlignmentFlag.AlignLeft)

    def show_plan(self, plan: Plan) -> None:
        told = "\n\n".join(
            outcome_of(question, plan, self._rulebook) for question in answered_yes(plan, self._rulebook)
        )
        self._told.setText(told)
        self._told.setVisible(bool(told))
        asked = questions_for(plan, self._rulebook)
        n = sum(question.id in plan.screened for question in asked)
        words = ntr("{n} of {all} questions about you answered.", "{n} of {all} questions about you answered.", n)
        none = tr("A few questions say whom to talk to first. They may stay open; nothing is sent.")
        self._answered.setText(words.format(n=n, all=len(asked)) if n else none)

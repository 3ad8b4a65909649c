"""Questions that a person answers for themselves; each may stay open, and a yes says whom to talk to first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.screening import ScreeningAnswer, ScreeningQuestion
from botox_vetter.language import tr
from botox_vetter.report.words.screening import outcome_of, question_words, questions_for
from botox_vetter.ui.chips import Chips
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.theme import measures as m


class ScreeningCard(QFrame):
    """changed(answers): all of them, as the plan keeps them."""

    changed = Signal(tuple)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook, self._plan = rulebook, Plan()
        self._rows: dict[str, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        self._column.setSpacing(m.GAP_LARGE)
        self._column.addWidget(heading(tr("Is it for you?")))
        self._column.addWidget(
            say(
                tr(
                    "Answer what you like. Nothing is sent, nothing is blocked: the answers stand on your plan, and on "
                    "the report unless you leave them out there."
                ),
                "muted",
            )
        )

    def show_plan(self, plan: Plan) -> None:
        self._plan = plan
        asked = {question.id: question for question in questions_for(plan, self._rulebook)}
        for question in self._rulebook.treatment_facts.screening:
            if question.id in asked and question.id not in self._rows:
                self._rows[question.id] = row = _Row(question)
                row.chips.chosen.connect(lambda is_yes, asked=question.id: self._on_answer(asked, is_yes))
                self._column.addWidget(row)
        for name, row in self._rows.items():
            if row.isHidden() is (name in asked):  # each time it is set, all are laid out
                row.setVisible(name in asked)
            row.show_answer(plan, self._rulebook)

    def _on_answer(self, question: str, is_yes: bool | None) -> None:
        kept = tuple(answer for answer in self._plan.screening if answer.question != question)
        self.changed.emit(kept if is_yes is None else (*kept, ScreeningAnswer(question, is_yes)))


class _Row(QWidget):
    def __init__(self, question: ScreeningQuestion) -> None:
        super().__init__()
        self._question = question
        words = question_words(question)
        self.chips = Chips({None: tr("No answer"), False: tr("No"), True: tr("Yes")}, m.GAP, about=words)
        self._outcome = say("", "warn")
        self._outcome.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        for widget in (say(words), self.chips, self._outcome):
            column.addWidget(widget)

    def show_answer(self, plan: Plan, rulebook: Rulebook) -> None:
        answer = plan.screened.get(self._question.id)
        self.chips.show_choice(answer)
        self._outcome.setText(outcome_of(self._question, plan, rulebook) if answer else "")
        if self._outcome.isHidden() is bool(answer):
            self._outcome.setVisible(bool(answer))

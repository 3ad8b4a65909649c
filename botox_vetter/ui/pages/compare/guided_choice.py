"""A dozen questions about pairs of topics; the weights follow from the answers (comparison/swing.py)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.comparison.swing import Pair, questions
from botox_vetter.language import tr
from botox_vetter.report.words.names import category_name
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.theme import measures as m

TIMES = (4.0, 2.0, 1.4, 1.0, 1 / 1.4, 1 / 2.0, 1 / 4.0)  # how many times as much the first one matters


class GuidedChoice(QWidget):
    """answered(pairs): all of them; left(): no more of it. An answer is changed by going back to it."""

    answered = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pairs: tuple[tuple[str, str], ...] = ()
        self._answers: list[Pair] = []
        self._count, self._first, self._second = say("", "muted"), say("", is_bold=True), say("", is_bold=True)
        self._choices = [QPushButton() for _ in TIMES]
        self._back, self._leave = QPushButton(tr("One question back")), QPushButton(tr("Stop asking"))
        self._lay_out()
        for button, times in zip(self._choices, TIMES, strict=True):
            button.clicked.connect(lambda _checked, times=times: self._on_answer(times))
        self._back.clicked.connect(lambda _checked: self._on_back())
        self._leave.clicked.connect(lambda _checked: self.left.emit())

    def begin(self, topics: Sequence[str]) -> None:
        """topics: the weightiest first."""
        self._pairs, self._answers = questions(topics), []
        self._show()
        self._choices[0].setFocus()

    def _show(self) -> None:
        n = len(self._answers)
        first, second = (category_name(topic) for topic in self._pairs[n])
        self._count.setText(tr("Question {n} of {all}").format(n=n + 1, all=len(self._pairs)))
        self._first.setText(tr("One clinic is as good as can be in this: {topic}.").format(topic=first))
        self._second.setText(tr("The other is as good as can be in this: {topic}.").format(topic=second))
        much, clearly, little = (
            tr("{topic} matters much more"),
            tr("{topic} matters clearly more"),
            tr("{topic} matters a little more"),
        )
        words = [one.format(topic=first) for one in (much, clearly, little)]
        words += [tr("Both matter alike")]
        words += [one.format(topic=second) for one in (little, clearly, much)]
        for button, text in zip(self._choices, words, strict=True):
            button.setText(text)
        self._back.setEnabled(n > 0)

    def _on_answer(self, times: float) -> None:
        first, second = self._pairs[len(self._answers)]
        self._answers.append(Pair(first, second, times))
        if len(self._answers) == len(self._pairs):
            self.answered.emit(tuple(self._answers))
        else:
            self._show()

    def _on_back(self) -> None:
        self._answers.pop()
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._count)
        column.addWidget(say(tr("Two clinics are alike in everything else. Which of these matters more to you?")))
        column.addWidget(self._first)
        column.addWidget(self._second)
        for button in self._choices:
            column.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(m.GAP)
        foot.addWidget(self._back)
        foot.addWidget(self._leave)
        foot.addStretch()
        column.addLayout(foot)
        column.addStretch()

"""Questions of the person's own: added, and taken out with their answers."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.weighing import add_question, drop_question
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.own_criteria import LONGEST, OwnCriterion, OwnScale
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.emptied import empty
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.fields.labelled import Labelled
from botox_vetter.ui.theme import measures as m


class OwnQuestions(QWidget):
    """They are answered at each clinic under Vetting, below all others."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[OwnCriterion, ...] | None = None
        self._rows, self._words, self._scale = QVBoxLayout(), QLineEdit(), ChoiceField()
        self._add = QPushButton(tr("Add the question"))
        self._lay_out()
        self._words.textChanged.connect(lambda text: self._add.setEnabled(bool(text.strip())))
        self._words.returnPressed.connect(self._on_add)
        self._add.clicked.connect(lambda _checked: self._on_add())

    def show_questions(self, file: CaseFile) -> None:
        if file.plan.own_criteria == self._shown:
            return
        self._shown = file.plan.own_criteria
        empty(self._rows)
        before = self._add
        for own in self._shown:
            row, out = self._row(own)
            self._rows.addWidget(row)
            QWidget.setTabOrder(before, out)
            before = out

    def _row(self, own: OwnCriterion) -> tuple[QWidget, QPushButton]:
        """And its button."""
        made, out = QWidget(), QPushButton(tr("Take out"))
        out.setAccessibleName(tr("Take out the question: {question}").format(question=own_words(own.question)))
        out.clicked.connect(partial(self._on_drop, own))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(say(breakable(own_words(own.question))), 1)
        row.addWidget(say(scale_words(own.scale), "muted"))
        row.addWidget(out)
        return made, out

    def _on_add(self) -> None:
        text, scale, file = self._words.text().strip(), self._scale.value(), self._desk.file
        if text and file is not None and isinstance(scale, OwnScale):
            self._words.clear()
            self._desk.do(add_question, file.case.id, text, scale)
            self._words.setFocus()

    def _on_drop(self, own: OwnCriterion, _checked: bool = False) -> None:
        if self._desk.file is not None:
            self._words.setFocus()  # the button is about to go
            self._desk.do(drop_question, self._desk.file.case.id, own)

    def _lay_out(self) -> None:
        self._words.setMaxLength(LONGEST)
        self._words.setPlaceholderText(tr("such as: Can I get there without a car?"))
        self._words.setAccessibleName(tr("A question of your own"))
        self._words.setMinimumHeight(m.FIELD_HEIGHT)
        self._scale.offer([(scale, scale_words(scale)) for scale in OwnScale])
        self._scale.show_value(OwnScale.YES_NO)
        self._add.setEnabled(False)
        self._rows.setSpacing(m.GAP_SMALL)
        told = tr("Answered at each clinic under Vetting. They count like others; they knock out nobody.")
        foot = QHBoxLayout()
        foot.setSpacing(m.GAP)
        foot.addWidget(Labelled(tr("How it is answered"), self._scale), 1)
        foot.addWidget(self._add, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, m.GAP_LARGE, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("Your own questions")))
        column.addWidget(say(told, "muted"))
        column.addWidget(self._words)
        column.addLayout(foot)
        column.addLayout(self._rows)


def scale_words(scale: OwnScale) -> str:
    return {OwnScale.YES_NO: tr("Yes or no"), OwnScale.GRADES: tr("Good, fair or poor")}[scale]

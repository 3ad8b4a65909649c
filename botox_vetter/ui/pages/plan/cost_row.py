"""What the plan costs at one clinic, and the way to its prices."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from botox_vetter.comparison.results import Standing
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.delegates.verdict import VerdictPill
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.pages.plan.cost_words import cost_lines, small_lines
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class CostRow(QWidget):
    """wanted(clinic id): the person wants to see the clinic's prices, by the button."""

    wanted = Signal(str)

    def __init__(self, clinic_id: str, look: Look) -> None:
        super().__init__()
        self._name, self._pill = _strong_line(), VerdictPill(look)
        self._figures, self._small = say(""), say("", "muted", m.SMALL)
        self.button = QPushButton(tr("Prices"))
        self.button.clicked.connect(lambda: self.wanted.emit(clinic_id))
        self._lay_out()

    def show_standing(self, standing: Standing, plan: Plan, rulebook: Rulebook) -> None:
        name = own_words(standing.clinic.name)
        self._name.setText(name)
        self._pill.show_verdict(standing.vetting.verdict)
        figures = "\n".join(cost_lines(standing.cost, plan, rulebook))
        self._figures.setText(figures)
        self._figures.setAccessibleName(tr("Costs at {clinic}: {figures}").format(clinic=name, figures=figures))
        small = small_lines(standing.cost, rulebook)
        self._small.setText(" ".join(small))
        self._small.setVisible(bool(small))
        self.button.setAccessibleName(tr("Prices of {clinic}").format(clinic=name))

    def _lay_out(self) -> None:
        head, below = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(m.GAP)
        head.addWidget(self._name, 1)
        head.addWidget(self._pill)
        below.setSpacing(m.GAP)
        below.addWidget(self._figures, 1)
        below.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(self._small)


def _strong_line() -> QLabel:
    label = ElidedLabel()
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label

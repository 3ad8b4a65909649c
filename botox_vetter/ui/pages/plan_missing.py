"""A line where prices stand: the plan names no area yet, so nothing can be worked out; and the way there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from botox_vetter.domain.plans import Plan
from botox_vetter.language import tr
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.theme import measures as m


class PlanMissing(QWidget):
    """wanted(): to the plan. Only there while something is missing."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words, self._go = say("", "warn"), QPushButton(tr("Complete the plan"))
        self._go.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self._go)

    def show_plan(self, plan: Plan, is_wanted: bool = True) -> None:
        """is_wanted: there is something that the plan is needed for."""
        words = _missing(plan)
        self._words.setText(words)
        self.setVisible(is_wanted and bool(words))


def _missing(plan: Plan) -> str:
    if not plan.targets:
        return tr("The plan does not say what is to be treated, so no price can be worked out yet.")
    if not plan.jurisdiction:
        return tr("The plan names no country, so it is not known which law holds.")
    if plan.jurisdiction == "GB":
        return tr("The plan does not say which nation of the United Kingdom, and their rules differ.")
    return ""

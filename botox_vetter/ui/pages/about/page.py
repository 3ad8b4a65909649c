"""About the treatment: for the areas or the medical reason of the plan, each statement with its sources."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.plans import Plan
from botox_vetter.language import tr
from botox_vetter.report.sections.treatment.blocks import treatment_blocks
from botox_vetter.ui.blocks_view import BlocksView
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

LONGEST_LINE = 110  # characters, beyond which lines are hard to follow


class AboutPage(QWidget):
    """place_wanted("plan"): where areas are chosen."""

    place_wanted = Signal(str)

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[object, ...] | None = None
        self._cards: list[QFrame] = []
        self._nothing = say(tr("Nothing is planned yet: choose areas or a medical reason to read about them, too."))
        self._choose = QPushButton(tr("&Choose in the plan"))
        self._ways = [
            QPushButton(words)
            for words in (tr("What it &does"), tr("What can go &wrong"), tr("What happens &after"), tr("&Sources"))
        ]
        self._blocks = BlocksView(look)
        self._lay_out()
        self._choose.clicked.connect(lambda: self.place_wanted.emit("plan"))
        for number, button in enumerate(self._ways):
            button.clicked.connect(lambda _checked, number=number: self._show_card(number))

    def load(self) -> None:
        file = self._desk.file
        plan = file.plan if file is not None else Plan()
        wanted = (plan.targets, plan.jurisdiction, plan.product)
        self._nothing_planned.setVisible(not plan.targets)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._cards = self._blocks.show_blocks(treatment_blocks(plan, self._desk.rulebook))
        self._scrolled.verticalScrollBar().setValue(0)

    def _show_card(self, number: int) -> None:
        """It stands at the top, and arrow keys scroll on from there."""
        bar = self._scrolled.verticalScrollBar()
        bar.setValue(self._cards[number].mapTo(self._inside, self._cards[number].rect().topLeft()).y())
        self._scrolled.setFocus()

    def _lay_out(self) -> None:
        self._nothing_planned = QWidget()
        missing = QVBoxLayout(self._nothing_planned)
        missing.setContentsMargins(0, 0, 0, 0)
        missing.addWidget(self._nothing)
        missing.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, m.GAP, m.GAP)
        column.setSpacing(m.GAP_LARGE)
        column.addWidget(self._nothing_planned)
        column.addWidget(self._blocks)
        column.addStretch()
        self._inside.setMaximumWidth(self.fontMetrics().averageCharWidth() * LONGEST_LINE)
        self._scrolled = Scrolled(self._inside)
        self._scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrow keys scroll it
        self._scrolled.setAccessibleName(tr("About the treatment"))
        ways = QWidget()
        row = Flow(ways)
        for button in self._ways:
            row.addWidget(button)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(m.GAP)
        page.addWidget(ways)
        page.addWidget(self._scrolled, 1)

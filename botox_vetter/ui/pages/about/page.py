"""About the treatment: for the areas or the medical reason of the plan, and questions about the person beside it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions import cases
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.screening import ScreeningAnswer
from botox_vetter.language import tr
from botox_vetter.report.sections.treatment.blocks import treatment_blocks
from botox_vetter.ui.at_rest import AtRest
from botox_vetter.ui.blocks_view import BlocksView
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.pages.about.screening import ScreeningCard
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

LEAST_BESIDE = 130  # characters in a line of the page, for the questions to stand beside what is told


def focusable(part: QWidget) -> list[QWidget]:
    """What the keyboard stops at in it, in the order in which it was made."""
    return [found for found in part.findChildren(QWidget) if found.focusPolicy() & Qt.FocusPolicy.TabFocus]


class AboutPage(QWidget):
    """place_wanted("plan"): where areas are chosen."""

    place_wanted = Signal(str)

    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[object, ...] | None = None
        self._cards: list[QFrame] = []
        self._rest = AtRest(self)
        self._choose = QPushButton(tr("&Choose in the plan"))
        self._ways = [
            QPushButton(words)
            for words in (tr("What it &does"), tr("What can go &wrong"), tr("What happens &after"), tr("&Sources"))
        ]
        self._you = QPushButton(tr("Is it for &you?"))
        self._blocks, self._screening = BlocksView(look), ScreeningCard(desk.rulebook)
        self._lay_out()
        self._choose.clicked.connect(lambda: self.place_wanted.emit("plan"))
        self._screening.changed.connect(self._on_answers)
        self._you.clicked.connect(lambda: self._show(self._screening))
        for number, button in enumerate(self._ways):
            button.clicked.connect(lambda _checked, number=number: self._show(self._cards[number]))

    @property
    def title(self) -> str:
        return tr("About the treatment")

    def make_ahead(self) -> Iterator[None]:
        """There is much to be read, whatever the plan."""
        self.load()
        yield

    def load(self) -> None:
        file = self._desk.file
        plan = file.plan if file is not None else Plan()
        self._screening.show_plan(plan)
        self._nothing_planned.setVisible(not plan.targets)
        wanted = (plan.targets, plan.jurisdiction, plan.product)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._cards = self._blocks.show_blocks(treatment_blocks(plan, self._desk.rulebook))
        self._begin_reading()
        stops = (self._scrolled, *focusable(self._blocks), *focusable(self._screening))
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self._scrolled.verticalScrollBar().setValue(0)

    def _begin_reading(self) -> None:
        """What is read first is there at once; all of it together would take long to lay out."""
        for part in self._further:
            part.hide()
        if self.isVisible():
            self._rest.begin(self._shown_further())

    def _shown_further(self) -> Iterator[None]:
        for part in self._further:
            if part.isHidden():
                part.show()
                self._columns.activate()
                yield

    @property
    def _further(self) -> tuple[QWidget, ...]:
        return (self._screening, *self._cards[1:])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._rest.begin(self._shown_further())

    def _on_answers(self, answers: tuple[ScreeningAnswer, ...]) -> None:
        file = self._desk.file
        if (
            file is None
            or self._desk.do(cases.change_plan, file.case.id, replace(file.plan, screening=answers)) is None
        ):
            self.load()

    def _show(self, part: QWidget) -> None:
        """It stands at the top, and arrow keys scroll on from there."""
        for _part in self._shown_further():
            pass
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # all above it has its place
        self._scrolled.verticalScrollBar().setValue(part.mapTo(self._inside, part.rect().topLeft()).y())
        self._scrolled.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both beside each other, the questions stand below."""
        super().resizeEvent(event)
        beside = self.width() >= self.fontMetrics().averageCharWidth() * LEAST_BESIDE
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _lay_out(self) -> None:
        self._inside, told, questions = QWidget(), QVBoxLayout(), QVBoxLayout()
        told.addWidget(self._make_nothing_planned())
        told.addWidget(self._blocks)
        questions.addWidget(self._screening)
        for column in (told, questions):
            column.setSpacing(m.GAP_LARGE)
            column.addStretch()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inside)
        self._columns.setContentsMargins(0, 0, m.GAP, m.GAP)
        self._columns.setSpacing(m.GAP_LARGE)
        self._columns.addLayout(told, 3)
        self._columns.addLayout(questions, 2)
        self._scrolled = Scrolled(self._inside)
        self._scrolled.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that it is laid out once
        self._scrolled.read_by_keys()
        self._scrolled.setAccessibleName(tr("About the treatment"))
        ways = QWidget()
        row = Flow(ways)
        for button in (*self._ways, self._you):
            row.addWidget(button)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(m.GAP)
        page.addWidget(ways)
        page.addWidget(self._scrolled, 1)

    def _make_nothing_planned(self) -> QWidget:
        self._nothing_planned = QWidget()
        column = QVBoxLayout(self._nothing_planned)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(say(tr("Nothing is planned yet: choose areas or a medical reason to read about them, too.")))
        column.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        return self._nothing_planned

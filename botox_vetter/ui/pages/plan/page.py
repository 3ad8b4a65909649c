"""The plan: where, what, how often, for how much. Everything is kept as it is chosen."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from botox_vetter.actions import cases
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import card, heading
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.plan.costs import CostCard
from botox_vetter.ui.pages.plan.expect import ExpectCard
from botox_vetter.ui.pages.plan.levels import LevelsCard
from botox_vetter.ui.pages.plan.often import HowOften
from botox_vetter.ui.pages.plan.rules import PlaceRules
from botox_vetter.ui.pages.plan.screened import ScreenedCard
from botox_vetter.ui.pages.plan.treatment import TreatmentChoice
from botox_vetter.ui.pages.plan.who import WhoAndWhere
from botox_vetter.ui.pages.units.panel import UnitsPanel
from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.sticky import Sticky
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

LEAST_BESIDE = 150  # characters in a line of the page, for the cards to stand beside what is wanted


class PlanPage(QWidget):
    """Above who and where, left what is wanted, right what it costs, what to expect and the rules.

    prices_wanted(clinic id)   to the prices of that clinic
    clinics_wanted             to the clinics, where the shortlist is made
    about_wanted               to what is known of the treatment, and the questions about the person
    """

    prices_wanted = Signal(str)
    clinics_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, desk: Desk, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self._desk = desk
        self._who, self._treatment = WhoAndWhere(desk.rulebook), TreatmentChoice(desk.rulebook)
        self._often, self._costs = HowOften(desk.rulebook), CostCard(desk, look, jobs)
        self._expect, self._rules = ExpectCard(desk.rulebook), PlaceRules(desk.rulebook)
        self._levels, self._screened = LevelsCard(desk.rulebook), ScreenedCard(desk.rulebook)
        self._units = UnitsPanel(desk.rulebook, look, is_of_plan=True)
        self._lay_out()
        self._connect()

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        self._who.show_case(file.case)
        self._costs.load(file)
        for part in (self._treatment, self._often, self._expect, self._screened, self._levels):
            part.show_plan(file.plan)
        self._units.show_plan(file)
        self._rules.show_place(file.plan)

    def _change(self, **changes: Any) -> None:
        """One step; what is refused is said, and the fields show again what is kept."""
        file = self._desk.file
        if file is None:
            return
        try:
            plan = replace(file.plan, **changes)
        except Refused as refusal:
            self._on_refused(refusal.reason)
            return
        if self._desk.do(cases.change_plan, file.case.id, plan) is None:
            self.load()

    def _on_refused(self, reason: Reason) -> None:
        self._desk.say(reason)
        self.load()

    def _on_name(self, name: str) -> None:
        file = self._desk.file
        if file is not None and self._desk.do(cases.rename_case, file.case.id, name) is None:
            self.load()

    def _connect(self) -> None:
        self._who.renamed.connect(self._on_name)
        for part in (self._who, self._often):
            part.changed.connect(lambda changes: self._change(**changes))
        self._often.refused.connect(self._on_refused)
        self._units.wanted.connect(lambda units: self._change(units=units))
        self._treatment.use_chosen.connect(lambda use: self._change(use=use))
        self._treatment.areas_chosen.connect(lambda areas: self._change(areas=areas))
        self._treatment.indication_chosen.connect(lambda indication: self._change(indication=indication))
        self._costs.prices_wanted.connect(self.prices_wanted)
        self._costs.clinics_wanted.connect(self.clinics_wanted)
        self._screened.about_wanted.connect(self.about_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _reflow(self) -> None:
        """Where there is no room for both beside each other, the cards stand below."""
        beside = self.width() >= self.fontMetrics().averageCharWidth() * LEAST_BESIDE
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _lay_out(self) -> None:
        cards, left, inside = QWidget(), QVBoxLayout(), QWidget()
        stays, scrolled = Sticky(cards), Scrolled(inside)
        stays.follow(scrolled)
        right, whole = QVBoxLayout(cards), QVBoxLayout(inside)
        for column in (left, right, whole):
            column.setSpacing(m.GAP_LARGE)
        left.addWidget(card(heading(tr("What is wanted")), self._treatment))
        left.addWidget(self._often)
        left.addWidget(self._units)
        left.addStretch()
        right.setContentsMargins(0, 0, 0, 0)
        for widget in (self._costs, self._levels, self._expect, self._screened, self._rules):
            right.addWidget(widget)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(m.GAP_LARGE)
        self._columns.addLayout(left, 3)
        self._columns.addWidget(stays, 2)
        whole.setContentsMargins(0, m.GAP, m.GAP, m.GAP)
        whole.addWidget(self._who)
        whole.addLayout(self._columns)
        whole.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled)

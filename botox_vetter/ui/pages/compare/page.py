"""The shortlist: a few clinics side by side, a long one first to last, and the decision."""

from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.compare import compare_file
from botox_vetter.actions.several_clinics import shortlist_clinics
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.plans import plan_line
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.fields.form import set_role
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.nothing_yet import NothingYet
from botox_vetter.ui.pages.compare.arrangement import (
    MOST_SIDE_BY_SIDE,
    Arrangement,
    keep_arrangement,
    kept_arrangement,
)
from botox_vetter.ui.pages.compare.charts_card import ChartsCard
from botox_vetter.ui.pages.compare.decision_card import DecisionCard
from botox_vetter.ui.pages.compare.firm_card import FirmCard
from botox_vetter.ui.pages.compare.firm_line import FirmLine
from botox_vetter.ui.pages.compare.firm_work import FirmWork
from botox_vetter.ui.pages.compare.ranked_card import RankedCard
from botox_vetter.ui.pages.compare.side_card import SideCard
from botox_vetter.ui.pages.compare.trial import Trial
from botox_vetter.ui.pages.compare.weigh_card import WeighCard
from botox_vetter.ui.pages.plan_missing import PlanMissing
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

LEAST_MOST_WIDTH = 1400  # wider than a ranking or the decision needs
CLINICS, ALL = "clinics", "all"  # wishes of the page without a shortlist


class View(Enum):
    """What is seen: the clinics' columns or ranking, charts, how firm the ranking is, or how much each topic counts."""

    CLINICS = auto()
    CHARTS = auto()
    FIRM = auto()
    WEIGHTS = auto()


class ComparePage(QWidget):
    """`settings`: where the order of the clinics, and what is hidden and folded, is kept.

    place_wanted   (place): something is missing here that belongs there
    clinic_wanted  (clinic id, tab, criterion): everything about that clinic; criterion "": no question of the check
    said           what was done, for the status line
    """

    place_wanted = Signal(str)
    clinic_wanted = Signal(str, str, str)
    said = Signal(str)

    def __init__(self, desk: Desk, look: Look, jobs: Jobs, settings: QSettings) -> None:
        super().__init__()
        self._desk, self._settings = desk, settings
        self._comparison: Comparison | None = None  # by the person's own plan
        self._trial = Trial(desk, jobs)
        self._compared: tuple[Standing, ...] = ()  # those that are shown or hidden now
        self._arrangement = Arrangement()
        self._plan = ElidedLabel()
        set_role(self._plan, "muted")
        self._side, self._ranked = SideCard(desk.rulebook, look, settings), RankedCard(desk.rulebook, look)
        self._charts, self._charts_button = ChartsCard(desk.rulebook, look), QPushButton(tr("Chart&s"))
        self._firm, self._firm_line, self._firm_work = FirmCard(desk.rulebook, look), FirmLine(), FirmWork(desk, jobs)
        self._weigh, self._weigh_button = WeighCard(desk, look, jobs), QPushButton(tr("Wei&ghts …"))
        self._decision = DecisionCard(desk)
        self._view = View.CLINICS
        self._inside = QWidget()
        self._empty, self._plan_missing = NothingYet("compare"), PlanMissing()
        self._lay_out()
        self._connect()

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        has_clinics = bool(file.shortlist)
        self._plan.setVisible(has_clinics)
        self._empty.setVisible(not has_clinics)
        self._say_nothing(file)
        self._plan_missing.show_plan(file.plan, has_clinics)
        self._decision.load(file)
        self._comparison = self._compared_in(file) if has_clinics else None
        self._trial.load(file, self._comparison)
        if has_clinics:
            self._arrangement = kept_arrangement(self._settings, file.case.id)
        self._show()

    def _compared_in(self, file: CaseFile) -> Comparison:
        """The shortlist among itself. What was judged before is not judged anew; of many, not even the first time."""
        earlier = self._comparison
        if earlier is None or earlier.file.case.id != file.case.id:
            earlier = self._desk.comparison if len(file.shortlist) > MOST_SIDE_BY_SIDE else None
        return compare_file(file, self._desk.rulebook, self._desk.today, file.shortlist, earlier)

    def _show(self) -> None:
        """The clinics as they are arranged; from nine on a ranking, until some of them are chosen."""
        own, arrangement, file = self._comparison, self._arrangement, self._desk.file
        has_decision = own is not None or (file is not None and file.decision is not None)
        is_weighed = self._view is View.WEIGHTS and file is not None
        # nobody decides by a trial, nor while it is said what counts
        self._decision.setVisible(has_decision and not self._trial.bar.is_on and not is_weighed)
        comparison = self._trial.comparison or own
        comparison = None if comparison is None else self._firm_work.of(comparison)
        standings = () if comparison is None else comparison.standings
        is_long = len(standings) > MOST_SIDE_BY_SIDE
        chosen = [s for s in standings if s.clinic.id in arrangement.chosen] if is_long else list(standings)
        has_few = not is_long or len(chosen) > 1  # so that they can stand side by side
        is_firm = self._view is View.FIRM and comparison is not None and comparison.flips is not None
        is_else = is_firm or is_weighed
        is_ranking = not has_few and not is_else
        is_side = comparison is not None and has_few and not is_else
        is_drawn = is_side and self._view is View.CHARTS
        self._firm_line.show_firmness(comparison, self._desk.rulebook, is_firm)
        self._firm.setVisible(is_firm)
        self._weigh.setVisible(is_weighed)
        if is_weighed and file is not None:
            self._empty.hide()
            self._weigh.show_weights(file, own)
        self._ranked.setVisible(is_ranking)
        self._charts_button.setVisible(is_side)
        self._charts_wish.setEnabled(is_side)
        self._charts.setVisible(is_drawn)
        self._show_side(is_side and not is_drawn)
        if comparison is None:
            return
        self._say_plan(comparison)
        self._compared = tuple(arrangement.in_order(chosen)) if has_few else standings
        seen, hidden = arrangement.parted(self._compared)
        if is_weighed:
            pass
        elif is_firm:
            self._firm.show_firmness(comparison)
        elif is_ranking:
            self._ranked.show_ranking(comparison, seen, hidden)
        elif is_drawn:
            self._charts.show_charts(comparison, seen)
        else:
            tried_beside = own if self._trial.comparison is not None else None
            self._side.show_clinics(comparison, seen, hidden, is_long, tried_beside)
        self._inside.setMaximumWidth(max(LEAST_MOST_WIDTH, 0 if is_ranking else self._side.most_width))

    def _on_view(self, view: View) -> None:
        """This instead of the clinics, and back."""
        self._show_view(View.CLINICS if self._view is view else view)
        if view is View.CHARTS:
            self._charts_button.setFocus()  # else hiding the other would hand the keyboard on

    def _show_view(self, view: View) -> None:
        self._view = view
        self._charts_button.setText(tr("Back to the compari&son") if view is View.CHARTS else tr("Chart&s"))
        self._weigh_button.setText(tr("Back to the compari&son") if view is View.WEIGHTS else tr("Wei&ghts …"))
        self._empty.setVisible(self._comparison is None)
        self._show()

    def _say_plan(self, comparison: Comparison) -> None:
        words = plan_line(comparison.file.plan, self._desk.rulebook)
        is_own = self._trial.comparison is None
        self._plan.setText(words if is_own else tr("A trial: {plan}").format(plan=words))
        set_role(self._plan, "muted" if is_own else "warn")

    def _show_side(self, is_shown: bool) -> None:
        for widget in (self._side, *self._side.controls):
            widget.setVisible(is_shown)
        for action in self._side.actions():
            action.setEnabled(is_shown)

    def _arrange(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        keep_arrangement(self._settings, self._desk.case_id, arrangement)
        self._show()

    def _choose(self, clinic_ids: tuple[str, ...]) -> None:
        """These side by side; (): back to the ranking. The keyboard goes along, for its button is gone."""
        self._arrange(replace(self._arrangement, chosen=clinic_ids))
        (self._side if clinic_ids else self._ranked).take_keyboard()

    def _on_moved(self, clinic_id: str, place: int) -> None:
        self._arrange(self._arrangement.moved(self._compared, clinic_id, place))

    def _connect(self) -> None:
        side, ranked = self._side, self._ranked
        self._empty.wanted.connect(self._on_empty)
        self._trial.changed.connect(self._show)
        self._charts_button.clicked.connect(lambda _checked: self._on_view(View.CHARTS))
        self._weigh_button.clicked.connect(lambda _checked: self._on_view(View.WEIGHTS))
        self._firm_line.wanted.connect(lambda: self._on_view(View.FIRM))
        self._firm_work.changed.connect(self._show)
        self._plan_missing.wanted.connect(lambda: self.place_wanted.emit("plan"))
        side.moved.connect(self._on_moved)
        side.ranked.connect(lambda: self._arrange(replace(self._arrangement, order=())))
        side.back_wanted.connect(lambda: self._choose(()))
        ranked.chosen.connect(self._choose)
        ranked.opened.connect(lambda clinic_id: self.clinic_wanted.emit(clinic_id, "overview", ""))
        side.clinic_wanted.connect(self.clinic_wanted)
        self.addActions(side.actions())  # the lists of wishes look for them here
        add_key(self, tr("Copy what is chosen"), QKeySequence.StandardKey.Copy, self._copy_chosen)
        add_key(self, tr("Copy the whole table"), "Ctrl+Shift+C", self._copy)
        self._charts_wish = add_key(self, tr("Charts, or side by side"), "", self._charts_button.click)
        add_key(self, tr("How much each topic counts, or the comparison"), "", self._weigh_button.click)
        add_key(self, tr("What would change the ranking, or the comparison"), "", lambda: self._on_view(View.FIRM))
        add_key(self, tr("The same plan, what if …"), "", self._trial.begin)
        for shown in (side, ranked):
            shown.hidden.connect(lambda clinic_id: self._arrange(self._arrangement.without(clinic_id)))
            shown.shown_again.connect(lambda: self._arrange(replace(self._arrangement, hidden=())))
            shown.said.connect(self.said)

    def _copy_chosen(self) -> None:
        """In the ranking all of it: there is nothing that could be chosen but to be compared."""
        if not self._side.isHidden():
            self._side.copy_chosen()
        else:
            self._copy()

    def _copy(self) -> None:
        for table in (self._side, self._ranked):
            if not table.isHidden():
                table.copy()

    def _say_nothing(self, file: CaseFile) -> None:
        if not file.clinics:
            title, words = tr("No clinic in this case yet"), tr("Those on the shortlist will stand here side by side.")
            wishes = {CLINICS: tr("Add a &clinic")}
        else:
            title = tr("No clinic is on the shortlist yet")
            words = tr("Mark the clinics that you want to compare with the star; they will stand here side by side.")
            wishes = {CLINICS: tr("Go to the &clinics")}
            if len(file.clinics) <= MOST_SIDE_BY_SIDE:
                n = len(file.clinics)
                words_for_all = ntr("Put the clinic on the &shortlist", "Put all {n} on the &shortlist", n)
                wishes = {ALL: words_for_all.format(n=n)} | wishes
        self._empty.show_state(title, words, wishes)

    def _on_empty(self, wish: str) -> None:
        file = self._desk.file
        if wish == ALL and file is not None:
            self._desk.do(shortlist_clinics, file.clinics, True)
        else:
            self.place_wanted.emit("clinics")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(m.GAP)
        top.addWidget(self._plan, 1)
        for control in (*self._side.controls, self._charts_button, self._trial.button):
            top.addWidget(control, 0, Qt.AlignmentFlag.AlignRight)
        below = QHBoxLayout()
        below.setSpacing(m.GAP)
        below.addWidget(self._firm_line, 1)
        below.addWidget(self._weigh_button, 0, Qt.AlignmentFlag.AlignRight)
        page = QVBoxLayout(self._inside)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.setSpacing(m.GAP)
        page.addLayout(top)
        page.addWidget(self._trial.bar)
        page.addWidget(self._plan_missing)
        page.addLayout(below)
        page.addWidget(self._empty)
        page.addWidget(self._firm, 1)
        page.addWidget(self._weigh, 1)
        page.addWidget(self._side, 1)
        page.addWidget(self._charts, 1)
        page.addWidget(self._ranked, 1)
        page.addWidget(self._decision)
        page.addStretch(0)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._inside, 1)
        whole.addStretch(0)

"""The clinics of the case: the candidates on the left, everything about the chosen one on the right."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from botox_vetter.actions import clinics, several_clinics
from botox_vetter.actions.guided.adding import add_typed_clinic
from botox_vetter.actions.guided.typed import Understood
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.grouped import about, owners
from botox_vetter.language import tr
from botox_vetter.ui.alike_watch import AlikeWatch
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.long_step import Many
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.pages.clinics.clinic_list import ClinicList
from botox_vetter.ui.pages.clinics.clinic_pane import ClinicPane
from botox_vetter.ui.pages.clinics.evidence_intake import Intake
from botox_vetter.ui.pages.clinics.guided_form import GuidedForm
from botox_vetter.ui.pages.clinics.overview import OverviewTab
from botox_vetter.ui.pages.clinics.removing import Removing
from botox_vetter.ui.pages.plan_missing import PlanMissing
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

WIDE = 110  # letters: in a narrower page the fields get more than their half
MOST_LEFT = 110  # letters: a wider table would only hold more of nothing


class ClinicsPage(QWidget):
    """The chosen clinic and the tab stay through every reload.

    place_wanted(place): what is missing here belongs there. both_wanted(id, id): two clinics that may be one
    """

    place_wanted = Signal(str)
    both_wanted = Signal(str, str)

    def __init__(self, desk: Desk, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._look = desk, look
        self.intake = Intake(desk, jobs, self)
        self._clinic_id: str | None = None
        self._is_split_by_hand = False
        self._list = ClinicList(desk.rulebook, look)
        self._removing = Removing(desk, self._list, self)
        self._watch = AlikeWatch(desk, jobs, self)
        self._pane = ClinicPane(desk, look, jobs, self.intake, self._watch)
        self._head, self._tabs = self._pane.head, self._pane.tabs
        self._form = GuidedForm(desk, look, self._watch)
        self._plan_missing = PlanMissing()
        self._is_adding = self._is_just_shown = False
        self._lay_out()
        self._connect()

    def load(self) -> None:
        comparison = self._desk.comparison
        if comparison is None:
            return
        standings, there = comparison.standings, owners(comparison.file.clinics)
        self._clinic_id = self._removing.notice(there, self._clinic_id)
        if self._clinic_id not in there:
            self._clinic_id = standings[0].clinic.id if standings else None
        self._show_sides(bool(there))
        self._plan_missing.show_plan(comparison.file.plan, bool(there))
        self._list.load(comparison, self._clinic_id)
        self._pane.show_clinic(self._clinic_id)

    def make_ahead(self) -> Iterator[object]:
        return self._tabs.make_all()

    def choose(self, clinic_id: str) -> None:
        """Shows that clinic of the case."""
        self._clinic_id, self._is_adding = clinic_id, False
        self.load()

    def show_tab(self, clinic_id: str, tab: str, criterion: str = "") -> None:
        """Leads to a tab of that clinic, by a name of `clinic_tabs.TABS`; in the background check to that question."""
        if self._clinic(clinic_id) is None:
            return
        self._tabs.show_tab(tab)
        self.choose(clinic_id)
        self._pane.show_tab(tab, criterion)

    def show_part(self, tab: str) -> None:
        """The same of the clinic that is chosen."""
        if self._clinic_id is not None:
            self.show_tab(self._clinic_id, tab)

    def read_website(self) -> None:
        """Of the chosen clinic; where it is not known, it can be typed beside its evidence."""
        self.show_part("evidence")
        self.intake.read_website(self._clinic(self._clinic_id or ""))

    def answers(self) -> list[tuple[str, str, Callable[[], object]]]:
        """(key, words, wish) of the question that is seen; empty: none is."""
        return self._tabs.answers()

    def show_due(self, clinic_ids: frozenset[str]) -> None:
        """Where something is due."""
        self._list.show_due(clinic_ids)

    def remember(self, settings: QSettings) -> None:
        self._list.remember(settings)
        settings.setValue("clinics/split", self._split.saveState() if self._is_split_by_hand else None)

    def restore(self, settings: QSettings) -> None:
        """How the page was left when the program ended."""
        self._list.restore(settings)
        split = settings.value("clinics/split")
        self._is_split_by_hand = split is not None and self._split.restoreState(split)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self._pane.close_reasons():
            super().keyPressEvent(event)

    def _show_sides(self, has_clinics: bool) -> None:
        """Without a clinic the short form alone; else the list, and beside it the form or the chosen clinic."""
        focus = QApplication.focusWidget()
        is_left_behind = focus is not None and self._split.isAncestorOf(focus) and not self._form.isAncestorOf(focus)
        self._list.setVisible(has_clinics)
        if not has_clinics or self._is_adding:
            self._form.begin(is_first=not has_clinics)
            self._sides.setCurrentWidget(self._form)
        else:
            self._sides.setCurrentWidget(self._pane)
        if not has_clinics and (is_left_behind or self._is_just_shown):  # there is nothing else to do
            self._form.take_keyboard()
        self._is_just_shown = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_just_shown = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_split_by_hand:
            letter = self.fontMetrics().averageCharWidth()
            share = 0.507 if self.width() >= WIDE * letter else 0.44
            left = min(round(share * self.width()), MOST_LEFT * letter)
            self._split.setSizes([left, self.width() - left])

    def _split_by_hand(self) -> None:
        self._is_split_by_hand = True

    def _on_chosen(self, clinic_id: str) -> None:
        self._clinic_id = clinic_id
        if self._is_adding:
            self._is_adding = False
            self._sides.setCurrentWidget(self._pane)
        self._pane.show_clinic(self._clinic_id)

    def _on_kept(self, understood: Understood) -> None:
        change = self._desk.do(add_typed_clinic, understood, self._desk.now)
        if change is None or understood.clinic is None:
            return
        self._clinic_id, self._is_adding = understood.clinic.id, True
        self._form.clear(understood.clinic.name)
        self._list.show_all()
        self.load()
        self._form.take_keyboard()

    def _on_form_left(self) -> None:
        self._is_adding = False
        self.load()
        self._list.take_keyboard()

    def _on_leaving(self) -> None:
        """What stands in the form is kept: the case that it belongs to is put away."""
        understood = self._form.understood if self._form.typed.name.strip() else None
        if understood is not None and understood.clinic is not None:
            self._desk.do(add_typed_clinic, understood, self._desk.now)
        self._form.clear()
        self._is_adding = False

    def remove(self) -> None:
        """Those that are selected in the list."""

        def show() -> None:
            self.load()
            if self._clinic_id is not None:
                self._list.take_keyboard()

        self._removing.remove(self._selected(), show)

    def star(self) -> None:
        """Of several: all of them on the shortlist, unless they are there already."""
        chosen = self._selected()
        if len(chosen) > 1:
            self._on_shortlist(not all(clinic.is_shortlisted for clinic in chosen))
        else:
            self._star(chosen[0] if chosen else None)

    def _star(self, clinic: Clinic | None) -> None:
        if clinic is None or self._desk.do(clinics.shortlist, clinic, not clinic.is_shortlisted) is None:
            return
        if clinic.is_shortlisted:
            self._head.ask_why()

    def _on_shortlist(self, on: bool) -> None:
        if chosen := self._selected():
            many = Many(len(chosen), tr("Changing the shortlist"))
            self._desk.do_many(many, several_clinics.shortlist_clinics, chosen, on)

    def _on_tag(self, tags: tuple[str, ...], is_put: bool) -> None:
        if chosen := self._selected():
            action = several_clinics.tag_clinics if is_put else several_clinics.untag_clinics
            self._desk.do_many(Many(len(chosen), tr("Changing tags")), action, chosen, tags)

    def _selected(self) -> tuple[Clinic, ...]:
        file, ids = self._desk.file, set(self._list.selected)
        return tuple(clinic for clinic in file.clinics if clinic.id in ids) if file else ()

    def _on_left_because(self, why: str) -> None:
        clinic = self._clinic(self._clinic_id)
        if clinic is not None and not clinic.is_shortlisted:
            self._desk.do(clinics.shortlist, clinic, False, why)

    def _clinic(self, clinic_id: str | None) -> Clinic | None:
        file = self._desk.file
        return next(iter(about(file.clinics, clinic_id or "")), None) if file is not None else None

    def _into_fields(self) -> None:
        overview = self._tabs.show_tab("overview")
        if isinstance(overview, OverviewTab):
            overview.take_keyboard()

    def new_clinic(self) -> None:
        self._is_adding = True
        self._show_sides(bool(self._clinic_id))
        self._form.take_keyboard()

    def _connect(self) -> None:
        self._list.chosen.connect(self._on_chosen)
        self._list.opened.connect(self._into_fields)
        self._list.add.connect(self.new_clinic)
        self._list.remove.connect(self.remove)
        self._list.star.connect(self.star)
        self._list.shortlist.connect(self._on_shortlist)
        self._list.tag.connect(self._on_tag)
        self._list.both_wanted.connect(self.both_wanted)
        self._list.undo.connect(self._desk.undo)
        self._plan_missing.wanted.connect(lambda: self.place_wanted.emit("plan"))
        self._form.kept.connect(self._on_kept)
        self._form.meant.connect(self.choose)
        self._form.left.connect(self._on_form_left)
        self._form.place_wanted.connect(self.place_wanted)
        self._desk.leaving.connect(self._on_leaving)
        self._list.reasons_wanted.connect(lambda about: self._pane.show_reasons(about, False))
        self._pane.clinic_wanted.connect(self.choose)
        self._pane.both_wanted.connect(self.both_wanted)
        self._head.starred.connect(lambda: self._star(self._clinic(self._clinic_id)))
        self._head.left_because.connect(self._on_left_because)
        add_key(self, tr("Search"), QKeySequence.StandardKey.Find, self._list.search)
        add_key(self, tr("What it rests on"), "Ctrl+I", lambda: self._pane.show_reasons(self._list.about(), False))
        add_key(self, tr("Make two chosen entries one clinic"), "", self._list.look_at_both)
        add_key(self, tr("Choose all clinics that are shown"), "", self._list.choose_all)
        add_key(self, tr("Columns of the table"), "", self._list.choose_columns)

    def _lay_out(self) -> None:
        self._sides = QStackedWidget()
        self._sides.setAccessibleName(tr("The chosen clinic"))
        self._sides.addWidget(self._pane)
        self._sides.addWidget(self._form)
        self._split = QSplitter()
        self._split.addWidget(self._list)
        self._split.addWidget(self._sides)
        self._split.setChildrenCollapsible(False)
        self._split.splitterMoved.connect(self._split_by_hand)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.addWidget(self._plan_missing)
        page.addWidget(self._split, 1)

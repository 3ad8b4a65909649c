"""Everything about one clinic, in tabs; each is made when it is first seen."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.clinics.evidence_intake import Intake
from botox_vetter.ui.pages.clinics.overview import OverviewTab
from botox_vetter.ui.pages.clinics.tab_counts import tab_counts, titled
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

if TYPE_CHECKING:  # each is imported when it is made: the case that was open last is shown before
    from botox_vetter.ui.pages.clinics.evidence import EvidenceTab
    from botox_vetter.ui.pages.clinics.history import HistoryTab
    from botox_vetter.ui.pages.clinics.notes import NotesTab
    from botox_vetter.ui.pages.clinics.people import PeopleTab
    from botox_vetter.ui.pages.clinics.prices import PricesTab
    from botox_vetter.ui.pages.clinics.vetting import VettingTab

    Tab = OverviewTab | PeopleTab | PricesTab | VettingTab | EvidenceTab | NotesTab | HistoryTab

TABS = ("overview", "people", "prices", "vetting", "evidence", "notes", "history")  # as other pages name them
_BORDER = 2


class ClinicTabs(QTabWidget):
    """The tab stays while the clinic changes. Only the tab that is seen is brought up to date.

    reasons_wanted(str): as of the head
    """

    reasons_wanted = Signal(str)

    def __init__(self, desk: Desk, look: Look, jobs: Jobs, intake: Intake) -> None:
        super().__init__()
        self._desk, self._look, self._jobs, self._intake = desk, look, jobs, intake
        self._clinic_id: str | None = None
        self._places: list[QVBoxLayout] = []
        self._made: dict[int, Tab] = {}
        self._makers: tuple[tuple[str, Callable[[], Tab]], ...] = (
            (tr("Overview"), self._overview),
            (tr("People"), self._people),
            (tr("Prices"), self._prices),
            (tr("Vetting"), self._vetting),
            (tr("Evidence"), self._evidence),
            (tr("Notes"), self._notes),
            (tr("History"), self._history),
        )
        self._titles = [title for title, _make in self._makers]
        for title in self._titles:
            place = QWidget()
            inside = QVBoxLayout(place)
            inside.setContentsMargins(0, 0, 0, 0)
            self._places.append(inside)
            self.addTab(place, title)
        self.setDocumentMode(True)
        for widget in (self, self.tabBar()):
            widget.setAccessibleName(tr("What is known about the clinic"))
        self.currentChanged.connect(lambda _n: self._show())

    def show_clinic(self, clinic_id: str | None) -> None:
        self._clinic_id = clinic_id
        self._count()
        self._show()

    def show_tab(self, name: str) -> "Tab":
        """By a name of TABS."""
        self.setCurrentIndex(TABS.index(name))
        return self.current()

    def show_people(self) -> "PeopleTab":
        return cast("PeopleTab", self.show_tab("people"))

    def show_prices(self) -> "PricesTab":
        return cast("PricesTab", self.show_tab("prices"))

    def show_vetting(self) -> "VettingTab":
        return cast("VettingTab", self.show_tab("vetting"))

    def show_evidence(self) -> "EvidenceTab":
        return cast("EvidenceTab", self.show_tab("evidence"))

    def answers(self) -> list[tuple[str, str, Callable[[], object]]]:
        """(key, words, wish) of the question that is seen; empty: none is."""
        is_seen = TABS[self.currentIndex()] == "vetting"
        return cast("VettingTab", self.current()).answers() if is_seen else []

    def current(self) -> "Tab":
        return self._tab(self.currentIndex())

    def make_all(self) -> Iterator["Tab"]:
        """One after the other: all of them at once would take a quarter of a second."""
        return map(self._tab, range(self.count()))

    def _tab(self, place: int) -> "Tab":
        if place not in self._made:
            made = self._made[place] = self._makers[place][1]()
            self._places[place].addWidget(made)
            made.show()  # at once, so that it can take the keyboard
        return self._made[place]

    def take_keyboard(self) -> None:
        """Where Tab leads to from the tabs."""
        self.current()
        self.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)
        self.focusNextChild()

    def _show(self) -> None:
        for inside in self.findChildren(QStackedWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            inside.setAccessibleName(self._makers[self.currentIndex()][0])  # said when the keyboard goes into it
        self.current().show_clinic(self._clinic_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_tabs()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._name_tabs()

    def _count(self) -> None:
        file, comparison = self._desk.file, self._desk.comparison
        if self._clinic_id is not None and file is not None and comparison is not None:
            counts = tab_counts(file, comparison.of(self._clinic_id))
            self._titles = [
                titled(title, counts.get(name, "")) for name, (title, _make) in zip(TABS, self._makers, strict=True)
            ]
            self._name_tabs()

    def _name_tabs(self) -> None:
        """Where all of them have no room with their counts, the counts go: a tab out of sight is worse."""
        has_room = tabs_width(self._titles, self.tabBar().font()) <= self.width()
        for place, (words, (title, _make)) in enumerate(zip(self._titles, self._makers, strict=True)):
            self.setTabText(place, words if has_room else title)
            self.setTabToolTip(place, words)

    def _overview(self) -> OverviewTab:
        made = OverviewTab(self._desk, self._look)
        made.people_wanted.connect(lambda: self.show_tab("people"))
        made.vetting_wanted.connect(self._answer_next)
        made.reasons_wanted.connect(self.reasons_wanted)
        return made

    def _answer_next(self) -> None:
        """To the first question that is worth asking, where one key answers it."""
        tab, comparison = self.show_vetting(), self._desk.comparison
        ask = comparison.of(self._clinic_id).ask if comparison is not None and self._clinic_id is not None else ()
        if ask:
            tab.choose(ask[0].criterion)

    def _people(self) -> "PeopleTab":
        from botox_vetter.ui.pages.clinics.people import PeopleTab

        return PeopleTab(self._desk)

    def _evidence(self) -> "EvidenceTab":
        from botox_vetter.ui.pages.clinics.evidence import EvidenceTab

        return EvidenceTab(self._desk, self._look, self._jobs, self._intake)

    def _notes(self) -> "NotesTab":
        from botox_vetter.ui.pages.clinics.notes import NotesTab

        return NotesTab(self._desk)

    def _history(self) -> "HistoryTab":
        from botox_vetter.ui.pages.clinics.history import HistoryTab

        return HistoryTab(self._desk, self._look, self._jobs)

    def _prices(self) -> "PricesTab":
        from botox_vetter.ui.pages.clinics.prices import PricesTab

        made = PricesTab(self._desk, self._look, self._intake)
        made.reasons_wanted.connect(self.reasons_wanted)
        return made

    def _vetting(self) -> "VettingTab":
        from botox_vetter.ui.pages.clinics.vetting import VettingTab

        made = VettingTab(self._desk, self._look, self._intake)
        made.people_wanted.connect(lambda: self.show_tab("people"))
        return made


def tabs_width(titles: Sequence[str], font: QFont) -> int:
    """Of a bar with these tabs, each as wide as it is when it is chosen."""
    chosen = QFont(font)
    chosen.setWeight(QFont.Weight.DemiBold)
    words = QFontMetrics(chosen)
    return sum(words.horizontalAdvance(title) + 2 * (m.TAB_SIDE + _BORDER) for title in titles)

"""What makes the page of each place, and what a page's wishes lead to."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from botox_vetter.actions.settings import Settings
from botox_vetter.language import tr
from botox_vetter.ui.checks import Checks
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.due_watch import DueWatch
from botox_vetter.ui.finding_places import FindingPlaces
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.librarian import Librarian
from botox_vetter.ui.main_window import OPENING, START, MainWindow
from botox_vetter.ui.network import Network
from botox_vetter.ui.page_kinds import ShowingClinics
from botox_vetter.ui.theme.look import Look
from botox_vetter.ui.wishes import Wishes

if TYPE_CHECKING:
    from botox_vetter.ui.models.due_table import DueRow
    from botox_vetter.ui.pages.keeping.card import KeepingCards
    from botox_vetter.ui.review_reader import ReviewReader
    from botox_vetter.ui.site_reader import SiteReader


class Run(Protocol):
    """What pages are made from and joined to."""

    desk: Desk
    look: Look
    jobs: Jobs
    window: MainWindow
    wishes: Wishes
    librarian: Librarian
    due_watch: DueWatch
    network: Network
    settings: Settings

    def open_library(self, address: str) -> None: ...


class Places:
    """Pages are imported and made when they are first shown. keep(settings): stores and applies them."""

    def __init__(self, run: Run, keep: Callable[[Settings], None]) -> None:
        self._run, self._keep = run, keep
        self._desk, self._look, self._jobs = run.desk, run.look, run.jobs
        self._window, self._wishes, self._librarian = run.window, run.wishes, run.librarian
        self.checks = Checks(run, self.show_clinic)
        self.finding = FindingPlaces(run, self._on_kept_facts)

    def makers(self) -> dict[str, Callable[[], QWidget]]:
        return {
            START: self._start_page,
            OPENING: self._opening_page,
            "plan": self._plan_page,
            "about": self._about_page,
            "clinics": self._clinics_page,
            "compare": self._compare_page,
            "report": self._report_page,
            "sources": self._sources_page,
            "requests": self._requests_page,
            "settings": self._settings_page,
            "due": self._due_page,
            "history": self._history_page,
            "import": self._import_page,
            "export": self._export_page,
            "help": self._help_page,
            "review": self._review_page,
            **self.checks.makers(),
            **self.finding.makers(),
        }

    def _start_page(self) -> QWidget:
        from botox_vetter.ui.pages.start import StartPage

        page = StartPage(
            self._desk,
            self._look,
            self._jobs,
            self._wishes.cases,
            self._librarian,
        )
        page.new_case.connect(self._wishes.new_case)
        page.begin.connect(self._wishes.begin)
        page.sample_wanted.connect(self._wishes.sample.open)
        page.open_case.connect(self._desk.open_case)
        page.import_case.connect(self._wishes.import_case)
        page.mend.connect(self.mend)
        page.open_library.connect(self._run.open_library)
        return page

    def _opening_page(self) -> QWidget:
        from botox_vetter.ui.pages.opening import OpeningPage

        page = OpeningPage(self._desk)
        page.stopped.connect(self._desk.stop_opening)
        return page

    def _plan_page(self) -> QWidget:
        from botox_vetter.ui.pages.plan.page import PlanPage

        page = PlanPage(self._desk, self._look, self._jobs)
        page.clinics_wanted.connect(lambda: self._window.go("clinics"))
        page.about_wanted.connect(lambda: self._window.go("about"))
        page.prices_wanted.connect(lambda clinic_id: self.show_clinic(clinic_id, "prices"))
        return page

    def _about_page(self) -> QWidget:
        from botox_vetter.ui.pages.about.page import AboutPage

        page = AboutPage(self._desk, self._look)
        page.place_wanted.connect(self._window.go)
        return page

    def _clinics_page(self) -> QWidget:
        from botox_vetter.ui.pages.clinics.page import ClinicsPage

        page = ClinicsPage(self._desk, self._look, self._jobs)
        page.restore(QSettings("botox-vetter", "window"))
        page.place_wanted.connect(self._window.go)
        page.both_wanted.connect(self.finding.show_both)
        page.intake.website_wanted.connect(lambda clinic_id, address: self._site_reader.read(clinic_id, address))
        page.intake.facts_wanted.connect(lambda clinic_id, kept: self.review_reader.read_kept(clinic_id, kept))
        watch = self._run.due_watch
        watch.counted.connect(lambda: page.show_due(watch.clinics))
        page.show_due(watch.clinics)
        return page

    @cached_property
    def _site_reader(self) -> "SiteReader":
        from botox_vetter.ui.site_reader import SiteReader

        look = self.review_reader.show_reading
        return SiteReader(self._desk, self._jobs, self._run.network, self._window, look)

    @cached_property
    def review_reader(self) -> "ReviewReader":
        from botox_vetter.ui.review_reader import ReviewReader

        return ReviewReader(self._desk, self._jobs, self._run.network, self._window)

    def _review_page(self) -> QWidget:
        from botox_vetter.knowledge.warning_signs import load_warning_signs
        from botox_vetter.ui.pages.review.page import ReviewPage

        page = ReviewPage(self._desk, self._jobs, self._look, load_warning_signs(), self._run.network)
        page.left.connect(self._window.go_back)
        page.kept.connect(self._on_kept_facts)
        page.ask.address_given.connect(lambda address: self.review_reader.read_address(address))
        page.ask.text_given.connect(lambda text: self.review_reader.read_text(text))
        page.ask.file_given.connect(lambda path: self.review_reader.read_file(path))
        return page

    def _on_kept_facts(self, clinic_id: str, words: str) -> None:
        self.show_clinic(clinic_id, "overview")
        self._window.offer(words, tr("Undo"), self._desk.undo)

    def _compare_page(self) -> QWidget:
        from botox_vetter.ui.pages.compare.page import ComparePage

        page = ComparePage(self._desk, self._look, self._jobs, QSettings("botox-vetter", "window"))
        page.place_wanted.connect(self._window.go)
        page.clinic_wanted.connect(self.show_clinic)
        page.said.connect(self._window.say)
        return page

    def show_clinic(self, clinic_id: str, tab: str, criterion: str = "") -> None:
        """Leads to what is known of a clinic; tab, criterion: as in `ShowingClinics`."""
        self._window.go("clinics")
        page = self._window.here
        if isinstance(page, ShowingClinics):
            page.show_tab(clinic_id, tab, criterion)

    def _report_page(self) -> QWidget:
        from botox_vetter.ui.pages.report.page import ReportPage

        window = self._window
        page = ReportPage(self._desk, self._jobs, lambda: self._run.settings, self._keep, window.say, window.offer)
        page.restore(QSettings("botox-vetter", "window"))
        page.place_wanted.connect(self._window.go)
        return page

    def _sources_page(self) -> QWidget:
        from botox_vetter.ui.pages.sources.page import SourcesPage

        page = SourcesPage(self._desk, self._jobs, self._run.network)
        page.requests_wanted.connect(lambda: self._window.go("requests"))
        page.said.connect(self._window.say)
        return page

    def _requests_page(self) -> QWidget:
        from botox_vetter.ui.pages.sources.requests_page import RequestsPage

        page = RequestsPage(self._desk, self._look, self._jobs)
        page.left.connect(self._window.go_back)
        page.place_wanted.connect(self._window.go)
        page.said.connect(self._window.say)
        return page

    def _due_page(self) -> QWidget:
        from botox_vetter.ui.pages.due import DuePage

        page = DuePage(self._desk, self._look, self._run.due_watch)
        page.wanted.connect(self.mend)
        page.checks_wanted.connect(lambda: self.checks.run_checks("due"))
        page.place_wanted.connect(self._window.go)
        page.left.connect(self._window.go_back)
        return page

    def mend(self, row: "DueRow") -> None:
        """Leads to where what is due is mended, opening its case first."""
        from botox_vetter.ui.due_ways import way_to

        def lead() -> None:
            if self._desk.file is None:
                return
            way = way_to(row.due, self._desk.file)
            if way.clinic_id is None:
                self._window.go(way.place)
            else:
                self.show_clinic(way.clinic_id, way.tab, way.criterion)

        if self._desk.file is None or self._desk.case_id != row.case.id:
            self._desk.open_case(row.case.id, lead)
        else:
            lead()

    def _history_page(self) -> QWidget:
        from botox_vetter.ui.pages.history import HistoryPage

        page = HistoryPage(self._desk, self._look, self._jobs)
        page.left.connect(self._window.go_back)
        return page

    def _import_page(self) -> QWidget:
        from botox_vetter.ui.pages.tables.import_page import ImportPage

        page = ImportPage(self._desk, self._look, self._jobs)
        page.left.connect(self._window.go_back)
        page.taken.connect(lambda words: self._window.offer(words, tr("Undo"), self._desk.undo))
        return page

    def _export_page(self) -> QWidget:
        from botox_vetter.ui.pages.tables.export_page import ExportPage

        page = ExportPage(self._desk, self._jobs)
        page.left.connect(self._window.go_back)
        page.written.connect(lambda path: self._window.say(tr("Written: {file}").format(file=path)))
        return page

    def _help_page(self) -> QWidget:
        from botox_vetter.ui.crash import log_place
        from botox_vetter.ui.pages.help.page import HelpPage

        page = HelpPage(self._desk, log_place(), self._window.say)
        page.left.connect(self._wishes.leave_help)
        page.keys_wanted.connect(self._wishes.keys_of_helped)
        return page

    def _settings_page(self) -> QWidget:
        from botox_vetter.ui.pages.settings import SettingsPage

        page = SettingsPage(self._desk, lambda: self._run.settings, self._keep)
        page.add_keeping(self._keeping_cards())
        return page

    def _keeping_cards(self) -> "KeepingCards":
        from botox_vetter.ui.pages.keeping.card import KeepingCards

        cards = KeepingCards(
            self._desk,
            self._jobs,
            self._look,
            self._librarian,
            self._window.say,
        )
        cards.chosen.connect(self._run.open_library)
        return cards

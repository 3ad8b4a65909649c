"""One run of the window: shows it first, then brings rules and library, then lays the last case on the desk."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from botox_vetter.actions.library import default_library_address, warm_up
from botox_vetter.actions.settings import Settings, load_settings, save_settings
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.due_watch import DueWatch
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.librarian import Librarian
from botox_vetter.ui.main_window import START, MainWindow
from botox_vetter.ui.rail import Place
from botox_vetter.ui.theme.look import Look
from botox_vetter.ui.wishes import Wishes

if TYPE_CHECKING:
    from botox_vetter.domain.rulebook import Rulebook
    from botox_vetter.ui.models.due_table import DueRow
    from botox_vetter.ui.pages.keeping.card import KeepingCards

BACKUP_AFTER_MS = 1500  # the case is shown and can be worked on by then


class Session(QObject):
    """Owns desk, jobs and window. `library`: a path or URL that goes before the settings'; `bring`: reads the rules."""

    def __init__(
        self,
        app: QApplication,
        settings_path: Path,
        library: str | None = None,
        bring: "Callable[[Event], Rulebook] | None" = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(app)
        self._settings_path = settings_path
        self._rules = bring or _rules_and_store
        self._library_address = library
        self.settings = load_settings(settings_path)
        self.jobs = Jobs(self)
        self.look = Look(app, self.settings.look, self.settings.text_percent)
        self.desk = Desk(today, self)
        self.librarian = Librarian(self.desk, self.jobs, self)
        self.due_watch = DueWatch(self.desk, self.jobs, self)
        self.window = MainWindow(self.desk, self.look, self.jobs)
        self.wishes = Wishes(self.desk, self.window, self.jobs)
        self.window.add_places(_places(), self._makers(), _others())
        self.desk.opened.connect(self._remember_case)
        self.due_watch.counted.connect(self._show_due_count)
        self.librarian.ready.connect(self._lay_out_desk)
        self.librarian.backed_up.connect(self._say_backup)

    def start(self) -> None:
        """Shows the window; everything heavy comes after its first paint."""
        self.window.restore(QSettings("botox-vetter", "window"))
        self.window.show()
        QTimer.singleShot(0, self._bring)

    def close(self) -> None:
        self.window.remember(QSettings("botox-vetter", "window"))
        self.jobs.close()
        if self.desk.has_library:
            self.desk.library.close()

    def _bring(self) -> None:
        self.jobs.run(self._rules, self._on_rules, self._failed, self.window)

    def _on_rules(self, rulebook: "Rulebook") -> None:
        self.desk.use_rulebook(rulebook)
        self.window.say(tr("Opening the library …"))
        self.librarian.open(self._library_address or self.settings.library or default_library_address())

    def open_library(self, address: str) -> None:
        """Another library than the present one, from now on; one that does not open is not remembered."""

        def remember() -> None:
            if self.desk.has_library and self._library_address is None:
                self._keep(replace(self.settings, library=address))

        self.librarian.open(address, remember)

    def _lay_out_desk(self) -> None:
        """The case that lay open last, unless it is gone or in the bin; the backup of the day comes after that."""
        try:
            known = {case.id for case in self.desk.library.cases() if case.binned_at is None}
        except Refused as refusal:
            library = self.desk.give_up_library(refusal.reason)
            if library is not None:
                library.close()
            return
        self.desk.open_case(self.settings.last_case if self.settings.last_case in known else None)
        QTimer.singleShot(BACKUP_AFTER_MS, self.librarian.back_up_daily)

    def _say_backup(self) -> None:
        if isinstance(self.librarian.last_backup, Reason):
            from botox_vetter.report.words.reasons import reason_sentence

            self.window.say(reason_sentence(self.librarian.last_backup, self.desk.rulebook))

    def _show_due_count(self) -> None:
        due = self.due_watch.due
        self.window.show_due(None if due is None else len(due))

    def _failed(self, error: BaseException) -> None:
        raise error

    def _keep(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        if (settings.look, settings.text_percent) != (before.look, before.text_percent):
            self.look.choose(settings.look, settings.text_percent)
        try:
            save_settings(self._settings_path, settings)
        except Refused as refusal:
            self.desk.say(refusal.reason)

    def _remember_case(self) -> None:
        if self.desk.file is not None and self.desk.case_id != self.settings.last_case:
            self._keep(replace(self.settings, last_case=self.desk.case_id))

    def _makers(self) -> dict[str, Callable[[], QWidget]]:
        return {
            START: self._start_page,
            "plan": self._plan_page,
            "clinics": self._clinics_page,
            "compare": self._compare_page,
            "report": self._report_page,
            "settings": self._settings_page,
            "due": self._due_page,
            "history": self._history_page,
            "import": self._import_page,
            "export": self._export_page,
        }

    def _start_page(self) -> QWidget:
        from botox_vetter.ui.pages.start import StartPage

        page = StartPage(self.desk, self.look, self.jobs, self.wishes.cases, self.librarian)
        page.new_case.connect(self.wishes.new_case)
        page.begin.connect(self.wishes.begin)
        page.sample_wanted.connect(self.wishes.sample.open)
        page.open_case.connect(self.desk.open_case)
        page.import_case.connect(self.wishes.import_case)
        page.mend.connect(self.mend)
        page.open_library.connect(self.open_library)
        return page

    def _plan_page(self) -> QWidget:
        from botox_vetter.ui.pages.plan.page import PlanPage

        page = PlanPage(self.desk, self.look, self.jobs)
        page.clinics_wanted.connect(lambda: self.window.go("clinics"))
        page.prices_wanted.connect(lambda clinic_id: self.show_clinic(clinic_id, "prices"))
        return page

    def _clinics_page(self) -> QWidget:
        from botox_vetter.ui.pages.clinics.page import ClinicsPage

        page = ClinicsPage(self.desk, self.look, self.jobs)
        page.restore(QSettings("botox-vetter", "window"))
        page.place_wanted.connect(self.window.go)
        return page

    def _compare_page(self) -> QWidget:
        from botox_vetter.ui.pages.compare.page import ComparePage

        page = ComparePage(self.desk, self.look, QSettings("botox-vetter", "window"))
        page.place_wanted.connect(self.window.go)
        page.clinic_wanted.connect(self.show_clinic)
        page.said.connect(self.window.say)
        return page

    def show_clinic(self, clinic_id: str, tab: str, criterion: str = "") -> None:
        """Leads to what is known of a clinic; tab, criterion: as in `ClinicsPage.show_tab`."""
        self.window.go("clinics")
        page = self.window.page("clinics")
        page.show_tab(clinic_id, tab, criterion)  # type: ignore[attr-defined]  # see _clinics_page

    def _report_page(self) -> QWidget:
        from botox_vetter.ui.pages.report.page import ReportPage

        page = ReportPage(self.desk, self.jobs, lambda: self.settings, self._keep, self.window.say)
        page.restore(QSettings("botox-vetter", "window"))
        page.place_wanted.connect(self.window.go)
        return page

    def _due_page(self) -> QWidget:
        from botox_vetter.ui.pages.due import DuePage

        page = DuePage(self.desk, self.look, self.due_watch)
        page.wanted.connect(self.mend)
        page.place_wanted.connect(self.window.go)
        page.left.connect(self.window.go_back)
        return page

    def mend(self, row: "DueRow") -> None:
        """Leads to where what is due is mended, opening its case first."""
        from botox_vetter.ui.due_ways import way_to

        if self.desk.file is None or self.desk.case_id != row.case.id:
            self.desk.open_case(row.case.id)
        if self.desk.file is None or self.desk.case_id != row.case.id:
            return
        way = way_to(row.due, self.desk.file)
        if way.clinic_id is None:
            self.window.go(way.place)
        else:
            self.show_clinic(way.clinic_id, way.tab, way.criterion)

    def _history_page(self) -> QWidget:
        from botox_vetter.ui.pages.history import HistoryPage

        page = HistoryPage(self.desk, self.look, self.jobs)
        page.left.connect(self.window.go_back)
        return page

    def _import_page(self) -> QWidget:
        from botox_vetter.ui.pages.tables.import_page import ImportPage

        page = ImportPage(self.desk, self.look, self.jobs)
        page.left.connect(self.window.go_back)
        page.taken.connect(lambda words: self.window.offer(words, tr("Undo"), self.desk.undo))
        return page

    def _export_page(self) -> QWidget:
        from botox_vetter.ui.pages.tables.export_page import ExportPage

        page = ExportPage(self.desk, self.jobs)
        page.left.connect(self.window.go_back)
        page.written.connect(lambda path: self.window.say(tr("Written: {file}").format(file=path)))
        return page

    def _settings_page(self) -> QWidget:
        from botox_vetter.ui.pages.settings import SettingsPage

        page = SettingsPage(self.desk, lambda: self.settings, self._keep)
        page.add_keeping(self._keeping_cards())
        return page

    def _keeping_cards(self) -> "KeepingCards":
        from botox_vetter.ui.pages.keeping.card import KeepingCards

        cards = KeepingCards(self.desk, self.jobs, self.look, self.librarian, self.window.say)
        cards.chosen.connect(self.open_library)
        return cards


def _places() -> tuple[Place, ...]:
    return (
        Place("plan", tr("Plan"), "plan"),
        Place("clinics", tr("Clinics"), "clinics"),
        Place("compare", tr("Compare"), "compare"),
        Place("report", tr("Report"), "report"),
        Place("settings", tr("Settings"), "settings", is_last=True),
    )


def _others() -> dict[str, str]:
    """Places that are not in the rail."""
    return {
        START: tr("Cases"),
        "due": tr("What is due"),
        "history": tr("History"),
        "import": tr("Import a table"),
        "export": tr("Export tables"),
    }


def _rules_and_store(_stop: Event) -> "Rulebook":
    """Reads the rules and brings the heavy imports in while the window is already there."""
    from botox_vetter.actions.rules import load_rulebook

    warm_up()
    return load_rulebook()

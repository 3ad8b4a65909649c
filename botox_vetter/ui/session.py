"""One run of the window: shows it first, then brings rules and library, then lays the last case on the desk."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QWidget

from botox_vetter.actions.library import default_library_address, open_library, warm_up
from botox_vetter.actions.settings import Settings, load_settings, save_settings
from botox_vetter.domain.reasons import Refused
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.main_window import START, MainWindow
from botox_vetter.ui.rail import Place
from botox_vetter.ui.theme.look import Look
from botox_vetter.ui.wishes import Wishes

if TYPE_CHECKING:
    from botox_vetter.domain.rulebook import Rulebook


class Session(QObject):
    """Owns desk, jobs and window. `library`: a path or URL that goes before the settings'; `bring`: reads the rules."""

    def __init__(
        self,
        app: QApplication,
        settings_path: Path,
        library: str | None = None,
        bring: "Callable[[Event], Rulebook] | None" = None,
    ) -> None:
        super().__init__(app)
        self._app, self._settings_path = app, settings_path
        self._rules = bring or _rules_and_store
        self._library_address = library
        self.settings = load_settings(settings_path)
        self._font = app.font()
        self.jobs = Jobs(self)
        self.look = Look(app, self.settings.look)
        self.desk = Desk(date.today, self)
        self._size_text()
        self.window = MainWindow(self.desk, self.look, self.jobs)
        self.wishes = Wishes(self.desk, self.window)
        self.window.add_places(_places(), self._makers())
        self.desk.opened.connect(self._remember_case)

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
        self.jobs.run(self._rules, self._lay_out_desk, self._failed, self.window)

    def _lay_out_desk(self, rulebook: "Rulebook") -> None:
        self.desk.use_rulebook(rulebook)
        address = self._library_address or self.settings.library or default_library_address()
        try:
            library = open_library(address)
            known = {case.id for case in library.cases()}
        except Refused as refusal:
            self.window.go(START)
            self.desk.say(refusal.reason)
            return
        self.desk.use_library(library)
        self.desk.open_case(self.settings.last_case if self.settings.last_case in known else None)
        if self.desk.file is None:
            self.window.go(START)

    def _failed(self, error: BaseException) -> None:
        raise error

    def _keep(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        if settings.look != before.look:
            self.look.choose(settings.look)
        if settings.text_percent != before.text_percent:
            self._size_text()
        try:
            save_settings(self._settings_path, settings)
        except Refused as refusal:
            self.desk.say(refusal.reason)

    def _size_text(self) -> None:
        font = self._app.font()
        font.setPointSizeF(QFontInfo(self._font).pointSizeF() * self.settings.text_percent / 100)
        self._app.setFont(font)

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
        }

    def _start_page(self) -> QWidget:
        from botox_vetter.ui.pages.start import StartPage

        page = StartPage(self.desk)
        page.new_case.connect(self.wishes.new_case)
        page.open_case.connect(self.desk.open_case)
        page.import_case.connect(self.wishes.import_case)
        return page

    def _plan_page(self) -> QWidget:
        from botox_vetter.ui.pages.plan import PlanPage

        return PlanPage(self.desk)

    def _clinics_page(self) -> QWidget:
        from botox_vetter.ui.pages.clinics.page import ClinicsPage

        return ClinicsPage(self.desk, self.look)

    def _compare_page(self) -> QWidget:
        from botox_vetter.ui.pages.compare.page import ComparePage

        return ComparePage(self.desk, self.look, self.window.go)

    def _report_page(self) -> QWidget:
        from botox_vetter.ui.pages.report.page import ReportPage

        return ReportPage(self.desk, self.jobs, lambda: self.settings, self.window.say)

    def _settings_page(self) -> QWidget:
        from botox_vetter.ui.pages.settings import SettingsPage

        return SettingsPage(self.desk, lambda: self.settings, self._keep)


def _places() -> tuple[Place, ...]:
    return (
        Place("plan", tr("Plan"), "plan"),
        Place("clinics", tr("Clinics"), "clinics"),
        Place("compare", tr("Compare"), "compare"),
        Place("report", tr("Report"), "report"),
        Place("settings", tr("Settings"), "settings", is_last=True),
    )


def _rules_and_store(_stop: Event) -> "Rulebook":
    """Reads the rules and brings the heavy imports in while the window is already there."""
    from botox_vetter.actions.rules import load_rulebook

    warm_up()
    return load_rulebook()

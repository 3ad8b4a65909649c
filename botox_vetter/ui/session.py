"""One run of the window: shows it first, then brings rules and library, then lays the last case on the desk."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from botox_vetter.actions.changed import Changed
from botox_vetter.actions.library import default_library_address, warm_up
from botox_vetter.actions.settings import TEXT_PERCENTS, Settings, load_settings, save_settings
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.ui import pages
from botox_vetter.ui.at_rest import AtRest
from botox_vetter.ui.breakable import WholeCopies
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.due_watch import DueWatch
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.librarian import Librarian
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.network import Network
from botox_vetter.ui.page_kinds import MadeAhead, Zooming
from botox_vetter.ui.place_names import beside_rail, in_rail
from botox_vetter.ui.places import Places
from botox_vetter.ui.theme.look import Look
from botox_vetter.ui.wishes import Wishes

if TYPE_CHECKING:
    from botox_vetter.domain.rulebook import Rulebook
    from botox_vetter.ui.one_window import Door

BELOW_CASE = (
    "botox_vetter.actions.compare",
    "botox_vetter.actions.sample",
    "botox_vetter.matching.same_clinic",
    "botox_vetter.report.sections.answer",
)
BELOW_START = ("botox_vetter.actions.sample", "botox_vetter.comparison.due", "botox_vetter.report.words.due")
"""Most of what the page that is shown first needs of other rooms."""
BACKUP_AFTER_MS = 1500  # the case is shown and can be worked on by then


class Session(QObject):
    """Owns desk, jobs and window. `bring`: reads the rules.

    library   a path or URL that goes before the settings'
    file      to be shown as soon as the library is there
    """

    def __init__(
        self,
        app: QApplication,
        settings_path: Path,
        library: str | None = None,
        bring: "Callable[[Event], Rulebook] | None" = None,
        today: Callable[[], date] = date.today,
        file: Path | None = None,
    ) -> None:
        super().__init__(app)
        self._settings_path = settings_path
        self._rules = bring or self._rules_and_store
        self._library_address, self._file = library, file
        self._door: Door | None = None
        self.settings = load_settings(settings_path)
        self.jobs = Jobs(self)
        self._has_begun, self._first_page = False, AtRest(self, rest_ms=0)
        self.look = Look(app, self.settings.look, self.settings.text_percent)
        WholeCopies(app.clipboard(), self)
        self.desk = Desk(today, self, self.jobs)
        self.librarian = Librarian(self.desk, self.jobs, self)
        self.due_watch = DueWatch(self.desk, self.jobs, self)
        self.network = Network(lambda: self.settings, self._keep, self)
        self.window = MainWindow(self.desk, self.look, self.jobs)
        self.wishes = Wishes(self.desk, self.window, self.jobs, self.network, self.resize)
        self.places = Places(self, self._keep)
        self.window.add_places(in_rail(), self.places.makers(), beside_rail())
        self.desk.opened.connect(self._remember_case)
        for changed in (self.desk.changed, self.desk.elsewhere):
            changed.connect(self._forget_case)
        self.due_watch.counted.connect(self._show_due_count)
        self.network.changed.connect(self._show_offline)
        self.librarian.ready.connect(self._lay_out_desk)
        self.librarian.backed_up.connect(self._say_backup)

    def start(self) -> None:
        """Shows the window; everything heavy comes after its first paint."""
        self.window.restore(QSettings("botox-vetter", "window"))
        self._show_offline()
        self.window.show()
        QTimer.singleShot(0, self._bring)

    def show_again(self, file: Path | None) -> None:
        """The program was started once more: the window comes to the front, and brings that file when it can."""
        self.window.come_to_front()
        self._file = file or self._file
        self._bring_file()

    def _bring_file(self) -> None:
        if self._file is not None and self.desk.has_library:
            file, self._file = self._file, None
            self.wishes.bringing.any(file)

    def close(self) -> None:
        self.window.remember(QSettings("botox-vetter", "window"))
        self._first_page.stop()
        self.jobs.close()
        if self._door is not None:
            self._door.close()
        if self.desk.has_library:
            self.desk.library.close()

    def _bring(self) -> None:
        self._answer_for(self._library_address or self.settings.library or default_library_address())
        self.jobs.run(self._rules, self._on_rules, self._failed, self.window)

    def _rules_and_store(self, _stop: Event) -> "Rulebook":
        """Reads the rules and brings the heavy imports in while the window is already there."""
        from botox_vetter.actions.rules import load_rulebook

        warm_up()
        for module in BELOW_CASE if self.settings.last_case else BELOW_START:
            import_module(module)
        return load_rulebook()

    def _on_rules(self, rulebook: "Rulebook") -> None:
        self.desk.use_rulebook(rulebook)
        self.window.say(tr("Opening the library …"))
        self.librarian.open(self._library_address or self.settings.library or default_library_address())
        first = f"{self.window.opens_at}.page" if self.settings.last_case else "start"
        import_module(f"{pages.__name__}.{first}")  # meanwhile

    def _answer_for(self, address: str) -> None:
        """A second start on this library shows this window."""
        from botox_vetter.ui.one_window import Door

        if self._door is None:
            self._door = Door(self)
            self._door.knocked.connect(self.show_again)
        self._door.open(address)

    def open_library(self, address: str) -> None:
        """Another library than the present one, from now on; one that does not open is not remembered."""

        def remember() -> None:
            if self.desk.has_library and self._library_address is None:
                self._keep(replace(self.settings, library=address))
            self._answer_for(address)

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
        last = self.settings.last_case if self.settings.last_case in known else None
        if last is None:
            self.window.open_next_at("plan")  # the place shown last was that of another case
        if last is not None and not self._has_begun:
            self._first_page.begin(self._make_first_page(last))
        else:
            self.desk.open_case(last)
            self._bring_file()
        self._has_begun = True
        QTimer.singleShot(BACKUP_AFTER_MS, self.librarian.back_up_daily)

    def _make_first_page(self, case_id: str) -> Iterator[None]:
        """Where the last case shows itself, in bits: all at once the window would stand still for a quarter second."""
        page = self.window.prepare(self.window.opens_at)
        yield
        if isinstance(page, MadeAhead):
            next(page.make_ahead(), None)  # what is seen of it
            yield
        if self.desk.file is None and self.desk.opening is None:  # nobody has opened another one meanwhile
            self.desk.open_case(case_id, self._bring_file, at_once=False)

    def _say_backup(self) -> None:
        if isinstance(self.librarian.last_backup, Reason):
            from botox_vetter.report.words.reasons import reason_sentence

            self.window.say(reason_sentence(self.librarian.last_backup, self.desk.rulebook))

    def _show_due_count(self) -> None:
        due = self.due_watch.due
        self.window.show_due(None if due is None else len(due))

    def _show_offline(self) -> None:
        self.window.show_offline(self.network.is_offline)

    def _failed(self, error: BaseException) -> None:
        raise error

    def _keep(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        if (settings.look, settings.text_percent) != (before.look, before.text_percent):
            self.look.choose(settings.look, settings.text_percent)
        if self.network.is_about(before, settings):
            self.network.take_up(settings)
        try:
            save_settings(self._settings_path, settings)
        except Refused as refusal:
            self.desk.say(refusal.reason)

    def resize(self, step: int) -> None:
        """What is looked at, larger (1), smaller (-1) or as usual (0): the pages of the report, else all text."""
        page: object = self.window.shown_page
        if not (isinstance(page, Zooming) and page.zoom(step)):
            self._resize_text(step)

    def _resize_text(self, step: int) -> None:
        place = TEXT_PERCENTS.index(self.settings.text_percent) + step if step else 0
        percent = TEXT_PERCENTS[max(0, min(place, len(TEXT_PERCENTS) - 1))]
        if percent != self.settings.text_percent:
            self._keep(replace(self.settings, text_percent=percent))
        if self.window.place == "settings":
            self.window.go("settings")
        self.window.say(tr("Size of text: {n} %").format(n=percent))

    def _forget_case(self, change: Changed | None) -> None:
        """How a case was looked at goes with it when it is deleted for good."""
        if change is not None and change.message.kind == "delete_for_good":
            from botox_vetter.ui.pages.compare.arrangement import forget_arrangement

            forget_arrangement(QSettings("botox-vetter", "window"), change.case_id)

    def _remember_case(self) -> None:
        if self.desk.file is not None and self.desk.case_id != self.settings.last_case:
            self._keep(replace(self.settings, last_case=self.desk.case_id))

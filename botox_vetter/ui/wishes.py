"""What the menus offer: cases in and out, undo and redo, the report; View, Clinic and Help have a module each."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog

from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.ui.clinic_menu import ClinicMenu
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.help_menu import HelpMenu
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.main_window import START, MainWindow
from botox_vetter.ui.menus import add_action, add_menu, in_menu
from botox_vetter.ui.network import Network
from botox_vetter.ui.page_kinds import AskingToPrint, Helping, TakingTables
from botox_vetter.ui.saving import ask_where, safe_name
from botox_vetter.ui.shown import Shown, Stopping, before_writing
from botox_vetter.ui.view_menu import ViewMenu

if TYPE_CHECKING:
    from botox_vetter.domain.plans import Plan
    from botox_vetter.ui.bringing import Bringing
    from botox_vetter.ui.case_wishes import CaseWishes
    from botox_vetter.ui.palette.reach import Reach
    from botox_vetter.ui.sample_wish import SampleWish

MOST_RECENT = 9


class Wishes:
    """Every wish that belongs to no page."""

    def __init__(
        self, desk: Desk, window: MainWindow, jobs: Jobs, network: Network, resize: Callable[[int], object]
    ) -> None:
        self._desk, self._window, self._jobs, self._network = desk, window, jobs, network
        self._helped, self._keys_there = START, list[tuple[str, str]]()
        self._build_menus()
        self._menus = (
            ViewMenu(desk, window, lambda: self.reach, resize),
            ClinicMenu(desk, window),
            HelpMenu(desk, window, lambda: self.reach, self.show_help, lambda: self.sample.open()),
        )
        window.cases_wanted.connect(self.close_case)
        window.sample_unwanted.connect(self._on_bin)
        desk.opened.connect(self._enable)
        desk.changed.connect(lambda _change: self._enable())
        desk.elsewhere.connect(lambda _change: self._enable())
        self._enable()

    @cached_property
    def cases(self) -> "CaseWishes":
        """What can be done with whole cases; made late, for it is not needed before the first paint."""
        from botox_vetter.ui.case_wishes import CaseWishes

        return CaseWishes(self._desk, self._window, self._jobs)

    @cached_property
    def sample(self) -> "SampleWish":
        from botox_vetter.ui.sample_wish import SampleWish

        return SampleWish(self._desk, self._window, self._jobs, self.cases)

    def new_case(self, name: str) -> None:
        """Begins a case and lays it on the desk."""
        from botox_vetter.domain.plans import Plan

        self.begin(Plan(), name)

    def begin(self, plan: "Plan", name: str = "") -> None:
        """The same with what is wanted; where that is known, clinics come next."""
        from botox_vetter.actions import cases

        change = self._desk.do(cases.new_case, name or tr("My search"), self._desk.now, plan)
        if change is not None:
            if plan.targets:
                self._window.open_next_at("clinics")
            self._desk.open_case(change.case_id)

    def import_case(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(self._window, tr("Import a case"), "", tr("Cases (*.json)"))
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        self.bringing.case(path)

    @cached_property
    def bringing(self) -> "Bringing":
        from botox_vetter.ui.bringing import Bringing

        return Bringing(self._desk, self._window, self._jobs)

    def export_case(self) -> None:
        file = self._desk.file
        if file is None:
            return
        name = f"{safe_name(file.case.name)}.json"
        if path := ask_where(self._window, tr("Export the case"), name, tr("Cases (*.json)")):
            self.export_file(path)

    def export_file(self, path: Path) -> None:
        from botox_vetter.actions import exchange

        self._window.settle()
        library, case_id = self._desk.library, self._desk.case_id

        def work(stop: Event) -> None:
            exchange.export_file(library, case_id, path, lambda: before_writing(stop))

        def say(_nothing: None) -> None:
            self._window.say(tr("Written: {file}").format(file=path))

        shown = Shown(tr("Writing {name}").format(name=path.name), Stopping.TOLD)
        self._jobs.run(work, say, self._desk.complain, self._window, shown)

    def paste_table(self) -> None:
        """Takes up what was copied in a spreadsheet, on the page that says what would become of it."""
        self._window.go("import")
        page = self._window.here
        if isinstance(page, TakingTables):
            page.paste()

    def print(self) -> None:
        """Leads to the report; from there, to what is asked before it is printed."""
        page = self._window.here
        self._window.go("report")
        if isinstance(page, AskingToPrint):
            page.print()

    def close_case(self) -> None:
        """Puts the case away: all of them stand on the first page."""
        self._desk.open_case(None)
        self._window.go(START)

    def show_help(self, part: str) -> None:
        """A part of the page that helps (see `help_menu`), with the page that is shown now."""
        if self._window.place != "help":
            self._helped, self._keys_there = self._window.place, self.reach.keys_here()
        title = self._window.titles[self._helped]
        self._window.go("help")
        page = self._window.here
        if isinstance(page, Helping):
            page.show_help(self._helped, title, part, self._keys_there)

    def leave_help(self) -> None:
        self._window.go(self._helped)

    def keys_of_helped(self) -> None:
        self.leave_help()
        self.reach.every_key()

    @cached_property
    def reach(self) -> "Reach":
        from botox_vetter.ui.palette.reach import Reach

        return Reach(self._desk, self._window)

    def _on_copy(self) -> None:
        """The copy lies on the desk then, unless another case does by now."""
        if self._desk.file is not None:
            self._window.settle()
            original = self._desk.file.case

            def open_it(copy: str) -> None:
                if self._desk.file is not None and self._desk.case_id == original.id:
                    self._desk.open_case(copy)

            self.cases.copy(original, open_it)

    def _on_save(self) -> None:
        """Keeps what is being typed; who is used to the key hears that nothing else needs it."""
        if self._window.settle():
            self._window.say(tr("Every change is kept at once. What stands in a form is kept by its button."))

    def _on_archive(self) -> None:
        if self._desk.file is not None:
            case = self._desk.file.case
            (self.cases.archive if case.archived_at is None else self.cases.unarchive)(case)

    def _on_bin(self) -> None:
        if self._desk.file is not None:
            self._window.settle()
            self.cases.bin(self._desk.file.case)

    def _fill_recent(self) -> None:
        """Those changed last, but for the one that lies open."""
        self._recent.clear()
        try:
            cases = self._desk.library.cases() if self._desk.has_library else ()
        except Refused:
            cases = ()
        here = self._desk.case_id if self._desk.file is not None else ""
        recent = [case for case in cases if case.id != here and case.archived_at is None and case.binned_at is None]
        for number, case in enumerate(recent[:MOST_RECENT], start=1):
            words = f"&{number} {in_menu(case.name)}"
            add_action(self._recent, words, partial(self._desk.open_case, case.id))
        if not recent:
            add_action(self._recent, tr("No other case"), lambda: None).setEnabled(False)

    def _build_menus(self) -> None:
        case, edit = add_menu(self._window, tr("&File")), add_menu(self._window, tr("&Edit"))
        key = QKeySequence.StandardKey
        self._close = add_action(case, tr("&Cases …"), self.close_case, "Ctrl+Shift+N", key.Close)
        self._recent = case.addMenu(tr("Rece&nt cases"))
        self._recent.aboutToShow.connect(self._fill_recent)
        self._save = add_action(case, tr("Sa&ve now"), self._on_save, key.Save)
        case.addSeparator()
        self._copy = add_action(case, tr("Co&py this case"), self._on_copy)
        self._archive = add_action(case, tr("&Archive this case"), self._on_archive)
        self._bin = add_action(case, tr("To the &bin"), self._on_bin)
        case.addSeparator()
        self._import = add_action(case, tr("&Import a case …"), self.import_case, key.Open)
        self._export = add_action(case, tr("&Export this case …"), self.export_case, "Ctrl+Shift+E")
        case.addSeparator()
        self._tables = (
            add_action(case, tr("Import c&linics, people or prices …"), lambda: self._window.go("import")),
            add_action(case, tr("Paste from a &spreadsheet …"), self.paste_table, "Ctrl+Shift+V"),
            add_action(case, tr("Export &tables …"), lambda: self._window.go("export")),
        )
        case.addSeparator()
        self._print = add_action(case, tr("&Report …"), self.print, key.Print)
        case.addSeparator()
        self._network.add_to(case)
        case.addSeparator()
        add_action(case, tr("&Quit"), self._window.close, key.Quit, "Ctrl+Q", role=QAction.MenuRole.QuitRole)
        self._undo = add_action(edit, tr("&Undo"), self._desk.undo, key.Undo)
        self._redo = add_action(edit, tr("&Redo"), self._desk.redo, key.Redo)
        edit.addSeparator()
        self._history = add_action(edit, tr("&History …"), lambda: self._window.go("history"), "Ctrl+H")
        edit.addSeparator()
        add_action(
            edit,
            tr("&Settings …"),
            lambda: self._window.go("settings"),
            *(key.Preferences, "Ctrl+,", "Ctrl+8"),
            role=QAction.MenuRole.PreferencesRole,
        )

    def _enable(self) -> None:
        is_open, can_keep = self._desk.file is not None, self._desk.can_keep
        *into_case, out_of_case = self._tables
        for action in (self._export, self._print, self._history, out_of_case):
            action.setEnabled(is_open)
        for action in (self._save, self._copy, self._archive, self._bin, *into_case):
            action.setEnabled(is_open and can_keep)
        is_archived = self._desk.file is not None and self._desk.file.case.archived_at is not None
        self._archive.setText(tr("T&ake this case out of the archive") if is_archived else tr("&Archive this case"))
        self._recent.setEnabled(self._desk.has_library)
        self._import.setEnabled(can_keep)
        self._close.setEnabled(self._desk.has_library)
        for menu in self._menus:
            menu.enable()
        undo = self._desk.next_undo if can_keep else None
        redo = self._desk.next_redo if can_keep else None
        self._undo.setEnabled(undo is not None)
        self._redo.setEnabled(redo is not None)
        self._undo.setText(tr("&Undo: {what}").format(what=self._named(undo)) if undo else tr("&Undo"))
        self._redo.setText(tr("&Redo: {what}").format(what=self._named(redo)) if redo else tr("&Redo"))

    def _named(self, step: Reason) -> str:
        """The step's name as it can stand in a menu."""
        from botox_vetter.report.words.reasons import reason_words

        return in_menu(reason_words(step, self._desk.rulebook))

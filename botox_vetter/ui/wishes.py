"""What the menu offers: cases in and out, undo and redo, the report, and the way from place to place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog

from botox_vetter.actions import cases, exchange
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.reasons import Refused
from botox_vetter.language import tr
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.menus import add_action, add_menu


class Wishes:
    """Every wish that belongs to no page. `settings()` gives those in force."""

    def __init__(self, desk: Desk, window: MainWindow, settings: Callable[[], Settings]) -> None:
        self._desk, self._window, self._settings = desk, window, settings
        self._build_menus()
        desk.opened.connect(self._enable)
        desk.changed.connect(lambda _change: self._enable())
        self._enable()

    def new_case(self, name: str) -> None:
        """Begins a case and lays it on the desk."""
        change = self._desk.do(cases.new_case, name, self._desk.now)
        if change is not None:
            self._desk.open_case(change.case_id)

    def import_case(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(self._window, tr("Import a case"), "", tr("Cases (*.json)"))
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        try:
            text = exchange.read_file(path)
        except Refused as refusal:
            self._desk.say(refusal.reason)
            return
        change = self._desk.do(exchange.import_case, text, self._desk.rulebook)
        if change is not None:
            self._desk.open_case(change.case_id)

    def export_case(self) -> None:
        file = self._desk.file
        if file is None:
            return
        path, _kind = QFileDialog.getSaveFileName(
            self._window, tr("Export the case"), f"{safe_name(file.case.name)}.json", tr("Cases (*.json)")
        )
        if path:
            self._write(lambda: exchange.export_file(self._desk.library, self._desk.case_id, Path(path)), Path(path))

    def close_case(self) -> None:
        self._desk.open_case(None)

    def _write(self, write: Callable[[], object], path: Path) -> None:
        try:
            write()
        except Refused as refusal:
            self._desk.say(refusal.reason)
            return
        self._window.say(tr("Written: {file}").format(file=path))

    def _build_menus(self) -> None:
        case, edit, view = (add_menu(self._window, words) for words in (tr("&File"), tr("&Edit"), tr("&View")))
        key = QKeySequence.StandardKey
        add_action(case, tr("&New or other case …"), self.close_case, "Ctrl+Shift+N")
        add_action(case, tr("&Import a case …"), self.import_case, key.Open)
        self._export = add_action(case, tr("&Export this case …"), self.export_case, "Ctrl+Shift+E")
        case.addSeparator()
        self._print = add_action(case, tr("&Report …"), lambda: self._window.go("report"), key.Print)
        case.addSeparator()
        add_action(case, tr("&Quit"), self._window.close, key.Quit, is_quit=True)
        self._undo = add_action(edit, tr("&Undo"), self._desk.undo, key.Undo)
        self._redo = add_action(edit, tr("&Redo"), self._desk.redo, key.Redo)
        for number, (place, words) in enumerate(
            (
                ("plan", tr("&Plan")),
                ("clinics", tr("&Clinics")),
                ("compare", tr("Co&mpare")),
                ("report", tr("&Report")),
                ("settings", tr("&Settings")),
            ),
            start=1,
        ):
            add_action(view, words, partial(self._window.go, place), f"Ctrl+{number}")

    def _enable(self) -> None:
        is_open = self._desk.file is not None
        for action in (self._export, self._print):
            action.setEnabled(is_open)
        undo = self._desk.next_undo if is_open else None
        redo = self._desk.next_redo if is_open else None
        self._undo.setEnabled(undo is not None)
        self._redo.setEnabled(redo is not None)
        self._undo.setText(
            tr("&Undo: {what}").format(what=reason_words(undo, self._desk.rulebook)) if undo else tr("&Undo")
        )
        self._redo.setText(
            tr("&Redo: {what}").format(what=reason_words(redo, self._desk.rulebook)) if redo else tr("&Redo")
        )


def safe_name(name: str) -> str:
    """A case's name as a file name that every system takes."""
    kept = "".join(c if c.isalnum() or c in " -_" else "_" for c in name).strip()
    return kept[:80] or tr("case")

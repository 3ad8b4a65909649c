"""What the menu offers: cases in and out, undo and redo, the report, and the way from place to place."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog

from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.main_window import MainWindow
from botox_vetter.ui.menus import add_action, add_menu
from botox_vetter.ui.saving import ask_where, safe_name

LONGEST_STEP = 60


class Wishes:
    """Every wish that belongs to no page."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        self._desk, self._window = desk, window
        self._build_menus()
        desk.opened.connect(self._enable)
        desk.changed.connect(lambda _change: self._enable())
        self._enable()

    def new_case(self, name: str) -> None:
        """Begins a case and lays it on the desk."""
        from botox_vetter.actions import cases

        change = self._desk.do(cases.new_case, name, self._desk.now)
        if change is not None:
            self._desk.open_case(change.case_id)

    def import_case(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(self._window, tr("Import a case"), "", tr("Cases (*.json)"))
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        from botox_vetter.actions import exchange

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
        name = f"{safe_name(file.case.name)}.json"
        if path := ask_where(self._window, tr("Export the case"), name, tr("Cases (*.json)")):
            self.export_file(path)

    def export_file(self, path: Path) -> None:
        from botox_vetter.actions import exchange

        self._window.settle()
        try:
            exchange.export_file(self._desk.library, self._desk.case_id, path)
        except Refused as refusal:
            self._desk.say(refusal.reason)
            return
        self._window.say(tr("Written: {file}").format(file=path))

    def close_case(self) -> None:
        self._desk.open_case(None)

    def _build_menus(self) -> None:
        case, edit, view = (add_menu(self._window, words) for words in (tr("&File"), tr("&Edit"), tr("&View")))
        key = QKeySequence.StandardKey
        self._close = add_action(case, tr("&New or other case …"), self.close_case, "Ctrl+Shift+N")
        self._import = add_action(case, tr("&Import a case …"), self.import_case, key.Open)
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
        for action in (self._export, self._close, self._print):
            action.setEnabled(is_open)
        self._import.setEnabled(self._desk.has_library)
        undo = self._desk.next_undo if is_open else None
        redo = self._desk.next_redo if self._desk.has_library else None
        self._undo.setEnabled(undo is not None)
        self._redo.setEnabled(redo is not None)
        self._undo.setText(tr("&Undo: {what}").format(what=self._named(undo)) if undo else tr("&Undo"))
        self._redo.setText(tr("&Redo: {what}").format(what=self._named(redo)) if redo else tr("&Redo"))

    def _named(self, step: Reason) -> str:
        """The step's name as it can stand in a menu: not too long, and an ampersand is no access key."""
        from botox_vetter.report.words.reasons import reason_words

        words = reason_words(step, self._desk.rulebook)
        shown = words if len(words) <= LONGEST_STEP else f"{words[:LONGEST_STEP].rstrip()} …"
        return shown.replace("&", "&&")

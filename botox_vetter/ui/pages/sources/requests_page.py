"""Everything that the program has asked over the network, the newest first."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.requests import export_requests, forget_requests, requests_of
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.requests import KEPT_REQUESTS, Request
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.dates import moment
from botox_vetter.ui.confirm import Confirm
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.menus import add_key
from botox_vetter.ui.models.request_table import request_table
from botox_vetter.ui.nothing_yet import NothingYet
from botox_vetter.ui.rows_view import RowsView
from botox_vetter.ui.saving import ask_where
from botox_vetter.ui.shown import Shown, Stopping, before_writing
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look


class RequestsPage(QWidget):
    """left: Esc. said(str): what was done. place_wanted(place): away from here."""

    left = Signal()
    said = Signal(str)
    place_wanted = Signal(str)

    def __init__(self, desk: Desk, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        sample = moment(desk.now.replace(month=9, day=28, hour=22))
        rows = request_table(desk.rulebook, self)
        self._view = RowsView(rows, look, (4, 3, 2, 0), {3: sample})
        self._view.setAccessibleName(tr("What was asked, the newest first"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search what was asked"))
        self._search.setAccessibleName(tr("Search what was asked"))
        self._search.setToolTip(tr("Search (Ctrl+F)"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._view.filter)
        self._save = SignButton(tr("Save as a &table …"), "save")
        self._forget = QPushButton(tr("Em&pty the list …"))
        self._confirm = Confirm(tr("Leave it"))
        self._nothing = NothingYet("sources")
        self._nothing.wanted.connect(self.place_wanted)
        self._nothing.show_state(
            tr("Nothing was asked yet"),
            tr("As soon as a website is read or a source is asked, each request stands here."),
            {"sources": tr("To the so&urces")},
        )
        self._save.clicked.connect(self.save)
        self._forget.clicked.connect(self._ask_to_forget)
        add_key(self, tr("Back"), QKeySequence.StandardKey.Cancel, self.left.emit)
        add_key(self, tr("Search"), QKeySequence.StandardKey.Find, self._search.setFocus)
        self._lay_out()

    def load(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if not self._desk.has_library:
            self._show(())
            return
        library = self._desk.library

        def read(_stop: Event) -> tuple[Request, ...]:
            return requests_of(library)

        shown = Shown(tr("Reading what was asked"), Stopping.NEVER)
        self._job = self._jobs.run(read, self._show, self._desk.complain, self, shown)

    def save(self) -> None:
        path = ask_where(self, tr("Save what was asked"), "requests.csv", tr("Tables (*.csv)"))
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        library, rulebook = self._desk.library, self._desk.rulebook

        def work(stop: Event) -> None:
            export_requests(library, rulebook, path, lambda: before_writing(stop))

        def tell(_nothing: None) -> None:
            self.said.emit(tr("Written: {file}").format(file=path))

        shown = Shown(tr("Writing {name}").format(name=path.name), Stopping.TOLD)
        self._jobs.run(work, tell, self._desk.complain, self, shown)

    def _ask_to_forget(self) -> None:
        words = tr("Empty the list of everything that was asked? It cannot be brought back.")
        self._confirm.ask(words, tr("Empty it"), self._on_forget)

    def _on_forget(self) -> None:
        try:
            forget_requests(self._desk.library)
        except Refused as refused:
            self._desk.say(refused.reason)
        self.load()

    def _show(self, requests: tuple[Request, ...]) -> None:
        self._view.show_rows(requests)
        is_empty = not requests
        self._nothing.setVisible(is_empty)
        for widget in (self._view, self._head, self._words):
            widget.setVisible(not is_empty)
        count = ntr("{n} request.", "{n} requests.", len(requests)).format(n=len(requests))
        kept = tr("The newest {most} are kept, on this computer alone.").format(most=f"{KEPT_REQUESTS:,}")
        self._words.setText(f"{count} {kept}")
        self._forget.setEnabled(not self._desk.has_library or not self._desk.library.is_read_only)
        if not is_empty and self.focusWidget() is None:
            self._view.setFocus()

    def _lay_out(self) -> None:
        self._head, self._words = QWidget(), say("", "muted")
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._search, 1)
        row.addWidget(self._save)
        row.addWidget(self._forget)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.setSpacing(m.GAP)
        for widget in (self._words, self._head, self._confirm, self._nothing):
            page.addWidget(widget)
        page.addWidget(self._view, 1)
        page.addStretch(0)
        for widget in (self._view, self._head, self._nothing):
            widget.hide()  # until it is known which

"""What is printed: the pages as they will come out of the printer, and the ways they leave the program."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QSettings, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from botox_vetter.actions.compare import compare_file
from botox_vetter.actions.files import temporary_file
from botox_vetter.actions.report_file import Report, write_report
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.reasons import Reason
from botox_vetter.language import tr
from botox_vetter.paper.drawings import grey_ink, print_ink
from botox_vetter.paper.pdf import write_pdf
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.document import Document
from botox_vetter.report.kinds import Kind, kind_name, kind_of
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.menus import add_action, add_key
from botox_vetter.ui.nothing_yet import NothingYet
from botox_vetter.ui.pages.report.options import SHORTLIST, Options, contents_of
from botox_vetter.ui.pages.report.preview import Preview
from botox_vetter.ui.pages.report.setting import Setting
from botox_vetter.ui.pages.report.side import Side
from botox_vetter.ui.pages.report.spoken import spoken
from botox_vetter.ui.pages.report.thumbnails import Thumbnails
from botox_vetter.ui.pages.report.zoom import ACTUAL
from botox_vetter.ui.pages.report.zoom_bar import ZoomBar
from botox_vetter.ui.saving import ask_where, safe_name
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

SPLITTER = "report/parts"


class ReportPage(QWidget):
    """`say(words)` is the status line, `keep(settings)` keeps what was chosen here for the next report.

    The pages are made from what lies on the desk, and made anew when it changes.
    place_wanted(place): what is missing here belongs there
    """

    place_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        settings: Callable[[], Settings],
        keep: Callable[[Settings], None],
        say_done: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._desk, self._jobs, self._settings, self._keep, self._say = desk, jobs, settings, keep, say_done
        self._print = _leading(tr("&Print …"), "report", tr("Opens the pages as a PDF, to be printed from there"))
        self._save = SignButton(tr("&Save as …"), "save")
        self._where = say("", "muted")
        self._zoom = ZoomBar()
        self._thumbnails, self._preview, self._options = Thumbnails(), Preview(), Options()
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._setting = Setting(self)
        self._making: Job | None = None
        self._made_of: object = None
        self._count = 0
        self._empty = NothingYet("report")
        self._empty.show_state(
            tr("Nothing to print yet"),
            tr("The report compares the clinics that are recorded, and there is none yet."),
            {"clinics": tr("&Add a clinic")},
        )
        self._lay_out()
        self._connect()

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        has_clinics = bool(file.clinics)
        for widget in (self._print, self._save, self._where, self._zoom, self._parts):
            widget.setVisible(has_clinics)
        self._empty.setVisible(not has_clinics)
        if not has_clinics:
            return
        settings = self._settings()
        self._options.show_settings(settings, bool(file.shortlist))
        self._zoom.show_zoom(settings.zoom)
        self._preview.show_zoom(settings.zoom)
        made_of = (id(file), self._desk.today, replace(settings, zoom=""))
        if made_of != self._made_of:
            self._made_of = made_of
            self._make()

    def print(self) -> None:
        """Writes a PDF into the computer's folder for passing files and hands it to the program that shows PDFs."""
        path = temporary_file(self._name(".pdf"))
        self._write(path, lambda: self._show(path))

    def save(self, path: Path) -> None:
        """Writes what the ending of the name says."""
        self._write(path, lambda: self._say(tr("Written: {file}").format(file=path)))

    def remember(self, settings: QSettings) -> None:
        settings.setValue(SPLITTER, self._parts.saveState())

    def restore(self, settings: QSettings) -> None:
        state = settings.value(SPLITTER)
        if state is not None:
            self._parts.restoreState(state)

    def _make(self) -> None:
        """What the report says is worked out in a job; an earlier one is no longer wanted."""
        if self._making is not None:
            self._making.cancel()
        report = self._report()
        if not self._count:
            self._where.setText(tr("Laying out the pages …"))
        self._making = self._jobs.run(lambda _stop: report().document, self._on_made, self._desk.complain, self)

    def _on_made(self, document: Document) -> None:
        self._preview.setAccessibleDescription(spoken(document))
        self._setting.begin(document, self._settings().paper)

    def _on_set(self, pages: tuple[Page, ...], setter: Typesetter) -> None:
        ink = grey_ink if self._settings().is_grey else print_ink
        self._count = len(pages)
        self._preview.show_pages(pages, setter, ink)
        self._thumbnails.show_pages(pages, setter, ink)
        self._on_page(self._preview.page)

    def _on_page(self, page: int) -> None:
        words = tr("Page {n} of {count}, {paper}")
        self._where.setText(words.format(n=page + 1, count=self._count, paper=self._settings().paper))
        self._thumbnails.show_page(page)

    def _change(self, changes: dict[str, Any]) -> None:
        self._keep(replace(self._settings(), **changes))
        self.load()

    def _write(self, path: Path, done: Callable[[], None]) -> None:
        """Off the window's thread; what the world refuses is said in the banner."""
        report, kind = self._report(), kind_of(path)
        if kind is None:
            self._desk.say(Reason("no_such_kind", {"file": str(path)}))
            return

        def work(_stop: Event) -> None:
            write_report(report(), path, kind, write_pdf)

        self._jobs.run(work, lambda _nothing: done(), self._desk.complain, self)

    def _report(self) -> Callable[[], Report]:
        """What makes the report of what lies on the desk now, in any thread."""
        file, rulebook, today, settings = self._desk.file, self._desk.rulebook, self._desk.today, self._settings()
        assert file is not None
        chosen = file.shortlist if settings.clinics == SHORTLIST and file.shortlist else file.clinics
        contents, paper, is_grey = contents_of(settings), settings.paper, settings.is_grey
        return lambda: Report(compare_file(file, rulebook, today, chosen), rulebook, contents, paper, is_grey)

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._desk.say(Reason("no_pdf_program", {"file": str(path)}))

    def _ask(self, kind: Kind) -> None:
        name = kind_name(kind)
        if path := ask_where(self, tr("Save the report"), self._name(kind), f"{name} (*{kind})"):
            self.save(path)

    def _name(self, suffix: str) -> str:
        file = self._desk.file
        assert file is not None
        return f"{safe_name(file.case.name)} {self._desk.today.isoformat()}{suffix}"

    def _connect(self) -> None:
        self._empty.wanted.connect(self.place_wanted)
        self._setting.done.connect(self._on_set)
        self._options.wanted.connect(self._change)
        self._preview.page_turned.connect(self._on_page)
        self._preview.zoomed.connect(lambda zoom: self._change({"zoom": zoom}))
        self._thumbnails.chosen.connect(self._preview.turn_to)
        self._zoom.chosen.connect(lambda zoom: self._change({"zoom": zoom}))
        self._zoom.larger.connect(self._preview.zoom_in)
        self._zoom.smaller.connect(self._preview.zoom_out)
        self._print.clicked.connect(self.print)
        menu = QMenu(self)
        for kind in Kind:
            add_action(menu, tr("{kind} …").format(kind=kind_name(kind)), partial(self._ask, kind))
        menu.aboutToShow.connect(lambda: menu.setActiveAction(menu.actions()[0]))  # for Enter
        self._save.setMenu(menu)
        larger = add_key(self, tr("Larger"), QKeySequence.StandardKey.ZoomIn, self._preview.zoom_in)
        larger.setShortcuts([QKeySequence(QKeySequence.StandardKey.ZoomIn), QKeySequence("Ctrl+=")])  # no Shift needed
        add_key(self, tr("Smaller"), QKeySequence.StandardKey.ZoomOut, self._preview.zoom_out)
        add_key(self, tr("Real size"), "Ctrl+0", lambda: self._change({"zoom": ACTUAL}))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(m.GAP)
        top.addWidget(self._zoom)
        top.addWidget(self._where, 1)
        for button in (self._save, self._print):
            top.addWidget(button)
        self._parts.addWidget(self._thumbnails)
        self._parts.addWidget(self._preview)
        self._parts.addWidget(Side(self._options))
        self._parts.setStretchFactor(1, 1)
        self._parts.setHandleWidth(m.HANDLE)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.addLayout(top)
        page.addWidget(self._empty)
        page.addWidget(self._parts, 1)
        page.addStretch(0)


def _leading(words: str, sign: str, meaning: str) -> SignButton:
    button = SignButton(words, sign)
    button.setProperty("leading", True)
    button.setToolTip(meaning)
    button.setAccessibleDescription(meaning)
    return button

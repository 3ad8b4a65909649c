"""What is printed: the pages as they will come out of the printer, and the ways they leave the program."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from botox_vetter.actions.compare import compare_file
from botox_vetter.actions.report_file import Report
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.cases import CaseFile
from botox_vetter.language import tr
from botox_vetter.paper.drawings import grey_ink, print_ink
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.printing import Order
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.document import Document
from botox_vetter.report.kinds import Kind, kind_name
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.menus import add_action
from botox_vetter.ui.nothing_yet import NothingYet
from botox_vetter.ui.pages.report.options import SHORTLIST, Options, contents_of
from botox_vetter.ui.pages.report.outlet import Outlet
from botox_vetter.ui.pages.report.print_panel import SYSTEM, Printing, PrintPanel
from botox_vetter.ui.pages.report.setting import Setting
from botox_vetter.ui.pages.report.side import Side
from botox_vetter.ui.pages.report.spoken import spoken
from botox_vetter.ui.pages.report.viewer import Viewer
from botox_vetter.ui.saving import ask_where, safe_name
from botox_vetter.ui.shown import Shown
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

SPLITTER = "report/parts"


class ReportPage(QWidget):
    """The pages are made from what lies on the desk, and made anew when it changes.

    keep(settings)  keeps what was chosen here for the next report
    say, offer      the status line, without and with a button
    place_wanted(place): what is missing here belongs there
    """

    place_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        settings: Callable[[], Settings],
        keep: Callable[[Settings], None],
        say: Callable[[str], None],
        offer: Callable[[str, str, Callable[[], object]], None],
        printing: Printing = SYSTEM,
    ) -> None:
        super().__init__()
        self._desk, self._jobs, self._settings, self._keep = desk, jobs, settings, keep
        self._say, self._offer = say, offer
        self._viewer, self._options = Viewer(), Options()
        self._panel = PrintPanel(jobs, printing, desk.complain)
        self._outlet = Outlet(desk, jobs, printing, self)
        self._setting = Setting(self)
        self._making: Job | None = None
        self._made_of: CaseFile | None = None
        self._made_by: object = None
        self._print, self._save = SignButton(tr("&Print …"), "report"), SignButton(tr("&Save as …"), "save")
        self._print.setProperty("leading", True)
        self._parts, self._beside = QSplitter(Qt.Orientation.Horizontal), QStackedWidget()
        self._empty = NothingYet("report")
        self._empty.show_state(
            tr("Nothing to print yet"),
            tr("The report compares the clinics that are recorded, and there is none yet."),
            {"clinics": tr("&Add a clinic")},
        )
        self._beside.setAccessibleName(tr("What is printed"))
        self._lay_out()
        self._connect()

    def load(self) -> None:
        file = self._desk.file
        if file is None:
            return
        has_clinics = bool(file.clinics)
        self._parts.setVisible(has_clinics)
        self._empty.setVisible(not has_clinics)
        if not has_clinics:
            return
        settings = self._settings()
        self._options.show_settings(settings, bool(file.shortlist))
        self._panel.show_settings(settings)
        self._viewer.show_zoom(settings.zoom)
        by = (self._desk.today, replace(settings, zoom="", printer="", sides="one"))
        if file is not self._made_of or by != self._made_by:
            self._made_of, self._made_by = file, by
            self._make()

    def print(self) -> None:
        """Shows what is to be chosen before anything is printed; nothing without pages."""
        if not self._parts.isVisible():
            return
        self._beside.setCurrentIndex(1)
        self._print.hide()
        self._panel.look()

    def save(self, path: Path) -> None:
        """Writes what the ending of the name says."""
        self._outlet.save(self._report(), path)

    def zoom(self, step: int) -> bool:
        """As `Viewer.zoom`; False: there are no pages."""
        if self._viewer.has_pages and self._parts.isVisible():
            self._viewer.zoom(step)
            return True
        return False

    def remember(self, settings: QSettings) -> None:
        settings.setValue(SPLITTER, self._parts.saveState())
        self._viewer.remember(settings)

    def restore(self, settings: QSettings) -> None:
        state = settings.value(SPLITTER)
        if state is not None:
            self._parts.restoreState(state)
        self._viewer.restore(settings)

    def _make(self) -> None:
        """What the report says is worked out in a job; an earlier one is no longer wanted."""
        if self._making is not None:
            self._making.cancel()
        self._viewer.show_waiting()
        report = self._report()
        shown = Shown(tr("Making the report"), stopped=self._on_stopped)
        self._making = self._jobs.run(lambda _stop: report().document, self._on_made, self._desk.complain, self, shown)

    def _on_stopped(self) -> None:
        self._viewer.show_stopped()
        self._made_of = None  # it begins again when the page is next shown, or something else is chosen

    def _on_made(self, document: Document) -> None:
        self._viewer.show_words(lambda: spoken(document))
        self._setting.begin(document, self._settings().paper)

    def _on_set(self, pages: tuple[Page, ...], setter: Typesetter) -> None:
        settings = self._settings()
        self._viewer.show_pages(pages, setter, grey_ink if settings.is_grey else print_ink, settings.paper)
        self._panel.show_count(len(pages))

    def _change(self, changes: dict[str, Any]) -> None:
        self._keep(replace(self._settings(), **changes))
        self.load()

    def _report(self) -> Callable[[], Report]:
        """What makes the report of what lies on the desk now, in any thread."""
        file, rulebook, today, settings = self._desk.file, self._desk.rulebook, self._desk.today, self._settings()
        assert file is not None
        chosen = file.shortlist if settings.clinics == SHORTLIST and file.shortlist else file.clinics
        contents, paper, is_grey = contents_of(settings), settings.paper, settings.is_grey
        return lambda: Report(compare_file(file, rulebook, today, chosen), rulebook, contents, paper, is_grey)

    def _ask(self, kind: Kind) -> None:
        name = kind_name(kind)
        if path := ask_where(self, tr("Save the report"), self._name(kind), f"{name} (*{kind})"):
            self.save(path)

    def _name(self, suffix: str) -> str:
        file = self._desk.file
        assert file is not None
        return f"{safe_name(file.case.name)} {self._desk.today.isoformat()}{suffix}"

    def _on_written(self, path: Path) -> None:
        self._offer(tr("Written: {file}").format(file=path), tr("Show"), lambda: self._outlet.show(path))

    def _on_order(self, order: Order) -> None:
        self._panel.begin()
        self._outlet.print(self._report(), order)

    def _on_queued(self, words: str) -> None:
        """Who has gone back to the report is told of the end alone."""
        if self._panel.is_busy:
            self._panel.tell_queue(words)

    def _on_printed(self, words: str) -> None:
        """What was refused can be tried again, with another printer."""
        if words:
            self._say(words)
        if self._panel.is_busy and words:
            self._leave_printing()
        elif self._panel.is_busy:
            self._panel.look()

    def _leave_printing(self) -> None:
        self._panel.is_busy = False
        self._beside.setCurrentIndex(0)
        self._print.show()
        self._print.setFocus()

    def _connect(self) -> None:
        self._empty.wanted.connect(self.place_wanted)
        self._setting.done.connect(self._on_set)
        self._viewer.zoomed.connect(lambda zoom: self._change({"zoom": zoom}))
        self._print.clicked.connect(self.print)
        for side in (self._options, self._panel):
            side.wanted.connect(self._change)
        self._panel.left.connect(self._leave_printing)
        self._panel.pdf_wanted.connect(lambda: self._outlet.open_as_pdf(self._report(), self._name(Kind.PDF)))
        self._panel.ordered.connect(self._on_order)
        self._panel.stopped.connect(self._outlet.stop_printing)
        self._outlet.told.connect(self._panel.tell)
        self._outlet.queued.connect(self._on_queued)
        self._outlet.printed.connect(self._on_printed)
        self._outlet.written.connect(self._on_written)

    def _lay_out(self) -> None:
        menu = QMenu(self)
        for kind in Kind:
            add_action(menu, tr("{kind} …").format(kind=kind_name(kind)), partial(self._ask, kind))
        menu.aboutToShow.connect(lambda: menu.setActiveAction(menu.actions()[0]))  # for Enter
        self._save.setMenu(menu)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(m.GAP, 0, m.GAP, 0)
        buttons.setSpacing(m.GAP)
        for button in (self._save, self._print):
            buttons.addWidget(button)
        for inside in (self._options, self._panel):
            self._beside.addWidget(Side(inside))
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addLayout(buttons)
        column.addWidget(self._beside, 1)
        for part in (self._viewer, side):
            self._parts.addWidget(part)
        self._parts.setChildrenCollapsible(False)
        self._parts.setStretchFactor(0, 1)
        self._parts.setHandleWidth(m.HANDLE)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, m.GAP, 0, 0)
        page.addWidget(self._empty)
        page.addWidget(self._parts, 1)
        page.addStretch(0)

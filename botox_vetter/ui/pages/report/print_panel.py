"""Prints: looks for printers, lets one choose, and says how far it is. Where there is no printer, a PDF is offered."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.settings import Settings
from botox_vetter.language import tr
from botox_vetter.paper.printers import Printer, printer_named, printer_names
from botox_vetter.paper.printing import Order, Printed, print_document
from botox_vetter.paper.queue import Fate, Queued, call_back, fate_of
from botox_vetter.report.document import Document
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.report.print_form import PrintForm
from botox_vetter.ui.shown import Shown, Stopping
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Printing:
    """What is asked of the system, always in a job. every_ms: so often, what becomes of pages in a queue."""

    names: Callable[[], tuple[str, ...]] = printer_names
    named: Callable[[str], Printer | None] = printer_named
    send: Callable[[Document, Order, Event, Tell], Printed | Queued] = print_document
    fate: Callable[[Queued], Fate] = fate_of
    call_back: Callable[[Queued], bool] = call_back
    every_ms: int = 1000


SYSTEM = Printing()


class PrintPanel(QWidget):
    """wanted(dict): settings by name that are to be different. ordered(Order): to be printed now. stopped: no more.

    pdf_wanted: as a PDF, in the program that shows such. left: back to what the report holds
    is_busy: it says how far the printing is
    """

    wanted = Signal(dict)
    ordered = Signal(object)
    stopped = Signal()
    pdf_wanted = Signal()
    left = Signal()

    def __init__(self, jobs: Jobs, printing: Printing, complain: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._jobs, self._printing, self._complain = jobs, printing, complain
        self._settings = Settings()
        self.is_busy = False
        self._form = PrintForm()
        self._says = say("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Printing"))
        self._print = SignButton(tr("&Print"), "report")
        self._print.setProperty("leading", True)
        self._stop = QPushButton(tr("Stop"))
        self._pdf = QPushButton(tr("&Open as PDF"))
        self._pdf.setToolTip(tr("In the program of this computer that shows PDF files, which can print, too"))
        self._again, self._back = QPushButton(tr("Look again")), QPushButton(tr("&Back"))
        for button in (self._print, self._pdf, self._back):
            button.setAutoDefault(True)  # Enter presses what has the keyboard
        self._lay_out()
        self._form.wanted.connect(self.wanted)
        self._form.changed.connect(lambda: self._print.setEnabled(self._form.order is not None))
        self._print.clicked.connect(lambda: self.ordered.emit(self._form.order))
        self._stop.clicked.connect(self.stopped)
        self._pdf.clicked.connect(self.pdf_wanted)
        self._again.clicked.connect(self.look)
        self._back.clicked.connect(self.left)

    def look(self) -> None:
        """Which printers there are now; it may take a while."""
        self.is_busy = False
        self._says.setText(tr("Looking for printers …"))
        self._show(self._says, self._back)
        self._back.setFocus()
        chosen = self._settings.printer
        shown = Shown(tr("Looking for printers"), Stopping.NEVER)
        self._jobs.run(lambda _stop: self._ask(chosen), self._on_printers, self._complain, self, shown)

    def show_settings(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        self._form.show_settings(settings)
        if settings.printer != before.printer and self._form.isVisible():
            self._form.show_printer(None)
            name = settings.printer
            self._jobs.run(lambda _stop: self._printing.named(name), self._on_other, self._complain, self)

    def show_count(self, pages: int) -> None:
        self._form.show_count(pages)

    def begin(self) -> None:
        """Printing is under way."""
        self.is_busy = True
        self._bar.setRange(0, 0)
        self._says.setText(tr("Printing …"))
        self._show(self._says, self._bar, self._stop)
        self._stop.setFocus()

    def tell(self, page: int, count: int) -> None:
        self._bar.setRange(0, count)
        self._bar.setValue(page)
        self._says.setText(tr("Printing page {n} of {count} …").format(n=page, count=count))

    def tell_queue(self, words: str) -> None:
        """What becomes of the pages in the queue; nobody needs to wait for it here."""
        self._bar.setRange(0, 0)
        self._says.setText(words)
        self._show(self._says, self._bar, self._stop, self._back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._back.isVisible():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self, chosen: str) -> tuple[tuple[str, ...], Printer | None]:
        """All names, and the one that was chosen last, else the system's usual one."""
        names = self._printing.names()
        first = chosen if chosen in names else next(iter(names), "")
        return names, self._printing.named(first) if first else None

    def _on_printers(self, found: tuple[tuple[str, ...], Printer | None]) -> None:
        names, printer = found
        if printer is None:
            words = tr("No printer is set up on this computer, or none can be reached. A PDF can be printed elsewhere.")
            self._says.setText(words)
            self._show(self._says, self._pdf, self._again, self._back)
            self._pdf.setFocus()
            return
        self._form.show_printers(names)
        self._form.show_printer(printer)
        self._show(self._form, self._print, self._pdf, self._back)
        self._print.setFocus()

    def _on_other(self, printer: Printer | None) -> None:
        """Another one was chosen; None: it is not there any more."""
        if printer is None:
            self.look()
        elif printer.name == self._settings.printer:
            self._form.show_printer(printer)

    def _show(self, *shown: QWidget) -> None:
        for widget in (self._form, self._says, self._bar, self._print, self._stop, self._pdf, self._again, self._back):
            widget.setVisible(widget in shown)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP, 0, m.GAP, m.GAP)
        column.setSpacing(m.GAP_LARGE)
        foot = QWidget()
        row = Flow(foot)
        for button in (self._print, self._stop, self._pdf, self._again, self._back):
            row.addWidget(button)
        for widget in (heading(tr("Print")), self._form, self._says, self._bar, foot):
            column.addWidget(widget)
        column.addStretch()

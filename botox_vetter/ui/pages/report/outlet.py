"""How the report leaves the program: as a file, to the program that shows PDFs, to a printer."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from botox_vetter.actions.files import temporary_file
from botox_vetter.actions.report_file import Report, write_report
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.language import tr
from botox_vetter.paper.pdf import write_pdf
from botox_vetter.paper.printing import Order, Printed
from botox_vetter.paper.queue import Fate, Queued, State
from botox_vetter.report.kinds import Kind, kind_of
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.pages.report.print_panel import Printing
from botox_vetter.ui.pages.report.queue_watch import QueueWatch
from botox_vetter.ui.pages.report.queue_words import fate_words, printed_words
from botox_vetter.ui.shown import Shown, Stopping, before_writing

MakeReport = Callable[[], Report]


class Outlet(QObject):
    """Everything in jobs; what the world refuses is said in the banner.

    written(path)   the file is there
    told(n, count)  that page is on its way to the printer
    queued(words)   the printer has the pages, and something has become of them
    printed(words)  what became of it at last; "": it was refused, and that is said already
    """

    written = Signal(object)
    told = Signal(int, int)
    queued = Signal(str)
    printed = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, printing: Printing, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._printing = desk, jobs, printing
        self._order: Job | None = None
        self._watch = QueueWatch(jobs, printing, desk.complain, self)
        self._watch.told.connect(self._on_fate)

    def save(self, report: MakeReport, path: Path) -> None:
        """What the ending of the name says."""
        kind = kind_of(path)
        if kind is None:
            self._desk.say(Reason("no_such_kind", {"file": str(path)}))
            return
        self._write(report, path, kind, lambda: self.written.emit(path))

    def open_as_pdf(self, report: MakeReport, name: str) -> None:
        """A PDF in the computer's folder for passing files, handed to the program that shows PDFs."""
        path = temporary_file(name)
        self._write(report, path, Kind.PDF, lambda: self.show(path))

    def show(self, path: Path) -> None:
        """In the program that the computer has for it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            is_pdf, values = kind_of(path) is Kind.PDF, {"file": str(path)}
            self._desk.say(Reason("no_pdf_program", values) if is_pdf else Reason("no_program_for_it", values))

    def print(self, report: MakeReport, order: Order) -> None:
        self._watch.leave()

        def work(stop: Event, tell: Callable[[tuple[int, int]], None]) -> Printed | Queued:
            document = report().document
            if stop.is_set():
                return Printed.STOPPED
            return self._printing.send(document, order, stop, lambda page, count: tell((page, count)))

        def on_told(news: tuple[int, int]) -> None:
            shown.done_of = news
            self.told.emit(*news)

        shown = Shown(tr("Printing on {printer}").format(printer=order.printer), Stopping.TOLD)
        self._order = self._jobs.follow(
            work,
            on_told,
            lambda sent: self._on_sent(sent, order.printer),
            self._on_refused,
            self,
            shown,
        )

    def stop_printing(self) -> None:
        """As far as the system still can, also out of its queue; what became of it is said."""
        if self._order is not None:
            self._order.give_up()
        self._watch.call_back()

    def _write(self, report: MakeReport, path: Path, kind: Kind, done: Callable[[], None]) -> None:
        def work(stop: Event) -> None:
            write_report(report(), path, kind, write_pdf, lambda: before_writing(stop))

        shown = Shown(tr("Writing {name}").format(name=path.name), Stopping.TOLD)
        self._jobs.run(work, lambda _nothing: done(), self._desk.complain, self, shown)

    def _on_sent(self, sent: Printed | Queued, printer: str) -> None:
        if isinstance(sent, Printed):
            self.printed.emit(printed_words(sent, printer))
            return
        self._watch.begin(sent)
        if self._order is not None and self._order.stop.is_set():  # while they were on their way
            self._watch.call_back()

    def _on_fate(self, queued: Queued, fate: Fate) -> None:
        words = fate_words(fate, queued.printer)
        if fate.state is State.FAILED:
            self._on_refused(Refused("printer_gave_up", printer=queued.printer))
        elif fate.state.is_over:
            self.printed.emit(words)
        else:
            self.queued.emit(words)

    def _on_refused(self, error: BaseException) -> None:
        self.printed.emit("")
        self._desk.complain(error)

"""Pages through a printer, in any thread: Qt allows to paint on one in each (Thread-Support in Qt Modules)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from botox_vetter.domain.reasons import Refused
from botox_vetter.paper.cups import Cups, cups
from botox_vetter.paper.drawings import Ink, grey_ink, print_ink
from botox_vetter.paper.page_choice import chosen_pages
from botox_vetter.paper.pages import pages
from botox_vetter.paper.pdf import UNITS_PER_INCH
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.printers import DUPLEX, Sides, printer_named
from botox_vetter.paper.queue import Queued, check_queue, send
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.paper.upright import paint_upright
from botox_vetter.report.document import Document

SIDES: Mapping[Sides, str] = {
    Sides.ONE: "one-sided",
    Sides.LONG_EDGE: "two-sided-long-edge",
    Sides.SHORT_EDGE: "two-sided-short-edge",
}  # as IPP calls them


@dataclass(frozen=True, slots=True)
class Order:
    """printer: its name. pages: as `chosen_pages` reads them."""

    printer: str
    paper: str = "A4"
    pages: str = ""
    copies: int = 1
    sides: Sides = Sides.ONE
    is_grey: bool = False

    @property
    def ink(self) -> Ink:
        return grey_ink if self.is_grey else print_ink


class Printed(StrEnum):
    """SENT: the printer has all pages. WAITING: the same, but it is stopped and keeps them. STOPPED: it has none."""

    SENT = "sent"
    WAITING = "waiting"
    STOPPED = "stopped"


def print_document(document: Document, order: Order, stop: Event, tell: Callable[[int, int], None]) -> Printed | Queued:
    """Sends the pages off; `tell(n, count)` before each. Queued: to a queue that can be asked what becomes of them.

    Raises Refused("no_such_pages" | "no_such_printer" | "printer_rejects" | "printer_takes_nothing" | "printer_lost").
    """
    setter = Typesetter()
    laid_out = pages(document, order.paper, setter)
    chosen = _chosen(laid_out, order.pages)

    def before(number: int) -> None:
        tell(number + 1, len(chosen))

    library = cups()
    if library is None:
        return _by_qt(chosen, setter, document.title, order, stop, before)
    return _by_queue(library, chosen, setter, document.title, order, stop, before)


def _chosen(laid_out: Sequence[Page], which: str) -> list[Page]:
    try:
        return [laid_out[number - 1] for number in chosen_pages(which, len(laid_out))]
    except ValueError:
        raise Refused("no_such_pages", pages=which, count=len(laid_out)) from None


def _by_queue(
    library: Cups,
    chosen: Sequence[Page],
    setter: Typesetter,
    title: str,
    order: Order,
    stop: Event,
    before: Callable[[int], None],
) -> Printed | Queued:
    check_queue(library, order.printer)
    options = {
        "copies": str(order.copies),
        "collate": "true",
        "sides": SIDES[order.sides],
        "media": order.paper,
        "print-color-mode": "monochrome" if order.is_grey else "color",
    }
    with TemporaryDirectory(prefix="botox-vetter-") as folder:
        path = Path(folder) / "pages.pdf"
        writer = QPdfWriter(str(path))
        writer.setResolution(UNITS_PER_INCH)
        writer.setTitle(title)
        is_painted = paint_upright(chosen, writer, setter, order.ink, before)
        if stop.is_set():
            return Printed.STOPPED
        if not is_painted:
            raise Refused("printer_takes_nothing", printer=order.printer)
        return send(library, path, order.printer, title, options)


def _by_qt(
    chosen: Sequence[Page], setter: Typesetter, title: str, order: Order, stop: Event, before: Callable[[int], None]
) -> Printed:
    info = QPrinterInfo.printerInfo(order.printer)
    if info.isNull():
        raise Refused("no_such_printer", printer=order.printer)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCopyCount(order.copies)
    printer.setCollateCopies(True)
    printer.setDuplex(DUPLEX[order.sides])
    printer.setColorMode(QPrinter.ColorMode.GrayScale if order.is_grey else QPrinter.ColorMode.Color)

    def before_or_stop(number: int) -> None:
        before(number)
        if stop.is_set():
            printer.abort()

    if stop.is_set():
        return Printed.STOPPED
    is_taken = paint_upright(chosen, printer, setter, order.ink, before_or_stop)
    if printer.printerState() is QPrinter.PrinterState.Aborted:
        return Printed.STOPPED
    if not is_taken:
        raise Refused("printer_takes_nothing", printer=order.printer)
    return _waiting_or_sent(order.printer)


def _waiting_or_sent(name: str) -> Printed:
    """Qt does not say whether the system took them: it is asked what has become of the printer."""
    printer = printer_named(name)
    if printer is None:
        raise Refused("printer_lost", printer=name)
    return Printed.WAITING if printer.is_stopped else Printed.SENT

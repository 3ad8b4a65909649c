"""Pages through a printer, in any thread: Qt allows to paint on one in each (Thread-Support in Qt Modules)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from threading import Event

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from botox_vetter.domain.reasons import Refused
from botox_vetter.paper.drawings import Ink, grey_ink, print_ink
from botox_vetter.paper.page_choice import chosen_pages
from botox_vetter.paper.pages import pages
from botox_vetter.paper.painter import paint
from botox_vetter.paper.pieces import Page
from botox_vetter.paper.printers import DUPLEX, Sides, printer_named
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.document import Document

RIGHT_ANGLE = 90


@dataclass(frozen=True, slots=True)
class Order:
    """printer: its name. pages: as `chosen_pages` reads them."""

    printer: str
    paper: str = "A4"
    pages: str = ""
    copies: int = 1
    sides: Sides = Sides.ONE
    is_grey: bool = False


class Printed(StrEnum):
    """SENT: the printer has all pages. WAITING: the same, but it is stopped and keeps them. STOPPED: it has none."""

    SENT = "sent"
    WAITING = "waiting"
    STOPPED = "stopped"


def print_document(document: Document, order: Order, stop: Event, tell: Callable[[int, int], None]) -> Printed:
    """Sends the pages off; `tell(n, count)` before each. Once they are on their way not every system can stop them.

    Raises Refused("no_such_pages" | "no_such_printer" | "printer_takes_nothing" | "printer_lost").
    """
    setter = Typesetter()
    laid_out = pages(document, order.paper, setter)
    chosen = _chosen(laid_out, order.pages)
    info = QPrinterInfo.printerInfo(order.printer)
    if info.isNull():
        raise Refused("no_such_printer", printer=order.printer)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(document.title)
    printer.setCopyCount(order.copies)
    printer.setCollateCopies(True)
    printer.setDuplex(DUPLEX[order.sides])
    printer.setColorMode(QPrinter.ColorMode.GrayScale if order.is_grey else QPrinter.ColorMode.Color)

    def before(number: int) -> None:
        tell(number + 1, len(chosen))
        if stop.is_set():
            printer.abort()

    if stop.is_set():
        return Printed.STOPPED
    is_taken = print_pages(chosen, printer, setter, grey_ink if order.is_grey else print_ink, before)
    if printer.printerState() is QPrinter.PrinterState.Aborted:
        return Printed.STOPPED
    if not is_taken:
        raise Refused("printer_takes_nothing", printer=order.printer)
    return _waiting_or_sent(order.printer)


def _chosen(laid_out: Sequence[Page], which: str) -> list[Page]:
    try:
        return [laid_out[number - 1] for number in chosen_pages(which, len(laid_out))]
    except ValueError:
        raise Refused("no_such_pages", pages=which, count=len(laid_out)) from None


def _waiting_or_sent(name: str) -> Printed:
    """Qt does not say whether the system took them: it is asked what has become of the printer."""
    printer = printer_named(name)
    if printer is None:
        raise Refused("printer_lost", printer=name)
    return Printed.WAITING if printer.is_stopped else Printed.SENT


def print_pages(
    pages: Sequence[Page],
    printer: QPagedPaintDevice,
    setter: Typesetter,
    ink: Ink = print_ink,
    before: Callable[[int], None] = lambda _number: None,
) -> bool:
    """Each page on an upright sheet: few printers change how paper lies within a job, so a page on its side is turned.

    `before(number)` is called before each, from 0. False: the printer did not take them all.
    """
    if not pages or not printer.setPageLayout(upright(pages[0])):
        return False
    painter = QPainter()
    if not painter.begin(printer):
        return False
    is_taken = True
    for number, page in enumerate(pages):
        before(number)
        if number and not printer.newPage():
            is_taken = False
            break
        painter.save()
        units_per_inch = printer.logicalDpiX()
        if page.width > page.height:
            painter.translate(page.height * units_per_inch / 72, 0)
            painter.rotate(RIGHT_ANGLE)
        paint(page, painter, units_per_inch, setter, ink)
        painter.restore()
    return painter.end() and is_taken


def upright(page: Page) -> QPageLayout:
    """A sheet on which that page finds room, without margins: the pages have their own."""
    short, long = sorted((page.width, page.height))
    layout = QPageLayout(
        QPageSize(QSizeF(short, long), QPageSize.Unit.Point), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout

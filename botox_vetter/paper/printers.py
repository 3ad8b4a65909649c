"""Which printers there are and what they can. To ask may take seconds where one is far away; any thread may."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo


class Sides(StrEnum):
    """Of a sheet that are printed, and at which edge it is turned over. The values are kept in the settings."""

    ONE = "one"
    LONG_EDGE = "long-edge"
    SHORT_EDGE = "short-edge"


DUPLEX: Mapping[Sides, QPrinter.DuplexMode] = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone,
    Sides.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}
_SIZES = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
_STOPPED = (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error)


@dataclass(frozen=True, slots=True)
class Printer:
    """name: the system's own. words: what people call it. papers: those of ours that it has, by its own account.

    is_stopped: it takes pages and keeps them until somebody starts it again
    """

    name: str
    words: str
    sides: tuple[Sides, ...] = (Sides.ONE,)
    papers: tuple[str, ...] = ("A4", "Letter")
    is_colour: bool = True
    is_stopped: bool = False


def printer_names() -> tuple[str, ...]:
    """All of them, the system's usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold())))


def printer_named(name: str) -> Printer | None:
    """None: it is not there, or not any more."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        return None
    modes = info.supportedDuplexModes()
    sizes = {size.id() for size in info.supportedPageSizes()}
    colours = info.supportedColorModes()
    return Printer(
        name,
        info.description() or name,
        sides=tuple(sides for sides, mode in DUPLEX.items() if mode in modes or sides is Sides.ONE),
        papers=tuple(paper for paper, size in _SIZES.items() if size in sizes or not sizes),
        is_colour=QPrinter.ColorMode.Color in colours or not colours,
        is_stopped=info.state() in _STOPPED,
    )

"""What becomes of pages in the print queue, where that is CUPS: Qt says nothing of a queue that refuses or gives up.

To ask may take as long as the server: any thread may, but the window's does not.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from botox_vetter.domain.reasons import Refused
from botox_vetter.paper.cups import Cups, cups

PENDING = 3


class State(StrEnum):
    """UNKNOWN: the queue does not know the job, or not any more."""

    PRINTING = "printing"
    WAITING = "waiting"
    PRINTED = "printed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"

    @property
    def is_over(self) -> bool:
        return self not in (State.PRINTING, State.WAITING)


STATES = {
    PENDING: State.PRINTING,
    4: State.WAITING,  # held, or to be tried again
    5: State.PRINTING,
    6: State.WAITING,
    7: State.CANCELLED,
    8: State.FAILED,
    9: State.PRINTED,
}  # as IPP counts them


@dataclass(frozen=True, slots=True)
class Queued:
    """A job by its number, at a printer by its name."""

    printer: str
    job: int


@dataclass(frozen=True, slots=True)
class Fate:
    """troubles: what ails the printer, as IPP calls it: "media-empty", "paused"."""

    state: State
    troubles: tuple[str, ...] = ()


def check_queue(library: Cups, printer: str) -> None:
    """Raises Refused("no_such_printer" | "printer_rejects")."""
    about = library.about(printer)
    if about is None:
        raise Refused("no_such_printer", printer=printer)
    if about.get("printer-is-accepting-jobs") == "false":
        raise Refused("printer_rejects", printer=printer)


def send(library: Cups, path: Path, printer: str, title: str, options: dict[str, str]) -> Queued:
    """Raises Refused("printer_takes_nothing")."""
    job = library.print_file(str(path), printer, title, options)
    if not job:
        raise Refused("printer_takes_nothing", printer=printer)
    return Queued(printer, job)


def fate_of(queued: Queued) -> Fate:
    """A job that has not begun at a printer that is stopped waits."""
    library = cups()
    if library is None:
        return Fate(State.UNKNOWN)
    number, about = library.state(queued.job, queued.printer), library.about(queued.printer) or {}
    troubles = tuple(_reason(one) for one in about.get("printer-state-reasons", "none").split(",") if one != "none")
    is_stopped = number == PENDING and "paused" in troubles
    return Fate(State.WAITING if is_stopped else STATES.get(number or 0, State.UNKNOWN), troubles)


def call_back(queued: Queued) -> bool:
    """False: it is over already, or the queue does not let us."""
    library = cups()
    return library is not None and library.cancel(queued.job, queued.printer)


def _reason(words: str) -> str:
    """Without how grave it is."""
    for grave in ("-report", "-warning", "-error"):
        words = words.removesuffix(grave)
    return words

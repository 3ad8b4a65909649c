"""What is done with a print server, each story in a process of its own: `print_server.Server.run`."""

import subprocess
from collections.abc import Callable
from shutil import which
from threading import Event, Thread

import pytest
from PySide6.QtGui import QGuiApplication

from botox_vetter.domain.reasons import Refused
from botox_vetter.paper.printers import Sides, printer_named, printer_names
from botox_vetter.paper.printing import Order, Printed, print_document
from botox_vetter.paper.queue import Fate, Queued, State, call_back, fate_of
from tests.paper.print_server import FAILS, KEEPS, PLACES, wait_until
from tests.paper.test_upright import MADE


def told(story: Callable[[], None]) -> None:
    """Runs it as the window does: not in the thread of the application. What fails there fails the process."""
    app = QGuiApplication([])
    failed: list[BaseException] = []

    def work() -> None:
        try:
            story()
        except BaseException as error:  # noqa: BLE001 - told in the other thread
            failed.append(error)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    del app
    if failed:
        raise failed[0]


def ordered() -> None:
    assert set(printer_names()) == {KEEPS, FAILS}
    printer = printer_named(KEEPS)
    assert printer is not None
    assert printer.sides == tuple(Sides)
    order = Order(KEEPS, "Letter", "1, 3-", copies=3, sides=Sides.LONG_EDGE, is_grey=True)
    assert _end_of(_sent(order)).state is State.PRINTED


def refused() -> None:
    _system("cupsreject", KEEPS)
    for printer, kind in ((KEEPS, "printer_rejects"), ("Nowhere", "no_such_printer")):
        with pytest.raises(Refused) as refusal:
            _sent(Order(printer))
        assert refusal.value.reason.kind == kind
    _system("cupsaccept", KEEPS)


def stopped_and_called_back() -> None:
    _system("cupsdisable", KEEPS)
    queued = _sent(Order(KEEPS))
    assert fate_of(queued) == Fate(State.WAITING, ("paused",))
    assert call_back(queued)
    assert fate_of(queued).state is State.CANCELLED
    assert not call_back(queued)
    _system("cupsenable", KEEPS)


def held_and_called_back() -> None:
    _system("cupsdisable", KEEPS)
    queued = _sent(Order(KEEPS))
    _system("lp", "-i", str(queued.job), "-H", "hold")
    _system("cupsenable", KEEPS)
    assert fate_of(queued) == Fate(State.WAITING)
    assert call_back(queued)
    assert fate_of(queued).state is State.CANCELLED


def given_up() -> None:
    assert _end_of(_sent(Order(FAILS))).state is State.FAILED
    assert fate_of(Queued(FAILS, 99)).state is State.UNKNOWN


def stopped_before() -> None:
    stop = Event()
    assert print_document(MADE, Order(KEEPS), stop, lambda _page, _count: stop.set()) is Printed.STOPPED


def _sent(order: Order) -> Queued:
    sent = print_document(MADE, order, Event(), lambda _page, _count: None)
    assert isinstance(sent, Queued)
    return sent


def _end_of(queued: Queued) -> Fate:
    wait_until(lambda: fate_of(queued).state.is_over)
    return fate_of(queued)


def _system(command: str, *words: str) -> None:
    path = which(command) or which(command, path=PLACES)
    subprocess.run([str(path), *words], check=True, capture_output=True, timeout=20)

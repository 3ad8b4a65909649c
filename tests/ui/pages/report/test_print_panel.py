"""Printers are looked for, chosen and used, and what becomes of it is said."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions.settings import Settings
from botox_vetter.domain.reasons import Refused
from botox_vetter.paper.printers import Printer, Sides
from botox_vetter.paper.printing import Order, Printed
from botox_vetter.paper.queue import Fate, Queued, State
from botox_vetter.report.choice import Part
from botox_vetter.report.document import Document
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.report.page import ReportPage
from botox_vetter.ui.pages.report.print_panel import Printing, Tell

ONE_PAGE = Settings(left_out=tuple(part for part in Part if part is not Part.ANSWER))
HALL, DESK = Printer("Hall", "Hall"), Printer("Desk", "Desk", sides=tuple(Sides))


IN_QUEUE = Queued("Hall", 7)


class Hardware:
    """Printers that print into a list; `trouble`: what comes of it instead. fate: of what lies in a queue."""

    def __init__(self) -> None:
        self.there = [HALL, DESK]
        self.printed: list[tuple[str, Order]] = []
        self.trouble: Refused | None = None
        self.comes_of_it: Printed | Queued = Printed.SENT
        self.becomes, self.can_call_back = Fate(State.PRINTING), True
        self.goes_on = Event()
        self.goes_on.set()

    def names(self) -> tuple[str, ...]:
        return tuple(printer.name for printer in self.there)

    def named(self, name: str) -> Printer | None:
        return next((printer for printer in self.there if printer.name == name), None)

    def send(self, document: Document, order: Order, stop: Event, tell: Tell) -> Printed | Queued:
        tell(1, 2)
        assert self.goes_on.wait(10)
        if stop.is_set():
            return Printed.STOPPED
        if self.trouble is not None:
            raise self.trouble
        self.printed.append((document.title, order))
        return self.comes_of_it

    def fate(self, queued: Queued) -> Fate:
        assert queued == IN_QUEUE
        return self.becomes

    def call_back(self, queued: Queued) -> bool:
        if self.can_call_back:
            self.becomes = Fate(State.CANCELLED)
        return self.can_call_back


class Bench:
    """The page with its printers."""

    def __init__(self, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
        self.hardware, self.settings, self.said, self.refused = Hardware(), ONE_PAGE, [], []
        self.jobs, self.qtbot = jobs, qtbot
        desk.refused.connect(lambda reason: self.refused.append(reason.kind))
        hardware = self.hardware
        printing = Printing(hardware.names, hardware.named, hardware.send, hardware.fate, hardware.call_back, 5)
        offer = lambda *_words: None  # noqa: E731
        self.page = ReportPage(desk, jobs, lambda: self.settings, self.keep, self.said.append, offer, printing)
        self.panel = self.page._panel
        self.page.load()
        self.page.show()

    def keep(self, settings: Settings) -> None:
        self.settings = settings

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.jobs.is_idle)

    def open(self) -> None:
        self.page.print()
        self.rest()
        self.qtbot.waitUntil(lambda: self.panel._form._count > 0)

    def queue(self, fate: Fate) -> None:
        """Prints into a queue, where this becomes of the pages."""
        self.hardware.comes_of_it, self.hardware.becomes = IN_QUEUE, fate
        self.open()
        self.panel._print.click()

    def reads(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: self.panel._says.text() == words)

    @property
    def buttons(self) -> list[str]:
        found = self.panel.findChildren(QPushButton)
        return [button.text().replace("&", "") for button in found if button.isVisible()]


@pytest.fixture
def bench(desk: Desk, qtbot: QtBot) -> Iterator[Bench]:
    jobs = Jobs()
    bench = Bench(desk, jobs, qtbot)
    qtbot.addWidget(bench.page)
    yield bench
    jobs.close()


def test_the_usual_printer_is_chosen_and_prints(bench: Bench) -> None:
    bench.open()
    bench.panel._print.click()
    bench.rest()
    assert bench.hardware.printed == [("Harbour Bay, frown and forehead · clinics compared", Order("Hall"))]
    assert bench.said == ["Sent to the printer Hall."]
    assert bench.page._options.isVisible()


def test_another_printer_is_asked_what_it_can_and_remembered(bench: Bench) -> None:
    bench.open()
    bench.panel._form._printer_name.committed.emit("Desk")
    assert not bench.panel._print.isEnabled()
    bench.rest()
    assert bench.panel._form._sides.isEnabled()
    bench.page._leave_printing()
    bench.open()
    bench.panel._print.click()
    bench.rest()
    assert bench.settings.printer == "Desk"
    assert bench.hardware.printed[0][1].printer == "Desk"


def test_a_printer_that_is_gone_since_is_replaced_by_the_usual_one(bench: Bench) -> None:
    bench.settings = replace(ONE_PAGE, printer="Garden")
    bench.open()
    assert bench.panel._form.order == Order("Hall")
    bench.hardware.there = [DESK]
    bench.panel._form._printer_name.committed.emit("Hall")
    bench.rest()
    assert bench.panel._form.order == Order("Desk")


def test_without_a_printer_it_says_so_and_offers_a_pdf(bench: Bench) -> None:
    bench.hardware.there = []
    bench.open()
    assert bench.panel._says.text().startswith("No printer is set up on this computer")
    assert bench.buttons == ["Open as PDF", "Look again", "Back"]
    with bench.qtbot.waitSignal(bench.panel.pdf_wanted):
        bench.panel.pdf_wanted.emit()
    bench.hardware.there = [HALL]
    bench.panel._again.click()
    bench.rest()
    assert bench.buttons == ["Print", "Open as PDF", "Back"]


def test_what_the_printer_refuses_is_said_and_another_try_offered(bench: Bench) -> None:
    bench.hardware.trouble = Refused("printer_takes_nothing", printer="Hall")
    bench.open()
    bench.panel._print.click()
    bench.rest()
    assert bench.refused == ["printer_takes_nothing"]
    bench.rest()
    assert bench.said == []
    assert "Print" in bench.buttons


def test_a_printer_that_is_stopped_is_told_of(bench: Bench) -> None:
    bench.hardware.comes_of_it = Printed.WAITING
    bench.open()
    bench.panel._print.click()
    bench.rest()
    assert bench.said == ["Sent to the printer Hall, which is stopped: it prints when it is started again."]


def test_how_far_it_is_is_said_and_it_can_be_stopped(bench: Bench) -> None:
    bench.open()
    bench.hardware.goes_on.clear()
    bench.panel._print.click()
    bench.qtbot.waitUntil(lambda: bench.panel._says.text() == "Printing page 1 of 2 …")
    assert bench.buttons == ["Stop"]
    bench.panel._stop.click()
    bench.hardware.goes_on.set()
    bench.rest()
    assert bench.said == ["Stopped before the printer had all pages."]
    assert bench.hardware.printed == []


def test_escape_leads_back_to_what_the_report_holds(bench: Bench) -> None:
    bench.open()
    bench.qtbot.keyClick(bench.panel, Qt.Key.Key_Escape)
    assert bench.page._options.isVisible()
    assert bench.page._print.isVisible()


def test_what_becomes_of_the_pages_in_the_queue_is_said_until_they_are_printed(bench: Bench) -> None:
    bench.queue(Fate(State.PRINTING))
    bench.reads("The printer Hall is printing …")
    assert bench.buttons == ["Stop", "Back"]
    bench.hardware.becomes = Fate(State.WAITING, ("media-empty", "never-heard-of"))
    bench.reads("The pages wait in the queue of the printer Hall. It has no paper.")
    bench.hardware.becomes = Fate(State.PRINTED)
    bench.qtbot.waitUntil(lambda: bench.said == ["Printed by Hall."])
    assert bench.page._options.isVisible()


def test_pages_are_called_back_out_of_the_queue(bench: Bench) -> None:
    bench.queue(Fate(State.WAITING, ("paused",)))
    bench.reads("The pages wait in the queue of the printer Hall. It is stopped: it prints when it is started again.")
    bench.panel._stop.click()
    bench.qtbot.waitUntil(lambda: bench.said == ["Called back: the printer Hall prints no more of it."])


def test_a_queue_that_gives_nothing_back_is_told_of_and_asked_on(bench: Bench) -> None:
    bench.hardware.can_call_back = False
    bench.queue(Fate(State.PRINTING))
    bench.reads("The printer Hall is printing …")
    bench.panel._stop.click()
    bench.qtbot.waitUntil(lambda: bench.refused == ["not_called_back"])
    bench.hardware.becomes = Fate(State.PRINTED)
    bench.qtbot.waitUntil(lambda: bench.said == ["Printed by Hall."])


def test_a_printer_that_gives_up_is_told_of_and_another_try_offered(bench: Bench) -> None:
    bench.queue(Fate(State.FAILED))
    bench.qtbot.waitUntil(lambda: "Print" in bench.buttons)
    assert bench.refused == ["printer_gave_up"]
    assert bench.said == []


def test_who_goes_back_is_told_of_the_end_alone(bench: Bench) -> None:
    bench.queue(Fate(State.PRINTING))
    bench.reads("The printer Hall is printing …")
    bench.qtbot.keyClick(bench.panel, Qt.Key.Key_Escape)
    bench.open()
    bench.hardware.becomes = Fate(State.UNKNOWN)
    bench.qtbot.waitUntil(lambda: bench.said == ["Sent to the printer Hall."])
    assert "Print" in bench.buttons

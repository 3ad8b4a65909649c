"""What a printer is to do."""

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from botox_vetter.actions.settings import Settings
from botox_vetter.paper.printers import Printer, Sides
from botox_vetter.paper.printing import Order
from botox_vetter.ui.pages.report.print_form import PrintForm

BOTH_SIDES = Printer("Hall", "Hall", sides=tuple(Sides))
PLAIN = Printer("Desk", "Desk", papers=("A4",), is_colour=False, is_stopped=True)


class Bench:
    """The form with settings that follow it, for six pages."""

    def __init__(self) -> None:
        self.form, self.settings = PrintForm(), Settings()
        self.form.wanted.connect(self.take)
        self.form.show_settings(self.settings)
        self.form.show_count(6)
        self.form.show_printers(("Hall", "Desk"))
        self.form.show_printer(BOTH_SIDES)

    def take(self, changes: dict[str, Any]) -> None:
        self.settings = replace(self.settings, **changes)
        self.form.show_settings(self.settings)

    def type(self, pages: str = "", copies: str = "1") -> None:
        self.form._pages.setText(pages)
        self.form._copies.setText(copies)
        self.form._copies.textEdited.emit(copies)

    @property
    def says(self) -> str:
        return self.form._says.text()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    bench = Bench()
    qtbot.addWidget(bench.form)
    return bench


def test_at_first_it_is_everything_once_on_one_side(bench: Bench) -> None:
    assert bench.form.order == Order("Hall")
    assert bench.says == "6 sheets of paper."


def test_all_that_is_chosen_is_in_the_order(bench: Bench) -> None:
    bench.type("1-3, 5", "2")
    bench.take({"sides": "short-edge", "paper": "Letter", "is_grey": True})
    assert bench.form.order == Order("Hall", "Letter", "1-3, 5", 2, Sides.SHORT_EDGE, is_grey=True)
    assert bench.says == "4 sheets of paper."


@pytest.mark.parametrize(
    ("pages", "copies", "complaint"),
    [
        ("7", "1", "There are 6 pages."),
        ("some", "1", "There are 6 pages."),
        ("", "0", ""),
        ("", "100", "Copies: please type a whole number from 1 to 99."),
        ("", "many", "Copies: please type a whole number from 1 to 99."),
    ],
)
def test_what_cannot_be_done_is_said_and_not_ordered(pages: str, copies: str, complaint: str, bench: Bench) -> None:
    bench.type(pages, copies)
    assert complaint in bench.says
    assert (bench.form.order is None) is bool(complaint)


def test_one_side_where_the_printer_cannot_do_more_and_the_wish_stays(bench: Bench) -> None:
    bench.take({"sides": "long-edge"})
    bench.form.show_printer(PLAIN)
    assert bench.form.order == Order("Desk")
    assert not bench.form._sides.isEnabled()
    bench.form.show_printer(BOTH_SIDES)
    assert bench.form.order == Order("Hall", sides=Sides.LONG_EDGE)
    assert bench.says == "3 sheets of paper."


def test_what_the_printer_cannot_do_is_said_before(bench: Bench) -> None:
    bench.take({"paper": "Letter"})
    bench.form.show_printer(PLAIN)
    assert bench.says == (
        "6 sheets of paper. By its own account this printer has no Letter. It prints without colours."
        " It is stopped: it keeps what it gets until it is started again."
    )


def test_nothing_is_ordered_before_there_are_pages(bench: Bench) -> None:
    bench.form.show_count(0)
    assert bench.form.order is None
    assert bench.says == "Laying out the pages …"


def test_nothing_is_ordered_while_the_printer_is_being_asked(bench: Bench) -> None:
    bench.form.show_printer(None)
    assert bench.form.order is None

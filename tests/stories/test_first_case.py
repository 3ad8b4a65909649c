"""The first case, from an empty library to a printed comparison, by keyboard in the real window; all of it undone."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from botox_vetter.actions import quotes
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.ui.main_window import START
from tests.cases import SEEN_ON
from tests.pdf import text_of
from tests.stories.person import Ctrl, Key, Person, Windows
from tests.ui.conftest import WindowOf


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[Windows]:
    windows = Windows()
    qapp.installEventFilter(windows)
    yield windows
    qapp.removeEventFilter(windows)


def begin_and_plan(person: Person) -> None:
    person.tab_to("Country")
    person.type("Uni")
    person.tab_to("Begin")
    person.press(Key.Key_Return)
    assert person.window.place == "plan"
    person.tab_to("Case name")
    person.press(Key.Key_A, Ctrl)
    person.type("Spring, Leeds")
    person.tab_to("Town or postcode")
    person.type("LS1 4AP")
    for area in ("Frown lines between the eyebrows", "Horizontal forehead lines"):
        person.tab_to(area)
        person.press(Key.Key_Space)
    person.tab_to("Sessions a year")
    person.type("3")


def add_clinics(person: Person, *names: str) -> None:
    for name in names:
        person.type(name)
        person.press(Key.Key_Return, Ctrl)


def add_price(person: Person, clinic: str, amount: str) -> None:
    file = person.desk.file
    assert file is not None
    clinic_id = next(c.id for c in file.clinics if c.name == clinic)
    both = Quote("", clinic_id, Basis.AREAS_BUNDLE, Decimal(amount), Decimal(amount), "GBP", count=2, seen_on=SEEN_ON)
    person.desk.do(quotes.add_quote, person.desk.rulebook, person.desk.case_id, both)


def columns(person: Person) -> list[str]:
    model = person.window.page("compare").findChild(QTableView).model()
    return [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]


def test_a_first_case_from_begin_to_print_and_back(
    window_of: WindowOf, windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    person = Person(window_of(), qtbot)
    begin_and_plan(person)
    person.go(4, "clinics")
    plan = person.desk.file.plan
    assert (plan.jurisdiction, plan.place, plan.currency) == ("GB-ENG", "LS1 4AP", "GBP")
    assert (plan.areas, plan.sessions_per_year) == (("glabella", "forehead"), 3)

    add_clinics(person, "Aire Skin", "Calder Clinic", "Wharfe Aesthetics")
    add_price(person, "Calder Clinic", "190")
    person.go(5, "compare")
    assert sorted(columns(person)) == ["Aire Skin", "Calder Clinic", "Wharfe Aesthetics"]
    assert columns(person)[0] == "Calder Clinic", (
        "of clinics of whom nothing is known the one with a price stands first"
    )

    person.go(6, "report")
    person.window.page("report").save(tmp_path / "spring.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "spring.pdf").exists() and person.session.jobs.is_idle)
    printed = text_of(tmp_path / "spring.pdf")
    for words in ("Spring, Leeds", "Aire Skin", "Calder Clinic", "£570", "frown lines"):
        assert words in printed
    assert "No clinic is cleared yet." in printed

    steps = 0
    while person.desk.file is not None:
        steps += 1
        assert steps < 50
        person.press(Key.Key_Z, Ctrl)
    assert person.window.place == START
    assert person.desk.library.cases() == ()
    assert steps == len(person.desk.library.history(person.desk._latest))

    for _ in range(steps):
        person.desk.redo()
    person.go(5, "compare")
    assert columns(person)[0] == "Calder Clinic"
    assert windows.seen == {"MainWindow"}, "nothing asks in a window of its own, and nothing flashes"

"""Somebody new: from an empty library to the printed comparison of three clinics, by keyboard alone and by mouse.

What it costs is counted, so that it stays little: it took 176 keys before the short form for a clinic, 47 with it.
A practised person needs (keystroke-level model: a key 0.28 s, to point 1.1 s, a button of the mouse 0.2 s, to change
between mouse and keys 0.4 s, to think before each field and each wish 1.35 s):

by          keys  letters  clicks  changes  thoughts   seconds
keyboard      47      139       0        0        35        99
mouse          0      139      34       24        35       140

Somebody new reads besides: seven screens at a quarter of a minute each, less than two minutes more.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.pdf import text_of
from tests.stories.mouse import Mouse
from tests.stories.person import Alt, Ctrl, Key, Person
from tests.ui.conftest import WindowOf

CLINICS = (
    ("Aire Skin", "Dr Ann Weir", "D", "9000001", "3 areas £199"),
    ("Calder Clinic", "Bo Lee", "N", "99Z9999Z", "2 areas £160, 3 areas £210"),
    ("Wharfe Aesthetics", "Cy Day", "P", "2999999", "£95 per area"),
)

PROFESSIONS = ("Doctor", "Nurse (registered)", "Pharmacist")


class Viewer(QObject):
    """The program that shows PDFs."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Path] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.shown.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "show")
    yield viewer
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture(autouse=True)
def no_hurry(qapp: QApplication) -> Iterator[None]:
    """Two letters in a row are two choices: a person pauses between them, a test does not."""
    before = qapp.keyboardInputInterval()
    qapp.setKeyboardInputInterval(0)
    yield
    qapp.setKeyboardInputInterval(before)


def answer_three_questions(person: Person) -> None:
    assert person.at == "Country"
    person.type("U")
    person.press(Key.Key_Tab)
    person.type("E")
    person.press(Key.Key_Return, times=2)
    person.press(Key.Key_Space)
    for _ in range(2):
        person.press(Key.Key_Tab)
        person.press(Key.Key_Space)
    person.press(Key.Key_Return)
    assert person.window.place == "clinics"


def type_clinics(person: Person) -> None:
    for name, who, profession, number, price in CLINICS:
        assert person.at == "Name of the clinic"
        for text in (name, "", "", who, profession, "", "", number, price):
            person.type(text)
            person.press(Key.Key_Return)
        person.press(Key.Key_Return)


def answer_some_questions(person: Person) -> None:
    """The first two that are asked next of the clinic that stands first."""
    person.press(Key.Key_Escape)
    person.press(Key.Key_Home)
    person.press(Key.Key_B, Alt)
    person.qtbot.waitUntil(
        lambda: person.at == "Questions of the background check"
    )  # a button pressed by key takes time
    for key in (Key.Key_1, Key.Key_Down, Key.Key_1):
        person.press(key)


def print_report(person: Person) -> None:
    person.press(Key.Key_P, Ctrl)
    assert person.window.place == "report"
    person.press(Key.Key_P, Ctrl)
    person.qtbot.waitUntil(lambda: person.at == "Open as PDF")  # there is no printer here
    person.press(Key.Key_Return)


def test_somebody_new_prints_three_clinics_by_keyboard_alone(window_of: WindowOf, viewer: Viewer, qtbot: QtBot) -> None:
    person = Person(window_of(), qtbot)
    answer_three_questions(person)
    type_clinics(person)
    answer_some_questions(person)
    print_report(person)
    qtbot.waitUntil(lambda: viewer.shown != [] and person.session.jobs.is_idle)

    assert_printed(viewer.shown[0])
    assert person.keys <= 50
    assert person.letters <= 150


def test_somebody_new_prints_three_clinics_by_mouse(window_of: WindowOf, viewer: Viewer, qtbot: QtBot) -> None:
    session = window_of()
    mouse, window = Mouse(session, qtbot), session.window
    mouse.choose("Country", "United Kingdom")
    mouse.choose("Part of the country", "England")
    for area in (
        "Frown lines between the eyebrows",
        "Horizontal forehead lines",
        "Crow's feet (lines at the outer eye)",
    ):
        mouse.press(area)
    mouse.press("Begin")
    for (name, who, _letter, number, price), profession in zip(CLINICS, PROFESSIONS, strict=True):
        mouse.write(name)  # the keyboard is there already
        mouse.into("Who injects")
        mouse.write(who)
        mouse.choose("What they say they are", profession)
        for field, text in (("Number there", number), ("A price as they put it", price)):
            mouse.into(field)
            mouse.write(text)
        mouse.press("Keep this clinic")
    assert mouse.reads("Compare and Report, on the left")  # nobody need wonder where to go on
    mouse.press("Done")
    mouse.press("Answer in the background check")
    mouse.press("1  In order")
    mouse.row_below("Questions of the background check")
    mouse.press("1  In order")
    mouse.press("Report")
    mouse.press("Print …")
    mouse.press("Open as PDF")  # there is no printer here
    qtbot.waitUntil(lambda: viewer.shown != [] and session.jobs.is_idle)

    assert window.place == "report"
    assert_printed(viewer.shown[0])
    assert mouse.clicks <= 34
    assert mouse.letters <= 150


def assert_printed(path: Path) -> None:
    printed = " ".join(text_of(path).split())
    for name, who, _profession, number, _price in CLINICS:
        assert name in printed
        assert who in printed
        assert number in printed
    for price in ("£199", "£210", "£285", "in order (claimed, not checked"):
        assert price in printed
    assert "Cannot be told" not in printed

"""Somebody new: from an empty library to the printed comparison of three clinics, by keyboard alone.

What it costs is counted, so that it stays little: it took 176 keys before the short form for a clinic, 47 with it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.pdf import text_of
from tests.stories.person import Alt, Ctrl, Key, Person
from tests.ui.conftest import WindowOf

CLINICS = (
    ("Aire Skin", "Dr Ann Weir", "D", "9000001", "3 areas £199"),
    ("Calder Clinic", "Bo Lee", "N", "99Z9999Z", "2 areas £160, 3 areas £210"),
    ("Wharfe Aesthetics", "Cy Day", "P", "2999999", "£95 per area"),
)


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

    printed = " ".join(text_of(viewer.shown[0]).split())
    for name, who, _profession, number, _price in CLINICS:
        assert name in printed
        assert who in printed
        assert number in printed
    for price in ("£199", "£210", "£285", "in order (claimed, not checked"):
        assert price in printed
    assert "Cannot be told" not in printed
    assert person.keys <= 50
    assert person.letters <= 150

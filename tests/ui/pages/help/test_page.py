"""The page that helps: with the page one came from, when something goes wrong, and about the program."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from botox_vetter import __version__
from botox_vetter.ui.crash import log_place
from botox_vetter.ui.help_menu import ABOUT, HERE, PROBLEM
from botox_vetter.ui.main_window import OPENING
from botox_vetter.ui.pages.help.page import HelpPage
from botox_vetter.ui.pages.help.words import words_for
from botox_vetter.ui.session import Session
from tests.cases import harbour_case
from tests.ui.conftest import WindowOf

Key = Qt.Key


@pytest.fixture
def session(window_of: WindowOf) -> Session:
    return window_of(harbour_case())


def first_words(session: Session) -> str:
    """The heading of the card that stands first."""
    labels = [label for label in session.window.page("help").findChildren(QLabel) if label.isVisible()]
    return min(labels, key=lambda label: label.mapTo(session.window, label.rect().topLeft()).y()).text()


def test_f1_says_what_the_page_is_for_and_esc_leads_back(session: Session, qtbot: QtBot) -> None:
    session.window.go("compare")
    qtbot.keyClick(session.window, Key.Key_F1)
    assert session.window.place == "help"
    assert first_words(session) == "Compare"
    assert session.window.page("help")._words.text().startswith(words_for("compare")[0])
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert session.window.place == "compare"


def test_the_keys_of_the_page_stand_there(session: Session) -> None:
    session.window.go("compare")
    session.wishes.show_help(HERE)
    lines = session.window.page("help")._keys_here.findChildren(QLabel)
    assert {"Ctrl+I", "What this cell rests on"} <= {line.text() for line in lines}
    session.wishes.leave_help()
    session.window.go("plan")
    session.wishes.show_help(HERE)
    assert not session.window.page("help")._keys_here.isVisible()


def test_f1_on_the_page_that_helps_changes_nothing(session: Session) -> None:
    session.window.go("due")
    session.wishes.show_help(HERE)
    session.wishes.show_help(HERE)
    assert first_words(session) == "What is due"


def test_what_is_asked_for_stands_first(session: Session, qtbot: QtBot) -> None:
    for part, words in ((ABOUT, f"About Botox Vetter {__version__}"), (PROBLEM, "When something goes wrong")):
        session.wishes.show_help(part)
        qtbot.waitUntil(lambda words=words: first_words(session) == words)


def test_every_place_has_words_of_its_own(session: Session) -> None:
    said = [words_for(place) for place in session.window.titles if place not in ("help", OPENING)]
    assert len(set(said)) == len(said)


def test_the_keys_are_those_of_the_page_that_was_left(session: Session, qtbot: QtBot) -> None:
    session.window.go("clinics")
    session.wishes.show_help(HERE)
    session.window.page("help")._keys.click()
    assert session.window.place == "clinics"
    assert session.wishes.reach.key_list._rows.rows[0].words == "Clinics"


def test_the_lines_to_send_hold_nothing_of_the_case(session: Session) -> None:
    session.wishes.show_help(PROBLEM)
    session.window.page("help")._copy.click()
    copied = QGuiApplication.clipboard().text()
    assert __version__ in copied
    assert "Harbour" not in copied
    assert str(Path.home()) not in copied


def test_a_log_is_offered_where_there_is_one(session: Session) -> None:
    log_place().unlink(missing_ok=True)  # tests of the crash hook write one
    session.wishes.show_help(PROBLEM)
    page = session.window.page("help")
    assert isinstance(page, HelpPage)
    assert not page._folder.isVisible()
    log_place().parent.mkdir(parents=True, exist_ok=True)
    log_place().write_text("a fault", encoding="utf-8")
    try:
        session.wishes.show_help(PROBLEM)
        assert page._folder.isVisible()
        assert str(log_place()) in page._faults.text()
    finally:
        log_place().unlink()

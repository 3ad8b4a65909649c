"""The start: a case is begun, opened or brought in, by mouse or keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases
from botox_vetter.domain.cases import Case
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.pages.start import StartPage
from tests.cases import BEGUN_AT


@pytest.fixture
def page(empty_desk: Desk, qtbot: QtBot) -> StartPage:
    page = StartPage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.load()
    return page


def begin(desk: Desk, name: str) -> str:
    change = desk.do(cases.new_case, name, BEGUN_AT)
    assert change is not None
    return change.case_id


def button(page: StartPage, words: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text().replace("&", "").startswith(words))


def name_line(page: StartPage) -> QLineEdit:
    return page.findChild(QLineEdit)


def test_a_name_and_enter_begin_a_case(page: StartPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(name_line(page).hasFocus)
    qtbot.keyClicks(name_line(page), "  Spring, Leeds ")
    with qtbot.waitSignal(page.new_case) as begun:
        qtbot.keyClick(name_line(page), Qt.Key.Key_Return)
    assert begun.args == ["Spring, Leeds"]
    assert name_line(page).text() == ""


def test_a_case_can_be_begun_without_a_name(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.new_case) as begun:
        qtbot.mouseClick(button(page, "Begin"), Qt.MouseButton.LeftButton)
    assert begun.args == ["My search"]


def test_without_cases_it_says_so_and_opens_none(page: StartPage) -> None:
    assert not button(page, "Open").isEnabled()
    assert not page.findChild(QListWidget).isVisible()
    assert page._none.isVisible()


@pytest.mark.parametrize("way", ["enter", "button"])
def test_the_case_changed_last_stands_first_and_opens(
    way: str, page: StartPage, empty_desk: Desk, qtbot: QtBot
) -> None:
    begin(empty_desk, "First")
    second = begin(empty_desk, "Second")
    page.load()
    rows = page.findChild(QListWidget)
    assert [rows.item(n).text() for n in range(2)] == [
        "Second, begun on 3 November 2026",
        "First, begun on 3 November 2026",
    ]
    with qtbot.waitSignal(page.open_case) as opened:
        if way == "enter":
            rows.setFocus()
            qtbot.keyClick(rows, Qt.Key.Key_Return)
        else:
            qtbot.mouseClick(button(page, "Open"), Qt.MouseButton.LeftButton)
    assert opened.args == [second]


def test_an_import_is_asked_for(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.import_case):
        qtbot.mouseClick(button(page, "Import"), Qt.MouseButton.LeftButton)


def test_without_a_library_nothing_can_be_begun(qapp: object, qtbot: QtBot) -> None:
    page = StartPage(Desk(BEGUN_AT.date))
    qtbot.addWidget(page)
    page.load()
    with qtbot.assertNotEmitted(page.new_case):
        qtbot.keyClick(name_line(page), Qt.Key.Key_Return)
    assert not any(b.isEnabled() for b in page.findChildren(QPushButton))


def test_a_name_from_a_file_cannot_disturb_the_list(page: StartPage, empty_desk: Desk) -> None:
    with empty_desk.library.step("x", "new_case", {"name": "x"}) as step:
        step.put(Case("x", "two\nlines\u202eover", BEGUN_AT))
    page.load()
    assert page.findChild(QListWidget).item(0).text() == "two linesover, begun on 3 November 2026"

"""The rail by mouse and keyboard."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from botox_vetter.ui.rail import Place, Rail
from botox_vetter.ui.rail_button import RailButton
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

PLACES = (
    Place("plan", "Plan", "plan"),
    Place("report", "Report", "report"),
    Place("settings", "Settings", "settings", True),
)


@pytest.fixture
def rail(look: Look, qtbot: QtBot) -> Rail:
    rail = Rail(PLACES, look, "Places")
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 600)
    rail.show()
    rail.activateWindow()
    return rail


def buttons(rail: Rail) -> dict[str, RailButton]:
    return {button.text(): button for button in rail.findChildren(RailButton)}


def test_a_click_says_which_place_and_marks_it(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.mouseClick(buttons(rail)["Report"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["report"]


def test_showing_a_place_says_nothing_and_none_unmarks_all(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rail.chosen):
        rail.show_place("plan")
        rail.show_place("report")
        assert [b.text() for b in buttons(rail).values() if b.isChecked()] == ["Report"]
        rail.show_place(None)
        assert not any(b.isChecked() for b in buttons(rail).values())
        rail.show_place("plan")
        assert [b.text() for b in buttons(rail).values() if b.isChecked()] == ["Plan"]


def test_arrows_go_round_and_space_chooses(rail: Rail, qtbot: QtBot) -> None:
    rail.show_place("plan")
    found = buttons(rail)
    found["Plan"].setFocus()
    qtbot.waitUntil(found["Plan"].hasFocus)
    qtbot.keyClick(found["Plan"], Qt.Key.Key_Up)
    qtbot.waitUntil(found["Settings"].hasFocus)
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.keyClick(found["Settings"], Qt.Key.Key_Space)
    assert chosen.args == ["settings"]


def test_the_keyboard_goes_along_when_another_place_is_shown(rail: Rail, qtbot: QtBot) -> None:
    rail.show_place("plan")
    found = buttons(rail)
    found["Plan"].setFocus()
    qtbot.waitUntil(found["Plan"].hasFocus)
    rail.show_place("report")
    assert found["Report"].hasFocus()


def test_tab_comes_to_the_place_that_is_shown_however_one_came_there(rail: Rail) -> None:
    for place in ("plan", "report"):
        rail.show_place(place)
    assert [words for words, b in buttons(rail).items() if b.focusPolicy() & Qt.FocusPolicy.TabFocus] == ["Report"]


def test_the_last_place_stands_at_the_foot(rail: Rail) -> None:
    found = buttons(rail)
    assert found["Settings"].geometry().bottom() > 500
    assert found["Report"].geometry().bottom() < 300


def test_every_word_fits(rail: Rail) -> None:
    for button in buttons(rail).values():
        assert button.fontMetrics().horizontalAdvance(button.text()) < button.width()


def test_in_a_low_window_the_icon_does_not_lie_on_the_name(rail: Rail) -> None:
    button = buttons(rail)["Plan"]
    for height in (70, 50):
        button.resize(button.width(), height)
        assert height - 2 * button.room >= m.RAIL_ICON + button.fontMetrics().height()

"""The frame: places, the head with the case, the banner, the status line; nothing that was typed is lost in it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases, clinics
from botox_vetter.domain.clinics import Clinic
from botox_vetter.ui.main_window import START, MainWindow
from botox_vetter.ui.rail_button import RailButton
from botox_vetter.ui.session import Session
from tests.cases import CASE_ID, harbour_case
from tests.ui.conftest import WindowOf

PLACES = ("plan", "clinics", "compare", "report")
Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


def field(session: Session, name: str) -> QLineEdit:
    """A line of the plan page, by its label."""
    lines = session.window.page("plan").findChildren(QLineEdit)
    return next(line for line in lines if line.accessibleName() == name)


def type_into(session: Session, qtbot: QtBot, name: str, text: str) -> QLineEdit:
    line = field(session, name)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    qtbot.keyClicks(line, text)
    return line


def rail_button(window: MainWindow, words: str) -> RailButton:
    return next(b for b in window.findChildren(RailButton) if b.text() == words)


def action(window: MainWindow, words: str) -> QAction:
    """Of the menus, by how its words begin."""
    actions = [a for menu in window.menuBar().actions() for a in menu.menu().actions()]
    return next(a for a in actions if a.text().replace("&", "").startswith(words))


def test_without_a_case_every_place_leads_to_the_start(window_of: WindowOf) -> None:
    window = window_of().window
    for place in (*PLACES, START):
        window.go(place)
        assert window.place == START
        assert not any(button.isChecked() for button in window.findChildren(RailButton))
    assert window.windowTitle().startswith("Botox Vetter")


def test_the_settings_need_no_case(window_of: WindowOf) -> None:
    window = window_of().window
    window.go("settings")
    assert window.place == "settings"
    assert rail_button(window, "Settings").isChecked()


def test_with_a_case_each_place_is_shown_and_marked(window_of: WindowOf) -> None:
    window = window_of(harbour_case()).window
    for place in PLACES:
        window.go(place)
        assert window.place == place
        assert rail_button(window, place.capitalize()).isChecked()
        assert window.page(place).isVisible()
    assert window.windowTitle().startswith("Harbour Bay, frown and forehead")


def test_the_rail_leads_there_by_mouse(window_of: WindowOf, qtbot: QtBot) -> None:
    window = window_of(harbour_case()).window
    qtbot.mouseClick(rail_button(window, "Report"), Qt.MouseButton.LeftButton)
    assert window.place == "report"


def leave_by_shortcut(session: Session, qtbot: QtBot, line: QLineEdit) -> None:
    qtbot.keyClick(line, Key.Key_5, Ctrl)
    assert session.window.place == "compare"


def leave_by_mouse(session: Session, qtbot: QtBot, _line: QLineEdit) -> None:
    qtbot.mouseClick(rail_button(session.window, "Compare"), Qt.MouseButton.LeftButton)


def leave_by_closing_the_case(session: Session, qtbot: QtBot, line: QLineEdit) -> None:
    qtbot.keyClick(line, Key.Key_N, Ctrl | Qt.KeyboardModifier.ShiftModifier)
    assert session.desk.file is None


def leave_by_closing_the_window(session: Session, _qtbot: QtBot, _line: QLineEdit) -> None:
    assert session.window.close()


def leave_by_quitting(session: Session, _qtbot: QtBot, _line: QLineEdit) -> None:
    action(session.window, "Quit").trigger()
    assert not session.window.isVisible()


@pytest.mark.parametrize(
    ("leave", "name"),
    [
        (leave_by_shortcut, "Person"),
        (leave_by_shortcut, "Budget a year"),
        (leave_by_mouse, "Person"),
        (leave_by_closing_the_case, "Case name"),
        (leave_by_closing_the_case, "Budget a year"),
        (leave_by_closing_the_window, "Case name"),
        (leave_by_quitting, "Budget a year"),
    ],
)
def test_what_is_being_typed_is_kept_however_it_is_left(
    leave: Callable[[Session, QtBot, QLineEdit], None], name: str, window_of: WindowOf, qtbot: QtBot
) -> None:
    session = window_of(harbour_case())
    line = type_into(session, qtbot, name, "450")
    leave(session, qtbot, line)
    file = session.desk.library.case_file(CASE_ID)
    kept = {"Person": file.plan.person, "Case name": file.case.name, "Budget a year": str(file.plan.budget_per_year)}
    assert kept[name] == "450"


def test_what_is_refused_at_closing_is_said_before_the_window_goes(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    type_into(session, qtbot, "Case name", " ")
    assert not session.window.close()
    assert "name is needed" in session.window._banner.accessibleName()
    assert session.window.close()


def test_undo_inside_a_field_undoes_typing_and_outside_it_a_step(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    line = type_into(session, qtbot, "Person", "Alexandra")
    qtbot.keyClick(line, Key.Key_Return)
    session.window.go("compare")
    session.window.setFocus()
    qtbot.keyClick(session.window, Key.Key_Z, Ctrl)
    assert session.desk.file.plan.person == "Alex, spring"

    session.window.go("plan")
    line = type_into(session, qtbot, "Person", "Sam")
    qtbot.keyClick(line, Key.Key_Z, Ctrl)
    assert line.text() != "Sam"
    assert session.desk.file.plan.person == "Alex, spring"


def test_the_menu_names_the_step_that_it_takes_back(window_of: WindowOf) -> None:
    session = window_of(harbour_case())
    desk, window = session.desk, session.window
    desk.do(clinics.add_clinic, Clinic("", desk.case_id, "Skin & Needle"))
    assert action(window, "Undo").text() == "&Undo: new clinic Skin && Needle"
    assert not action(window, "Redo").isEnabled()
    desk.undo()
    assert action(window, "Redo").text() == "&Redo: new clinic Skin && Needle"
    assert action(window, "Redo").isEnabled()
    action(window, "Redo").trigger()
    assert "Skin & Needle" in [clinic.name for clinic in desk.file.clinics]


def test_a_very_long_step_is_named_shortly(window_of: WindowOf) -> None:
    session = window_of(harbour_case())
    session.desk.do(clinics.add_clinic, Clinic("", session.desk.case_id, "Needle " * 30))
    assert len(action(session.window, "Undo").text()) < 80


def test_without_a_case_there_is_nothing_to_undo_export_or_print(window_of: WindowOf) -> None:
    window = window_of().window
    words = ("Undo", "Redo", "Export", "Report", "History", "Cases", "Import")
    enabled = [word for word in words if action(window, word).isEnabled()]
    assert enabled == ["Cases", "Import"]


def test_undoing_the_import_of_a_case_leads_to_the_start_and_redo_brings_it_back(
    window_of: WindowOf, qtbot: QtBot
) -> None:
    session = window_of(harbour_case())
    session.window.go("compare")
    session.desk.undo()
    qtbot.waitUntil(lambda: session.window.place == START)
    assert session.window._kept.text() == "Taken back: import of the case Harbour Bay, frown and forehead"
    action(session.window, "Redo").trigger()
    qtbot.waitUntil(lambda: session.desk.file is not None)
    assert session.desk.case_id == CASE_ID
    assert session.window.place == "plan"


def test_the_status_line_says_what_was_kept_and_what_was_taken_back(window_of: WindowOf) -> None:
    session = window_of(harbour_case())
    session.desk.do(cases.rename_case, CASE_ID, "Summer")
    assert session.window._kept.text() == "Kept: new name of the case, Summer"
    session.desk.undo()
    assert session.window._kept.text() == "Taken back: new name of the case, Summer"


def test_a_refusal_is_said_in_the_window_until_it_is_closed_or_something_is_kept(
    window_of: WindowOf, qtbot: QtBot
) -> None:
    session = window_of(harbour_case())
    banner = session.window._banner
    assert not banner.isVisible()
    session.desk.do(clinics.add_clinic, Clinic("", CASE_ID, ""))
    assert banner.isVisible()
    assert banner.accessibleName() == "A name is needed."
    session.desk.do(clinics.add_clinic, Clinic("", CASE_ID, "Mill Lane"))
    assert not banner.isVisible()
    session.desk.do(clinics.add_clinic, Clinic("", CASE_ID, ""))
    close = next(b for b in banner.children() if getattr(b, "text", str)() == "Close")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_size_and_place_of_the_window_are_remembered(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    session.window.resize(1000, 720)
    settings = QSettings("botox-vetter", "window")
    session.window.remember(settings)
    other = MainWindow(session.desk, session.look, session.jobs)
    qtbot.addWidget(other)
    other.restore(settings)
    assert other.height() == 720  # the screen of these tests is narrower than the window


def test_a_shown_place_has_the_keyboard_where_it_was(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    line = type_into(session, qtbot, "Person", "Alexandra")
    qtbot.keyClick(line, Key.Key_6, Ctrl)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Key.Key_1, Ctrl)
    assert QApplication.focusWidget() is line


def test_the_keyboard_goes_straight_to_the_next_page(window_of: WindowOf, qapp: QApplication, qtbot: QtBot) -> None:
    window = window_of(harbour_case()).window
    field = window.page("plan")._who.person
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    passed: list[object] = []
    watched = qapp.focusChanged.connect(lambda _old, new: passed.append(new))
    window.go("compare")
    qapp.focusChanged.disconnect(watched)
    assert window._stack.accessibleName() == "Compare"
    assert window.here.isAncestorOf(QApplication.focusWidget())
    assert [one for one in passed if one is not window._stack] == [QApplication.focusWidget()]
    window.go("plan")
    assert field.hasFocus(), "where it was left"

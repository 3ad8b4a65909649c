"""The menus: every wish stands in one, its key works from wherever the keyboard is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot

from botox_vetter.ui.session import Session
from tests.cases import LANTERN, QUAY, harbour_case
from tests.ui.conftest import WindowOf

Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def session(window_of: WindowOf, qtbot: QtBot) -> Session:
    """At rest, and with nothing at the foot: F6 would go there, too."""
    session = window_of(harbour_case())
    qtbot.waitUntil(lambda: session.jobs.is_idle and session.due_watch.due is not None)
    session.window.say("")
    return session


def menus(session: Session) -> dict[str, QMenu]:
    actions = session.window.menuBar().actions()
    return {action.text().replace("&", ""): menu for action in actions if isinstance(menu := action.menu(), QMenu)}


def action(session: Session, menu: str, words: str) -> QAction:
    return next(action for action in menus(session)[menu].actions() if action.text().replace("&", "") == words)


def test_the_menus_stand_in_the_usual_order(session: Session) -> None:
    assert list(menus(session)) == ["File", "Edit", "View", "Clinic", "Help"]


def test_before_the_rules_are_there_nothing_is_led_to(window_of: WindowOf) -> None:
    session = window_of()
    session.desk._rulebook = None
    session.window.go("settings")
    assert session.window.place == "start"


def test_a_clinic_is_begun_and_starred_from_any_place(session: Session, qtbot: QtBot) -> None:
    session.window.go("clinics")
    session.window.page("clinics").choose(QUAY)
    session.window.go("compare")
    before = session.desk.file.clinic(QUAY).is_shortlisted
    qtbot.keyClick(session.window, Key.Key_D, Ctrl)
    assert session.window.place == "clinics"
    assert session.desk.file.clinic(QUAY).is_shortlisted is not before
    session.window.go("plan")
    qtbot.keyClick(session.window, Key.Key_N, Ctrl)
    assert session.window.page("clinics")._form.isVisible()


def test_a_clinic_is_removed_and_comes_back_by_the_menus(session: Session) -> None:
    session.window.go("clinics")
    session.window.page("clinics").choose(QUAY)
    action(session, "Clinic", "Remove the chosen clinic").trigger()
    assert QUAY not in {clinic.id for clinic in session.desk.file.clinics}
    session.wishes._undo.trigger()
    assert session.desk.file.clinic(QUAY).name == "Quay Skin Clinic"


def test_the_answers_to_the_chosen_question_stand_in_the_menu(session: Session) -> None:
    session.window.go("clinics")
    session.window.page("clinics").show_tab(LANTERN, "vetting", "LR01")
    answers = menus(session)["Clinic"].actions()[-1].menu()
    answers.aboutToShow.emit()
    found = {action.text().split("\t")[1]: action for action in answers.actions()}
    assert found["1"].text().startswith("In order")
    before = len(session.desk.file.findings)
    found["U"].trigger()
    assert len(session.desk.file.findings) == before + 1


def test_without_a_question_the_menu_says_what_to_do(session: Session) -> None:
    answers = menus(session)["Clinic"].actions()[-1].menu()
    answers.aboutToShow.emit()
    assert [(action.text(), action.isEnabled()) for action in answers.actions()] == [
        ("Choose a question under Vetting first", False)
    ]


def test_without_a_case_nothing_of_a_clinic_can_be_wished(window_of: WindowOf) -> None:
    session = window_of()
    assert not any(action.isEnabled() for action in menus(session)["Clinic"].actions() if not action.isSeparator())
    assert action(session, "Edit", "Settings …").isEnabled()


WINDOW_KEYS = [
    (Key.Key_K, Ctrl),
    (Key.Key_P, Ctrl | Shift),
    (Key.Key_Slash, Ctrl),
    (Key.Key_5, Ctrl),
    (Key.Key_H, Ctrl),
    (Key.Key_Comma, Ctrl),
    (Key.Key_F1, NONE),
    (Key.Key_D, Ctrl | Shift),
]


def test_keys_of_the_window_work_while_somebody_types(session: Session, qtbot: QtBot) -> None:
    """On some platforms a field takes Ctrl+D, Ctrl+H or Ctrl+K for itself."""
    window = session.window
    for key, modifiers in WINDOW_KEYS:
        for tab, kind in (("overview", None), ("notes", QPlainTextEdit)):
            window.go("clinics")
            page = window.page("clinics")
            page.show_tab(QUAY, tab)
            field = page._list._search if kind is None else page._tabs.current().findChild(kind)
            field.setFocus()
            qtbot.waitUntil(field.hasFocus)
            qtbot.keyClick(field, key, modifiers)
            assert window.place != "clinics" or not field.hasFocus(), (key, tab)
            for palette in (session.wishes.reach.palette, session.wishes.reach.key_list):
                palette.leave()


def test_text_grows_and_shrinks_by_keys_and_stays_within_its_sizes(session: Session, qtbot: QtBot) -> None:
    sizes = []
    for key in (Key.Key_Plus, Key.Key_Plus, Key.Key_Plus, Key.Key_Plus, Key.Key_Plus, Key.Key_Minus, Key.Key_0):
        qtbot.keyClick(session.window, key, Ctrl)
        sizes.append(session.settings.text_percent)
    assert sizes == [125, 150, 175, 200, 200, 175, 100]
    assert session.window._kept.text() == "Size of text: 100 %"


def test_on_the_report_the_same_keys_are_for_its_pages(session: Session, qtbot: QtBot) -> None:
    session.window.go("report")
    page = session.window.page("report")
    qtbot.waitUntil(lambda: page._viewer.count > 0)
    before = page._viewer._preview.percent
    qtbot.keyClick(session.window, Key.Key_Plus, Ctrl)
    assert page._viewer._preview.percent > before
    assert session.settings.text_percent == 100
    session.window.go("plan")
    qtbot.keyClick(session.window, Key.Key_Plus, Ctrl)
    assert session.settings.text_percent == 125


def test_the_settings_show_a_size_that_a_key_has_set(session: Session, qtbot: QtBot) -> None:
    session.window.go("settings")
    qtbot.keyClick(session.window, Key.Key_Plus, Ctrl)
    assert session.window.page("settings")._text.value() == 125


def test_f6_goes_from_part_to_part_and_finds_where_the_keyboard_was(session: Session, qtbot: QtBot) -> None:
    session.window.go("clinics")
    page = session.window.page("clinics")
    page.show_tab(QUAY, "overview")
    view = page.findChild(QTableView)
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    parts = []
    for _step in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_F6)
        focus = QApplication.focusWidget()
        found = {"rail": session.window._rail, "list": page._list, "detail": page._sides}
        parts.append(next(name for name, part in found.items() if part.isAncestorOf(focus)))
    assert parts == ["detail", "rail", "list"]
    assert view.hasFocus()
    qtbot.keyClick(view, Key.Key_F6, Shift)
    assert session.window._rail.isAncestorOf(QApplication.focusWidget())


def test_f6_on_a_page_in_one_piece_goes_to_and_fro(session: Session, qtbot: QtBot) -> None:
    session.window.go("settings")
    session.window.page("settings")._look.setFocus()
    for part in (session.window._rail, session.window.page("settings"), session.window._rail):
        qtbot.keyClick(session.window, Key.Key_F6)
        assert part.isAncestorOf(QApplication.focusWidget())

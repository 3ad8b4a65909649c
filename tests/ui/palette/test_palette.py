"""Everything within reach of a few letters, by keyboard alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases
from botox_vetter.ui.fields.text import TextField
from botox_vetter.ui.palette.palette import Palette
from botox_vetter.ui.session import Session
from tests.cases import LANTERN, QUAY, harbour_case
from tests.ui.clinics.controls import nameless
from tests.ui.conftest import WindowOf

Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Reached:
    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self.qtbot = session, qtbot
        self.window = session.window

    @property
    def palette(self) -> Palette:
        return self.session.wishes.reach.palette

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def words(self) -> list[str]:
        return [offer.words for offer in self.palette._rows.rows]


@pytest.fixture
def reached(window_of: WindowOf, qtbot: QtBot) -> Reached:
    session = window_of(harbour_case())
    session.window.go("clinics")
    return Reached(session, qtbot)


def test_a_clinic_is_reached_by_a_few_letters(reached: Reached) -> None:
    reached.press(Key.Key_K, Ctrl)
    reached.type("lant")
    assert reached.words()[0] == "Lantern Street Aesthetics"
    reached.press(Key.Key_Return)
    assert not reached.palette.isVisible()
    assert reached.window.place == "clinics"
    assert reached.window.page("clinics")._clinic_id == LANTERN


def test_a_person_is_shown_where_they_work(reached: Reached) -> None:
    reached.press(Key.Key_K, Ctrl)
    reached.type("hollow")
    reached.press(Key.Key_Return)
    page = reached.window.page("clinics")
    assert page._clinic_id == QUAY
    assert page._tabs.tabText(page._tabs.currentIndex()).startswith("People")


def test_another_case_is_reached_and_one_in_the_bin_is_not(reached: Reached) -> None:
    desk = reached.session.desk
    for name in ("Spring", "Autumn"):
        reached.session.desk.do(cases.new_case, name, desk.now)
    autumn = next(case for case in desk.library.cases() if case.name == "Autumn")
    desk.do(cases.bin_case, autumn.id, desk.now)
    reached.press(Key.Key_K, Ctrl)
    assert "Autumn" not in reached.words()
    reached.type("spring")
    reached.press(Key.Key_Return)
    assert desk.file.case.name == "Spring"


def test_what_was_taken_last_stands_first(reached: Reached) -> None:
    for _time in range(2):
        reached.press(Key.Key_K, Ctrl)
        reached.type("compare" if _time == 0 else "")
        if _time == 0:
            reached.press(Key.Key_Return)
    assert reached.words()[0] == "Compare"


def test_every_wish_of_the_menus_and_of_the_page_is_offered(reached: Reached) -> None:
    reached.press(Key.Key_P, Ctrl | Shift)
    words = reached.words()
    assert {"Search", "New clinic", "Copy this case", "History", "What is due", "Quit", "Import a case"} <= set(words)
    reached.type("history")
    reached.press(Key.Key_Return)
    assert reached.window.place == "history"


def test_what_stands_in_the_menu_of_a_button_is_offered_by_its_name(reached: Reached) -> None:
    reached.window.go("report")
    reached.press(Key.Key_P, Ctrl | Shift)
    words = reached.words()
    assert "Web page" in words
    assert all(words)


def test_what_is_not_possible_now_stands_there_and_cannot_be_taken(reached: Reached) -> None:
    reached.press(Key.Key_P, Ctrl | Shift)
    reached.type("redo")
    assert not reached.palette._rows.row(0).is_possible
    reached.press(Key.Key_Return)
    assert reached.palette.isVisible()


def test_the_keys_are_those_that_work_by_where_they_do(reached: Reached) -> None:
    reached.press(Key.Key_Slash, Ctrl)
    rows = reached.session.wishes.reach.key_list._rows.rows
    headings = [offer.words for offer in rows if offer.is_heading]
    assert headings[0] == "Clinics", "those of the page that is shown"
    assert {"File", "Edit", "View", "In lists", "Everywhere"} <= set(headings)
    keys = {offer.words: offer.keys for offer in rows if not offer.is_heading}
    assert keys["Search"] == QKeySequence("Ctrl+F").toString(QKeySequence.SequenceFormat.NativeText)
    assert all(keys.values())
    reached.type("shortlist")
    before = reached.session.desk.file.clinic(QUAY).is_shortlisted
    reached.press(Key.Key_Return)
    assert reached.session.desk.file.clinic(QUAY).is_shortlisted is not before


def test_arrows_pass_the_headings_by(reached: Reached) -> None:
    reached.press(Key.Key_Slash, Ctrl)
    view = reached.session.wishes.reach.key_list._view
    walked = [view.row()]
    while True:
        reached.press(Key.Key_Down)
        if view.row() is walked[-1]:
            break
        walked.append(view.row())
    offers = [offer for offer in reached.session.wishes.reach.key_list._rows.rows if not offer.is_heading]
    assert walked == offers


@pytest.mark.parametrize(
    ("typed", "found"), [("add clin", "New clinic"), ("clinic new", "New clinic"), ("print", "Report")]
)
def test_a_wish_is_found_by_other_words_in_any_order(typed: str, found: str, reached: Reached) -> None:
    reached.press(Key.Key_P, Ctrl | Shift)
    reached.type(typed)
    assert found in reached.words()[:3]


def test_a_button_of_the_page_is_a_wish_too(reached: Reached) -> None:
    reached.session.window.page("clinics").show_tab(QUAY, "notes")
    reached.press(Key.Key_P, Ctrl | Shift)
    reached.type("add note")
    reached.press(Key.Key_Return)
    assert len(reached.session.window.page("clinics").findChildren(TextField)) > 0


def test_one_palette_gives_way_to_the_other(reached: Reached) -> None:
    before = QApplication.focusWidget()
    reached.press(Key.Key_K, Ctrl)
    reached.press(Key.Key_Slash, Ctrl)
    assert not reached.palette.isVisible()
    reached.press(Key.Key_P, Ctrl | Shift)
    assert reached.palette.isVisible()
    assert not reached.session.wishes.reach.key_list.isVisible()
    reached.press(Key.Key_Escape)
    assert QApplication.focusWidget() is before


def test_no_key_means_two_things_at_once(reached: Reached) -> None:
    for place in (
        "start",
        "plan",
        "clinics",
        "compare",
        "report",
        "settings",
        "due",
        "history",
        "import",
        "export",
        "sources",
        "requests",
        "review",
    ):
        reached.window.go(place)
        reached.session.wishes.reach.every_key()
        rows = reached.session.wishes.reach.key_list._rows.rows
        keys = [offer.keys for offer in rows if offer.wish is not None and offer.is_possible]
        assert len(keys) == len(set(keys)), place
        reached.session.wishes.reach.key_list.leave()


@pytest.mark.parametrize("place", ["clinics", "history"])
def test_esc_leaves_everything_as_it_was(place: str, reached: Reached) -> None:
    reached.window.go(place)
    before = QApplication.focusWidget()
    reached.press(Key.Key_K, Ctrl)
    reached.type("x")
    reached.press(Key.Key_Escape)
    assert not reached.palette.isVisible()
    assert reached.window.place == place, "Esc was for the palette alone"
    assert QApplication.focusWidget() is before


def test_arrows_walk_while_the_keyboard_stays_in_the_line(reached: Reached) -> None:
    reached.press(Key.Key_K, Ctrl)
    line = QApplication.focusWidget()
    reached.press(Key.Key_Down)
    assert QApplication.focusWidget() is line
    assert line.accessibleDescription().startswith("Quay Skin Clinic")
    reached.press(Key.Key_Up)
    assert line.accessibleDescription().startswith("Lantern Street Aesthetics")


def test_without_a_case_only_what_can_be_shown_is_offered(window_of: WindowOf, qtbot: QtBot) -> None:
    reached = Reached(window_of(), qtbot)
    reached.press(Key.Key_K, Ctrl)
    assert reached.words() == ["Sources", "Settings", "Cases", "What was asked", "Help"]
    reached.type("plan")
    reached.press(Key.Key_Return)
    assert reached.palette.isVisible(), "there is nothing to take"


def test_names_as_long_as_they_may_be_leave_it_within_the_window(window_of: WindowOf, qtbot: QtBot) -> None:
    file = harbour_case()
    long = replace(file, clinics=tuple(replace(clinic, name="Clinic " * 28) for clinic in file.clinics))
    reached = Reached(window_of(long), qtbot)
    reached.window.resize(900, 600)
    reached.press(Key.Key_K, Ctrl)
    assert reached.window.rect().contains(reached.palette.geometry())
    assert nameless(reached.palette) == []


def test_the_model_keeps_qts_rules(reached: Reached) -> None:
    reached.press(Key.Key_K, Ctrl)
    watched = QAbstractItemModelTester(reached.palette._rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for text in ("q", "u", "zz"):
        reached.type(text)
    assert watched.model() is reached.palette._rows

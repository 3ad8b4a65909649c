"""The place of all cases: begun, found, opened, copied, put away, thrown away and taken out again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases, decision
from botox_vetter.domain.case_states import CaseState, state_of
from botox_vetter.domain.cases import Case
from botox_vetter.ui.main_window import START
from botox_vetter.ui.models.case_table import DUE, NAME
from botox_vetter.ui.models.signs import DETAIL
from botox_vetter.ui.pages.start import StartPage
from botox_vetter.ui.session import Session
from tests.cases import BEGUN_AT, CASE_ID, QUAY, TODAY, harbour_case, keep
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.conftest import WindowOf

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Place:
    """The page as a person uses it."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self.desk, self.qtbot = session, session.desk, qtbot
        self.window = session.window

    def copy(self) -> None:
        self.press("Copy")
        self.qtbot.waitUntil(lambda: self.session.jobs.is_idle)

    @property
    def page(self) -> StartPage:
        page = self.window.page(START)
        assert isinstance(page, StartPage)
        return page

    @property
    def view(self) -> QTableView:
        return self.page._due._view if self.page._due.isVisible() else self.page._cases._view

    def begin(self, *names: str) -> list[str]:
        """Cases, the last one changed last."""
        ids = [cases.new_case(self.desk.library, name, BEGUN_AT).case_id for name in names]
        self.window.go(START)
        return ids

    def button(self, words: str) -> QPushButton:
        found = [b for b in self.window.findChildren(QPushButton) if b.isVisible()]
        texts = {b.text().replace("&", "").removesuffix(" …").rstrip(" 0123456789"): b for b in found}
        return texts[words]

    def press(self, words: str) -> None:
        self.qtbot.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def names(self) -> list[str]:
        return [self.view.model().index(row, NAME).data() for row in range(self.view.model().rowCount())]

    def take(self, name: str) -> None:
        self.view.setFocus()
        self.view.setCurrentIndex(self.view.model().index(self.names().index(name), 0))

    def chosen(self) -> str:
        return self.view.model().index(self.view.currentIndex().row(), NAME).data()

    def said(self) -> str:
        return self.window._kept.text()

    def case(self, name: str) -> Case:
        return next(case for case in self.desk.library.cases() if case.name == name)

    def state(self, name: str) -> CaseState:
        return state_of(self.case(name))


@pytest.fixture
def place(window_of: WindowOf, qtbot: QtBot) -> Place:
    return Place(window_of(), qtbot)


def line(place: Place, name: str) -> QLineEdit:
    return next(found for found in place.page.findChildren(QLineEdit) if found.accessibleName() == name)


def test_a_name_and_enter_begin_a_case(place: Place, qtbot: QtBot) -> None:
    place.begin("First")
    field = line(place, "Name of the new case")
    field.setFocus()
    qtbot.keyClicks(field, "  Spring, Leeds ")
    qtbot.keyClick(field, Key.Key_Return)
    assert place.desk.file is not None
    assert place.desk.file.case.name == "Spring, Leeds"
    assert place.window.place == "plan"
    assert field.text() == ""


def test_a_case_can_be_begun_without_a_name(place: Place) -> None:
    place.begin("First")
    place.press("Begin")
    assert place.desk.file is not None
    assert place.desk.file.case.name == "My search"


def test_an_import_is_asked_for(place: Place, qtbot: QtBot) -> None:
    place.page.import_case.disconnect()
    with qtbot.waitSignal(place.page.import_case):
        place.press("Import a case")


def test_the_case_changed_last_stands_first_and_enter_opens_it(place: Place, qtbot: QtBot) -> None:
    first, _second = place.begin("First", "Second")
    assert place.names() == ["Second", "First"]
    cases.rename_case(place.desk.library, first, "First of all")
    place.window.go(START)
    assert place.names() == ["First of all", "Second"]
    assert place.chosen() == "Second"  # who was chosen stays chosen
    place.take("First of all")
    place.key(Key.Key_Return)
    assert place.desk.case_id == first
    assert place.window.windowTitle().startswith("First of all")


@pytest.mark.parametrize("way", ["button", "double click"])
def test_a_case_opens_by_mouse(way: str, place: Place, qtbot: QtBot) -> None:
    first, _second = place.begin("First", "Second")
    place.take("First")
    if way == "button":
        place.press("Open")
    else:
        at = place.view.visualRect(place.view.currentIndex()).center()
        qtbot.mouseClick(place.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(place.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert place.desk.case_id == first


def test_the_search_looks_at_plan_and_decision_too(place: Place, qtbot: QtBot) -> None:
    keep(place.desk.library, harbour_case())
    decision.decide(place.desk.library, CASE_ID, harbour_case().clinic(QUAY), "", TODAY)
    place.begin("Spring, Leeds", "Summer, Hull")
    for words, found in (("alex crow", 1), ("QUAY", 1), ("leeds", 1), ("e", 3), ("nobody", 0), ("", 3)):
        place.key(Key.Key_F, Ctrl)
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Delete)
        qtbot.keyClicks(QApplication.focusWidget(), words)
        assert len(place.names()) == found, words
        assert place.page._cases._count.text() == {0: "No case fits the search.", 1: "1 of 3 cases fit"}.get(
            found, "3 of 3 cases fit" if words else "3 cases"
        )
        assert place.button("Open").isEnabled() == bool(found)


def test_delete_puts_a_case_into_the_bin_and_the_status_line_offers_undo(place: Place) -> None:
    place.begin("First", "Second", "Third")
    place.take("Second")
    place.key(Key.Key_Delete)
    assert place.names() == ["Third", "First"]
    assert place.chosen() == "First"
    assert place.said() == "In the bin: Second"
    assert place.button("Bin").text() == "Bin 1"
    place.press("Undo")
    assert place.state("Second") is CaseState.IN_USE
    assert sorted(place.names()) == ["First", "Second", "Third"]
    assert place.button("Bin").text() == "Bin 0"


def test_ctrl_z_takes_back_what_was_done_with_a_case(place: Place, qtbot: QtBot) -> None:
    place.begin("First", "Second")
    place.take("First")
    place.press("Archive")
    assert place.state("First") is CaseState.ARCHIVED
    place.view.setFocus()
    qtbot.keyClick(place.view, Key.Key_Z, Ctrl)
    assert place.state("First") is CaseState.IN_USE


def test_the_archive_holds_cases_that_can_be_opened_and_taken_out(place: Place) -> None:
    place.begin("First", "Second")
    place.take("First")
    place.press("Archive")
    assert place.names() == ["Second"]
    place.press("Archived")
    assert place.names() == ["First"]
    place.press("Take out of the archive")
    assert place.state("First") is CaseState.IN_USE
    assert place.said() == "Out of the archive: First"
    assert not place.page._cases._view.isVisible()
    assert "archive is empty" in place.page._cases._none.text()


def test_in_the_bin_enter_restores(place: Place) -> None:
    place.begin("First", "Second")
    place.take("First")
    place.press("To the bin")
    place.press("Bin")
    place.view.setFocus()
    place.key(Key.Key_Return)
    assert place.state("First") is CaseState.IN_USE
    assert place.desk.file is None
    assert place.said() == "Out of the bin: First"


def test_deleting_for_good_asks_and_escape_leaves_everything(place: Place) -> None:
    place.begin("First", "Second")
    place.take("First")
    place.key(Key.Key_Delete)
    place.press("Bin")
    place.view.setFocus()
    place.key(Key.Key_Delete)
    assert "Nothing brings it back" in place.page._cases._confirm.accessibleName()
    assert QApplication.focusWidget() is place.button("Keep it")
    place.key(Key.Key_Escape)
    assert not place.page._cases._confirm.isVisible()
    assert place.state("First") is CaseState.BINNED
    assert QApplication.focusWidget() is place.view

    place.key(Key.Key_Delete)
    place.qtbot.mouseClick(place.page._cases._confirm._yes, Qt.MouseButton.LeftButton)
    assert [case.name for case in place.desk.library.cases()] == ["Second"]
    assert "for good" in place.said()
    assert place.desk.next_undo is None


def test_the_question_goes_when_another_case_is_chosen(place: Place) -> None:
    place.begin("First", "Second", "Third")
    for name in ("First", "Second"):
        place.take(name)
        place.key(Key.Key_Delete)
    place.press("Bin")
    place.take("First")
    place.key(Key.Key_Delete)
    assert place.page._cases._confirm.isVisible()
    place.take("Second")
    assert not place.page._cases._confirm.isVisible()


def test_a_copy_stands_beside_its_original_under_a_name_of_its_own(place: Place) -> None:
    keep(place.desk.library, harbour_case())
    place.begin("First")
    place.take("First")
    place.copy()
    place.copy()
    assert place.names()[:2] == ["First (copy) (copy)", "First (copy)"]
    place.take("First")
    place.copy()
    assert place.names()[0] == "First (copy 2)"
    assert place.chosen() == "First (copy 2)"
    assert place.desk.file is None


def test_what_is_due_comes_in_by_and_by(place: Place, qtbot: QtBot) -> None:
    keep(place.desk.library, harbour_case())
    place.begin("Empty")
    qtbot.waitUntil(lambda: place.view.model().index(1, DUE).data() != "")
    assert place.view.model().index(0, DUE).data() == "Nothing due"
    assert place.view.model().index(1, DUE).data(DETAIL)
    qtbot.waitUntil(lambda: place.button("What is due in all of them").text()[-1].isdigit())


def test_what_is_due_in_all_cases_leads_into_the_right_one(place: Place, qtbot: QtBot) -> None:
    keep(place.desk.library, harbour_case())
    place.begin("Empty")
    qtbot.waitUntil(lambda: place.button("What is due in all of them").text()[-1].isdigit())
    place.press("What is due in all of them")
    assert place.view.model().rowCount() > 0
    place.view.setFocus()
    place.key(Key.Key_Return)
    assert place.desk.case_id == CASE_ID
    assert place.window.place == "clinics"


def test_archived_cases_are_not_due(place: Place, qtbot: QtBot) -> None:
    keep(place.desk.library, harbour_case())
    cases.archive_case(place.desk.library, CASE_ID, BEGUN_AT)
    place.begin("Empty")
    qtbot.waitUntil(lambda: place.button("What is due in all of them").text().endswith(" 0"))
    place.press("What is due in all of them")
    assert place.page._due._none.text() == "Nothing is due in any case."


def test_the_arrow_keys_go_from_list_to_list(place: Place) -> None:
    place.begin("First", "Second")
    place.take("First")
    place.press("To the bin")
    place.button("In use").setFocus()
    for expected in ("archive is empty", "", ""):
        place.key(Key.Key_Right)
        if expected:
            assert expected in place.page._cases._none.text()
    assert place.page._due.isVisible()
    place.key(Key.Key_Left)
    assert place.names() == ["First"]


def test_a_name_from_a_file_cannot_disturb_the_list(place: Place) -> None:
    with place.desk.library.step("x", "new_case", {"name": "x"}) as step:
        step.put(Case("x", "two\nlines\u202eover", BEGUN_AT))
    place.window.go(START)
    assert place.names() == ["two linesover"]


def test_the_menu_does_the_same_with_the_open_case(place: Place, qtbot: QtBot) -> None:
    place.begin("First", "Second")
    place.desk.open_case(place.case("First").id)
    place.session.wishes._on_copy()
    qtbot.waitUntil(lambda: place.desk.file.case.name == "First (copy)")
    place.session.wishes._on_archive()
    assert place.state("First (copy)") is CaseState.ARCHIVED
    assert place.session.wishes._archive.text().replace("&", "") == "Take this case out of the archive"
    place.session.wishes._on_bin()
    assert place.window.place == START
    assert place.said() == "In the bin: First (copy)"
    place.press("Undo")
    assert place.state("First (copy)") is CaseState.ARCHIVED


def test_recent_cases_are_those_changed_last_and_open(place: Place) -> None:
    first, *_ = place.begin("First & foremost", "Second", *(f"Case {n}" for n in range(12)))
    cases.rename_case(place.desk.library, first, "First & last")
    place.desk.open_case(place.case("Second").id)
    menu = place.session.wishes._recent
    menu.aboutToShow.emit()
    assert len(menu.actions()) == 9
    assert menu.actions()[0].text() == "&1 First && last"
    assert "Second" not in " ".join(action.text() for action in menu.actions())
    menu.actions()[0].trigger()
    assert place.desk.case_id == first


@pytest.mark.parametrize("chip", ["In use", "Archived", "Bin", "What is due in all of them"])
def test_everything_has_a_name_and_access_keys_are_given_once(chip: str, place: Place, qtbot: QtBot) -> None:
    keep(place.desk.library, harbour_case())
    place.begin("First", "Second", "Third")
    for name in ("First", "Second"):
        place.take(name)
        place.press("Archive" if name == "First" else "To the bin")
    place.press(chip)
    assert nameless(place.page) == []
    assert access_keys_given_twice(place.page) == set()


def test_tab_goes_through_the_page_as_one_reads(place: Place, qtbot: QtBot) -> None:
    place.begin("First", "Second")
    line(place, "Name of the new case").setFocus()
    order: list[QWidget] = []
    while not order or QApplication.focusWidget() not in order:
        order.append(QApplication.focusWidget())
        place.key(Key.Key_Tab)
    seen = [widget.mapTo(place.window, widget.rect().center()) for widget in order if place.page.isAncestorOf(widget)]
    rows = [point.y() // 12 for point in seen]
    assert rows == sorted(rows)
    assert place.view in order

"""The first page of a library: begun with what was answered, or with the sample case, which one click removes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases
from botox_vetter.actions.sample import SAMPLE_ID
from botox_vetter.domain.case_states import CaseState, state_of
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.main_window import START
from botox_vetter.ui.pages.begin.page import BeginPage
from botox_vetter.ui.session import Session
from tests.cases import BEGUN_AT
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.conftest import WindowOf

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(window_of: WindowOf) -> Session:
    return window_of()


def begin_page(session: Session) -> BeginPage:
    found = session.window.page(START).findChild(BeginPage)
    assert found is not None
    return found


def title(session: Session) -> str:
    return session.window._head._title.text()


def press(session: Session, words: str, qtbot: QtBot) -> None:
    found = [b for b in session.window.findChildren(QPushButton) if b.text().replace("&", "") == words]
    (button,) = [b for b in found if b.isVisible()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def open_sample(session: Session, qtbot: QtBot) -> None:
    press(session, "Open the sample case", qtbot)
    qtbot.waitUntil(lambda: session.desk.file is not None and session.jobs.is_idle)


def test_an_empty_library_shows_it_alone_and_the_keyboard_is_on_the_first_question(session: Session) -> None:
    assert begin_page(session).isVisible()
    assert not session.window.page(START)._cases.isVisible()
    assert not session.window.page(START)._chips.isVisible()
    assert QApplication.focusWidget().accessibleName() == "Country"
    assert title(session) == "Welcome"
    assert nameless(session.window) == []
    assert access_keys_given_twice(session.window) == set()


def test_the_list_of_countries_is_seen_whole(session: Session) -> None:
    """Its room was measured without the edge that a field with the keyboard has: the last row was cut off."""
    country = begin_page(session).findChild(ChoiceField)
    country.showPopup()
    rows = country.view()
    assert rows.viewport().height() >= country.count() * rows.sizeHintForRow(0)
    country.hidePopup()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 700)])
def test_all_that_is_asked_and_the_button_to_begin_are_seen_at_once(
    width: int, height: int, session: Session, qtbot: QtBot
) -> None:
    session.window.resize(width, height)
    page = begin_page(session)
    begin = next(b for b in page.findChildren(QPushButton) if b.text() == "&Begin")
    qtbot.waitUntil(lambda: begin.visibleRegion().boundingRect() == begin.rect())


def test_without_an_answer_the_case_opens_on_its_plan(session: Session, qtbot: QtBot) -> None:
    press(session, "Begin", qtbot)
    assert session.desk.file.case.name == "My search"
    assert session.window.place == "plan"


def test_with_an_area_chosen_clinics_come_next_and_the_list_of_cases_is_back(session: Session, qtbot: QtBot) -> None:
    begin_page(session).findChild(QCheckBox).click()
    press(session, "Begin", qtbot)
    assert session.desk.file.plan.areas == ("glabella",)
    assert session.window.place == "clinics"
    session.wishes.close_case()
    assert title(session) == "Cases"
    assert not any(page.isVisible() for page in session.window.page(START).findChildren(BeginPage))
    assert session.window.page(START)._cases.isVisible()


def test_a_place_that_needs_a_case_says_so(session: Session) -> None:
    session.window.go("compare")
    assert session.window.place == START
    assert session.window._kept.text() == "Open a case first, or begin one."


def test_the_sample_case_opens_on_its_clinics_and_the_first_page_is_there_after_it(
    session: Session, qtbot: QtBot
) -> None:
    open_sample(session, qtbot)
    assert (session.desk.case_id, session.window.place) == (SAMPLE_ID, "clinics")
    session.wishes.close_case()
    assert begin_page(session).isVisible(), "nobody has begun a search of his own yet"
    open_sample(session, qtbot)
    assert [case.id for case in session.desk.library.cases()] == [SAMPLE_ID], "the same one again"


def test_one_click_removes_the_sample_and_undo_or_the_same_button_brings_it_back(
    session: Session, qtbot: QtBot
) -> None:
    open_sample(session, qtbot)
    press(session, "Remove the sample", qtbot)
    assert session.window.place == START
    assert [state_of(case) for case in session.desk.library.cases()] == [CaseState.BINNED]
    press(session, "Undo", qtbot)
    assert [state_of(case) for case in session.desk.library.cases()] == [CaseState.IN_USE]
    open_sample(session, qtbot)
    press(session, "Remove the sample", qtbot)
    open_sample(session, qtbot)
    assert session.desk.case_id == SAMPLE_ID


def test_a_case_of_ones_own_has_no_such_button(session: Session) -> None:
    own = cases.new_case(session.desk.library, "Spring", BEGUN_AT)
    session.desk.open_case(own.case_id)
    shown = [b.text() for b in session.window.findChildren(QPushButton) if b.isVisible()]
    assert "Cases" in shown
    assert "Remove the sample" not in shown

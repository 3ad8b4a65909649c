"""A clinic that leaves the shortlist is asked why, in the window; it may stay unsaid."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.clinics.leaving_line import LeavingLine
from botox_vetter.ui.pages.clinics.page import ClinicsPage
from botox_vetter.ui.theme.look import Look
from tests.cases import LANTERN, QUAY, VELVET
from tests.ui.clinics.controls import nameless

Key = Qt.Key


@pytest.fixture
def page(desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot) -> ClinicsPage:
    made = ClinicsPage(desk, look, jobs)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    desk.changed.connect(lambda _change: made.load())
    made.choose(QUAY)
    made._list.take_keyboard()
    return made


@pytest.fixture
def line(page: ClinicsPage) -> LeavingLine:
    return page._head._leaving


def leave(page: ClinicsPage) -> None:
    page._head._star.click()


def why(desk: Desk, clinic_id: str = QUAY) -> str:
    return desk.file.clinic(clinic_id).off_shortlist_because


def test_enter_keeps_why_and_the_keyboard_goes_back(
    page: ClinicsPage, line: LeavingLine, desk: Desk, qtbot: QtBot
) -> None:
    leave(page)
    assert line._why.hasFocus()
    assert nameless(page) == []
    qtbot.keyClicks(line._why, "Too far")
    qtbot.keyClick(line._why, Key.Key_Return)
    assert why(desk) == "Too far"
    assert not desk.file.clinic(QUAY).is_shortlisted
    assert line.isHidden()
    assert page._list.isAncestorOf(page.window().focusWidget())


def test_esc_leaves_it_unsaid(page: ClinicsPage, line: LeavingLine, desk: Desk, qtbot: QtBot) -> None:
    leave(page)
    qtbot.keyClicks(line._why, "Never mind")
    qtbot.keyClick(line._why, Key.Key_Escape)
    assert line.isHidden()
    assert why(desk) == ""
    assert desk.next_undo.kind == "take_off_shortlist"


def test_another_clinic_is_not_asked_for_it(page: ClinicsPage, line: LeavingLine, desk: Desk, qtbot: QtBot) -> None:
    leave(page)
    page.choose(LANTERN)
    assert line.isHidden()
    assert (why(desk, QUAY), why(desk, LANTERN)) == ("", "")


def test_back_on_the_shortlist_nothing_is_asked_and_nothing_said(
    page: ClinicsPage, line: LeavingLine, desk: Desk, qtbot: QtBot
) -> None:
    leave(page)
    qtbot.keyClicks(line._why, "Too far")
    line._keep.click()
    leave(page)
    assert line.isHidden()
    assert why(desk) == ""
    desk.undo()
    assert why(desk) == "Too far"


def test_a_clinic_that_comes_onto_the_shortlist_is_not_asked(page: ClinicsPage, line: LeavingLine) -> None:
    page.choose(VELVET)
    leave(page)
    assert line.isHidden()

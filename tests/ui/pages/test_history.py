"""Everything that was done in a case, and one step taken back out of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases, clinics
from botox_vetter.domain.clinics import Clinic
from botox_vetter.ui.history_view import MOST_RECORDS, HistoryView
from botox_vetter.ui.models.step_table import WHAT
from botox_vetter.ui.session import Session
from tests.cases import CASE_ID, QUAY, harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.conftest import WindowOf

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Past:
    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self.desk, self.qtbot = session, session.desk, qtbot
        session.window.go("history")
        self.view = session.window.page("history").findChild(HistoryView)
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.session.jobs.is_idle and bool(self.steps()))

    def steps(self) -> list[str]:
        model = self.view._view.model()
        return [model.index(row, WHAT).data() for row in range(model.rowCount())]

    def take(self, step: str) -> None:
        self.view._view.setCurrentIndex(self.view._view.model().index(self.steps().index(step), WHAT))

    def words(self) -> str:
        return "\n".join(label.text() for label in self.view.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def past(window_of: WindowOf, qtbot: QtBot) -> Past:
    session = window_of(harbour_case())
    desk = session.desk
    desk.do(clinics.change_clinic, replace(desk.file.clinic(QUAY), opening_hours="Monday to Friday"))
    desk.do(cases.rename_case, CASE_ID, "Summer")
    desk.do(clinics.add_clinic, Clinic("", CASE_ID, "Mill Lane"))
    desk.undo()
    return Past(session, qtbot)


def test_the_steps_stand_there_the_latest_first(past: Past) -> None:
    assert past.steps() == [
        "New clinic Mill Lane",
        "New name of the case, Summer",
        "Change of Quay Skin Clinic",
        "Import of the case Harbour Bay, frown and forehead",
    ]
    assert QApplication.focusWidget() is past.view._view


def test_a_step_says_what_each_field_was_and_is(past: Past) -> None:
    past.take("Change of Quay Skin Clinic")
    past.qtbot.waitUntil(lambda: "Clinic Quay Skin Clinic: changed" in past.words())
    assert "Opening hours: Tuesday to Saturday, 9:30 to 18:00 → Monday to Friday" in past.words()


def test_a_step_can_be_taken_back_out_of_the_middle(past: Past, qtbot: QtBot) -> None:
    past.take("Change of Quay Skin Clinic")
    past.view._back.click()
    past.wait()
    assert past.desk.file.clinic(QUAY).opening_hours == harbour_case().clinic(QUAY).opening_hours
    assert past.desk.file.case.name == "Summer"
    qtbot.waitUntil(lambda: len(past.steps()) == 5)
    assert past.steps()[0] == "Taken back out of the history: change of Quay Skin Clinic"
    assert past.session.window._kept.text() == "Taken back: change of Quay Skin Clinic"


def test_a_step_that_was_taken_back_cannot_be_again(past: Past) -> None:
    past.take("New clinic Mill Lane")
    assert not past.view._back.isEnabled()
    assert "taken back on" in past.words()


def test_a_step_that_later_ones_need_is_refused_in_words(past: Past, qtbot: QtBot) -> None:
    past.desk.do(clinics.change_clinic, replace(past.desk.file.clinic(QUAY), opening_hours="Sundays"))
    qtbot.waitUntil(lambda: len(past.steps()) == 5)
    past.view._view.setCurrentIndex(past.view._view.model().index(3, 0))
    qtbot.waitUntil(past.view._back.isEnabled)
    past.view._back.click()
    assert "changed meanwhile" in past.session.window._banner.accessibleName()
    assert past.desk.file.clinic(QUAY).opening_hours == "Sundays"


def test_a_step_with_many_records_says_how_many_more_there_are(past: Past) -> None:
    past.take("Import of the case Harbour Bay, frown and forehead")
    past.qtbot.waitUntil(lambda: "more records" in past.words())
    assert past.view._details.count() <= 2 * MOST_RECORDS + 1


def test_the_search_finds_steps(past: Past, qtbot: QtBot) -> None:
    qtbot.keyClicks(past.view._search, "quay")
    assert past.steps() == ["Change of Quay Skin Clinic"]
    qtbot.waitUntil(lambda: "Monday to Friday" in past.words())


def test_the_menu_opens_it_and_escape_leads_back(past: Past, qtbot: QtBot) -> None:
    window = past.session.window
    window.go("compare")
    qtbot.keyClick(window, Key.Key_H, Ctrl)
    assert window.place == "history"
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert window.place == "compare"


def test_everything_has_a_name(past: Past) -> None:
    assert nameless(past.view) == []
    assert access_keys_given_twice(past.view) == set()


def test_the_border_between_steps_and_details_stays_where_it_was_moved(past: Past) -> None:
    splitter = past.view._split
    splitter.moveSplitter(200, 1)
    kept = splitter.saveState()
    assert HistoryView(past.desk, past.session.look)._split.saveState() == kept

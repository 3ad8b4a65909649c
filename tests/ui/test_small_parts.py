"""The parts of the frame: the head, the status line, the question before what cannot be undone, the wait."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.busy import Busy
from botox_vetter.ui.confirm import Confirm
from botox_vetter.ui.head import Head
from botox_vetter.ui.jobs import Job
from botox_vetter.ui.shown import Shown
from botox_vetter.ui.status import StatusLine
from botox_vetter.ui.theme.look import Look


def shown(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()


def test_the_status_line_offers_one_thing_once(qtbot: QtBot) -> None:
    line, done = StatusLine(), []
    shown(line, qtbot)
    line.say("In the bin: Spring", "Undo", lambda: done.append("undone"))
    assert line.button.isVisible()
    assert line.button.accessibleName() == "Undo: In the bin: Spring"
    line.button.click()
    line.button.click()
    assert done == ["undone"]
    assert not line.button.isVisible()
    line.say("In the bin: Summer", "Undo", lambda: done.append("again"))
    line.say("Kept: something else")
    assert not line.button.isVisible()
    assert line.words.text() == "Kept: something else"


def test_what_an_offer_says_itself_stays(qtbot: QtBot) -> None:
    line = StatusLine()
    shown(line, qtbot)
    line.say("In the bin", "Undo", lambda: line.say("Taken back", "Redo", lambda: None))
    line.button.click()
    assert (line.words.text(), line.button.text()) == ("Taken back", "Redo")
    assert line.button.isVisible()


@pytest.mark.parametrize(
    ("count", "words"), [(None, "What is due"), (0, "Nothing is due"), (1, "1 thing is due"), (12, "12 things are due")]
)
def test_the_head_says_how_much_is_due(count: int | None, words: str, look: Look, qtbot: QtBot) -> None:
    head = Head(look)
    shown(head, qtbot)
    head.show_case("Case: Spring")
    head.show_due(count)
    _sample, due, cases = head.buttons
    assert due.text() == words
    with qtbot.waitSignal(head.due_wanted):
        due.click()
    with qtbot.waitSignal(head.cases_wanted):
        cases.click()
    head.show_case("")
    assert not due.isVisible()
    assert not cases.isVisible()


class Asked:
    def __init__(self, qtbot: QtBot) -> None:
        self.place, self.field, self.confirm = QWidget(), QLineEdit(), Confirm("Keep it")
        column = QVBoxLayout(self.place)
        column.addWidget(self.field)
        column.addWidget(self.confirm)
        shown(self.place, qtbot)
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus)
        self.done: list[str] = []
        self.confirm.ask("Delete it?", "Delete", lambda: self.done.append("deleted"))


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


def test_the_careful_answer_has_the_keyboard(asked: Asked, qtbot: QtBot) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Keep it"
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert asked.done == []
    assert not asked.confirm.isVisible()
    assert QApplication.focusWidget() is asked.field


def test_yes_does_it_and_only_then(asked: Asked, qtbot: QtBot) -> None:
    assert asked.done == []
    yes = next(b for b in asked.confirm.findChildren(QPushButton) if b.text() == "Delete")
    yes.click()
    assert asked.done == ["deleted"]
    assert not asked.confirm.isVisible()


def test_a_question_that_was_dropped_does_nothing(asked: Asked) -> None:
    asked.confirm.drop()
    asked.confirm._on_yes()
    assert asked.done == []


def test_escape_leaves_the_question(asked: Asked, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not asked.confirm.isVisible()
    assert QApplication.focusWidget() is asked.field


def test_a_wait_can_be_stopped(qtbot: QtBot) -> None:
    busy, said = Busy(), []
    shown(busy, qtbot)
    job = Job(lambda _result: None, lambda _error: None, shown=Shown("Backing up", stopped=lambda: said.append(True)))
    busy.begin(job)
    assert busy.isVisible()
    busy._stop.click()
    assert job.is_dropped
    assert said == [True]
    assert not busy._stop.isEnabled()
    busy.end()
    assert not busy.isVisible()

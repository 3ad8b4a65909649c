"""What takes its time stands in the line at the foot, with how far it is and a way to stop it."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.jobs import Job, Jobs
from botox_vetter.ui.shown import Shown, Stopped, Stopping
from botox_vetter.ui.under_way import UnderWay
from tests.cases import harbour_case
from tests.ui.accessible import wrong_to_hear, wrong_to_walk
from tests.ui.conftest import WindowOf
from tests.ui.screens import come_to_rest


class Office:
    """Jobs that last until `let_go`, and what is seen of them."""

    def __init__(self, qtbot: QtBot, after_s: float = 0) -> None:
        self.jobs, self.go, self.ended = Jobs(), Event(), []
        self.line = UnderWay(self.jobs, after_s)
        qtbot.addWidget(self.line)

    def begin(self, shown: Shown | None, work: Callable[[Event], object] | None = None) -> Job:
        job = self.jobs.run(
            work or (lambda _stop: self.go.wait(10)), self.ended.append, self.ended.append, self.line, shown
        )
        self.line.refresh()
        return job

    @property
    def words(self) -> list[str]:
        return [label.text() for label in self.line.findChildren(ElidedLabel) if label.isVisibleTo(self.line)]

    def stop_buttons(self) -> list[QPushButton]:
        return [one for one in self.line.findChildren(QPushButton) if one.isVisibleTo(self.line)]


@pytest.fixture
def office(qtbot: QtBot) -> Iterator[Office]:
    office = Office(qtbot)
    yield office
    office.go.set()
    office.jobs.close()


def test_several_stand_side_by_side_until_they_are_done(office: Office, qtbot: QtBot) -> None:
    office.begin(Shown("Backing up"))
    office.begin(None)
    office.begin(Shown("Writing a.pdf", Stopping.NEVER))
    assert office.words == ["Backing up", "Writing a.pdf"]
    assert [one.accessibleName() for one in office.stop_buttons()] == ["Stop: Backing up"]
    office.go.set()
    qtbot.waitUntil(office.line.isHidden)
    assert len(office.ended) == 3


def test_what_is_done_at_once_is_not_shown(qtbot: QtBot) -> None:
    office, seen = Office(qtbot, after_s=60), []
    office.line.came_or_went.connect(lambda: seen.append(True))
    office.begin(Shown("Reading"))
    office.go.set()
    qtbot.waitUntil(lambda: office.ended == [True])
    office.line.refresh()
    assert seen == []
    office.jobs.close()


def test_it_says_how_far_it_is(office: Office) -> None:
    shown = Shown("Judging")
    office.begin(shown)
    bar = office.line.findChild(QProgressBar)
    assert bar.maximum() == 0
    shown.done_of = 3, 12
    office.line.refresh()
    assert (bar.value(), bar.maximum(), bar.accessibleName()) == (3, 12, "Judging")


def test_stopped_it_is_gone_at_once_though_its_thread_goes_on(office: Office, qtbot: QtBot) -> None:
    said = []
    office.begin(Shown("Reading", stopped=lambda: said.append("stopped")))
    office.stop_buttons()[0].click()
    assert said == ["stopped"]
    assert office.line.isHidden()
    office.go.set()
    qtbot.waitUntil(lambda: office.jobs.is_idle)
    assert office.ended == []


def test_what_changes_something_is_stopped_only_where_it_says_so(office: Office, qtbot: QtBot) -> None:
    said = []

    def too_late(_stop: Event) -> str:
        office.go.wait(10)
        return "kept"

    def in_time(stop: Event) -> None:
        stop.wait(10)
        raise Stopped

    office.begin(Shown("Importing", Stopping.TOLD), too_late)
    office.begin(Shown("Writing", Stopping.TOLD, lambda: said.append("stopped")), in_time)
    for button in office.stop_buttons():
        button.click()
    assert office.words == ["Stopping …", "Stopping …"]
    assert not any(button.isEnabled() for button in office.stop_buttons())
    qtbot.waitUntil(lambda: said == ["stopped"])
    office.go.set()
    qtbot.waitUntil(lambda: office.ended == ["kept"])


def test_the_keyboard_reaches_stop_and_a_screen_reader_names_it(window_of: WindowOf, qtbot: QtBot) -> None:
    session, go = window_of(harbour_case()), Event()
    window = session.window
    come_to_rest(session, qtbot)
    job = session.jobs.run(lambda _stop: go.wait(10), lambda _: None, lambda _: None, window, Shown("Backing up"))
    window._foot.under_way._after_s = 0
    window._foot.under_way.refresh()
    assert not window._foot._where.isVisible()
    assert wrong_to_hear(window) == []
    assert wrong_to_walk(window) == []  # also with what was said at the start beside it
    window.say("")
    for _part in range(2):  # from the rail to the page, and to the line at the foot
        window.next_pane(1)
    focused = QApplication.focusWidget()
    assert focused.accessibleName() == "Stop: Backing up"
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert job.is_dropped
    assert window._foot._where.isVisible()
    go.set()

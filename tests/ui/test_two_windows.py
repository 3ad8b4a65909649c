"""The program opened twice on one library: both work, and what one does the other takes up when it gets the focus."""

import subprocess
import sys

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases
from botox_vetter.actions.library import open_library
from botox_vetter.ui.main_window import START
from botox_vetter.ui.models.case_table import NAME
from botox_vetter.ui.session import Session
from tests.cases import BEGUN_AT, CASE_ID, harbour_case
from tests.ui.conftest import WindowOf

RENAMED = (
    "import sys; from botox_vetter.actions.library import open_library; from botox_vetter.actions import cases\n"
    "with open_library(sys.argv[1]) as library: cases.rename_case(library, sys.argv[2], 'From elsewhere')"
)


def elsewhere(session: Session) -> None:
    """Another process renames the case."""
    address = session.desk.library.address
    subprocess.run([sys.executable, "-c", RENAMED, address, CASE_ID], check=True, timeout=60)


def give_focus(session: Session, qtbot: QtBot) -> None:
    """Away, and back again."""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not session.window.isActiveWindow())
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)


def test_the_open_case_is_as_the_other_left_it(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    elsewhere(session)
    give_focus(session, qtbot)
    qtbot.waitUntil(lambda: session.desk.file.case.name == "From elsewhere")
    assert session.window.windowTitle().startswith("From elsewhere")
    assert session.window._kept.text() == "Changed in another window of the program"
    assert session.window.page("plan")._who.name.text() == "From elsewhere"


def test_the_other_ones_step_can_be_undone_here(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    elsewhere(session)
    session.desk.look_again()
    session.desk.undo()
    assert session.desk.file.case.name == harbour_case().case.name


def test_both_may_write_in_turn(window_of: WindowOf) -> None:
    session = window_of(harbour_case())
    with open_library(session.desk.library.address) as other:
        for n in range(3):
            session.desk.do(cases.rename_case, CASE_ID, f"Mine {n}")
            cases.new_case(other, f"Theirs {n}", BEGUN_AT)
    assert not session.window._banner.isVisible()
    assert {case.name for case in session.desk.library.cases()} == {"Mine 2", "Theirs 0", "Theirs 1", "Theirs 2"}


def test_the_list_of_cases_is_brought_up_to_date(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of()
    with open_library(session.desk.library.address) as other:
        cases.new_case(other, "Begun elsewhere", BEGUN_AT)
    give_focus(session, qtbot)
    view = session.window.page(START)._cases._view
    qtbot.waitUntil(lambda: view.model().rowCount() == 1)
    assert view.model().index(0, NAME).data() == "Begun elsewhere"


def test_what_is_half_typed_stays_when_the_other_changed_something(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    field = session.window.page("plan")._who.person
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, "Sam")
    elsewhere(session)
    session.desk.look_again()
    assert field.text() == "Sam"
    assert session.desk.file.case.name == "From elsewhere"
    field.commit()
    assert session.desk.file.plan.person == "Sam"
    assert session.desk.file.case.name == "From elsewhere"


def test_no_other_event_looks_into_the_library(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    elsewhere(session)
    QApplication.sendEvent(session.window, QEvent(QEvent.Type.PaletteChange))
    assert session.desk.file.case.name == harbour_case().case.name

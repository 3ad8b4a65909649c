"""A library that can only be read: everything is shown, nothing is kept, and the person is told."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from botox_vetter.actions.library import open_to_read
from botox_vetter.ui.session import Session
from tests.cases import QUAY, harbour_case
from tests.ui.conftest import WindowOf
from tests.ui.screens import opened, screens

CHANGING = (
    *("Copy this case", "Archive this case", "To the bin", "Import a case …", "Paste from a spreadsheet …"),
    *("Import clinics, people or prices …", "Undo", "New clinic", "On or off the shortlist"),
    *("Remove the chosen clinic", "Answer the chosen question"),
)


@pytest.fixture
def session(window_of: WindowOf) -> Session:
    """As where the disk can only be read; who runs this may perhaps write everywhere."""
    session = window_of(harbour_case())
    address, case_id = session.desk.library.address, session.desk.case_id
    session.desk.give_up_library().close()
    session.desk.use_library(open_to_read(address))
    session.desk.open_case(case_id)
    return session


def test_every_screen_is_shown_and_nothing_is_kept(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    before = session.desk.file
    names = [*screens(session, qtbot)]
    session.desk.open_case(before.case.id)
    names += opened(session, qtbot, tmp_path)
    assert len(names) > 20
    assert session.desk.library.case_file(before.case.id) == before


def test_the_foot_says_it_all_the_time_and_a_change_says_why_it_is_not_kept(session: Session) -> None:
    assert "can only be read" in session.window._foot._where.text()
    session.window.go("clinics")
    page = session.window.page("clinics")
    page.choose(QUAY)
    page._head._star.click()
    assert page._head._star.isChecked(), "it shows what is kept"
    assert session.window._banner.isVisible()
    assert "may only be read" in session.window._banner.accessibleName()
    assert session.desk.file.clinic(QUAY).is_shortlisted


def test_a_weight_that_is_not_kept_goes_back(session: Session) -> None:
    session.window.go("compare")
    page = session.window.page("compare")
    page._weigh_button.click()
    slider = page.findChild(QSlider)
    before = slider.value()
    slider.setValue(before + 7)
    assert session.window._banner.isVisible()
    assert slider.value() == before


def test_what_would_change_it_is_not_offered_by_the_menus(session: Session) -> None:
    actions = [action for bar in session.window.menuBar().actions() for action in bar.menu().actions()]
    enabled = {action.text().replace("&", ""): action.isEnabled() for action in actions}
    assert {words: enabled[words] for words in CHANGING} == dict.fromkeys(CHANGING, False)
    assert enabled["Export this case …"]
    assert enabled["History …"]

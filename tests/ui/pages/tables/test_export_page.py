"""Clinics, people and prices written as tables that import takes in again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.domain.cases import CaseFile
from botox_vetter.ui.session import Session
from tests.cases import harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.conftest import WindowOf


def shown(session: Session):
    session.window.go("export")
    return session.window.page("export")


@pytest.mark.parametrize("name", ["all.xlsx", "people.csv"])
def test_what_is_written_is_there_already_when_it_is_read_again(
    name: str, window_of: WindowOf, tmp_path: Path, qtbot: QtBot
) -> None:
    session = window_of(harbour_case())
    page, path = shown(session), tmp_path / name
    page.save(path, TableNoun.PEOPLE)
    qtbot.waitUntil(lambda: session.jobs.is_idle)
    assert session.window._kept.text() == f"Written: {path}"
    session.window.go("import")
    taken = session.window.page("import")
    taken.take_file(path)
    qtbot.waitUntil(lambda: session.jobs.is_idle and taken._intake.proposal is not None)
    assert taken._intake.proposal.rows
    assert taken._intake.proposal.to_import == 0
    assert taken._take.text() == "Nothing to import"


def test_a_place_that_cannot_be_written_to_is_said(window_of: WindowOf, tmp_path: Path, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    shown(session).save(tmp_path / "nowhere" / "all.xlsx")
    qtbot.waitUntil(lambda: session.jobs.is_idle)
    assert "could not be written" in session.window._banner.accessibleName()


def test_what_the_case_has_none_of_cannot_be_written(window_of: WindowOf) -> None:
    session = window_of(CaseFile(harbour_case().case))
    buttons = shown(session).findChildren(QPushButton)
    assert not any(button.isEnabled() for button in buttons if button.text().startswith("Save"))


def test_every_control_has_a_name_and_no_access_key_is_given_twice(window_of: WindowOf) -> None:
    page = shown(window_of(harbour_case()))
    assert nameless(page) == []
    assert access_keys_given_twice(page) == set()

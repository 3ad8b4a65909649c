"""The columns of the table of clinics: chosen, moved and widened, remembered, and never lost by a broken setting."""

import json

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from botox_vetter.ui.models.clinic_chips import Chip
from botox_vetter.ui.models.clinic_columns import AT_FIRST, COLUMNS, NAME, PLACE, RANK, SCORE, SHORTLIST, VERDICT
from botox_vetter.ui.pages.clinics.columns_kept import (
    NAMES,
    Columns,
    columns_text,
    moved,
    read_columns,
    with_shown,
    with_width,
)
from botox_vetter.ui.pages.clinics.columns_menu import ColumnsMenu
from tests.cases import harbour_case
from tests.ui.clinics.place import Key, Place
from tests.ui.conftest import WindowOf


def test_every_column_has_a_name_to_be_remembered_by() -> None:
    assert set(NAMES) == set(COLUMNS)
    assert len(set(NAMES.values())) == len(COLUMNS)


def test_what_was_written_is_read_back() -> None:
    columns = with_width(moved(with_shown(Columns(), PLACE, True), SCORE, -1), NAME, 240)
    assert read_columns(columns_text(columns)) == columns


@pytest.mark.parametrize("text", ["", "None", "[]", "{}", '{"order": 3}', "no json", '{"order": ["name"]}'])
def test_what_cannot_be_read_is_as_at_first(text: str) -> None:
    assert read_columns(text) == Columns()


def test_a_column_that_is_new_comes_last_and_one_that_is_gone_is_left_out() -> None:
    kept = json.loads(columns_text(Columns()))
    kept["order"] = ["verdict", "gone", "name"]
    kept["shown"] = ["verdict", "gone"]
    read = read_columns(json.dumps(kept))
    assert read.order[:3] == (VERDICT, NAME, RANK)
    assert set(read.order) == set(COLUMNS)
    assert read.shown == {VERDICT, NAME}


def test_the_name_is_always_seen() -> None:
    assert with_shown(Columns(), NAME, False).shown == AT_FIRST


def test_a_column_moves_among_those_that_are_seen_and_stops_at_the_edge() -> None:
    assert moved(Columns(), VERDICT, -1).order[:3] == (RANK, VERDICT, NAME)
    seen = [column for column in moved(Columns(), SHORTLIST, -1).order if column in AT_FIRST]
    assert seen[-2:] == [SHORTLIST, 4]
    assert moved(Columns(), RANK, -1) == Columns()


def test_a_column_is_ticked_moved_and_widened_by_keyboard(place: Place) -> None:
    place.view.setCurrentIndex(place.view.model().index(0, RANK))
    place.page._list._order_line._columns.click()
    menu = next(child for child in place.view.findChildren(QMenu) if isinstance(child, ColumnsMenu))
    ticked = next(action for action in menu.actions() if action.text() == "Place")
    menu.setActiveAction(ticked)
    place.qtbot.keyClick(menu, Key.Key_Space)
    assert not place.view.isColumnHidden(PLACE)
    assert menu.isVisible()
    width = place.view.columnWidth(RANK)
    wishes = {action.text(): action for action in menu.actions()}
    wishes["“Rank” wider"].trigger()
    assert place.view.columnWidth(RANK) > width
    wishes["Move “Rank” to the right"].trigger()
    assert place.view.columns.order[:2] == (NAME, RANK)
    wishes["All as at first"].trigger()
    assert place.view.columns == Columns()
    menu.close()


def test_columns_order_and_chip_are_as_they_were_left_when_the_program_starts_again(
    window_of: WindowOf, qtbot: QtBot
) -> None:
    session = window_of(harbour_case())
    session.window.go("clinics")
    table = session.window.page("clinics")._list
    table._view.show_columns(with_width(with_shown(Columns(), PLACE, True), VERDICT, 133))
    table._view.sortByColumn(NAME, Qt.SortOrder.DescendingOrder)
    table._chips._buttons[Chip.SHORTLIST].click()
    settings = QSettings("botox-vetter", "window")
    session.window.remember(settings)
    page = session.places._clinics_page()
    qtbot.addWidget(page)
    page.load()
    again = page._list
    assert not again._view.isColumnHidden(PLACE)
    assert again._view.columnWidth(VERDICT) == 133
    assert again._model.rowCount() == 2
    assert again._model.clinic_id(0) == table._model.clinic_id(0)
    assert again._chips._buttons[Chip.SHORTLIST].isChecked()

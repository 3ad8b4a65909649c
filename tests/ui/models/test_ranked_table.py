"""A long shortlist as rows: the figures of the clinics side by side, and boxes to tick."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.models.clinic_table import STANDING
from botox_vetter.ui.models.ranked_table import (
    CHOSEN,
    NAME,
    RANK,
    SCORE,
    SESSION,
    VERDICT,
    YEAR,
    RankedTable,
    _by_upper_end,
)
from botox_vetter.ui.models.signs import DETAIL
from tests.cases import LANTERN, QUAY, VELVET

CHECKED = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def table(desk: Desk, rulebook: Rulebook) -> RankedTable:
    """Nothing is known of the prices of the last one."""
    model = RankedTable(rulebook, QObject(desk))
    assert desk.comparison is not None
    model.compare_in(desk.comparison)
    quay, lantern, velvet = desk.comparison.standings
    model.show_rows((quay, lantern, replace(velvet, cost=Cost(VELVET, "GBP", CostState.NONE))))
    return model


def names(table: RankedTable) -> list[str]:
    return [str(table.index(row, NAME).data()).split()[0] for row in range(table.rowCount())]


def test_it_is_a_proper_model(table: RankedTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table)


def test_a_row_says_what_the_column_side_by_side_says(table: RankedTable) -> None:
    lantern = [(table.index(1, n).data(), table.index(1, n).data(DETAIL)) for n in range(7)]
    assert lantern == [
        ("", ""),
        ("2", ""),
        ("Lantern Street Aesthetics", "Joss Fenwick"),
        ("Open", "5 to settle before booking"),
        ("4 to 96 of 100", ""),
        ("£275 to £295", "Frown lines £95; forehead lines £90; crow's feet £90 to £110"),
        ("£690 to £765", "3 sessions a year, with a package, no review priced"),
    ]
    assert table.index(2, SESSION).data() == "Cannot be told: no price recorded"
    assert table.index(2, YEAR).data(DETAIL) == ""
    assert table.index(0, SCORE).data(STANDING).clinic.id == QUAY


@pytest.mark.parametrize(
    ("column", "up"),
    [
        (RANK, ["Quay", "Lantern", "Velvet"]),
        (NAME, ["Lantern", "Quay", "Velvet"]),
        (VERDICT, ["Quay", "Lantern", "Velvet"]),
        (SCORE, ["Velvet", "Lantern", "Quay"]),
        (SESSION, ["Quay", "Lantern", "Velvet"]),
        (YEAR, ["Lantern", "Quay", "Velvet"]),
    ],
)
def test_it_is_ordered_by_any_column_and_what_is_not_known_comes_last(
    column: int, up: list[str], table: RankedTable
) -> None:
    table.sort(column, Qt.SortOrder.AscendingOrder)
    assert names(table) == up
    table.sort(column, Qt.SortOrder.DescendingOrder)
    last = ["Velvet"] if column in (SESSION, YEAR) else []
    assert names(table) == [*reversed([name for name in up if name not in last]), *last]


def test_a_price_without_an_upper_end_comes_after_those_that_have_one() -> None:
    ends = [(Decimal(10), None), (Decimal(90), Decimal(100)), (Decimal(80), Decimal(100))]
    assert sorted(ends, key=lambda pair: _by_upper_end(*pair)) == [ends[2], ends[1], ends[0]]


def test_boxes_are_ticked_and_say_so(table: RankedTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.chosen_changed):
        table.toggle(2)
    table.toggle(0)
    assert table.chosen == (VELVET, QUAY)
    assert [table.index(row, CHOSEN).data(CHECKED) for row in range(3)] == [
        Qt.CheckState.Checked,
        Qt.CheckState.Unchecked,
        Qt.CheckState.Checked,
    ]
    assert table.index(0, NAME).data(CHECKED) is None
    assert table.flags(table.index(0, CHOSEN)) & Qt.ItemFlag.ItemIsUserCheckable
    table.toggle(0)
    assert table.chosen == (VELVET,)


def test_what_is_no_longer_a_row_is_not_chosen(table: RankedTable) -> None:
    table.toggle(1)
    assert table.chosen == (LANTERN,)
    table.show_rows([row for row in table.rows if row.clinic.id != LANTERN])
    assert table.chosen == ()

"""Rows that order and filter themselves, and keep who they are."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from botox_vetter.ui.models.ordered_rows import PLAIN, SORT, Column, OrderedRows
from botox_vetter.ui.models.signs import DETAIL, SIGN, Sign

NAME, SIZE = range(2)
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Thing:
    id: str
    name: str
    size: int | None = None


THINGS = (Thing("a", "Vial", 3), Thing("b", "ampoule"), Thing("c", "Needle", 1), Thing("d", "Nozzle", 2))


@pytest.fixture
def rows(qapp: object) -> OrderedRows[Thing]:
    made = OrderedRows(
        (
            Column(
                "Name",
                lambda thing: thing.name,
                lambda thing: thing.name,
                lambda thing: thing.name.casefold(),
                lambda thing: f"thing {thing.id}",
                lambda thing: Sign("passes", "good") if thing.size else None,
            ),
            Column(
                "Size",
                lambda thing: "" if thing.size is None else str(thing.size),
                lambda thing: thing.size,
                begins_descending=True,
            ),
        ),
        key=lambda thing: thing.id,
        searched=lambda thing: thing.name,
    )
    made.show_rows(THINGS)
    return made


def ids(rows: OrderedRows[Thing]) -> str:
    return "".join(thing.id for thing in rows.rows)


def test_it_is_a_model_as_qt_wants_it(rows: OrderedRows[Thing], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(rows)
    rows.sort(SIZE, DOWN)
    rows.filter("n")
    rows.show_rows(THINGS[1:])
    qtmodeltester.check(rows)


def test_a_cell_says_its_text_its_detail_its_sign_and_its_value(rows: OrderedRows[Thing]) -> None:
    cell = rows.index(0, NAME)
    assert cell.data() == "Vial"
    assert cell.data(DETAIL) == "thing a"
    assert cell.data(SIGN) == Sign("passes", "good")
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Vial. thing a"
    assert "thing a" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert cell.data(SORT) == "vial"
    assert rows.index(0, SIZE).data(PLAIN) == 3


def test_heads_say_their_words_and_which_way_they_begin(rows: OrderedRows[Thing]) -> None:
    head = Qt.Orientation.Horizontal
    assert [rows.headerData(n, head) for n in (NAME, SIZE, 2)] == ["Name", "Size", None]
    assert rows.headerData(SIZE, head, Qt.ItemDataRole.InitialSortOrderRole) == DOWN
    assert rows.headerData(0, Qt.Orientation.Vertical) is None


@pytest.mark.parametrize(
    ("column", "order", "expected"),
    [(-1, UP, "abcd"), (NAME, UP, "bcda"), (NAME, DOWN, "adcb"), (SIZE, UP, "cdab"), (SIZE, DOWN, "adcb")],
)
def test_rows_are_ordered_and_what_is_not_known_comes_last(
    column: int, order: Qt.SortOrder, expected: str, rows: OrderedRows[Thing]
) -> None:
    rows.sort(column, order)
    assert ids(rows) == expected


def test_the_filter_wants_every_word(rows: OrderedRows[Thing]) -> None:
    rows.filter("N zz")
    assert ids(rows) == "d"
    assert rows.total == 4
    rows.filter("")
    assert ids(rows) == "abcd"


def test_a_row_is_found_again_after_it_moved_and_changed(rows: OrderedRows[Thing]) -> None:
    kept = QPersistentModelIndex(rows.index(2, SIZE))
    rows.sort(NAME, UP)
    assert kept.isValid()
    assert rows.row(kept.row()) == THINGS[2]
    rows.show_rows((*THINGS[:2], Thing("c", "Zebra", 9), THINGS[3]))
    assert rows.row(kept.row()) == Thing("c", "Zebra", 9)
    assert rows.place_of("c") == 3
    assert rows.key_of(3) == "c"


def test_places_that_are_not_there_are_nobodys(rows: OrderedRows[Thing]) -> None:
    assert rows.row(-1) is rows.row(99) is rows.key_of(4) is None
    assert rows.place_of("nobody") == -1
    assert rows.place_of(None) == -1

"""The report's table as an item model: the same cells as on paper."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.document import Cell, Column, Drawing, Row, Table
from botox_vetter.report.sections.side_by_side import side_by_side
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.models.document_table import CELL, IS_GROUP, DocumentTable

Role, Orientation = Qt.ItemDataRole, Qt.Orientation

BAR = Drawing(84, 7, (), "Bar: proven 10, possible 90 of 100")
TABLE = Table(
    "Side by side",
    (Column(""), Column("Quay"), Column("Lantern")),
    (
        Row((Cell("Verdict"), Cell("Cleared", ("3 to confirm",)), Cell("Open"))),
        Row((Cell("Score"), Cell("10 to 90 of 100", drawing=BAR), Cell("10 to 90 of 100"))),
        Row((Cell("Knock-outs"),), is_group=True),
        Row((Cell("Registered"), Cell("passed"), Cell("passed"))),
        Row((Cell("Identity"),), is_group=True),
        Row((Cell("Full name"), Cell("yes"), Cell("not known"))),
    ),
)


@pytest.fixture
def model(qapp: object) -> DocumentTable:
    model = DocumentTable()
    model.show_table(TABLE)
    return model


def heads(model: DocumentTable) -> list[object]:
    return [model.headerData(row, Orientation.Vertical) for row in range(model.rowCount())]


def test_it_is_a_proper_model(model: DocumentTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_the_case_on_the_desk_is_a_proper_model_too(desk: Desk, rulebook: Rulebook, qtmodeltester: ModelTester) -> None:
    model = DocumentTable()
    assert desk.comparison is not None
    model.show_table(side_by_side(desk.comparison, rulebook, every_criterion=True))
    assert model.columnCount() == 3
    assert model.rowCount() > 40
    qtmodeltester.check(model)
    model.show_table(side_by_side(desk.comparison, rulebook, every_criterion=True), only_differences=True)
    qtmodeltester.check(model)


def test_first_cells_head_the_rows_and_clinics_the_columns(model: DocumentTable) -> None:
    assert (model.rowCount(), model.columnCount()) == (6, 2)
    assert heads(model) == ["Verdict", "Score", "Knock-outs", "Registered", "Identity", "Full name"]
    assert [model.headerData(n, Orientation.Horizontal) for n in range(2)] == ["Quay", "Lantern"]
    assert model.headerData(1, Orientation.Horizontal, Role.ToolTipRole) == "Lantern"
    assert model.headerData(0, Orientation.Vertical, CELL) == Cell("Verdict")
    assert model.headerData(2, Orientation.Vertical, IS_GROUP) is True
    assert model.headerData(9, Orientation.Vertical) is model.headerData(9, Orientation.Horizontal) is None


def test_a_cell_is_shown_with_its_notes_and_read_out_with_its_drawing(model: DocumentTable) -> None:
    first = model.index(0, 0)
    assert first.data() == "Cleared\n3 to confirm"
    assert first.data(Role.AccessibleTextRole) == "Cleared. 3 to confirm"
    assert first.data(CELL) == Cell("Cleared", ("3 to confirm",))
    assert model.index(1, 0).data(Role.AccessibleTextRole) == "10 to 90 of 100. Bar: proven 10, possible 90 of 100"


def test_a_row_that_heads_others_has_no_cells(model: DocumentTable) -> None:
    index = model.index(2, 1)
    assert index.data(IS_GROUP) is True
    assert index.data() is index.data(CELL) is None
    assert model.index(0, 0).data(IS_GROUP) is False


def test_only_differences_leaves_out_what_is_the_same_and_heads_of_nothing(model: DocumentTable) -> None:
    model.show_table(TABLE, only_differences=True)
    assert heads(model) == ["Verdict", "Identity", "Full name"]
    model.show_table(TABLE)
    assert model.rowCount() == 6


def test_an_empty_one_has_neither_rows_nor_columns(qapp: object, qtbot: QtBot) -> None:
    empty = DocumentTable()
    assert (empty.rowCount(), empty.columnCount()) == (0, 0)
    assert empty.data(QModelIndex()) is None

"""The clinics side by side as an item model: the report's cells, in sections that fold."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.document import Cell, Drawing, Emphasis, Row
from botox_vetter.report.sections.section import Section
from botox_vetter.report.sections.side_by_side import side_by_side
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.models.document_table import CELL, IS_FOLDED, IS_GROUP, STANDING, DocumentTable

Role, Orientation = Qt.ItemDataRole, Qt.Orientation

BAR = Drawing(84, 7, (), "Bar: proven 10, possible 90 of 100")
LEGEND = Drawing(200, 10, (), "Solid is proven")
SECTIONS = (
    Section(
        "standing",
        Cell("Where it stands", ("All bars: 0 to 100",), Emphasis.STRONG, drawing=LEGEND),
        (
            Row((Cell("Verdict"), Cell("Cleared", ("3 to confirm",)), Cell("Open"), Cell("Open"))),
            Row((Cell("Score"), Cell("10 to 90 of 100", drawing=BAR), Cell("4"), Cell("4"))),
        ),
    ),
    Section("people", Cell("People"), (Row((Cell("Who injects"), Cell("Ada"), Cell("Bea"), Cell("Cem"))),)),
)


@pytest.fixture
def model(desk: Desk) -> DocumentTable:
    model = DocumentTable()
    assert desk.comparison is not None
    model.show_sections(SECTIONS, desk.comparison.standings, frozenset())
    return model


def heads(model: DocumentTable) -> list[object]:
    return [model.headerData(row, Orientation.Vertical) for row in range(model.rowCount())]


def read(model: DocumentTable, row: int, column: int = 0) -> object:
    return model.index(row, column).data(Role.AccessibleTextRole)


def test_it_is_a_proper_model(model: DocumentTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.fold("standing", True)
    qtmodeltester.check(model)


def test_the_case_on_the_desk_is_a_proper_model_too(desk: Desk, rulebook: Rulebook, qtmodeltester: ModelTester) -> None:
    model, comparison = DocumentTable(), desk.comparison
    assert comparison is not None
    sections = side_by_side(comparison.standings, comparison, rulebook)
    model.show_sections(sections, comparison.standings, frozenset({"people"}))
    assert model.columnCount() == 3
    assert model.rowCount() > 40
    qtmodeltester.check(model)


def test_first_cells_head_the_rows_and_clinics_the_columns(model: DocumentTable) -> None:
    assert (model.rowCount(), model.columnCount()) == (5, 3)
    assert heads(model) == ["Where it stands", "Verdict", "Score", "People", "Who injects"]
    assert model.headerData(0, Orientation.Horizontal) == "Quay Skin Clinic"
    assert model.headerData(0, Orientation.Horizontal, Role.AccessibleTextRole) == "Quay Skin Clinic, rank 1, Cleared"
    assert model.headerData(0, Orientation.Horizontal, STANDING) is model.columns[0]
    assert model.headerData(1, Orientation.Vertical, CELL) == Cell("Verdict")
    assert model.headerData(9, Orientation.Vertical) is model.headerData(9, Orientation.Horizontal) is None


def test_a_cell_is_read_out_with_its_row_its_clinic_and_its_drawing(model: DocumentTable) -> None:
    assert model.index(1, 0).data() == "Cleared\n3 to confirm"
    assert model.index(1, 0).data(CELL) == Cell("Cleared", ("3 to confirm",))
    assert read(model, 1) == "Verdict, Quay Skin Clinic: Cleared. 3 to confirm"
    assert read(model, 2) == "Score, Quay Skin Clinic: 10 to 90 of 100. Bar: proven 10, possible 90 of 100"


def test_a_section_says_whether_it_is_folded_and_how_much_is_in_it(model: DocumentTable) -> None:
    words = "Where it stands, section, {}, 2 rows"
    assert read(model, 0) == words.format("unfolded") + ". Solid is proven. All bars: 0 to 100"
    assert (model.index(0, 0).data(IS_GROUP), model.index(0, 0).data(IS_FOLDED)) == (True, False)
    assert model.index(0, 0).data(CELL) == Cell("", drawing=LEGEND)
    assert model.headerData(0, Orientation.Vertical, CELL).notes == ("All bars: 0 to 100",)
    model.fold("standing", True)
    assert read(model, 0) == words.format("folded")
    assert model.index(0, 0).data(CELL) == Cell("", ("2 rows",))
    assert model.headerData(0, Orientation.Vertical, CELL) == Cell("Where it stands", emphasis=Emphasis.STRONG)


def test_folding_takes_the_rows_of_that_section_away_and_unfolding_brings_them_back(
    model: DocumentTable, qtbot: QtBot
) -> None:
    kept = QPersistentModelIndex(model.index(4, 1))
    with qtbot.waitSignals([model.rowsRemoved, model.folds_changed]):
        model.fold("standing", True)
    assert heads(model) == ["Where it stands", "People", "Who injects"]
    assert (kept.row(), kept.data()) == (2, "Bea")
    assert model.folded == {"standing"}
    with qtbot.waitSignals([model.rowsInserted, model.folds_changed]):
        model.fold("standing", False)
    assert heads(model) == ["Where it stands", "Verdict", "Score", "People", "Who injects"]
    assert kept.row() == 4


def test_all_sections_fold_at_once_and_twice_is_once(model: DocumentTable) -> None:
    model.fold_all(True)
    model.fold_all(True)
    assert heads(model) == ["Where it stands", "People"]
    model.fold_all(False)
    assert model.rowCount() == 5


def test_what_was_folded_stays_so_when_other_facts_are_shown(model: DocumentTable) -> None:
    model.show_sections(SECTIONS[1:], model.columns[:1], frozenset({"people", "standing"}))
    assert heads(model) == ["People"]
    assert model.folded == {"people", "standing"}


def test_a_row_is_found_again_by_its_head_or_its_section(model: DocumentTable) -> None:
    key = model.key_of(2)
    assert model.row_of(key) == 2
    model.fold("standing", True)
    assert model.row_of(key) == 0
    assert model.row_of(("gone", "Score")) == -1


def test_an_empty_one_has_neither_rows_nor_columns(qapp: object) -> None:
    empty = DocumentTable()
    assert (empty.rowCount(), empty.columnCount()) == (0, 0)
    assert empty.data(QModelIndex()) is None
    assert empty.section_at(0) is None

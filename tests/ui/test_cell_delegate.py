"""A cell is painted whole: every line of it has room, and colours are those in force."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Cell, Drawing, Emphasis, Row
from botox_vetter.report.drawings.shapes import Box
from botox_vetter.report.sections.section import Section
from botox_vetter.ui.cell_delegate import CellDelegate, cell_height, paint_cell
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.models.document_table import DocumentTable
from botox_vetter.ui.row_heads import RowHeads
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look
from tests.ui.long_names import ONE_WORD, WORDS

BAR = Drawing(84, 7, (Box(0, 0, 84, 7, Colour.BAD),), "a bar")
CELLS = {
    "short": Cell("yes"),
    "words": Cell(WORDS),
    "one word": Cell(ONE_WORD),
    "notes": Cell("Quay", ("4 Ropewalk", "01632 960101", "quay@quay.example", "https://quay.example", ONE_WORD)),
    "notes only": Cell("", (WORDS, "Names no brand")),
    "bar": Cell("10 to 90 of 100", ("proven",), Emphasis.STRONG, Colour.GOOD, BAR),
}


def painted(cell: Cell, look: Look, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(look.colour("field"))
    painter = QPainter(image)
    paint_cell(painter, cell, QFont(), QRect(0, 0, width, height), look)
    painter.end()
    return image


def lowest_ink(image: QImage) -> int:
    """The last row of pixels that is not the ground's."""
    ground = image.pixel(0, 0)
    return max(y for y in range(image.height()) if any(image.pixel(x, y) != ground for x in range(image.width())))


@pytest.mark.parametrize("width", [170, 420])
@pytest.mark.parametrize("cell", CELLS.values(), ids=CELLS.keys())
def test_a_cell_gets_the_height_that_it_paints(cell: Cell, width: int, look: Look) -> None:
    needed = cell_height(cell, QFont(), width)
    lowest = lowest_ink(painted(cell, look, width, needed + 200))
    assert lowest < needed
    assert needed == m.ROW_HEIGHT or needed - lowest <= 3 * m.GAP, "and not much more"


def test_a_word_that_is_longer_than_the_column_goes_on_below(look: Look) -> None:
    assert cell_height(CELLS["one word"], QFont(), 170) > 5 * QFont().pointSizeF()
    image = painted(CELLS["one word"], look, 170, 300)
    right_edge = [image.pixel(x, y) for x in range(170 - m.GAP // 2, 170) for y in range(300)]
    assert set(right_edge) == {image.pixel(0, 0)}


def test_the_drawing_has_the_colours_in_force(look: Look) -> None:
    image = painted(CELLS["bar"], look, 200, 120)
    colours = {QColor(image.pixel(20, y)).name() for y in range(120)}
    assert look.roles.bad in colours


def test_in_a_wide_column_the_bar_stands_beside_the_words_at_one_place(look: Look) -> None:
    one, other = CELLS["bar"], Cell("4", drawing=BAR)
    assert cell_height(other, QFont(), 420) < cell_height(other, QFont(), 170), "in a narrow one below them"
    left_ends = []
    for cell in (one, other):
        image = painted(cell, look, 420, 60)
        colours = [x for x in range(420) for y in range(40) if QColor(image.pixel(x, y)).name() == look.roles.bad]
        left_ends.append(min(colours))
    assert left_ends[0] == left_ends[1] > 200


def view_of(sections: tuple[Section, ...], look: Look, desk: Desk, qtbot: QtBot, columns: int = 1) -> QTableView:
    view, model = QTableView(), DocumentTable()
    model.setParent(view)
    assert desk.comparison is not None
    model.show_sections(sections, desk.comparison.standings[:1] * columns, frozenset())
    view.setModel(model)
    view.setItemDelegate(CellDelegate(look, view))
    view.setVerticalHeader(RowHeads(look, 250))
    view.setColumnWidth(0, 300)
    view.resizeRowsToContents()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    return view


def section(*rows: Row) -> Section:
    return Section("one", Cell("Knock-outs", emphasis=Emphasis.STRONG), rows)


def test_a_row_is_as_high_as_its_head_or_its_cells_need(look: Look, desk: Desk, qtbot: QtBot) -> None:
    rows = Row((Cell(WORDS), Cell("yes"))), Row((Cell("a"), Cell(WORDS))), Row((Cell("b"), Cell("no")))
    view = view_of((section(*rows),), look, desk, qtbot)
    font = view.verticalHeader().font()
    assert view.rowHeight(0) < m.ROW_HEIGHT
    assert view.rowHeight(1) == cell_height(Cell(WORDS), font, 250)
    assert view.rowHeight(2) - cell_height(Cell(WORDS), font, 300) in (0, 1), "with the grid's line"
    assert view.rowHeight(3) - m.ROW_HEIGHT in (0, 1)


def test_row_heads_stay_in_sight_when_the_columns_are_scrolled(look: Look, desk: Desk, qtbot: QtBot) -> None:
    row = Row(tuple(Cell(f"cell {n}") for n in range(9)))
    view = view_of((section(row),), look, desk, qtbot, columns=8)
    before = view.grab(QRect(0, 0, 250, 100)).toImage()
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert view.horizontalScrollBar().value() > 0
    assert view.grab(QRect(0, 0, 250, 100)).toImage() == before


def test_a_chosen_cell_and_a_group_have_a_ground_of_their_own(look: Look, desk: Desk, qtbot: QtBot) -> None:
    view = view_of((section(Row((Cell("a"), Cell("yes")))),), look, desk, qtbot)
    view.setCurrentIndex(view.model().index(1, 0))
    image = view.viewport().grab().toImage()

    def ground(row: int) -> str:
        rect = view.visualRect(view.model().index(row, 0))
        return image.pixelColor(rect.right() - 10, rect.center().y()).name()

    assert ground(0) == look.roles.panel
    assert ground(1) == look.roles.selection
    assert view.model().index(0, 0).flags() & Qt.ItemFlag.ItemIsEnabled

"""A cell is painted whole: every line of it has room, and colours are those in force."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Cell, Column, Drawing, Emphasis, Row, Table
from botox_vetter.report.drawings.shapes import Box
from botox_vetter.ui.cell_delegate import CellDelegate, cell_height, paint_cell
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


def view_of(table: Table, look: Look, qtbot: QtBot) -> QTableView:
    view, model = QTableView(), DocumentTable()
    model.setParent(view)
    model.show_table(table)
    view.setModel(model)
    view.setItemDelegate(CellDelegate(look, view))
    view.setVerticalHeader(RowHeads(look, 250))
    view.setColumnWidth(0, 300)
    view.resizeRowsToContents()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    return view


def test_a_row_is_as_high_as_its_head_or_its_cells_need(look: Look, qtbot: QtBot) -> None:
    table = Table(
        "",
        (Column(""), Column("Quay")),
        (Row((Cell(WORDS), Cell("yes"))), Row((Cell("a"), Cell(WORDS))), Row((Cell("b"), Cell("no")))),
    )
    view = view_of(table, look, qtbot)
    font = view.verticalHeader().font()
    assert view.rowHeight(0) == cell_height(Cell(WORDS), font, 250)
    assert view.rowHeight(1) - cell_height(Cell(WORDS), font, 300) in (0, 1), "with the grid's line"
    assert view.rowHeight(2) - m.ROW_HEIGHT in (0, 1)


def test_row_heads_stay_in_sight_when_the_columns_are_scrolled(look: Look, qtbot: QtBot) -> None:
    columns = (Column(""), *(Column(f"clinic {n}") for n in range(8)))
    view = view_of(Table("", columns, (Row(tuple(Cell(f"cell {n}") for n in range(9))),)), look, qtbot)
    before = view.grab(QRect(0, 0, 250, 100)).toImage()
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert view.horizontalScrollBar().value() > 0
    assert view.grab(QRect(0, 0, 250, 100)).toImage() == before


def test_a_chosen_cell_and_a_group_have_a_ground_of_their_own(look: Look, qtbot: QtBot) -> None:
    group = Row((Cell("Knock-outs", emphasis=Emphasis.STRONG),), is_group=True)
    table = Table("", (Column(""), Column("Quay")), (group, Row((Cell("a"), Cell("yes")))))
    view = view_of(table, look, qtbot)
    view.setCurrentIndex(view.model().index(1, 0))
    image = view.viewport().grab().toImage()

    def ground(row: int) -> str:
        rect = view.visualRect(view.model().index(row, 0))
        return image.pixelColor(rect.right() - 10, rect.center().y()).name()

    assert ground(0) == look.roles.panel
    assert ground(1) == look.roles.selection
    assert view.model().index(0, 0).flags() & Qt.ItemFlag.ItemIsEnabled

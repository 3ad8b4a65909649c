"""A table as pieces: caption, head row, then one piece for each row, which brings its head along onto a new page."""

from collections.abc import Iterator
from dataclasses import replace

from botox_vetter.paper.columns import column_widths
from botox_vetter.paper.pieces import Mark, Piece, fitted, moved
from botox_vetter.paper.styles import CAPTION, CAPTION_LEVEL, TABLE_HEAD, TABLE_NOTE, cell_style
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Align, Cell, Column, Heading, Row, Table
from botox_vetter.report.drawings.shapes import Box, Line

PADDING_X, PADDING_Y = 4.0, 2.0
NOTE_SPACE = 0.5
DRAWING_SPACE = 2.0
SHORT = 60.0  # so low a row at the beginning or end of a table is not left alone on a page
FEW, LOW = 8, 150.0  # a table of so few rows, together no higher than that, stays whole


def table_pieces(table: Table, width: float, setter: Typesetter) -> Iterator[Piece]:
    widths = column_widths(table, width, 2 * PADDING_X, setter)
    head = _head(table.columns, widths, setter)
    yield from _caption(table, width, setter)
    yield replace(head, keeps_next=True)
    repeated = head
    is_low = len(table.rows) <= FEW and sum(_row(row, table.columns, widths, setter).height for row in table.rows) < LOW
    beside_an_end = {0, len(table.rows) - 2} - {len(table.rows) - 1}  # none of a single row: what follows is no table
    for n, row in enumerate(table.rows):
        piece = _row(row, table.columns, widths, setter)
        above = head if row.is_group else repeated
        is_last = n == len(table.rows) - 1
        likes_next = row.keeps_next or (is_low and not is_last) or (n in beside_an_end and piece.height < SHORT)
        yield replace(piece, head=above, keeps_next=row.is_group, likes_next=likes_next)
        if row.is_group:
            repeated = _stacked(head, piece)


def _caption(table: Table, width: float, setter: Typesetter) -> list[Piece]:
    lines = setter.lines(table.caption, CAPTION, width)
    height = sum(line.height for line in lines) + PADDING_Y
    heading = Heading(CAPTION_LEVEL, table.caption)
    return [Piece(height, lines, space_before=9, keeps_next=True, heading=heading)] if lines else []


def _stacked(upper: Piece, lower: Piece) -> Piece:
    """Two pieces as one: on a new page the rows of a group bring the group's name along, too."""
    return Piece(upper.height + lower.height, (*upper.marks, *(moved(mark, 0, upper.height) for mark in lower.marks)))


def _head(columns: tuple[Column, ...], widths: list[float], setter: Typesetter) -> Piece:
    cells = [
        setter.lines(c.header, TABLE_HEAD, w - 2 * PADDING_X, c.align) for c, w in zip(columns, widths, strict=True)
    ]
    height = max(sum(line.height for line in lines) for lines in cells) + 2 * PADDING_Y
    marks: list[Mark] = [Box(0, 0, sum(widths), height, Colour.TINT)]
    x = 0.0
    for lines, width in zip(cells, widths, strict=True):
        marks += [moved(line, x + PADDING_X, PADDING_Y) for line in lines]
        x += width
    return Piece(height, tuple(marks))


def _row(row: Row, columns: tuple[Column, ...], widths: list[float], setter: Typesetter) -> Piece:
    """The cells side by side over a thin rule; a group's one cell over the whole width on a tinted ground."""
    places = (
        [(sum(widths), Align.START)] if row.is_group else [(w, c.align) for w, c in zip(widths, columns, strict=True)]
    )
    marks: list[Mark] = []
    x = height = 0.0
    for cell, (width, align) in zip(row.cells, places, strict=True):
        inner, inner_height = _cell(cell, width - 2 * PADDING_X, align, setter)
        marks += [moved(mark, x + PADDING_X, PADDING_Y) for mark in inner]
        height = max(height, inner_height + 2 * PADDING_Y)
        x += width
    if row.is_group:
        marks.insert(0, Box(0, 0, x, height, Colour.TINT))
    return Piece(height, (*marks, Line(0, height, x, height, Colour.RULE, 0.5)))


def _cell(cell: Cell, width: float, align: Align, setter: Typesetter) -> tuple[list[Mark], float]:
    """Text, drawing and notes below each other, and how high they stand."""
    text = setter.lines(cell.text, cell_style(cell.emphasis, cell.colour), width, align, cell.link_of(cell.text))
    marks: list[Mark] = list(text)
    y = sum(line.height for line in text)
    if cell.drawing is not None:
        shapes, height = fitted(cell.drawing, width)
        marks += [moved(shape, 0, y + DRAWING_SPACE) for shape in shapes]
        y += height + 2 * DRAWING_SPACE
    for note in cell.notes:
        lines = setter.lines(note, TABLE_NOTE, width, align, cell.link_of(note))
        marks += [moved(line, 0, y + NOTE_SPACE) for line in lines]
        y += sum(line.height for line in lines) + NOTE_SPACE
    return marks, y

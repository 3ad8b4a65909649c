"""Cells as other programs take them up: with tabs for a spreadsheet and as a table for a letter, both in one go."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QStringListModel

from botox_vetter.domain.formula_guard import guarded
from botox_vetter.language import ntr, tr
from botox_vetter.report.document import Cell, Row
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.models.document_table import DocumentTable
from botox_vetter.ui.models.ordered_rows import Column, OrderedRows

_BREAK = '<br style="mso-data-placement:same-cell">'  # else one spreadsheet makes a row of each line


def copied(table: DocumentTable, chosen: Sequence[QModelIndex]) -> tuple[QMimeData, str]:
    """These cells, or all of the table where none is chosen, and what is to be said of it.

    A single cell is copied by itself, several with the heads of their rows and columns.
    """
    if len(chosen) == 1 and table.section_at(chosen[0].row()) is None:
        cell = table.row(chosen[0].row()).cells[chosen[0].column() + 1]
        return _mime([[cell]], has_heads=False), tr("Copied: one cell")
    rows = sorted({index.row() for index in chosen}) or list(range(table.rowCount()))
    columns = sorted({i.column() for i in chosen if table.section_at(i.row()) is None})
    columns = columns or list(range(table.columnCount()))
    names = [Cell(own_words(table.columns[column].clinic.name)) for column in columns]
    grid = [[Cell(""), *names], *(_cells(table.row(row), columns) for row in rows)]
    words = tr("Copied: {rows}, {clinics}").format(
        rows=ntr("{n} row", "{n} rows", len(rows)).format(n=len(rows)),
        clinics=ntr("{n} clinic", "{n} clinics", len(columns)).format(n=len(columns)),
    )
    return _mime(grid, has_heads=True), words


def copied_rows(table: OrderedRows[Any]) -> tuple[QMimeData, str]:
    """All rows as they are ordered, with what stands smaller in their cells; columns without a word are left out."""
    rows = [[_worded(column, row) for column in table.columns] for row in table.rows]
    kept = [n for n in range(len(table.columns)) if any(row[n].text for row in rows)]
    grid = [[Cell(table.columns[n].words) for n in kept], *([row[n] for n in kept] for row in rows)]
    n = len(rows)
    return _mime(grid, has_heads=True), tr("Copied: {rows}").format(rows=ntr("{n} row", "{n} rows", n).format(n=n))


def _worded(column: Column[Any], row: Any) -> Cell:
    detail = column.detail(row)
    return Cell(column.text(row), (detail,) if detail else ())


def _cells(row: Row, columns: Iterable[int]) -> list[Cell]:
    """A row that heads others has its title alone."""
    return list(row.cells) if row.is_group else [row.cells[0], *(row.cells[column + 1] for column in columns)]


def _mime(grid: list[list[Cell]], has_heads: bool) -> QMimeData:
    made = _empty_mime()
    made.setText("".join("\t".join(_line(cell) for cell in row) + "\n" for row in grid).removesuffix("\n"))
    made.setHtml(_html(grid, has_heads))
    return made


def _empty_mime() -> QMimeData:
    """Made by Qt itself: one that Python made crashes the program at its end, while it lies on the clipboard."""
    model = QStringListModel([""])
    made = model.mimeData([model.index(0)])
    for kind in made.formats():
        made.removeFormat(kind)
    return made


def _line(cell: Cell) -> str:
    """In one line, without what would end the cell."""
    return guarded(" ".join("; ".join(part for part in (cell.text, *cell.notes) if part).split()))


def _html(grid: list[list[Cell]], has_heads: bool) -> str:
    width = max(len(row) for row in grid)
    rows = []
    for n, row in enumerate(grid):
        heads = width if n == 0 and has_heads else int(has_heads)
        rows.append(
            "".join(_td(cell, place < heads, n, width if len(row) < width else 1) for place, cell in enumerate(row))
        )
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f'<meta charset="utf-8"><table border="1" style="border-collapse:collapse">{body}</table>'


def _td(cell: Cell, is_head: bool, row: int, span: int) -> str:
    lines = _BREAK.join(escape(guarded(part)) for part in (cell.text, *cell.notes) if part)
    wide = f' colspan="{span}"' if span > 1 else ""
    if is_head:
        return f'<th scope="{"col" if row == 0 else "row"}" align="left" valign="top"{wide}>{lines}</th>'
    return f'<td valign="top"{wide}>{lines}</td>'

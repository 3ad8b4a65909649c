"""A table as a text file: RFC 4180, in UTF-8 with the mark by which spreadsheets know it; nothing in it is computed."""

import csv
import io
from decimal import Decimal

from botox_vetter.actions.tables.cells import Cell, cell_text
from botox_vetter.actions.tables.out_table import OutTable
from botox_vetter.domain.formula_guard import guarded


def csv_bytes(table: OutTable) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    writer.writerow(table.headings)
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, Decimal) and -cell.as_tuple().exponent == 3:  # type: ignore[operator]
        return f"{cell_text(cell)}0"  # 3.125 would be read as thousands
    return cell_text(cell)

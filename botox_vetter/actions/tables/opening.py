"""A file that somebody names becomes sheets; what kind it is, its bytes say, not its name."""

from pathlib import Path

from botox_vetter.actions.files import read_bytes
from botox_vetter.actions.tables.cells import GREATEST_FILE_MB, Sheet, Tick, no_tick
from botox_vetter.actions.tables.csv_cells import read_csv
from botox_vetter.domain.reasons import Refused

_PACKED = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def open_table(path: Path, tick: Tick = no_tick) -> tuple[Sheet, ...]:
    """The sheets of a workbook, or the one table of a text file; sheets without a row stay away.

    Raises Refused("file_not_read" | "table_too_large" | "table_empty") and what the readers of cells raise.
    """
    content = read_bytes(path, GREATEST_FILE_MB * 2**20 + 1)
    if len(content) > GREATEST_FILE_MB * 2**20:
        raise Refused("table_too_large", limit_mb=GREATEST_FILE_MB)
    sheets = tuple(sheet for sheet in sheets_of(content, tick) if sheet.rows)
    if not sheets:
        raise Refused("table_empty")
    return sheets


def sheets_of(content: bytes, tick: Tick = no_tick) -> tuple[Sheet, ...]:
    """The same for bytes that are there already."""
    if content.startswith((*_PACKED, _OLD_OFFICE)):
        from botox_vetter.actions.tables.xlsx_cells import read_xlsx  # openpyxl, when it is needed

        return read_xlsx(content, tick)
    return (read_csv(content, tick),)

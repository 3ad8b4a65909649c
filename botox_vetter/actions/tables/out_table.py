"""A table that is to be written, as a text file or as a sheet of a workbook."""

from dataclasses import dataclass

from botox_vetter.actions.tables.cells import Cell


@dataclass(frozen=True, slots=True)
class OutTable:
    """A table to be written; the cells of a row are in the order of the headings."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

"""The care directory with filters, a workbook (ODS) of the Care Quality Commission: also ratings and activities.

It unfolds to some hundreds of megabytes, so it is read row by row, and kept as lines in the form of the plain
directory, with a few columns more.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.zipped import DAMAGED

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_UNFOLDED = 2 * 2**30
MOST_COLUMNS = 400
_OFFICE, _TABLE, _TEXT = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "table", "text")
)
_REPEATED, _DATE, _PARAGRAPH = f"{_TABLE}number-columns-repeated", f"{_OFFICE}date-value", f"{_TEXT}p"
_ACTIVITY, _SERVICE = "Regulated activity - ", "Service type - "
_NEEDED = frozenset({"Location ID", "Location Name", "Location Postal Code"})
_OWN = {
    "Name": "Location Name",
    "Also known as": "Location Also Known As",
    "Postcode": "Location Postal Code",
    "Phone number": "Location Telephone Number",
    "Service's website (if available)": "Location Web Address",
    "Provider name": "Provider Name",
    "Local authority": "Location Local Authority",
    "Region": "Location Region",
    "CQC Location ID (for office use only)": "Location ID",
    "CQC Provider ID (for office use only)": "Provider ID",
}
_ADDRESS = ("Location Street Address", "Location Address Line 2", "Location City", "Location County")
AS_THEY_ARE = (
    "Location HSCA start date",
    "Dormant (Y/N)",
    "Location Latest Overall Rating",
    "Publication Date",
    "Inherited Rating (Y/N)",
    "Location Latitude",
    "Location Longitude",
)
ACTIVITIES = "Regulated activities"
COLUMNS = (*_OWN, "Address", "Service types", ACTIVITIES, *AS_THEY_ARE)

Row = Mapping[str, str]


def lines_of(content: bytes) -> bytes:
    """As lines of the plain directory, with more columns. Raises Refused("directory_unknown")."""
    from lxml.etree import LxmlError

    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo("content.xml").file_size > MOST_UNFOLDED:
                raise Refused("directory_unknown")
            with archive.open("content.xml") as sheet:
                for row in _records(_rows(sheet)):
                    writer.writerow(_as_line(row))
    except (*DAMAGED, LxmlError):
        raise Refused("directory_unknown") from None
    return out.getvalue().encode()


def _records(rows: Iterator[list[str]]) -> Iterator[Row]:
    """From the names of the columns to the end of their table; a sheet of explanations stands before."""
    columns: list[str] = []
    for cells in rows:
        if not columns:
            columns = cells if set(cells) >= _NEEDED else []
        elif cells == _END:
            return
        elif any(cells):
            padded = [*cells, *[""] * (len(columns) - len(cells))]
            yield dict(zip(columns, padded, strict=False))
    if not columns:
        raise Refused("directory_unknown")


_END = ["\0"]  # of a table


def _rows(sheet: object) -> Iterator[list[str]]:
    from lxml.etree import iterparse

    tags = (f"{_TABLE}table-row", f"{_TABLE}table")
    for _, element in iterparse(sheet, events=("end",), tag=tags, resolve_entities=False, no_network=True):
        if element.tag == tags[1]:
            yield _END
        else:
            yield list(_cells(element))
        element.clear()
        while (before := element.getprevious()) is not None:  # what was read is kept no longer
            before.getparent().remove(before)


def _cells(row: "_Element") -> Iterator[str]:
    """Equal ones that stand side by side are written once; those at the end of a row are none."""
    found = list[tuple[str, int]]()
    for cell in row:
        times = int(cell.get(_REPEATED) or 1)
        found.append((_value(cell) if len(cell) else "", times))
    while found and not found[-1][0]:
        found.pop()
    n = 0
    for value, times in found:
        n += times
        if n > MOST_COLUMNS:
            raise Refused("directory_unknown")
        for _ in range(times):
            yield value


def _value(cell: "_Element") -> str:
    """A day as 2026-11-07, whichever way it is shown. There are millions of them: the usual form first."""
    if on := cell.get(_DATE):
        return str(on)[:10]
    if len(cell) == 1 and cell[0].tag == _PARAGRAPH and not len(cell[0]):
        return (cell[0].text or "").strip()
    return " ".join("".join(map(str, part.itertext())) for part in cell.findall(_PARAGRAPH)).strip()


def _as_line(row: Row) -> Row:
    made = {name: row.get(column, "") for name, column in (*_OWN.items(), *zip(AS_THEY_ARE, AS_THEY_ARE, strict=True))}
    made["Address"] = ", ".join(filter(None, (row.get(name, "") for name in _ADDRESS)))
    made["Service types"] = "; ".join(_ticked(row, _SERVICE))
    made[ACTIVITIES] = "; ".join(_ticked(row, _ACTIVITY))
    return made


def _ticked(row: Row, beginning: str) -> Sequence[str]:
    """Columns of that kind with a Y in them."""
    return [
        re.sub(r"\s+", " ", name.removeprefix(beginning))
        for name, value in row.items()
        if name.startswith(beginning) and value.upper() in ("Y", "YES")
    ]

"""The lines of the open directory of the Care Quality Commission, and what each of them says.

Columns changed over the years, and lines may stand before their names. Those of the workbook (cqc_ods) that the plain
file lacks stand behind the others.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from botox_vetter.domain.distances import Point
from botox_vetter.domain.entries import Place
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.sources.registers.cqc_ods import ACTIVITIES
from botox_vetter.sources.registers.cqc_records import TREATMENT, with_scheme

NUMBER, NAME = "CQC Location ID (for office use only)", "Name"
NEEDED = (NAME, NUMBER, "Postcode", "Service types")
LEAST_ROWS = 1_000
MOST_LINES_BEFORE = 20

Row = Mapping[str, str]


def check_directory(content: bytes) -> int:
    """How many locations are in it. Raises Refused("directory_unknown" | "directory_cut_off")."""
    _, rows = open_directory(content)
    if not content.endswith(b"\n"):
        raise Refused("directory_cut_off")
    n = sum(1 for row in rows if row[NUMBER])
    if n < LEAST_ROWS:
        raise Refused("directory_unknown")
    return n


def open_directory(content: bytes) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Its columns, and its rows one by one. Raises Refused("directory_unknown"), also while they are read."""
    if b"\0" in content:
        raise Refused("directory_unknown")
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        words = content.decode("cp1252", "replace")
    reader = csv.reader(io.StringIO(words, newline=""), strict=True)
    try:
        for _, cells in zip(range(MOST_LINES_BEFORE), reader, strict=False):
            columns = tuple(cell.strip() for cell in cells)
            if set(NEEDED) <= set(columns):
                return columns, _rows(reader, columns)
    except csv.Error:
        pass
    raise Refused("directory_unknown")


def _rows(reader: Iterator[list[str]], columns: Sequence[str]) -> Iterator[Row]:
    try:
        for cells in reader:
            if len(cells) == len(columns):
                yield dict(zip(columns, map(str.strip, cells), strict=True))
            elif any(cells):
                raise Refused("directory_cut_off")
    except csv.Error:
        raise Refused("directory_cut_off") from None


def place_of(row: Row) -> Place:
    """Older files have the address in four columns."""
    lines = [row.get(key, "") for key in ("Address", "Address 1", "Address 2", "Town/City", "County")]
    address, town = ", ".join(filter(None, lines)), row.get("Town/City", "")
    return Place(address, town, row.get("Region", ""), row["Postcode"], "GB", row.get("Phone number", ""))


def rating_of(row: Row) -> str:
    """ "": there is none, or the file has no ratings."""
    return row.get("Location Latest Overall Rating", "")


def scope_of(row: Row) -> Iterator[Reason]:
    if ACTIVITIES not in row:
        yield Reason("directory_only")
    elif TREATMENT not in split(row[ACTIVITIES]):
        yield Reason("without_treatment")


def split(words: str, between: str = ";") -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(str.strip, words.split(between)))))


def day_of(row: Row, column: str) -> date | None:
    """British, or as the workbook keeps it. None: there is none that can be read."""
    words = row.get(column, "")
    if found := re.fullmatch(r"(\d\d?)/(\d\d?)/(\d{4})", words):
        words = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}"
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def point_of(row: Row) -> Point | None:
    try:
        return Point(float(row.get("Location Latitude", "")), float(row.get("Location Longitude", "")))
    except ValueError:
        return None


def website_of(row: Row) -> str:
    return with_scheme(row.get("Service's website (if available)", "") or row.get("Website", ""))

"""The NPI Registry's report of deactivated numbers: a workbook in a zip, of which numbers and days are kept."""

import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from io import BytesIO

from botox_vetter.domain.media import TEXT
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.received import Received
from botox_vetter.sources.registers.linked import linked_addresses
from botox_vetter.sources.zipped import DAMAGED

SOURCE = "npi_deactivations"
MOST_UNFOLDED = 200 * 2**20
LEAST_ROWS = 1_000
_LINK = re.compile(r"NPPES_Deactivated_NPI_Report_(\d\d)(\d\d)(\d\d)(?:_V\d)?\.zip$", re.IGNORECASE)
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|t)\b[^>]*>([^<]*)</")
_ROW = re.compile(rb"<(?:\w+:)?row\b.*?</(?:\w+:)?row>", re.DOTALL)
_SHARED = re.compile(rb"<(?:\w+:)?si>(.*?)</(?:\w+:)?si>", re.DOTALL)
_EPOCH = date(1899, 12, 30).toordinal()  # from which spreadsheets count days


def newest_report(html: bytes, address: str) -> tuple[str, date]:
    """Where it lies, and its day. Raises Refused("report_not_offered")."""
    found = [(on, to) for to in linked_addresses(html, address) if (on := day_of(to)) is not None]
    if not found:
        raise Refused("report_not_offered")
    on, to = max(found)
    return to, on


def day_of(name: str) -> date | None:
    """ "NPPES_Deactivated_NPI_Report_110926_V2.zip" is of 9 November 2026. None: it is no report, or of no day."""
    found = _LINK.search(name)
    return _day(f"{found[1]}/{found[2]}/20{found[3]}") if found else None


def lines_of(zipped: bytes) -> bytes:
    """ "1234567893,2024-05-01" for each, as the report has them. Raises Refused("report_unknown")."""
    try:
        with zipfile.ZipFile(BytesIO(zipped)) as outer:
            book = _only(outer, ".xlsx")
        with zipfile.ZipFile(BytesIO(book)) as inner:
            names = inner.namelist()
            shared = _read(inner, "xl/sharedStrings.xml") if "xl/sharedStrings.xml" in names else b""
            sheet = _read(inner, next(name for name in sorted(names) if re.match(r"xl/worksheets/\w+\.xml$", name)))
    except (*DAMAGED, StopIteration):
        raise Refused("report_unknown") from None
    found = dict(_rows(sheet, [b"".join(_VALUE.findall(one[1])) for one in _SHARED.finditer(shared)]))
    if len(found) < LEAST_ROWS:
        raise Refused("report_unknown")
    return "".join(f"{number},{on}\n" for number, on in found.items()).encode()


def deactivated_on(lines: bytes, number: str, as_of: date) -> tuple[date, Received] | None:
    """Since when, and the line as evidence. None: it is not in the report."""
    found = re.search(rf"^{number},(\d{{4}}-\d\d-\d\d)$".encode(), lines, re.MULTILINE)
    if found is None:
        return None
    at = datetime.combine(as_of, time(12), UTC)
    content = b"NPI,NPPES Deactivation Date\n" + found[0] + b"\n"
    received = Received(SOURCE, "", at, TEXT, f"Deactivated NPI {number}.csv", content)
    return date.fromisoformat(found[1].decode()), received


def _only(archive: zipfile.ZipFile, suffix: str) -> bytes:
    names = [name for name in archive.namelist() if name.lower().endswith(suffix)]
    if len(names) != 1:
        raise Refused("report_unknown")
    return _read(archive, names[0])


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > MOST_UNFOLDED:
        raise Refused("report_unknown")
    return archive.read(name)


def _rows(sheet: bytes, shared: list[bytes]) -> Iterator[tuple[str, date]]:
    """A title and the names of the columns stand before the numbers. A row that is neither is not understood."""
    for n, row in enumerate(_ROW.finditer(sheet)):  # one by one: a search in all of it would hold the window
        values = [_text(head, inside, shared) for head, inside in _CELL.findall(row[0])]
        told = [value for value in values if value]
        number, on = (told[0], _day(told[1])) if len(told) == 2 else ("", None)
        if re.fullmatch(r"[12]\d{9}", number) and on is not None:
            yield number, on
        elif n > 1 and told:
            raise Refused("report_unknown")


def _text(head: bytes, inside: bytes, shared: list[bytes]) -> str:
    value = b"".join(_VALUE.findall(inside))
    if b't="s"' in head:
        place = int(value) if value.isdigit() else len(shared)
        value = shared[place] if place < len(shared) else b""
    return value.decode("utf-8", "replace").strip()


def _day(words: str) -> date | None:
    """ "05/01/2024", or the number that a spreadsheet makes of it."""
    try:
        if re.fullmatch(r"\d{5}(?:\.0+)?", words):
            return date.fromordinal(_EPOCH + int(float(words)))
        month, day, year = words.split("/")
        return date(int(year), int(month), int(day))
    except ValueError:
        return None

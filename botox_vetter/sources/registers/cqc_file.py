"""The open directory file of the Care Quality Commission: everything it has registered, without a key.

Its columns changed over the years, and lines may stand before their names. It has no word for how a registration
stands: being in it means to be registered on its day, and not being in it means nothing. The plain one has no
activities and no ratings either; those of the workbook (cqc_ods) stand in further columns.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

from botox_vetter.domain.distances import Point, km_between
from botox_vetter.domain.entries import Entry, Place, Rating
from botox_vetter.domain.listings import Listing, ListingKind, ListingsPage, Search
from botox_vetter.domain.media import TEXT
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.received import NotChecked, Received
from botox_vetter.sources.registers.cqc import USUAL_KM, middle_of, placed
from botox_vetter.sources.registers.cqc_ods import ACTIVITIES
from botox_vetter.sources.registers.cqc_records import NOT_OF_PEOPLE, REGISTER, TREATMENT, rating_terms, with_scheme

SOURCE = "cqc_directory"
IN_IT = "In the directory of registered services"
NUMBER, NAME = "CQC Location ID (for office use only)", "Name"
NEEDED = (NAME, NUMBER, "Postcode", "Service types")
LEAST_ROWS = 1_000
MOST_LINES_BEFORE = 20
PLACES_OF = {"dentist": ("dentist", "dental service")}
PLACES = (
    "clinic", "doctors/gps", "hospital", "mobile doctors", "community services - healthcare", "urgent care",
    "acute services", "doctors consultation", "doctors treatment", "community healthcare service",
)  # fmt: skip
"""What people who inject may work in, as the plain file and the workbook call it; they hold every care home, too."""

Row = Mapping[str, str]


def check_directory(content: bytes) -> int:
    """How many locations are in it. Raises Refused("directory_unknown" | "directory_cut_off")."""
    _, rows = _open(content)
    if not content.endswith(b"\n"):
        raise Refused("directory_cut_off")
    n = sum(1 for row in rows if row[NUMBER])
    if n < LEAST_ROWS:
        raise Refused("directory_unknown")
    return n


def _open(content: bytes) -> tuple[tuple[str, ...], Iterator[Row]]:
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


class CqcDirectory:
    """Directory and register in one. content: of the file that is kept here; as_of: its day."""

    source, register = SOURCE, REGISTER

    def __init__(self, content: bytes, as_of: date, outcodes: Mapping[str, Point]) -> None:
        self._content, self._as_of, self._outcodes = content, as_of, outcodes

    def look_up(self, number: str) -> Entry | NotChecked:
        wanted = re.sub(r"\s", "", number).upper()
        try:
            columns, rows = _open(self._content)
            row = next((row for row in rows if row[NUMBER].upper() == wanted), None) if wanted else None
        except Refused as refused:
            return NotChecked(SOURCE, refused.reason)
        if row is None:
            return NotChecked(SOURCE, Reason("not_in_copy", {"on": self._as_of}))
        return Entry(
            REGISTER,
            row[NUMBER],
            is_there=True,
            as_of=self._as_of,
            received=self._received(columns, [row], f"CQC {row[NUMBER]}.csv"),
            kind=ListingKind.PREMISES,
            names=tuple(filter(None, (row[NAME], row.get("Also known as", "")))),
            statuses=(IN_IT, "Dormant") if row.get("Dormant (Y/N)") == "Y" else (IN_IT,),
            terms=("Registered", *rating_terms(_rating(row), row.get("Inherited Rating (Y/N)") == "Y")),
            places=(_place(row),),
            website=_website(row),
            ratings=(Rating("Overall", _rating(row), _day(row, "Publication Date")),) if _rating(row) else (),
            activities=_split(row.get(ACTIVITIES, "")),
            scope=(*_scope(row), *NOT_OF_PEOPLE),
            began_on=_day(row, "Location HSCA start date"),
        )

    def search(self, wanted: Search) -> Iterator[ListingsPage | NotChecked]:
        try:
            columns, rows = _open(self._content)
            found = list(self._found(rows, wanted))
        except Refused as refused:
            yield NotChecked(SOURCE, refused.reason)
            return
        received = self._received(columns, [row for row, _ in found], "CQC directory.csv")
        unplaced = sum(one.distance_km is None for _, one in found)
        remarks = (Reason("without_distance", {"n": unplaced}),) if unplaced and wanted.place else ()
        yield ListingsPage(tuple(replace(one, received=received.key) for _, one in found), received, 1, 1, remarks)

    def _found(self, rows: Iterator[Row], wanted: Search) -> Iterator[tuple[Row, Listing]]:
        middle = middle_of(wanted, self._outcodes)
        name, town = plain_key(wanted.name), "" if middle else plain_key(wanted.place)
        kinds = _kinds(wanted)
        for row in rows:
            if not row[NUMBER] or (name and name not in plain_key(row[NAME])):
                continue
            if not name and not any(kind in row["Service types"].lower() for kind in kinds):
                continue
            if town and town not in plain_key(_place(row).address):
                continue
            near = self._placed(row, middle, wanted.within_km or USUAL_KM)
            if near is not None:
                yield row, near

    def _placed(self, row: Row, middle: Point | None, within_km: float) -> Listing | None:
        """By the point that the workbook has, else by its postcode."""
        found = self._listing(row)
        if middle is None or (point := _point(row)) is None:
            return placed(found, middle, within_km, self._outcodes)
        km = km_between(middle, point)
        return replace(found, point=point, distance_km=km) if km <= within_km else None

    def _listing(self, row: Row) -> Listing:
        place = _place(row)
        return Listing(
            SOURCE,
            ListingKind.PREMISES,
            row[NUMBER],
            row[NAME],
            self._as_of,
            "",
            register=REGISTER,
            described=", ".join(_split(row["Service types"], ";" if ACTIVITIES in row else ",")),
            address=place.address,
            town=place.town,
            postcode=place.postcode,
            region=place.region,
            country="GB",
            phone=place.phone,
            website=_website(row),
            remarks=NOT_OF_PEOPLE,
        )

    def _received(self, columns: Sequence[str], rows: Sequence[Row], name: str) -> Received:
        """These rows under the names of their columns, as evidence."""
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, columns)
        writer.writeheader()
        writer.writerows(rows)
        at = datetime.combine(self._as_of, time(12), UTC)
        return Received(SOURCE, "", at, TEXT, name, out.getvalue().encode())


def _kinds(wanted: Search) -> tuple[str, ...]:
    if not wanted.professions:
        return (*PLACES, *PLACES_OF["dentist"])
    others = PLACES if any(one not in PLACES_OF for one in wanted.professions) else ()
    return (*others, *(kind for one in wanted.professions for kind in PLACES_OF.get(one, ())))


def _place(row: Row) -> Place:
    """Older files have the address in four columns."""
    lines = [row.get(key, "") for key in ("Address", "Address 1", "Address 2", "Town/City", "County")]
    address, town = ", ".join(filter(None, lines)), row.get("Town/City", "")
    return Place(address, town, row.get("Region", ""), row["Postcode"], "GB", row.get("Phone number", ""))


def _rating(row: Row) -> str:
    """ "": there is none, or the file has no ratings."""
    return row.get("Location Latest Overall Rating", "")


def _scope(row: Row) -> Iterator[Reason]:
    if ACTIVITIES not in row:
        yield Reason("directory_only")
    elif TREATMENT not in _split(row[ACTIVITIES]):
        yield Reason("without_treatment")


def _split(words: str, between: str = ";") -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(str.strip, words.split(between)))))


def _day(row: Row, column: str) -> date | None:
    """British, or as the workbook keeps it. None: there is none that can be read."""
    words = row.get(column, "")
    if found := re.fullmatch(r"(\d\d?)/(\d\d?)/(\d{4})", words):
        words = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}"
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _point(row: Row) -> Point | None:
    try:
        return Point(float(row.get("Location Latitude", "")), float(row.get("Location Longitude", "")))
    except ValueError:
        return None


def _website(row: Row) -> str:
    return with_scheme(row.get("Service's website (if available)", "") or row.get("Website", ""))

"""The open directory of the Care Quality Commission as a directory and a register: searched and asked without a key.

It has no word for how a registration stands: being in it means to be registered on its day, and not being in it means
nothing.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

from botox_vetter.domain.distances import Point, km_between
from botox_vetter.domain.entries import Entry, Rating
from botox_vetter.domain.listings import Listing, ListingKind, ListingsPage, Search
from botox_vetter.domain.media import TEXT
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.received import NotChecked, Received
from botox_vetter.sources.registers.cqc import USUAL_KM, middle_of, placed
from botox_vetter.sources.registers.cqc_lines import (
    NAME,
    NUMBER,
    Row,
    day_of,
    open_directory,
    place_of,
    point_of,
    rating_of,
    scope_of,
    split,
    website_of,
)
from botox_vetter.sources.registers.cqc_ods import ACTIVITIES
from botox_vetter.sources.registers.cqc_records import NOT_OF_PEOPLE, REGISTER, rating_terms

SOURCE = "cqc_directory"
IN_IT = "In the directory of registered services"
PLACES_OF = {"dentist": ("dentist", "dental service")}
PLACES = (
    "clinic", "doctors/gps", "hospital", "mobile doctors", "community services - healthcare", "urgent care",
    "acute services", "doctors consultation", "doctors treatment", "community healthcare service",
)  # fmt: skip
"""What people who inject may work in, as the plain file and the workbook call it; they hold every care home, too."""


class CqcDirectory:
    """Directory and register in one. content: of the file that is kept here; as_of: its day."""

    source, register = SOURCE, REGISTER

    def __init__(self, content: bytes, as_of: date, outcodes: Mapping[str, Point]) -> None:
        self._content, self._as_of, self._outcodes = content, as_of, outcodes

    def look_up(self, number: str) -> Entry | NotChecked:
        wanted = re.sub(r"\s", "", number).upper()
        try:
            columns, rows = open_directory(self._content)
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
            terms=("Registered", *rating_terms(rating_of(row), row.get("Inherited Rating (Y/N)") == "Y")),
            places=(place_of(row),),
            website=website_of(row),
            ratings=(Rating("Overall", rating_of(row), day_of(row, "Publication Date")),) if rating_of(row) else (),
            activities=split(row.get(ACTIVITIES, "")),
            scope=(*scope_of(row), *NOT_OF_PEOPLE),
            began_on=day_of(row, "Location HSCA start date"),
        )

    def search(self, wanted: Search) -> Iterator[ListingsPage | NotChecked]:
        try:
            columns, rows = open_directory(self._content)
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
            if town and town not in plain_key(place_of(row).address):
                continue
            near = self._placed(row, middle, wanted.within_km or USUAL_KM)
            if near is not None:
                yield row, near

    def _placed(self, row: Row, middle: Point | None, within_km: float) -> Listing | None:
        """By the point that the workbook has, else by its postcode."""
        found = self._listing(row)
        if middle is None or (point := point_of(row)) is None:
            return placed(found, middle, within_km, self._outcodes)
        km = km_between(middle, point)
        return replace(found, point=point, distance_km=km) if km <= within_km else None

    def _listing(self, row: Row) -> Listing:
        place = place_of(row)
        return Listing(
            SOURCE,
            ListingKind.PREMISES,
            row[NUMBER],
            row[NAME],
            self._as_of,
            "",
            register=REGISTER,
            described=", ".join(split(row["Service types"], ";" if ACTIVITIES in row else ",")),
            address=place.address,
            town=place.town,
            postcode=place.postcode,
            region=place.region,
            country="GB",
            phone=place.phone,
            website=website_of(row),
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

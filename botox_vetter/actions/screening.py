"""Names against a list that the person gives. Nothing is fetched and nothing kept."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from botox_vetter.actions.files import GREATEST_FILE_MB, read_bytes, read_text
from botox_vetter.domain.day_reading import read_any_day
from botox_vetter.domain.listed import ListFile, Screening, Sought
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.registers import read_npi
from botox_vetter.sources.lists.leie import read_leie

if TYPE_CHECKING:
    from botox_vetter.matching.index import ListIndex

NUMBERS = ("upin", "licence")


@dataclass(frozen=True, slots=True)
class Asked:
    """One person as typed or as a row says; refused: what of it is not used, and why."""

    id: str
    sought: Sought
    refused: tuple[Reason, ...] = ()

    @property
    def can_be_screened(self) -> bool:
        has_fact = self.sought.born or self.sought.numbers
        return bool(has_fact or any(c.isalpha() and ord(c) < 0x250 for c in self.sought.name))


class Screened(NamedTuple):
    asked: Asked
    found: Screening


def read_list(path: Path) -> ListFile:
    """Raises Refused("file_not_read" | "file_too_large") and those of read_leie."""
    content = read_bytes(path, GREATEST_FILE_MB * 2**20 + 1)
    if len(content) > GREATEST_FILE_MB * 2**20:
        raise Refused("file_too_large", file=str(path), limit_mb=GREATEST_FILE_MB)
    return read_leie(content)


def read_names(path: Path) -> tuple[Asked, ...]:
    """A CSV file with a column name, and where they are known id, date_of_birth, state, town, speciality and numbers.

    Raises Refused("file_not_read" | "file_too_large" | "not_utf8" | "names_without_column").
    """
    reader = csv.DictReader(io.StringIO(read_text(path), newline=""))
    reader.fieldnames = [name.strip().casefold() for name in reader.fieldnames or ()]
    if "name" not in reader.fieldnames:
        raise Refused("names_without_column")
    rows = ({key: value for key, value in row.items() if key and isinstance(value, str)} for row in reader)
    return tuple(asked_for(row, row.get("id") or str(n)) for n, row in enumerate(rows, 1))


def asked_for(row: Mapping[str, str], row_id: str) -> Asked:
    """What cannot be read is not used, and said: never guessed."""
    told = {key: value.strip() for key, value in row.items() if value.strip()}
    refused: list[Reason] = []
    numbers = {kind: told[kind].upper() for kind in NUMBERS if kind in told}
    born = None
    try:
        if "npi" in told:
            numbers["npi"] = read_npi(told["npi"])
    except Refused as refusal:
        refused.append(refusal.reason)
    try:
        born = read_any_day(told["date_of_birth"]) if "date_of_birth" in told else None
    except Refused as refusal:
        refused.append(refusal.reason)
    places = {key: told.get(key, "") for key in ("speciality", "town", "state")}
    asked = Asked(row_id, Sought(told.get("name", ""), born, numbers, **places))
    if not asked.can_be_screened:
        refused.append(Reason("name_in_other_letters" if asked.sought.name else "no_name_to_screen"))
    return Asked(row_id, asked.sought, tuple(refused))


def screen_names(people: Iterable[Asked], listed: ListFile, index: "ListIndex | None" = None) -> Iterator[Screened]:
    """In their order; the list is made ready once, unless it is already."""
    from botox_vetter.matching.index import ListIndex
    from botox_vetter.matching.screen import screen

    ready = index or ListIndex(listed.entries)
    return (Screened(asked, screen(asked.sought, ready)) for asked in people)

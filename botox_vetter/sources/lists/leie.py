"""The exclusion list of the US health department's inspector general: the whole list and its monthly supplements.

Its layouts differ by year: values padded with blanks, days as 19540227 or 02/27/54, the NPI as ten noughts for none.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from botox_vetter.domain.listed import ListEntry, ListFile
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.sources.lists.csv_list import Cells, rows

NEEDED = ("LASTNAME", "FIRSTNAME")
USUAL = (
    *NEEDED, "MIDNAME", "BUSNAME", "GENERAL", "SPECIALTY", "UPIN", "NPI", "DOB", "ADDRESS", "CITY", "STATE", "ZIP",
    "EXCLTYPE", "EXCLDATE", "REINDATE", "WAIVERDATE", "WVRSTATE",
)  # fmt: skip
READ = tuple(name for name in USUAL if name not in ("ADDRESS", "ZIP"))


def read_leie(content: bytes) -> ListFile:
    """Raises Refused: see csv_list, and "list_empty"."""
    columns, found = rows(content, NEEDED, READ)
    entries = tuple(_entry(n, row) for n, row in enumerate(found))
    if not entries:
        raise Refused("list_empty")
    lacking = tuple(name for name in USUAL if name not in columns)
    unknown = tuple(name for name in columns if name not in USUAL)
    return ListFile(entries, tuple(_remarks(lacking, unknown, entries)), lacking, unknown)


def _remarks(lacking: Sequence[str], unknown: Sequence[str], entries: Sequence[ListEntry]) -> Iterator[Reason]:
    if lacking:
        yield Reason("list_lacks_columns", {"columns": ", ".join(lacking)})
    if unknown:
        yield Reason("list_has_more_columns", {"columns": ", ".join(unknown)})
    if back := sum(entry.reinstated_on is not None for entry in entries):
        yield Reason("list_has_reinstated", {"n": back})


def _entry(n: int, cells: Cells) -> ListEntry:
    """The cells are those of READ, in its order."""
    last, first, middle, business, general, speciality, upin, npi, born, town, state, grounds, *days, waived_in = cells
    excluded_on, reinstated_on, waived_on = map(_day, days)
    numbers = {}
    if npi.strip("0"):
        numbers["npi"] = npi
    if upin.strip("0"):
        numbers["upin"] = upin
    return ListEntry(
        n,
        last,
        first,
        middle,
        business,
        _day(born),
        numbers,
        speciality or general,
        town,
        state,
        grounds,
        excluded_on,
        reinstated_on,
        waived_on,
        waived_in,
    )


@lru_cache(maxsize=65_536)
def _day(text: str) -> date | None:
    """None: not given, or no day that exists. Years of two digits are of births before 2000."""
    if not text.strip("0"):
        return None
    if re.fullmatch(r"\d{8}", text):
        year, month, day = text[:4], text[4:6], text[6:]
    elif found := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})", text):
        month, day, year = found.groups()
    elif found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        year, month, day = found.groups()
    else:
        return None
    try:
        return date(int(year) + 1900 * (len(year) == 2), int(month), int(day))
    except ValueError:
        return None

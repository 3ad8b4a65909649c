"""The page on which the Care Quality Commission offers its directory: where the newest file lies, and of which day."""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import unquote

from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.registers.linked import linked_addresses

WORKBOOK = r"HSCA[_ -]Active[_ -]Locations[\w-]*\.ods"
PLAIN = r"CQC[_ -]directory[\w-]*\.csv"
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offered:
    """One file. is_workbook: the directory with filters, which has ratings and activities, too."""

    address: str
    on: date
    is_workbook: bool


def offered(html: bytes, address: str) -> tuple[Offered, ...]:
    """The newest workbook, then the newest plain directory.

    Raises Refused("directory_not_offered") for a page on which neither stands.
    """
    links = list(linked_addresses(html, address))
    found = []
    for name, is_workbook in ((WORKBOOK, True), (PLAIN, False)):
        dated = [(on, link) for link in links if (on := day_of(link, name)) is not None]
        if dated:
            on, link = max(dated)
            found.append(Offered(link, on, is_workbook))
    if not found:
        raise Refused("directory_not_offered")
    return tuple(found)


def day_of(address: str, ending: str) -> date | None:
    """ ".../07_November_2026_CQC_directory.csv" is of 7 November 2026. None: it has another ending, or no day."""
    name = re.search(rf"/(\d{{1,2}})[_ -]([A-Za-z]+)[_ -](\d{{4}})[_ -]{ending}$", unquote(address), re.IGNORECASE)
    if name is None or name[2].lower() not in MONTHS:
        return None
    try:
        return date(int(name[3]), MONTHS.index(name[2].lower()) + 1, int(name[1]))
    except ValueError:
        return None

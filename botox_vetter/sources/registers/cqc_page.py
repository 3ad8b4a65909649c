"""The page on which the Care Quality Commission offers its directory: where the newest file lies, and of which day."""

import re
from datetime import date
from urllib.parse import unquote, urljoin

from botox_vetter.domain.reasons import Refused

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip


def newest_directory(html: bytes, address: str) -> tuple[str, date]:
    """Raises Refused("directory_not_offered") for a page on which no such link stands."""
    from bs4 import BeautifulSoup

    found: list[tuple[date, str]] = []
    for link in BeautifulSoup(html, "lxml").find_all("a", href=True):
        to = urljoin(address, str(link["href"]))
        if (on := day_of(to)) is not None:
            found.append((on, to))
    if not found:
        raise Refused("directory_not_offered")
    on, to = max(found)
    return to, on


def day_of(address: str) -> date | None:
    """ ".../07_November_2026_CQC_directory.csv" is of 7 November 2026. None: it is no directory."""
    name = re.search(r"/(\d{1,2})[_ -]([A-Za-z]+)[_ -](\d{4})[_ -]CQC[_ -]directory\w*\.csv$", unquote(address), re.I)
    if name is None or name[2].lower() not in MONTHS:
        return None
    try:
        return date(int(name[3]), MONTHS.index(name[2].lower()) + 1, int(name[1]))
    except ValueError:
        return None

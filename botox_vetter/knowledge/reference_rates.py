"""The European Central Bank's reference rates as it publishes them: one day, ninety days or the whole history as XML.

<Cube><Cube time="2026-04-13"><Cube currency="USD" rate="1.1684"/>...</Cube>...</Cube>      so many for one euro
"""

from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from xml.etree import ElementTree

from botox_vetter.domain.rates import Rates
from botox_vetter.domain.reasons import Refused

SHIPPED = "rates.xml"
SOURCE = "European Central Bank"
MOST_BYTES = 20_000_000  # the whole history is a third of that
_CUBE = "{http://www.ecb.int/vocabulary/2002-08-01/eurofxref}Cube"


def load_rates(path: Path) -> tuple[Rates, ...]:
    """Raises Refused and OSError."""
    with path.open("rb") as file:
        return read_rates(file.read(MOST_BYTES + 1))


def read_rates(text: bytes) -> tuple[Rates, ...]:
    """One for each day, in the file's order. Raises Refused("rates_unreadable" | "no_rates"): it is no such file.

    A document type is refused before it is read: with it a small file can unfold to a huge one.
    """
    if len(text) > MOST_BYTES or b"<!DOCTYPE" in text or b"<!ENTITY" in text or b"\x00" in text:
        raise Refused("no_rates")
    try:
        days = [cube for cube in ElementTree.fromstring(text).iter(_CUBE) if "time" in cube.attrib]
        found = tuple(Rates(date.fromisoformat(day.attrib["time"]), "EUR", _rates(day), SOURCE) for day in days)
    except (ElementTree.ParseError, KeyError, ValueError, InvalidOperation) as error:
        raise Refused("rates_unreadable", words=str(error)) from error
    if not found or not all(rates.per_base for rates in found):
        raise Refused("no_rates")
    return found


def _rates(day: ElementTree.Element) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for cube in day:
        currency, rate = cube.attrib["currency"], Decimal(cube.attrib["rate"])
        if currency in found:
            raise ValueError(currency)
        found[currency] = rate
    return found

"""Amounts of money in running text, by their signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from botox_vetter.domain.reading import read_amount

SIGNS = {
    "£": "GBP",
    "€": "EUR",
    "$": "$",
    "us$": "USD",
    "ca$": "CAD",
    "c$": "CAD",
    "au$": "AUD",
    "a$": "AUD",
    "nz$": "NZD",
}
CODES = ("GBP", "EUR", "USD", "CAD", "AUD", "NZD", "CHF")
_SIGN = r"(?:(?<![A-Za-z])(?:US|CA|AU|NZ|C|A)\$|[£€$]|(?<![A-Za-z])(?:" + "|".join(CODES) + r")(?![A-Za-z]))"
_FIGURE = r"\d{1,3}(?:[.,'’]\d{3})+(?:[.,]\d{2})?(?!\d)|\d{1,7}(?:[.,]\d{1,2})?(?!\d)"
_TAIL = r"(?:[.,][-–—]+)?"
MONEY = re.compile(
    rf"(?P<before>{_SIGN})\s?(?P<first>{_FIGURE}){_TAIL}|(?<![\d.,])(?P<second>{_FIGURE}){_TAIL}\s?(?P<after>{_SIGN})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Money:
    """One amount in a text. currency "$": a dollar that does not say whose it is."""

    figure: Decimal
    currency: str
    start: int
    end: int


def money_in(text: str) -> Iterator[Money]:
    """Each amount that has a sign or a code of a currency, in reading order."""
    for found in MONEY.finditer(text):
        sign = (found["before"] or found["after"]).lower()
        try:
            figure = read_amount(found["first"] or found["second"])
        except ValueError:
            continue
        yield Money(figure, SIGNS.get(sign, sign.upper()), found.start(), found.end())

"""How does the language write numbers, and on which side of an amount its currency?

en 1,234.50  £1,234.50    de 1.234,50  1.234,50 €    fr 1 234,50  1 234,50 €    nl 1.234,50  € 1.234,50

After the conventions of Unicode's CLDR; spaces within a number and before a sign do not break a line.
"""

from dataclasses import dataclass
from decimal import Decimal

from botox_vetter.language import spoken

NO_BREAK, NARROW = "\u00a0", "\u202f"


@dataclass(frozen=True, slots=True)
class Numerals:
    """thousands: what parts them. money: of an amount with a sign; money_by_code: with a currency's code."""

    thousands: str
    decimals: str
    money: str
    money_by_code: str

    def written(self, figure: Decimal) -> str:
        """With all digits that it has."""
        plain = f"{figure:,f}"
        return plain.translate({ord(","): self.thousands, ord("."): self.decimals})


_BEFORE = ("{sign}{figure}", "{sign} {figure}")
_APART = (f"{{sign}}{NO_BREAK}{{figure}}",) * 2
_AFTER = (f"{{figure}}{NO_BREAK}{{sign}}",) * 2
ENGLISH = Numerals(",", ".", *_BEFORE)
NUMERALS = {
    "en": ENGLISH,
    "de": Numerals(".", ",", *_AFTER),
    "de_CH": Numerals("’", ".", *_APART),
    "fr": Numerals(NARROW, ",", *_AFTER),
    "es": Numerals(".", ",", *_AFTER),
    "it": Numerals(".", ",", *_AFTER),
    "pt": Numerals(".", ",", *_AFTER),
    "nl": Numerals(".", ",", *_APART),
    "pl": Numerals(NO_BREAK, ",", *_AFTER),
    "cs": Numerals(NO_BREAK, ",", *_AFTER),
    "sv": Numerals(NO_BREAK, ",", *_AFTER),
    "nb": Numerals(NO_BREAK, ",", *_AFTER),
    "da": Numerals(".", ",", *_AFTER),
    "fi": Numerals(NO_BREAK, ",", *_AFTER),
    "tr": Numerals(".", ",", *_BEFORE),
}


def numerals() -> Numerals:
    """Those of the language that is spoken now, of its country where that has its own; English ones where unknown."""
    code = spoken()
    return NUMERALS.get(code) or NUMERALS.get(code.split("_", 1)[0], ENGLISH)

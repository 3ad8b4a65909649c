"""Amounts and prices as people write them. What can be read in two ways, or not at all, is never guessed.

150            [150, 150]        from 99, ab 99 €, 99+   [99, unbounded)
150-200        [150, 200]        free, kostenlos         [0, 0]
£3.50 a unit   per unit          on request, POA         no amount, told when asked
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from botox_vetter.domain.currencies import SIGNS
from botox_vetter.domain.quotes import Basis, Published


@dataclass(frozen=True, slots=True)
class PriceText:
    """A price as somebody wrote it. low, high: as in `Quote`; currency "": it names none; basis None: nor what for."""

    low: Decimal | None
    high: Decimal | None
    currency: str = ""
    published: Published = Published.STATED
    basis: Basis | None = None


def read_amount(text: str) -> Decimal:
    """Reads 1200, 1,200.50, 1.200,50, 1 200,50 and £12.50; three digits after a single mark are thousands.

    Not after a nought alone: 0.125; and four are none: 3.1250.

    Raises ValueError for anything else, and below nought.
    """
    tidy = re.sub(r"[\s'’]", "", text.strip().strip("£$€"))
    if found := re.fullmatch(r"(\d+)(?:[.,](\d{1,2}|\d{4,}))?|(0)[.,](\d{3})", tidy):
        decimals = found[2] or found[4]
        return Decimal(f"{found[1] or found[3]}.{decimals}" if decimals else found[1])
    if found := re.fullmatch(r"(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?|(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?", tidy):
        whole = re.sub(r"[.,]", "", found[1] or found[3])
        decimals = found[2] or found[4]
        return Decimal(f"{whole}.{decimals}" if decimals else whole)
    raise ValueError(text)


def read_price(text: str) -> PriceText:
    """Raises ValueError for what is no price, and for two currencies in one."""
    plain = " ".join(text.split())
    if (words := plain.casefold().strip(" .")) in _WITHOUT_AMOUNT:
        return PriceText(None, None, published=_WITHOUT_AMOUNT[words])
    if words in _FREE:
        return PriceText(Decimal(0), Decimal(0))
    plain, basis = _without_basis(plain)
    currency, plain = _without_currency(plain)
    low, high = _ends(plain.strip())
    return PriceText(low, high, currency, basis=basis)


def read_currency(text: str) -> str:
    """The code of the one currency that a text names by sign, name or code; "": none, or several."""
    found = {_CURRENCIES.get(sign.casefold(), sign) for sign in _CURRENCY.findall(text)}
    return found.pop() if len(found) == 1 else ""


def _ends(text: str) -> tuple[Decimal, Decimal | None]:
    is_from = _FROM.match(text) is not None or text.endswith("+")
    bare = _FROM.sub("", text).removesuffix("+").strip()
    if found := re.fullmatch(r"(.*\d[^a-z]*?)\s*(?:[-–—]|\bto\b|\bbis\b)\s*(\d.*)", bare, re.IGNORECASE):
        return _one(found[1]), _one(found[2])
    low = _one(bare)
    return low, None if is_from else low


def _one(text: str) -> Decimal:
    if re.search(r"\d{3}\s+\d", text):  # 150 200: two prices, or a hundred and fifty thousand
        raise ValueError(text)
    return read_amount(re.sub(r"[.,][-–—]+$", "", text.strip()))  # 99,- and 99.–


def _without_basis(text: str) -> tuple[str, Basis | None]:
    found = _PER.search(text)
    if found is None:
        return text, None
    return text[: found.start()].strip(), _BASES[found[1].casefold()]


def _without_currency(text: str) -> tuple[str, str]:
    """The currency's code, "$" for a dollar that does not say whose, and the text without it."""
    found = {_CURRENCIES.get(sign.casefold(), sign) for sign in _CURRENCY.findall(text)}
    if len(found) > 1:
        raise ValueError(text)
    return (found.pop() if found else ""), _CURRENCY.sub(" ", text)


_FREE = frozenset(
    {"free", "free of charge", "no charge", "complimentary", "included", "nil", "gratis", "kostenlos"}
) | {
    "kostenfrei",
    "umsonst",
    "inklusive",
    "inkl",
}
_WITHOUT_AMOUNT = dict.fromkeys(
    (
        "on request",
        "price on request",
        "on application",
        "price on application",
        "poa",
        "p.o.a",
        "on consultation",
        "ask",
        "auf anfrage",
        "preis auf anfrage",
        "nach beratung",
        "nach vereinbarung",
    ),
    Published.ON_REQUEST,
) | dict.fromkeys(
    ("not published", "price not published", "not stated", "nicht veröffentlicht", "keine angabe", "k.a", "k. a"),
    Published.NOT_PUBLISHED,
)

_FROM = re.compile(
    r"(?:(?:prices? )?(?:starting |starts )?(?:from|at least)|starting at|ab|von|mindestens|mind\.)\s+", re.I
)
_BASES = {
    "unit": Basis.PER_UNIT,
    "einheit": Basis.PER_UNIT,
    "area": Basis.PER_AREA,
    "areal": Basis.PER_AREA,
    "zone": Basis.PER_AREA,
    "region": Basis.PER_AREA,
    "session": Basis.PER_SESSION,
    "treatment": Basis.PER_SESSION,
    "sitzung": Basis.PER_SESSION,
    "behandlung": Basis.PER_SESSION,
    "hour": Basis.PER_HOUR,
    "stunde": Basis.PER_HOUR,
}
_PER = re.compile(rf"\s*(?:/|\b(?:per|pro|je|an?))\s*({'|'.join(_BASES)})\.?$", re.IGNORECASE)

_CURRENCIES = {**SIGNS, "pounds": "GBP", "euro": "EUR", "euros": "EUR"}
_CURRENCY = re.compile(
    r"(?:\b(?:US|CA|AU|NZ|C|A)\$|[£€$]|\bFr\.|\b(?!POA|VON|BIS|PER|PRO)[A-Z]{3}(?![A-Za-z])|\b(?i:pounds|euros?)\b)"
)

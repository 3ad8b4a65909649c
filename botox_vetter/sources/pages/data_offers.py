"""Offers in the data of a page (JSON-LD of schema.org), each with the names around it. Visitors do not see them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

LONGEST_NAME = 120  # letters
DEEPEST = 12  # objects within objects
MOST = 500  # objects that are looked at
_PASSED_OVER = frozenset(
    [
        *(
            "@graph",
            "review",
            "reviews",
            "aggregateRating",
            "shippingDetails",
            "hasMerchantReturnPolicy",
            "isRelatedTo",
        ),
        *("isSimilarTo", "priceSpecification", "seller", "offeredBy"),
    ]
)
_GOVERNING = (
    *("Catalog", "Service", "Product", "ProductGroup", "Procedure", "Therapy", "Drug", "Offer", "List", "ListItem"),
    *("Menu", "MenuSection", "MenuItem"),
)
_OLD = ("ListPrice", "StrikethroughPrice", "MSRP", "SRP", "RegularPrice")
_PERIODS = {"MON": "month", "ANN": "year", "P1M": "month", "P1Y": "year"}

Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DataOffer:
    """name    of what is offered
    over    the names that hold it, outermost first
    low, high, currency   as they are written; high "": none, low alone with is_from: "from"
    per     "per unit", "per month"; "": not said
    regular the price before, where it is said
    """

    name: str
    over: tuple[str, ...]
    low: str
    high: str
    currency: str
    is_from: bool
    per: str
    regular: str = ""

    @property
    def wording(self) -> str:
        """As `Quote.is_page_data` knows it."""
        ends = [f"lowPrice: {self.low}, highPrice: {self.high}" if self.high else f"price: {self.low}"]
        if self.is_from:
            ends = [f"lowPrice: {self.low}"]
        words = [self.name or self.over[-1], *([self.per] if self.per else []), *ends]
        return ", ".join([*words, f"priceCurrency: {self.currency or '?'}"])


def offers_in(items: Sequence[Item]) -> Iterator[DataOffer]:
    """In the order of the page; objects that only refer to another one ("@id") are that one."""
    known = {str(item["@id"]): item for item in items if "@id" in item and len(item) > 1}
    waiting: list[tuple[Any, tuple[str, ...]]] = [(item, ()) for item in reversed(items)]
    looked = 0
    while waiting and looked < MOST:
        node, over = waiting.pop()
        if isinstance(node, list):
            waiting += [(each, over) for each in reversed(node)]
        if not isinstance(node, dict) or len(over) > DEEPEST:
            continue
        looked += 1
        offered = [] if isinstance(node.get("offers"), list) else list(_offered(node, over, known))
        yield from offered
        name = _name(node, known) if not offered and _governs(node) else ""
        inner = (*over, name) if name else over
        within = [value for key, value in node.items() if key not in _PASSED_OVER and isinstance(value, dict | list)]
        waiting += [(value, inner) for value in reversed(within)]


def _offered(node: Item, over: tuple[str, ...], known: Mapping[str, Item]) -> Iterator[DataOffer]:
    """One for each price of this object; a price crossed out is that before the other one."""
    prices = [node] if _ends(node)[0] else _all(node.get("priceSpecification"))
    old = [price for price in prices if str(price.get("priceType", "")).endswith(_OLD)]
    regular = _ends(old[0])[0] if len(old) == 1 and len(prices) == 2 else ""
    for price in prices:
        low, high, is_from = _ends(price)
        if not low or price in old:
            continue
        names = [_name(node, known), "" if price is node else _name(price, known)]
        name = " ".join(dict.fromkeys(filter(None, names)))
        if name or over:
            currency = _text(price.get("priceCurrency") or node.get("priceCurrency"))
            yield DataOffer(name, over, low, high, currency, is_from, _per(price) or _per(node), regular)


def _ends(price: Item) -> tuple[str, str, bool]:
    """Lowest and highest as they are written, and whether the lowest is where prices begin."""
    low = _text(price.get("price"))
    if low:
        return low, "", False
    low = _text(price.get("lowPrice")) or _text(price.get("minPrice"))
    high = _text(price.get("highPrice")) or _text(price.get("maxPrice"))
    return low, "" if high == low else high, bool(low) and not high


def _name(node: Item, known: Mapping[str, Item]) -> str:
    """Its own name and that of what it offers, else a short description."""
    offered = [known.get(str(each.get("@id")), each) for each in _all(node.get("itemOffered"))]
    names = [_text(each.get("name")) for each in (*offered, node)]
    quantity = node.get("eligibleQuantity")
    if isinstance(quantity, dict):
        names.append(f"{_text(quantity.get('value'))} {_text(quantity.get('unitText'))}".strip())
    told = " ".join(dict.fromkeys(name for name in names if name))
    return told or next((_text(each.get("description")) for each in (node, *offered) if _is_short(each)), "")


def _is_short(node: Item) -> bool:
    return 0 < len(str(node.get("description") or "")) <= LONGEST_NAME


def _per(node: Item) -> str:
    quantity = node.get("referenceQuantity")
    inner = quantity if isinstance(quantity, dict) and str(quantity.get("value", "1")) in ("1", "1.0") else {}
    for words in (node.get("unitText"), inner.get("unitText")):
        if said := _text(words):
            return said if said.lower().startswith("per ") else f"per {said.lower()}"
    codes = (node.get("unitCode"), node.get("billingDuration"), inner.get("unitCode"))
    return next((f"per {_PERIODS[code]}" for code in map(_text, codes) if code in _PERIODS), "")


def _governs(node: Item) -> bool:
    kinds = node.get("@type")
    names = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
    return any(str(name).endswith(_GOVERNING) for name in names)


def _all(value: object) -> list[Item]:
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]


def _text(value: object) -> str:
    """Of a text or a number; anything else says nothing."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join((value if isinstance(value, str) else json.dumps(value)).split())[:LONGEST_NAME]

"""The facts of one page as JSON and as lines."""

import json
from decimal import Decimal

from botox_vetter.cli import page_people
from botox_vetter.domain.page_facts import PageFacts, PriceFact
from botox_vetter.domain.quotes import Basis
from botox_vetter.language import ntr

_COUNTED = {1: "one_area", 2: "two_areas", 3: "three_areas", 4: "four_areas"}
_PLAIN_BASIS = dict.fromkeys(
    (Basis.FURTHER_AREA, Basis.REVIEW, Basis.TOP_UP, Basis.SURCHARGE, Basis.PER_SESSION), "other"
)


def as_json(facts: PageFacts) -> str:
    """Amounts are numbers; an area is a word of pages, not the id that a case keeps."""
    found = {
        "address": facts.address,
        "title": facts.title,
        **page_people.as_json(facts),
        "prices": [_price(price) | _page(price, facts) for price in facts.prices],
        "amounts_not_assigned": facts.not_assigned,
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def _price(price: PriceFact) -> dict[str, object]:
    quote = price.quote
    has_end = quote.high is not None and quote.high != quote.low
    return {
        "text": price.seen.wording,
        "at": price.seen.at,
        "area": _area(price),
        "areas_count": price.count,
        "basis": _basis(price),
        "product": price.brand or None,
        "amount": _number(quote.low),
        "amount_max": _number(quote.high) if has_end else None,
        "currency": quote.currency or None,
        "from": price.is_from,
        "member": quote.member,
    }


def _page(price: PriceFact, facts: PageFacts) -> dict[str, object]:
    """Of a PDF."""
    return {} if facts.pdf is None or price.seen.at is None else {"page": facts.pdf.number_at(price.seen.at)}


def _area(price: PriceFact) -> str | None:
    if price.count is None or (price.count == 1 and price.area):
        return price.area or None
    return _COUNTED.get(price.count, "other")


def _basis(price: PriceFact) -> str:
    """That of a page: "one area" is a price per area, and "from £90" of the treatment itself is none of those."""
    if price.is_general:
        return "from"
    is_one = price.quote.basis is Basis.AREAS_BUNDLE and price.count == 1
    if is_one or (price.quote.basis is Basis.PER_SESSION and price.area):
        return Basis.PER_AREA.value
    return _PLAIN_BASIS.get(price.quote.basis, price.quote.basis.value)


def _number(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)


def lines(facts: PageFacts) -> str:
    prices = [price.seen.wording for price in facts.prices]
    n = facts.not_assigned
    missed = ntr(
        "For {n} amount on this page it is not clear what it pays for.",
        "For {n} amounts on this page it is not clear what they pay for.",
        n,
    )
    return "\n".join([*page_people.lines(facts), *prices, missed.format(n=n)])

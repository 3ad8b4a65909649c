"""What falls on a single area: of each quote by itself, and of a session."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from botox_vetter.domain.money import Amount
from botox_vetter.domain.quotes import Basis
from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing.offers import End, Offer
from botox_vetter.pricing.results import Figure, Line


def by_quote(offers: Iterable[Offer]) -> dict[str, dict[str, Amount | Reason]]:
    """Quote id -> planned area -> what it asks for that area by itself, at least its minimum, or why nobody can tell.

    A price for several areas together says nothing about one of them, and such quotes are left out.
    """
    found: dict[str, dict[str, Amount | Reason]] = {}
    for offer in offers:
        alone = {area: amount for area in offer.areas if (amount := offer.alone(area)) is not None}
        if alone or offer.cannot_tell:
            found[offer.quote.id] = {**alone, **offer.cannot_tell}
    return found


def by_area(areas: Sequence[str], figure: Figure, offers: Mapping[str, Offer]) -> dict[str, Amount]:
    """The part of the figure that falls on each area where a per-unit or per-area price tells it.

    Left out: areas in a bundle, areas whose units a minimum filled up, and those where the ends rest on different
    quotes and the low end's part is the greater one.
    """
    low = _parts(figure.lines_low, offers, End.LOW)
    high = _parts(figure.lines_high, offers, End.HIGH)
    unbounded = figure.high is None
    return {
        area: Amount(low[area], None if unbounded else high[area])
        for area in areas
        if area in low and (unbounded or (area in high and low[area] <= high[area]))
    }


def _parts(lines: Iterable[Line], offers: Mapping[str, Offer], end: End) -> dict[str, Decimal]:
    return {area: part for line in lines for area, part in _parts_of(line, offers[line.quote_id], end).items()}


def _parts_of(line: Line, offer: Offer, end: End) -> dict[str, Decimal]:
    prices_one = offer.places == 1 or offer.quote.basis in (Basis.PER_UNIT, Basis.PER_AREA)
    if len(line.areas) == 1 and prices_one:
        return {line.areas[0]: line.amount}
    if line.units is None:
        return {}
    needed = {area: offer.needed(area, end) for area in line.areas}
    price = offer.price(end)
    if price is None or sum(needed.values()) != line.units:
        return {}
    return {area: price * units for area, units in needed.items()}

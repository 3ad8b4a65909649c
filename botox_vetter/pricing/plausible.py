"""What should make somebody ask about a price. Never silent, never changing a figure; no data, no flag."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from botox_vetter.domain.money import Amount
from botox_vetter.domain.page_against_data import against_data
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.price_levels import PriceLevel
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing.facts import Facts
from botox_vetter.pricing.market import Market
from botox_vetter.pricing.offers import Offer
from botox_vetter.pricing.results import Figure

SOON_DAYS = 7


def price_flags(counted: Sequence[Quote], country: str, facts: Facts, today: date) -> Iterator[Reason]:
    """About single prices as the clinic states them, in its own currency, and about two that contradict each other."""
    for quote in counted:
        level = facts.unit_levels.get((country, quote.product or ""))
        if level is not None and level.currency == quote.currency:
            yield from _below(quote, level, facts)
        if quote.basis is Basis.DEPOSIT and quote.high != 0:
            yield Reason("deposit_asked", {"quotes": (quote.id,)})
        if quote.valid_until is not None and (quote.valid_until - today).days <= SOON_DAYS:
            yield Reason("ends_soon", {"quotes": (quote.id,), "on": quote.valid_until})
    yield from _contradictions(counted)


def _below(quote: Quote, level: PriceLevel, facts: Facts) -> Iterator[Reason]:
    """A unit for less than anybody published, or an area for less than its label's units would then cost."""
    values: dict[str, object] = {"quotes": (quote.id,), "amount": level.low, "currency": level.currency}
    values |= {"price_source": level.source, "year": str(level.year) if level.year else None, "grade": level.grade}
    if quote.basis is Basis.PER_UNIT and quote.low is not None and quote.low < level.low:
        yield Reason("low_unit_price", values)
    if quote.basis is Basis.PER_AREA and quote.areas and quote.high is not None:
        label = facts.label_units.get(level.product or "", {})
        if all(area in label for area in quote.areas):
            units = sum((label[area][0] for area in quote.areas), Decimal(0))
            if quote.high < units * level.low:
                yield Reason("low_area_price", values | {"units": units})


def _contradictions(counted: Iterable[Quote]) -> Iterator[Reason]:
    """Two regular prices for one thing; of one in a page's data and one that the page shows, which is which."""
    counted = list(counted)
    for shown, in_data in against_data(counted):
        values = {"quotes": (shown.id, in_data.id), "shown": shown.amount, "in_data": in_data.amount}
        yield Reason("page_against_data", values | {"currency": shown.currency})
    alike: dict[tuple[object, ...], list[Quote]] = {}
    for quote in counted:
        if not (quote.is_offer or quote.valid_from or quote.valid_until):
            alike.setdefault((quote.is_page_data, *_what(quote)), []).append(quote)
    for quotes in alike.values():
        if len({(quote.low, quote.high) for quote in quotes}) > 1:
            yield Reason("contradicting_prices", {"quotes": tuple(quote.id for quote in quotes)})


def _what(quote: Quote) -> tuple[object, ...]:
    """What the price is for and for whom, whatever its amount and its words."""
    areas = quote.areas and tuple(sorted(quote.areas))
    conditions = (quote.minimum_units, quote.units_included, quote.charged, quote.conditions, quote.discount_percent)
    whom = (quote.member, quote.first_session_only, quote.sex)
    counts = (quote.count, tuple(sorted(quote.excluded)), quote.sessions, quote.period)
    return quote.basis, quote.currency, areas, quote.product, *counts, *whom, *conditions


def dearer_flags(
    plan: Plan, market: Market, session: Figure | None, by_quote: Mapping[str, Mapping[str, Amount | Reason]]
) -> Iterator[Reason]:
    """Bundles and packages that cost more than what they hold, bought one by one, at every end."""
    dearer = [offer.quote.id for offer in market.ordinary if _is_dearer(offer, market.ordinary, by_quote)]
    for package in market.packages:
        low, whole = package.quote.low, frozenset(plan.targets) in package.covers
        if session is not None and session.high is not None and whole and low is not None:
            dearer += [package.quote.id] if low > session.high * package.sessions else []
    if dearer:
        yield Reason("dearer_than_parts", {"quotes": tuple(dearer)})


def _is_dearer(offer: Offer, offers: Sequence[Offer], by_quote: Mapping[str, Mapping[str, Amount | Reason]]) -> bool:
    """Against the dearest areas that it may be used for, each at the most that it costs by itself."""
    size = offer.places or len(offer.areas)
    low = offer.quote.low
    if size < 2 or low is None or offer.quote.basis is Basis.PER_UNIT:
        return False
    single = [high for area in offer.areas if (high := _alone(area, offer, offers, by_quote)) is not None]
    return len(single) == len(offer.areas) >= size and low > sum(sorted(single)[-size:])


def _alone(
    area: str, bundle: Offer, offers: Sequence[Offer], by_quote: Mapping[str, Mapping[str, Amount | Reason]]
) -> Decimal | None:
    """The least upper end of the prices for that area by itself, of the same brand and for the same people."""
    of_bundle = (bundle.quote.product, bundle.quote.sex)
    prices = [
        by_quote.get(offer.quote.id, {}).get(area)
        for offer in offers
        if (offer.quote.product, offer.quote.sex) == of_bundle
    ]
    return min((price.high for price in prices if isinstance(price, Amount) and price.high is not None), default=None)

"""Prices of the plan that ended or are about to, and prices that nobody has looked at for long (DESIGN P2)."""

from collections.abc import Iterator
from datetime import date, timedelta

from botox_vetter.comparison.due_item import Due, Urgency, names_of
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.quotes import Quote, State
from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing.counting import is_stale
from botox_vetter.pricing.facts import Facts

NOTICE_DAYS = 7


def due_prices(file: CaseFile, facts: Facts, today: date) -> Iterator[Due]:
    """Only accepted prices, and only those that bear on the plan."""
    names = names_of(file)
    used = [quote for quote in file.quotes if quote.state is State.ACCEPTED and _bears_on(quote, file, facts)]
    in_force = {_what(quote) for quote in used if _holds(quote, today)}
    old: dict[str, list[Quote]] = {}
    for quote in used:
        if _holds(quote, today):
            if is_stale(quote, facts, today):
                old.setdefault(quote.clinic_id, []).append(quote)
            ends_soon = quote.valid_until is not None and (quote.valid_until - today).days <= NOTICE_DAYS
        else:
            ends_soon = quote.valid_until is not None and quote.valid_until < today and _what(quote) not in in_force
        if ends_soon and quote.low is not None:
            yield _ending(quote, today, names[quote.clinic_id])
    for clinic_id, quotes in old.items():
        since = min(quote.seen_on for quote in quotes if quote.seen_on is not None)
        day = since + timedelta(days=facts.quote_stale_after_days)
        reason = Reason("prices_old", {"count": len(quotes), "since": since})
        yield Due(reason, Urgency.NOW, day, names[clinic_id], tuple(quote.id for quote in quotes), clinic_id)


def _ending(quote: Quote, today: date, name: str) -> Due:
    assert quote.valid_until is not None
    low, high = quote.low, quote.high
    values = {"basis": quote.basis, "low": low, "high": high, "currency": quote.currency, "on": quote.valid_until}
    has_ended = quote.valid_until < today
    reason = Reason("price_ended", values) if has_ended else Reason("price_ends", values)
    urgency = Urgency.NOW if has_ended else Urgency.SOON
    return Due(reason, urgency, quote.valid_until, name, (quote.id,), quote.clinic_id)


def _holds(quote: Quote, today: date) -> bool:
    has_begun = quote.valid_from is None or quote.valid_from <= today
    return has_begun and (quote.valid_until is None or quote.valid_until >= today)


def _what(quote: Quote) -> tuple[object, ...]:
    """What it is the price of: a later price of the same takes the place of one that ended."""
    areas = None if quote.areas is None else frozenset(quote.areas)
    return quote.clinic_id, quote.basis, areas, quote.count, quote.sessions, quote.product, quote.sex, quote.member


def _bears_on(quote: Quote, file: CaseFile, facts: Facts) -> bool:
    """A price that names no area may; a plan without areas leaves everything open."""
    if quote.areas is None or not file.plan.targets:
        return True
    return bool(set(facts.spelled_out(quote.areas)) & set(file.plan.targets))

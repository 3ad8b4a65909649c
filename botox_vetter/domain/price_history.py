"""A price over time: what a quote stated before it was read again or corrected, and by how much it changed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from botox_vetter.domain.quotes import Quote, State
from botox_vetter.domain.reasons import Reason

_AMOUNT = ("low", "high", "currency", "published", "basis")
_TERMS = (
    "areas", "count", "excluded", "product", "minimum_units", "units_included", "sessions", "period",
    "discount_percent", "charged", "redeemed", "deducted", "member", "first_session_only", "sex",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PriceChange:
    """In percent of what was stated before, exact; 0: it stayed. high None: before or after it is "from"."""

    low: Fraction
    high: Fraction | None


def superseding(before: Quote, after: Quote) -> Quote:
    """`after` as the statement that takes the place of `before`, which stays with it as the latest of the earlier ones.

    differs in                              before is kept
    amount, what it pays for, its terms     yes
    seen on a later day                     yes: it was read again
    words, notes, evidence alone            no
    anything, and before was not accepted   no: it never was a price
    """
    known = before.earlier
    if before.state is State.ACCEPTED and (_was_seen_again(before, after) or any(_differing(before, after))):
        known = (*known, replace(before, earlier=()))
    return replace(after, earlier=tuple(replace(one, clinic_id=after.clinic_id) for one in known))


def change_between(before: Quote, after: Quote) -> PriceChange | Reason:
    """By how much the price changed, or why nobody can tell.

    Reasons: amount_not_stated, other_basis (basis), other_currency (currency), other_terms (price_fields), free_before,
    corrected: both were seen on one day, so the earlier one was misread.
    """
    if before.low is None or after.low is None:
        return Reason("amount_not_stated")
    if before.basis is not after.basis:
        return Reason("other_basis", {"basis": before.basis})
    if before.currency != after.currency:
        return Reason("other_currency", {"currency": before.currency})
    if fields := tuple(field for field in _differing(before, after) if field in _TERMS):
        return Reason("other_terms", {"price_fields": fields})
    if before.seen_on is not None and before.seen_on == after.seen_on:
        return Reason("corrected")
    if before.low == 0:
        return PriceChange(Fraction(0), Fraction(0)) if _is_free(before, after) else Reason("free_before")
    high = _percent(before.high, after.high) if before.high is not None and after.high is not None else None
    return PriceChange(_percent(before.low, after.low), high)


def _was_seen_again(before: Quote, after: Quote) -> bool:
    return before.seen_on is not None and after.seen_on is not None and before.seen_on < after.seen_on


def _differing(before: Quote, after: Quote) -> Iterator[str]:
    return (field for field in (*_AMOUNT, *_TERMS) if _said(before, field) != _said(after, field))


def _said(quote: Quote, field: str) -> object:
    """The order in which areas are named says nothing."""
    value = getattr(quote, field)
    return frozenset(value) if isinstance(value, tuple) else value


def _is_free(*quotes: Quote) -> bool:
    return all(quote.high == 0 for quote in quotes)


def _percent(before: Decimal, after: Decimal) -> Fraction:
    return 100 * (Fraction(after) / Fraction(before) - 1)

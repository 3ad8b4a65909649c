"""Whose money the amounts of a row are."""

from collections.abc import Iterable

from botox_vetter.actions.tables.terms import Terms
from botox_vetter.domain.currencies import DOLLAR
from botox_vetter.domain.reading import PriceText
from botox_vetter.domain.reasons import Refused

_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD"})


def settled_currency(prices: Iterable[PriceText], stated: str, terms: Terms, present: str) -> str:
    """What the cells name, else what the row states, else what the record has.

    Raises Refused("two_currencies" | "which_dollar"); "": none of them says it.
    """
    named = {price.currency for price in prices} - {""}
    if DOLLAR in named:
        dollars = [code for code in (*sorted(named), stated, present, terms.currency) if code in _DOLLARS]
        if not dollars:
            raise Refused("which_dollar")
        named = (named - {DOLLAR}) | {dollars[0]}
    if stated:
        named |= {stated}
    if len(named) > 1:
        raise Refused("two_currencies", currencies=tuple(sorted(named)))
    return next(iter(named), "") or present

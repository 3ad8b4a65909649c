"""How much lower would one price have to be for the dearer of two clinics to cost no more a year? DESIGN 4.4."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import ROUND_CEILING, Decimal

from botox_vetter.comparison.flip import PriceFlip
from botox_vetter.comparison.rank import cost_key
from botox_vetter.comparison.results import Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.currencies import MINOR_DIGITS
from botox_vetter.domain.quotes import Quote
from botox_vetter.pricing.cost import cost_of
from botox_vetter.pricing.facts import Facts
from botox_vetter.pricing.results import Cost


def price_flip(one: Standing, other: Standing, file: CaseFile, facts: Facts, today: date) -> PriceFlip | None:
    """The smallest change of a single price, in whole pence; None: neither is known to be dearer, or none would do."""
    if one.cost.year is None or other.cost.year is None or one.cost.currency != other.cost.currency:
        return None
    cheaper, dearer = sorted((one, other), key=lambda standing: _most(standing.cost))
    if _most(cheaper.cost) == _most(dearer.cost):
        return None
    quotes = file.quotes_of(dearer.clinic.id)

    def lower_by(quote: Quote) -> Decimal | None:
        assert quote.low is not None
        step = Decimal(1).scaleb(-MINOR_DIGITS.get(quote.currency, 2))

        def is_no_dearer(steps: int) -> bool:
            changed = [_lowered(each, steps * step) if each is quote else each for each in quotes]
            return _most(cost_of(file.plan, dearer.clinic, changed, facts, today)) <= _most(cheaper.cost)

        most = int((max(quote.low, quote.high or 0) / step).to_integral_value(ROUND_CEILING))
        steps = _fewest(most - 1, is_no_dearer)  # what is said to cost nothing is no price of a treatment
        return None if steps is None else steps * step

    paid, currency = _paid(dearer.cost), dearer.cost.currency
    changes = [(lower_by(quote), quote) for quote in quotes if quote.id in paid and quote.currency == currency]
    found = [
        PriceFlip(quote.id, dearer.clinic.id, cheaper.clinic.id, by, currency)
        for by, quote in changes
        if by is not None
    ]
    return min(found, key=lambda flip: flip.lower_by, default=None)


def _most(cost: Cost) -> tuple[int, Decimal]:
    """What orders yearly costs first: the upper end; of a cost without one, which comes after, the lower."""
    return cost_key(cost)[:2]


def _lowered(quote: Quote, by: Decimal) -> Quote:
    """Both ends, but nobody pays less than nothing."""
    assert quote.low is not None
    nothing = Decimal(0)
    high = None if quote.high is None else max(quote.high - by, nothing)
    return replace(quote, low=max(quote.low - by, nothing), high=high)


def _paid(cost: Cost) -> set[str]:
    """The quotes that the year rests on, at either end."""
    span = cost.spans.get(1)
    ends = [] if span is None else [span.low, *([span.high] if span.high else [])]
    return {line.quote_id for end in ends for post in end.posts for line in post.lines}


def _fewest(most: int, is_enough: Callable[[int], bool]) -> int | None:
    """The least number of steps that is enough, where more are enough, too; None: not even the most."""
    if most < 1 or not is_enough(most):
        return None
    low, high = 1, most
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if is_enough(middle) else (middle + 1, high)
    return low

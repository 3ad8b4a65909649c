"""At which weight of one criterion does the order of two clinics turn? DESIGN 4.4.

With f times the weight of one criterion, a clinic's proven score is (a + f p) / (W + f w): a and W are what all other
criteria bring and weigh, p and w the same of this one; w = 0 where it is left out. Two such scores are equal where a
polynomial of the second degree in f is nought, of the first where both clinics are asked the same.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import isqrt

from botox_vetter.comparison.flip import WeightFlip, distance
from botox_vetter.comparison.results import Standing
from botox_vetter.vetting.exact import over_one
from botox_vetter.vetting.results import Vetting

FINENESS = 10**18  # a root that is no fraction is told this finely


def weight_flip(leader: Standing, others: Sequence[Standing]) -> WeightFlip | None:
    """The one nearest to 1 that brings one of the others before the leader; of equal ones the first of the file."""
    found = [
        WeightFlip(criterion, factor, other.clinic.id)
        for other in others
        for criterion, factor in turning_factors(leader.vetting, other.vetting).items()
    ]
    return min(found, key=lambda flip: flip.distance, default=None)


def turning_factors(upper: Vetting, lower: Vetting) -> dict[str, Fraction]:
    """By criterion, where there is one: the factor nearest to 1. None at all unless the upper is ahead in proven."""
    if upper.proven is None or lower.proven is None or upper.proven <= lower.proven:
        return {}
    criteria = list(dict.fromkeys((*upper.weights, *lower.weights)))
    weights, _ = over_one([one.weights.get(cid, Fraction(0)) for one in (upper, lower) for cid in criteria])
    lows, _ = over_one([_low(one, cid) for one in (upper, lower) for cid in criteria])
    n = len(criteria)
    above = _Parts(weights[:n], lows[:n])
    below = _Parts(weights[n:], lows[n:])
    found = {cid: _nearest(_roots(*above.equal_to(below, at))) for at, cid in enumerate(criteria)}
    return {cid: factor for cid, factor in found.items() if factor is not None}


class _Parts:
    """What each criterion weighs at one clinic and brings it, as whole numbers over denominators that both share."""

    def __init__(self, weights: list[int], lows: list[int]) -> None:
        self._weights = weights
        self._proven = [weight * low for weight, low in zip(weights, lows, strict=True)]
        self._weight, self._all = sum(weights), sum(self._proven)

    def equal_to(self, other: "_Parts", at: int) -> tuple[int, int, int]:
        """x2 f² + x1 f + x0 = 0 where both scores are equal; above 0 this one is ahead."""
        p, w = self._proven[at], self._weights[at]
        q, v = other._proven[at], other._weights[at]
        a, b = self._all - p, other._all - q
        own, others = self._weight - w, other._weight - v
        return p * v - q * w, a * v + p * others - b * w - q * own, a * others - b * own


def _roots(x2: int, x1: int, x0: int) -> list[Fraction]:
    """Those where it changes its sign."""
    if x2 == 0:
        return [Fraction(-x0, x1)] if x1 else []
    inside = x1 * x1 - 4 * x2 * x0
    if inside <= 0:
        return []
    root = Fraction(isqrt(inside * FINENESS * FINENESS), FINENESS)
    return [(-x1 + sign * root) / (2 * x2) for sign in (-1, 1)]


def _nearest(factors: list[Fraction]) -> Fraction | None:
    return min((factor for factor in factors if factor > 0), key=distance, default=None)


def _low(vetting: Vetting, criterion: str) -> Fraction:
    interval = vetting.answers[criterion].interval if criterion in vetting.weights else None
    return interval.low if interval is not None else Fraction(0)

"""Who comes before whom: DESIGN V8."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from operator import eq, itemgetter

from botox_vetter.domain.clinics import Clinic
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.vetting.results import Verdict

RankKey = tuple[int, bool, float, Fraction, float, Fraction, int, Decimal, Decimal]
Place = tuple[RankKey, str, str]  # a clinic's place in the order: equal ones by name, then id
FIRST = ("1", "1=")  # as the first rank is shown
_VERDICTS = {verdict: n for n, verdict in enumerate(Verdict)}
_ZERO, _NOTHING = Decimal(0), Fraction(0)


def rank_key(verdict: Verdict, proven: Fraction | None, possible: Fraction | None, cost: Cost) -> RankKey:
    """Smaller is better, equal keys share a rank. Without a score: after all of its verdict that have one (V6).

    The floats decide nothing that the fractions after them do not decide alike: rounding keeps an order, and where it
    makes two of them equal the fractions are compared. They are ten times as quick.
    """
    has_none = proven is None or possible is None
    return (_VERDICTS[verdict], has_none, *_falling(proven), *_falling(possible), *cost_key(cost))


def place_of(clinic: Clinic, key: RankKey) -> Place:
    return key, clinic.name.casefold(), clinic.id


def without_price(place: Place) -> Place:
    """For prices that cannot be put in an order."""
    key, name, clinic_id = place
    return (*key[:6], 0, _ZERO, _ZERO), name, clinic_id


def ranked(clinics: Iterable[Clinic], keys: Mapping[str, RankKey]) -> list[tuple[Clinic, str]]:
    """The clinics first to last with the rank as shown, "1" or "2="; equal ones by name, then id."""
    in_order = sorted(clinics, key=lambda clinic: place_of(clinic, keys[clinic.id]))
    return list(zip(in_order, ranks([place_of(clinic, keys[clinic.id]) for clinic in in_order]), strict=True))


def ranks(places: Sequence[Place], first: int = 1) -> list[str]:
    """As they are shown, of places in their order, from this rank on."""
    keys = list(map(itemgetter(0), places))
    is_like_next = map(eq, keys, [*keys[1:], None])
    shown, rank, is_like_last = [], first, False
    for n, is_shared in enumerate(is_like_next, start=first):
        if not is_like_last:
            rank = n
        shown.append(f"{rank}=" if is_shared or is_like_last else f"{rank}")
        is_like_last = is_shared
    return shown


def _falling(score: Fraction | None) -> tuple[float, Fraction]:
    return (0.0, _NOTHING) if score is None else _negative(*score.as_integer_ratio())


@lru_cache(16384)
def _negative(above: int, below: int) -> tuple[float, Fraction]:
    """The same object for the same score: what is the same object needs not be compared."""
    return -above / below, Fraction(-above, below)


def cost_key(cost: Cost) -> tuple[int, Decimal, Decimal]:
    """Bounded by upper, then lower; then "from" prices by lower; then incomplete; then no price to compare."""
    if cost.state is CostState.NONE:
        return (3, _ZERO, _ZERO)
    if cost.state is CostState.INCOMPLETE or cost.year is None:
        return (2, _ZERO, _ZERO)
    if cost.year.high is None:
        return (1, cost.year.low, _ZERO)
    return (0, cost.year.high, cost.year.low)

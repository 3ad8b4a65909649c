"""Who comes before whom: DESIGN V8."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from botox_vetter.domain.clinics import Clinic
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.vetting.results import Verdict

RankKey = tuple[int, bool, Fraction, Fraction, tuple[int, Decimal, Decimal]]
_VERDICTS = tuple(Verdict)


def rank_key(verdict: Verdict, proven: Fraction | None, possible: Fraction | None, cost: Cost) -> RankKey:
    """Smaller is better, equal keys share a rank. Without a score: after all of its verdict that have one (V6)."""
    has_none = proven is None or possible is None
    return (_VERDICTS.index(verdict), has_none, -(proven or Fraction(0)), -(possible or Fraction(0)), _cost_key(cost))


def ranked(clinics: Iterable[Clinic], keys: Mapping[str, RankKey]) -> list[tuple[Clinic, str]]:
    """The clinics first to last with the rank as shown, "1" or "2="; equal ones by name, then id."""
    in_order = sorted(clinics, key=lambda clinic: (keys[clinic.id], clinic.name.casefold(), clinic.id))
    result: list[tuple[Clinic, str]] = []
    for _, group in groupby(in_order, key=lambda clinic: keys[clinic.id]):
        equals = list(group)
        rank = f"{len(result) + 1}{'=' if len(equals) > 1 else ''}"
        result += [(clinic, rank) for clinic in equals]
    return result


def _cost_key(cost: Cost) -> tuple[int, Decimal, Decimal]:
    """Bounded by upper, then lower; then "from" prices by lower; then incomplete; then no price to compare."""
    zero = Decimal(0)
    if cost.state is CostState.NONE:
        return (3, zero, zero)
    if cost.state is CostState.INCOMPLETE or cost.year is None:
        return (2, zero, zero)
    if cost.year.high is None:
        return (1, cost.year.low, zero)
    return (0, cost.year.high, cost.year.low)

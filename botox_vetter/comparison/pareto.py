"""Who is surely beaten, whatever is still open and wherever in its range a cost turns out to be? DESIGN 4.4."""

from collections.abc import Sequence

from botox_vetter.comparison.results import Standing
from botox_vetter.vetting.results import Verdict

_BETTER_FIRST = list(Verdict)


def surely_beaten(standings: Sequence[Standing]) -> dict[str, str]:
    """By the id of each clinic that is, the first that beats it: proven at least as good, surely not dearer.

    All others may be best. A clinic without a complete cost beats nobody and is beaten by nobody; one without an upper
    end beats nobody. Amounts in several currencies cannot be held against each other.
    """
    found: dict[str, str] = {}
    for one in standings:
        by = next((other for other in standings if other is not one and _beats(other, one)), None)
        if by is not None:
            found[one.clinic.id] = by.clinic.id
    return found


def _beats(a: Standing, b: Standing) -> bool:
    proven, possible = a.vetting.proven, b.vetting.possible
    cost, other = a.cost.year, b.cost.year
    if proven is None or possible is None or cost is None or cost.high is None or other is None:
        return False
    verdict, worse = (_BETTER_FIRST.index(one.vetting.verdict) for one in (a, b))
    is_so = a.cost.currency == b.cost.currency and verdict <= worse and proven >= possible and cost.high <= other.low
    return is_so and (verdict < worse or proven > possible or cost.high < other.low)

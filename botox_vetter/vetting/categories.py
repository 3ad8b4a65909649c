"""What makes up a score: the part that each category of criteria has in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from botox_vetter.domain.criteria import Criterion
from botox_vetter.vetting.results import Vetting


@dataclass(frozen=True, slots=True)
class Share:
    """Of the whole score, as shares of it: proven, possible, and the most that any clinic could have there."""

    proven: Fraction = Fraction(0)
    possible: Fraction = Fraction(0)
    most: Fraction = Fraction(0)


def by_category(vetting: Vetting, criteria: Mapping[str, Criterion]) -> dict[str, Share]:
    """In the order of the criteria file; the parts add up to the score. Empty: there is no score."""
    shares: dict[str, Share] = {}
    for cid, criterion in criteria.items():
        weight, answer = vetting.weights.get(cid), vetting.answers.get(cid)
        if not weight or answer is None or answer.interval is None:
            continue
        part, so_far = weight / vetting.total_weight, shares.get(criterion.category, Share())
        shares[criterion.category] = Share(
            proven=so_far.proven + part * answer.interval.low,
            possible=so_far.possible + part * answer.interval.high,
            most=so_far.most + part,
        )
    return shares

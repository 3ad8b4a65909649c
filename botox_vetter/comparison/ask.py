"""What to ask next about a clinic: DESIGN V9."""

from fractions import Fraction

from botox_vetter.comparison.results import Question
from botox_vetter.vetting.results import Vetting


def questions(vetting: Vetting, leader: Vetting | None) -> tuple[Question, ...]:
    """Open gates that can be settled before a visit, then what could prove most, by gain and weight.

    leader   the first-ranked clinic, whose proven score a marked answer would exceed; None: this one shares the first
             rank itself, and nothing is marked
    """
    gates = tuple(Question(cid, None, False) for cid in vetting.open)
    gains = {cid: gain for cid in vetting.weights if (gain := _gain(vetting, cid)) > 0}
    in_order = sorted(gains, key=lambda cid: (-gains[cid], -vetting.weights[cid]))
    return gates + tuple(Question(cid, gains[cid], _takes_lead(vetting, gains[cid], leader)) for cid in in_order)


def _gain(vetting: Vetting, criterion: str) -> Fraction:
    """How much of the whole score the answer could still prove: w (high - low) / sum(w)."""
    interval = vetting.answers[criterion].interval
    if interval is None:
        return Fraction(0)
    return vetting.weights[criterion] * (interval.high - interval.low) / vetting.total_weight


def _takes_lead(vetting: Vetting, gain: Fraction, leader: Vetting | None) -> bool:
    if leader is None or leader.proven is None or vetting.proven is None:
        return False
    return vetting.verdict is leader.verdict and vetting.proven + gain > leader.proven

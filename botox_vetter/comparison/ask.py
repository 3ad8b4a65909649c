"""What to ask next about a clinic: DESIGN V9."""

from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import NamedTuple

from botox_vetter.vetting.exact import over_one
from botox_vetter.vetting.results import Interval, Verdict, Vetting

NOTHING = Interval(Fraction(0), Fraction(0))  # of what is left out, no answer proves anything


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask next about one clinic (DESIGN V9).

    gain None: an open gate; takes_lead: this answer alone could make the clinic first.
    """

    criterion: str
    gain: Fraction | None
    takes_lead: bool


class Leader(NamedTuple):
    """Of the first-ranked clinic, what another has to exceed."""

    verdict: Verdict
    proven: Fraction | None


def questions(vetting: Vetting, leader: Leader | None) -> tuple[Question, ...]:
    """Open gates that can be settled before a visit, then what could prove most, by gain and weight.

    leader   the first-ranked clinic, whose proven score a marked answer would exceed; None: this one shares the first
             rank itself, and nothing is marked
    """
    gates = tuple(Question(cid, None, False) for cid in vetting.open)
    gains, whole = _gains(vetting)
    needed = _needed(vetting, leader, whole)
    in_order = sorted(gains, key=lambda gain: (-gain.parts, -gain.weight))
    return gates + tuple(
        Question(gain.criterion, Fraction(gain.parts, whole), needed is not None and gain.parts > needed)
        for gain in in_order
    )


def question_count(vetting: Vetting) -> int:
    """How many there are, whoever leads."""
    return len(vetting.open) + sum([not vetting.answers[cid].is_settled for cid in vetting.weights])


class _Gain(NamedTuple):
    """How much of the whole score an answer could still prove: w (high - low), in parts of `whole`."""

    parts: int
    weight: int
    criterion: str


def _gains(vetting: Vetting) -> tuple[list[_Gain], int]:
    """Those above 0, and how many parts sum(w) has."""
    worths = {cid: vetting.answers[cid].interval or NOTHING for cid in vetting.weights}
    weights, _ = over_one(vetting.weights.values())
    ends, of_ends = over_one([end for worth in worths.values() for end in (worth.low, worth.high)])
    gains = [
        _Gain(weight * (high - low), weight, cid)
        for cid, weight, low, high in zip(worths, weights, ends[::2], ends[1::2], strict=True)
        if high > low
    ]
    return gains, sum(weights) * of_ends


def _needed(vetting: Vetting, leader: Leader | None, whole: int) -> int | None:
    """An answer that proves more parts than that takes the lead; None: none does."""
    if leader is None or leader.proven is None or vetting.proven is None or vetting.verdict is not leader.verdict:
        return None
    return floor((leader.proven - vetting.proven) * whole)

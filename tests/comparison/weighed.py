"""Vettings by hand: `vetting("a", {"C1": (1, 1), "C2": ("1/5", 1), "C3": None}, weights)`; None: left out there."""

from collections.abc import Mapping
from fractions import Fraction

from botox_vetter.vetting.results import Answer, Interval, Verdict, Vetting

Number = int | str | Fraction
Worths = Mapping[str, tuple[Number, Number] | None]


def vetting(
    clinic_id: str, worths: Worths, weights: Mapping[str, Number], verdict: Verdict = Verdict.CLEARED
) -> Vetting:
    intervals = {cid: None if w is None else Interval(Fraction(w[0]), Fraction(w[1])) for cid, w in worths.items()}
    counted = {cid: Fraction(weights[cid]) for cid, interval in intervals.items() if interval is not None}
    whole = sum(counted.values(), Fraction(0))

    def score(end: str) -> Fraction | None:
        parts = (counted[cid] * getattr(intervals[cid], end) for cid in counted)
        return sum(parts, Fraction(0)) / whole if whole else None

    answers = {cid: Answer(cid, interval) for cid, interval in intervals.items()}
    return Vetting(clinic_id, verdict, score("low"), score("high"), whole, (), answers, counted)

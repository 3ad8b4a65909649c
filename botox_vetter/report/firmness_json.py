"""How firm a ranking is, for other programs: shares of 1 as texts of four decimals, all else by ids."""

from collections.abc import Mapping
from typing import Any

from botox_vetter.comparison.flip import AnswerFlip, Flip, GateFlip, PriceFlip, WeightFlip
from botox_vetter.comparison.lead import lead_of
from botox_vetter.comparison.results import Comparison
from botox_vetter.report.plain import plain

Json = dict[str, Any]
KINDS = {WeightFlip: "weight", AnswerFlip: "answer", GateFlip: "knock_out", PriceFlip: "price"}


def firmness_facts(comparison: Comparison) -> Json:
    """Of a comparison that was asked how firm it is (comparison/firmness.py)."""
    found = comparison.robustness
    checks = comparison.next_checks or ()
    return {
        "lead": lead_of(comparison.standings) if comparison.standings else None,
        "ways": None
        if found is None
        else {
            "if_open_knock_outs_pass": found.is_conditional,
            "ranks": {clinic: [_share(one) for one in ranks] for clinic, ranks in found.ranks.items()},
            "central_weights": {clinic: _shares(weights) for clinic, weights in found.central.items()},
            "confidence": _shares(found.confidence),
        },
        "flips": [_flip(flip) for flip in comparison.flips or ()],
        "next_checks": [
            {"criteria": one.criteria, "about": one.about, "clinics": one.clinics, "rivals": one.rivals}
            for one in checks
        ],
    }


def _flip(flip: Flip) -> Json:
    told = plain(flip)
    assert isinstance(told, dict)
    return {"kind": KINDS[type(flip)], **told}


def _shares(shares: Mapping[str, float]) -> Json:
    return {key: _share(one) for key, one in shares.items()}


def _share(one: float) -> str:
    return f"{one:.4f}"

"""How often would each clinic come first if things were weighed otherwise? SMAA-2: DESIGN 4.1, Robustness."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from botox_vetter.vetting.results import Interval, Verdict, Vetting

DRAWS, SEED = 10_000, 20_000
MOST_CLINICS = 100  # among more of them nobody chooses by such shares, and drawing would take seconds


@dataclass(frozen=True, slots=True)
class Robustness:
    """Of the clinics that are not ruled out, by clinic id.

    ranks           the share of the draws in which it has each rank, first to last
    central         weights by criterion with which it comes first on average; a clinic that never does is not there
    confidence      the share of the draws of open answers in which it is first by its own central weights
    is_conditional  some of them have open knock-outs: it holds if these are passed
    """

    ranks: Mapping[str, tuple[float, ...]] = field(hash=False)
    central: Mapping[str, Mapping[str, float]] = field(hash=False)
    confidence: Mapping[str, float] = field(hash=False)
    is_conditional: bool


def is_told(vettings: Sequence[Vetting]) -> bool:
    """Two clinics, and not very many, are not ruled out, and something is weighed at one of them at least."""
    left = [vetting for vetting in vettings if vetting.verdict is not Verdict.RULED_OUT]
    return 2 <= len(left) <= MOST_CLINICS and any(vetting.total_weight for vetting in left)


def robustness(vettings: Sequence[Vetting], draws: int = DRAWS, seed: int = SEED) -> Robustness | None:
    """The same for the same vettings in the same order. None: see `is_told`."""
    if not is_told(vettings):
        return None
    left = [vetting for vetting in vettings if vetting.verdict is not Verdict.RULED_OUT]
    weights = {cid: weight for vetting in left for cid, weight in vetting.weights.items() if weight > 0}
    worths = {vetting.clinic_id: tuple(_worth(vetting, cid) for cid in weights) for vetting in left}
    is_conditional = any(vetting.verdict is Verdict.OPEN for vetting in left)
    return _drawn(tuple(weights.items()), tuple(worths.items()), is_conditional, draws, seed)


@lru_cache(32)
def _drawn(
    weights: tuple[tuple[str, Fraction], ...],
    worths: tuple[tuple[str, tuple[Interval | None, ...]], ...],
    is_conditional: bool,
    draws: int,
    seed: int,
) -> Robustness:
    """Kept, for window and report ask the same; worths: of each clinic, in the order of the weights."""
    from botox_vetter.comparison.smaa import answers_of, smaa  # numpy takes a while to load

    alpha = [float(one) for one in alphas([weight for _, weight in weights])]
    shares = smaa(alpha, answers_of([row for _, row in worths]), draws, seed)
    ids, criteria = [clinic_id for clinic_id, _ in worths], [cid for cid, _ in weights]
    firsts = [(i, n) for n, i in enumerate(ids) if shares.ranks[n, 0] > 0]
    return Robustness(
        ranks={i: tuple(shares.ranks[n].tolist()) for n, i in enumerate(ids)},
        central={i: dict(zip(criteria, shares.central[n].tolist(), strict=True)) for i, n in firsts},
        confidence={i: float(shares.confidence[n]) for i, n in firsts},
        is_conditional=is_conditional,
    )


def alphas(weights: Sequence[Fraction]) -> list[Fraction]:
    """Of the Dirichlet distribution whose mean they are: n w / sum(w); equal weights are all weighings alike."""
    whole = sum(weights)
    return [len(weights) * weight / whole for weight in weights]


def _worth(vetting: Vetting, criterion: str) -> Interval | None:
    """None: left out there."""
    return vetting.answers[criterion].interval if criterion in vetting.weights else None

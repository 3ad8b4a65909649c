"""SMAA-2 in numbers: how shares of ranks come out when weights and values are drawn. DESIGN 4.1, Robustness.

Arrays are clinics x criteria. Imported only where it is about to run, for numpy takes a while to load.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from botox_vetter.vetting.results import Interval

Floats = NDArray[np.float64]
SAME = 1e-12  # scores closer than that are equal: no two answers differ by so little, sums of floats may
LEAST_WEIGHT = 1e-290  # a weight that is drawn as nought would leave nothing to renormalise by
MOST_AT_ONCE = 500_000  # numbers of one array: few enough for the processor's cache, enough for numpy


@dataclass(frozen=True, slots=True)
class Answers:
    """What each answer is worth at least and at most; applies: False where the criterion is left out, worth nought."""

    low: Floats
    high: Floats
    applies: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Shares:
    """ranks: of the draws, clinics x ranks. central: mean weights, rows of nan where a clinic is never first.

    confidence: of the draws, by clinic; nan where it is never first
    """

    ranks: Floats
    central: Floats
    confidence: Floats


def answers_of(worths: Sequence[Sequence[Interval | None]]) -> Answers:
    """By clinic and criterion; None: left out there."""
    ends = [[(0.0, 0.0) if one is None else (float(one.low), float(one.high)) for one in row] for row in worths]
    both = np.array(ends)
    return Answers(both[:, :, 0], both[:, :, 1], np.array([[one is not None for one in row] for row in worths]))


def smaa(alpha: Sequence[float], answers: Answers, draws: int, seed: int) -> Shares:
    """alpha: of the Dirichlet distribution of the weights."""
    chance = np.random.default_rng(seed)
    clinics, criteria = answers.low.shape
    ranks, weighed = np.zeros((clinics, clinics)), np.zeros((clinics, criteria))
    sizes = list(_parts(draws, clinics * max(clinics, criteria)))
    for size in sizes:
        weights = np.maximum(chance.dirichlet(alpha, size), LEAST_WEIGHT)
        scores = _scores(_values(answers, size, chance), weights[:, :, None], answers)[:, :, 0]
        found, firsts = _ranks(scores)
        ranks += found
        weighed += firsts.T @ weights
    with np.errstate(invalid="ignore"):
        central = weighed / ranks[:, :1]
    confidence = np.full(clinics, np.nan)
    leading = np.flatnonzero(ranks[:, 0] > 0)
    confidence[leading] = 0.0
    for size in sizes:
        scores = _scores(_values(answers, size, chance), central[leading].T, answers)
        confidence[leading] += _firsts(scores)[:, leading, np.arange(len(leading))].sum(axis=0)
    return Shares(ranks / draws, central, confidence / draws)


def _parts(draws: int, numbers: int) -> Iterator[int]:
    """So many draws at once, when one draw takes so many numbers."""
    size = max(1, MOST_AT_ONCE // numbers)
    while draws > 0:
        yield min(size, draws)
        draws -= size


def _values(answers: Answers, size: int, chance: np.random.Generator) -> Floats:
    """Draws x clinics x criteria, each uniform between its ends."""
    drawn = chance.random((size, *answers.low.shape))
    drawn *= answers.high - answers.low
    drawn += answers.low
    return drawn


def _scores(values: Floats, weights: Floats, answers: Answers) -> Floats:
    """Draws x clinics x sets of weights, which stand in columns: renormalised over what applies to each clinic.

    A clinic to which nothing applies comes after all others.
    """
    whole = answers.applies.astype(float) @ weights
    scores: Floats = (values @ weights) / np.where(whole > 0, whole, 1.0)
    scores[:, ~answers.applies.any(axis=1)] = -1.0
    return scores


def _firsts(scores: Floats) -> Floats:
    """By draw, clinic and set of weights: 1 for the first, its share of 1 for each that is equal with others."""
    is_first = scores >= scores.max(axis=1, keepdims=True) - SAME
    shared: Floats = is_first / is_first.sum(axis=1, keepdims=True)
    return shared


def _ranks(scores: Floats) -> tuple[Floats, Floats]:
    """How many draws each clinic has at each rank; and, by draw and clinic, what it has of the first rank.

    Clinics that are equal share all ranks that they take up: scores .5 .7 .5 are ranks 0 1/2 1/2, 1 0 0, 0 1/2 1/2.
    """
    clinics = scores.shape[1]
    order = np.argsort(-scores, axis=1, kind="stable")
    falling = np.take_along_axis(scores, order, axis=1)
    place = np.broadcast_to(np.arange(clinics), falling.shape)
    is_next_less = falling[:, :-1] - falling[:, 1:] > SAME
    begins, ends = np.zeros_like(place), np.full_like(place, clinics - 1)
    begins[:, 1:] = np.where(is_next_less, place[:, 1:], 0)
    ends[:, :-1] = np.where(is_next_less, place[:, :-1], clinics - 1)
    begins = np.maximum.accumulate(begins, axis=1)
    ends = np.minimum.accumulate(ends[:, ::-1], axis=1)[:, ::-1]
    share = 1.0 / (ends - begins + 1)
    cells = clinics * (clinics + 1)
    begun = np.bincount((order * (clinics + 1) + begins).ravel(), share.ravel(), cells)
    ended = np.bincount((order * (clinics + 1) + ends + 1).ravel(), share.ravel(), cells)
    firsts = np.zeros_like(scores)
    np.put_along_axis(firsts, order, np.where(begins == 0, share, 0.0), axis=1)
    held = np.cumsum((begun - ended).reshape(clinics, clinics + 1), axis=1)[:, :-1]
    return np.maximum(held, 0.0), firsts

"""From pairs of topics, and by how much one matters more, to the weights of all: a short guided choice.

Asked is about a swing: two clinics are alike in everything, but one is as good as can be in this topic, the other in
that. Every answer is a ratio. The weights are those whose ratios come nearest to all answers at once: by least squares
of their logarithms, so that twice as much and half as much are equally far from alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

LEAST_QUESTIONS = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """times: how many times as much the first matters; below 1 the second matters more."""

    first: str
    second: str
    times: float


def questions(topics: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Which pairs are asked: each topic with the next, the last with the first, then across, while there are few.

    A ring asks about each topic twice, so that one slip is shared among many answers. topics: the weightiest first.
    """
    if len(topics) < 2:
        return ()
    ring = list(pairwise(topics))
    if len(topics) > 2:
        ring.append((topics[-1], topics[0]))
    half = len(topics) // 2
    across = [(topics[n], topics[n + half]) for n in range(len(topics) - half) if half > 1]
    more = [pair for pair in across if pair not in ring and pair[::-1] not in ring]
    return (*ring, *more[: max(0, LEAST_QUESTIONS - len(ring))])


def weights(pairs: Sequence[Pair], whole: float = 1.0) -> dict[str, float]:
    """Of every topic that is named, together `whole`. Topics that no chain of answers joins are held to be alike."""
    import numpy as np  # takes a while to load

    topics = list(dict.fromkeys(topic for pair in pairs for topic in (pair.first, pair.second)))
    if not topics:
        return {}
    rows = np.zeros((len(pairs), len(topics)))
    for row, pair in zip(rows, pairs, strict=True):
        row[topics.index(pair.first)] += 1
        row[topics.index(pair.second)] -= 1
    logs = np.linalg.lstsq(rows, np.array([log(pair.times) for pair in pairs]), rcond=None)[0]
    found = [exp(float(one)) for one in logs]
    return {topic: whole * one / sum(found) for topic, one in zip(topics, found, strict=True)}

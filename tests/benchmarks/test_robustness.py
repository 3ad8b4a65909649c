"""How often each clinic comes first, against the one product of matrices that would rank them without any doubt:

pytest -m benchmark -s tests/benchmarks/test_robustness.py
"""

from collections.abc import Callable
from statistics import median
from time import process_time

import numpy as np
import pytest

from botox_vetter.comparison.robustness import DRAWS
from botox_vetter.comparison.smaa import Answers, smaa

CLINICS, CRITERIA, ROUNDS = 20, 40, 5


@pytest.mark.benchmark
def test_ten_thousand_ways_of_weighing_twenty_clinics_against_the_matrix_product_alone() -> None:
    chance = np.random.default_rng(7)
    low = chance.random((CLINICS, CRITERIA)) / 2
    answers = Answers(low, low + chance.random((CLINICS, CRITERIA)) / 2, np.ones((CLINICS, CRITERIA), dtype=bool))
    weights = chance.dirichlet(np.ones(CRITERIA), DRAWS)
    drawn = chance.random((DRAWS, CLINICS, CRITERIA))

    one = taken(lambda: weights @ low.T)
    values = taken(lambda: np.einsum("dn,dcn->dc", weights, drawn))
    drawing = taken(lambda: chance.random((DRAWS, CLINICS, CRITERIA)))
    whole = taken(lambda: smaa([1.0] * CRITERIA, answers, DRAWS, 1))
    print(f"\n{CLINICS} clinics, {CRITERIA} criteria, {DRAWS:,} draws: {whole:.0f} ms;")
    print(f"product with settled answers {one:.2f} ms: {whole / one:.0f} times; with answers of their own in each draw")
    print(
        f"{values:.1f} ms: {whole / values:.1f} times; drawing them once {drawing:.0f} ms: {whole / drawing:.1f} times"
    )
    assert whole < 15 * (values + drawing), "values are drawn twice and multiplied twice, and ranks are sorted"


def taken(act: Callable[[], object]) -> float:
    """In ms of this process alone, the middle of some."""
    act()
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        act()
        times.append((process_time() - start) * 1000)
    return median(times)

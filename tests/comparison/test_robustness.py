"""SMAA-2 by hand for two criteria, and against sampling that is written down as plainly as the rule itself."""

from fractions import Fraction
from random import Random

import pytest

from botox_vetter.comparison.robustness import alphas, robustness
from botox_vetter.vetting.results import Verdict, Vetting
from tests.comparison.weighed import Worths, vetting

EQUAL = {"C1": 1, "C2": 1}
NEAR = 0.02  # at 10,000 draws


def test_weights_are_drawn_about_the_persons_own() -> None:
    assert alphas([Fraction(3), Fraction(1)]) == [Fraction(3, 2), Fraction(1, 2)]
    assert alphas([Fraction(7)] * 3) == [1, 1, 1], "equal weights: all ways of weighing alike"


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ({"C1": (1, 1), "C2": ("1/5", "1/5")}, {"C1": ("1/2", "1/2"), "C2": ("3/5", "3/5")}, 5 / 9),
        ({"C1": (0, 1), "C2": (1, 1)}, {"C1": ("1/2", "1/2"), "C2": (1, 1)}, 1 / 2),
        ({"C1": (1, 1), "C2": (0, 0)}, {"C1": (1, 1), "C2": (0, 0)}, 1 / 2),
        ({"C1": ("3/5", "3/5"), "C2": None}, {"C1": (1, 1), "C2": ("1/5", "1/5")}, 1 / 2),
        ({"C1": (1, 1), "C2": None}, {"C1": ("9/10", 1), "C2": (1, 1)}, 1),
        ({"C1": None, "C2": None}, {"C1": (0, 0), "C2": (0, 0)}, 0),
    ],
    ids=["settled", "open", "equal", "renormalised", "renormalised to all", "no score comes last"],
)
def test_the_share_of_first_places_is_what_two_criteria_give_by_hand(one: Worths, other: Worths, first: float) -> None:
    found = robustness([vetting("a", one, EQUAL), vetting("b", other, EQUAL)])

    assert found is not None
    assert found.ranks["a"] == pytest.approx((first, 1 - first), abs=NEAR)
    assert found.ranks["b"] == pytest.approx((1 - first, first), abs=NEAR)


def test_central_weights_are_the_mean_of_those_with_which_it_leads_and_there_it_leads_so_often() -> None:
    """b leads where C1 weighs more than a half, on average three quarters; there a has at most 3/5 of 4/5."""
    a = vetting("a", {"C1": (0, "3/5"), "C2": None}, EQUAL)
    b = vetting("b", {"C1": ("3/5", "3/5"), "C2": ("3/5", "3/5")}, EQUAL)

    found = robustness([a, b])

    assert found is not None
    assert "a" not in found.central, "it never leads"
    assert found.central["b"] == pytest.approx({"C1": 1 / 2, "C2": 1 / 2}, abs=NEAR)
    assert found.confidence == {"b": 1.0}
    turned = robustness(
        [vetting("a", {"C1": (1, 1), "C2": (0, 0)}, EQUAL), vetting("b", {"C1": (0, 1), "C2": (1, 1)}, EQUAL)]
    )
    assert turned is not None
    assert turned.central["a"]["C1"] > 1 / 2 > turned.central["b"]["C1"]


def test_three_that_are_equal_have_a_third_of_every_rank() -> None:
    found = robustness([vetting(i, {"C1": ("1/3", "1/3"), "C2": ("1/7", "1/7")}, EQUAL) for i in "abc"])

    assert found is not None
    assert found.ranks == {i: pytest.approx((1 / 3, 1 / 3, 1 / 3)) for i in "abc"}
    assert found.confidence == pytest.approx({"a": 1 / 3, "b": 1 / 3, "c": 1 / 3})


@pytest.mark.parametrize("seed", range(3))
def test_it_agrees_with_plain_sampling(seed: int) -> None:
    chance = Random(seed)
    weights = {f"C{n}": chance.randint(1, 10) for n in range(4)}
    found = [vetting(f"clinic {n}", {cid: _worth(chance) for cid in weights}, weights) for n in range(4)]

    drawn = robustness(found)

    assert drawn is not None
    for clinic_id, expected in _by_brute_force(found, chance).items():
        assert drawn.ranks[clinic_id] == pytest.approx(expected, abs=0.035)


def test_the_same_question_has_the_same_answer_and_ruled_out_clinics_are_not_asked() -> None:
    two = [vetting(i, {"C1": (0, 1), "C2": (0, 1)}, EQUAL) for i in "ab"]
    out = vetting("out", {"C1": (1, 1), "C2": (1, 1)}, EQUAL, Verdict.RULED_OUT)
    is_open = vetting("b", {"C1": (0, 1), "C2": (0, 1)}, EQUAL, Verdict.OPEN)

    assert robustness([*two, out]) == robustness(two)
    assert [one and one.is_conditional for one in (robustness(two), robustness([two[0], is_open]))] == [False, True]
    assert robustness([two[0], out]) is None, "one alone is first however it is weighed"
    assert robustness([vetting(i, {"C1": None}, {}) for i in "ab"]) is None, "nothing is weighed"


def _worth(chance: Random) -> tuple[Fraction, Fraction] | None:
    low, high = sorted(Fraction(chance.randint(0, 10), 10) for _ in range(2))
    return None if chance.random() < 0.15 else (low, high)


def _by_brute_force(found: list[Vetting], chance: Random, draws: int = 4000) -> dict[str, tuple[float, ...]]:
    weights = {cid: weight for one in found for cid, weight in one.weights.items()}
    shares = {one.clinic_id: [0.0] * len(found) for one in found}
    for _ in range(draws):
        drawn = {
            cid: chance.gammavariate(float(alpha), 1)
            for cid, alpha in zip(weights, alphas([*weights.values()]), strict=True)
        }
        scores = {}
        for one in found:
            worths = {cid: one.answers[cid].interval for cid in one.weights}
            values = {cid: chance.uniform(float(w.low), float(w.high)) for cid, w in worths.items() if w}
            scores[one.clinic_id] = sum(drawn[cid] * values[cid] for cid in values) / sum(drawn[cid] for cid in values)
        for rank, clinic_id in enumerate(sorted(scores, key=lambda i: -scores[i])):
            shares[clinic_id][rank] += 1 / draws
    return {clinic_id: tuple(share) for clinic_id, share in shares.items()}

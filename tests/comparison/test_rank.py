"""DESIGN V8 beyond the worked example."""

from decimal import Decimal
from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.comparison.rank import rank_key, ranked
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.money import Amount
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.vetting.results import Verdict

HALF = Fraction(1, 2)


def cost(state: str, low: str = "0", high: str | None = None) -> Cost:
    year = Amount(Decimal(low), None if high is None else Decimal(high)) if state == "complete" else None
    return Cost("", "GBP", CostState(state), year=year)


BEST_TO_WORST = [
    (Verdict.CLEARED, HALF, Fraction(1), cost("none")),
    (Verdict.CLEARED, HALF, HALF, cost("complete", "0", "0")),
    (Verdict.CLEARED, HALF, HALF, cost("complete", "300", "800")),
    (Verdict.CLEARED, HALF, HALF, cost("complete", "100", "900")),
    (Verdict.CLEARED, HALF, HALF, cost("complete", "200", "900")),
    (Verdict.CLEARED, HALF, HALF, cost("complete", "50")),
    (Verdict.CLEARED, HALF, HALF, cost("complete", "60")),
    (Verdict.CLEARED, HALF, HALF, cost("incomplete")),
    (Verdict.CLEARED, HALF, HALF, cost("none")),
    (Verdict.CLEARED, Fraction(0), Fraction(0), cost("complete", "1", "1")),
    (Verdict.CLEARED, None, None, cost("complete", "1", "1")),
    (Verdict.OPEN, Fraction(1), Fraction(1), cost("complete", "1", "1")),
    (Verdict.OPEN, None, None, cost("none")),
    (Verdict.RULED_OUT, Fraction(1), Fraction(1), cost("complete", "1", "1")),
]


def test_verdict_then_score_then_yearly_cost_decide() -> None:
    keys = {str(n): rank_key(*row) for n, row in enumerate(BEST_TO_WORST)}

    result = ranked([Clinic(cid, "case", "Same name") for cid in sorted(keys)], keys)

    assert [clinic.id for clinic, _ in result] == [str(n) for n in range(len(BEST_TO_WORST))]
    assert [rank for _, rank in result] == [str(n + 1) for n in range(len(BEST_TO_WORST))]


def test_amounts_that_are_written_differently_are_the_same_amount() -> None:
    keys = {
        cid: rank_key(Verdict.OPEN, HALF, HALF, cost("complete", "100", high))
        for cid, high in (("a", "200"), ("b", "200.00"))
    }

    assert [rank for _, rank in ranked([Clinic("a", "case", "A"), Clinic("b", "case", "B")], keys)] == ["1=", "1="]


def test_equal_clinics_share_a_rank_and_are_listed_by_name_then_id() -> None:
    equal, behind = (
        rank_key(Verdict.OPEN, None, None, cost("none")),
        rank_key(Verdict.RULED_OUT, None, None, cost("none")),
    )
    clinics = [
        Clinic("z", "case", "elm"),
        Clinic("2", "case", "Quay"),
        Clinic("1", "case", "Quay"),
        Clinic("y", "case", "Elder"),
    ]
    last = Clinic("0", "case", "Abbey")

    result = ranked([last, *clinics], {**{clinic.id: equal for clinic in clinics}, "0": behind})

    assert [(clinic.id, rank) for clinic, rank in result] == [
        ("y", "1="),
        ("z", "1="),
        ("1", "1="),
        ("2", "1="),
        ("0", "5"),
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(range(len(BEST_TO_WORST))), min_size=1, max_size=8), st.randoms())
def test_shuffling_the_clinics_changes_no_rank(rows: list[int], chance: Random) -> None:
    clinics = [Clinic(str(n), "case", f"Name {row % 3}") for n, row in enumerate(rows)]
    keys = {str(n): rank_key(*BEST_TO_WORST[row]) for n, row in enumerate(rows)}
    shuffled = chance.sample(clinics, len(clinics))

    assert ranked(shuffled, keys) == ranked(clinics, keys)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 41)), min_size=2, max_size=6), st.integers(0, 60))
def test_scores_that_no_float_can_tell_apart_are_still_told_apart(parts: list[tuple[int, int]], more: int) -> None:
    """Next to the same number they differ by less than a float holds."""
    near = [Fraction(1, 3) + Fraction(above, below) / 10 ** (15 + more) for above, below in parts]

    keys = sorted((rank_key(Verdict.OPEN, min(score, Fraction(1)), Fraction(1), cost("none")), score) for score in near)

    assert [score for _key, score in keys] == sorted(near, reverse=True)

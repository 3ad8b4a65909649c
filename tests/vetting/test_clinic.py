"""DESIGN V5 to V7: gates given up, score and verdict."""

from dataclasses import replace
from fractions import Fraction

import pytest

from botox_vetter.domain.criteria import Stage
from botox_vetter.domain.findings import Finding
from botox_vetter.vetting.results import Outcome, Verdict, whole_points
from tests.vetting.world import World, finding, gate, weighted

ROOM, BRAND = gate("PR02", weight=Fraction(3)), gate("PT01")
SERIOUS = weighted("IR01", 5)
WORLD = World([ROOM, SERIOUS, BRAND], law=["PT01"], default=["PR02"])
BRAND_NAMED = finding("PT01", "yes")


@pytest.mark.parametrize(
    ("wishes", "relaxed", "refused", "verdict", "possible"),
    [
        ({}, (), (), Verdict.RULED_OUT, Fraction(1)),
        ({"PR02": "treated at home because of a disability"}, ("PR02",), (), Verdict.CLEARED, Fraction(5, 8)),
        ({"PR02": "  "}, (), ("PR02",), Verdict.RULED_OUT, Fraction(1)),
        ({"PT01": "I trust them"}, (), ("PT01",), Verdict.RULED_OUT, Fraction(1)),
        ({"IR01": "no gate"}, (), (), Verdict.RULED_OUT, Fraction(1)),
        ({"LR09": "not asked here"}, (), (), Verdict.RULED_OUT, Fraction(1)),
    ],
)
def test_only_a_gate_of_our_own_is_given_up_and_only_with_a_reason(
    wishes: dict[str, str], relaxed: tuple[str, ...], refused: tuple[str, ...], verdict: Verdict, possible: Fraction
) -> None:
    vetting = replace(WORLD, relaxed=wishes).vetted(BRAND_NAMED, finding("PR02", "no"))

    assert (vetting.relaxed, vetting.refused) == (relaxed, refused)
    assert vetting.verdict is verdict
    assert vetting.possible == possible


def test_a_gate_given_up_weighs_in_the_order_of_the_file() -> None:
    vetting = replace(WORLD, relaxed={"PR02": "at home"}).vetted(BRAND_NAMED)

    assert vetting.weights == {"PR02": 3, "IR01": 5}
    assert list(vetting.weights) == ["PR02", "IR01"]
    assert vetting.total_weight == 8
    assert [gate.outcome for gate in vetting.gates] == [Outcome.RELAXED, Outcome.PASSES]


@pytest.mark.parametrize(
    ("findings", "verdict", "failed", "open_now", "at_visit"),
    [
        ([], Verdict.OPEN, (), ("B",), ("C", "T")),
        ([finding("B", "yes")], Verdict.CLEARED, (), (), ("C", "T")),
        ([finding("B", "yes"), finding("C", "no", "claimed")], Verdict.RULED_OUT, ("C",), (), ("T",)),
        ([finding("T", "no"), finding("C", "no")], Verdict.RULED_OUT, ("C", "T"), ("B",), ()),
        ([finding(cid, "yes") for cid in "BCT"], Verdict.CLEARED, (), (), ()),
    ],
)
def test_only_open_gates_of_the_booking_hold_a_clinic_open_and_any_failed_one_rules_it_out(
    findings: list[Finding],
    verdict: Verdict,
    failed: tuple[str, ...],
    open_now: tuple[str, ...],
    at_visit: tuple[str, ...],
) -> None:
    stages = {"B": Stage.BOOKING, "C": Stage.CONSULTATION, "T": Stage.TREATMENT}
    world = World([gate(cid, stage=stage) for cid, stage in stages.items()], law=list(stages))

    vetting = world.vetted(*findings)

    assert (vetting.verdict, vetting.failed) == (verdict, failed)
    assert (vetting.open, vetting.at_visit) == (open_now, at_visit)


def test_gates_weights_of_zero_and_what_is_left_out_take_no_part_in_the_score() -> None:
    world = World([ROOM, SERIOUS, weighted("NIL", 0), weighted("OUT", 4)], law=["PR02"])

    vetting = world.vetted(finding("PR02", "no"), finding("NIL", "yes"), finding("OUT", "not_applicable"))

    assert vetting.weights == {"IR01": 5}
    assert (vetting.proven, vetting.possible) == (Fraction(0), Fraction(1))
    assert list(vetting.answers) == ["PR02", "IR01", "NIL", "OUT"]


def test_where_nothing_weighs_there_is_no_score() -> None:
    vetting = World([SERIOUS]).vetted(finding("IR01", "not_applicable"))

    assert (vetting.proven, vetting.possible) == (None, None)
    assert vetting.total_weight == 0


def test_a_weighted_criterion_that_is_a_gate_there_takes_no_part_in_the_score() -> None:
    bulk = weighted("PC07", 4, fails_on=("no",))

    assert World([bulk, SERIOUS]).vetted().weights == {"PC07": 4, "IR01": 5}
    assert World([bulk, SERIOUS], default=["PC07"]).vetted().weights == {"IR01": 5}
    assert World([bulk, SERIOUS], default=["PC07"]).vetted(finding("PC07", "no")).failed == ("PC07",)


@pytest.mark.parametrize(
    ("score", "points"), [(Fraction(5, 8), 63), (Fraction(17, 80), 21), (Fraction(0), 0), (Fraction(1), 100)]
)
def test_a_score_is_shown_in_whole_points_rounded_half_up(score: Fraction, points: int) -> None:
    assert whole_points(score) == points

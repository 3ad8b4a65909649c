"""DESIGN V9 beyond the worked example."""

from dataclasses import replace
from fractions import Fraction

from botox_vetter.comparison.ask import Question, question_count, questions
from botox_vetter.domain.criteria import Stage
from botox_vetter.vetting.results import Verdict
from tests.vetting.world import World, finding, gate, weighted

WORLD = World(
    [
        gate("G2"),
        gate("VISIT", stage=Stage.CONSULTATION),
        weighted("SMALL", 2),
        weighted("FIRST", 4),
        gate("G1"),
        weighted("SECOND", 4),
        weighted("HEAVY", 10),
    ],
    law=["G2", "VISIT"],
    default=["G1"],
)
LEADER = replace(WORLD.vetted(finding("G1", "yes"), finding("G2", "yes")), proven=Fraction(1, 4))


def test_open_gates_come_first_then_gain_then_weight_then_the_order_of_the_file() -> None:
    # HEAVY: 10 x 3/5 of 20 is left to prove; FIRST and SECOND: 4 of 20 each; SMALL is settled
    vetting = WORLD.vetted(finding("HEAVY", "yes", "claimed"), finding("SMALL", "no"))
    assert vetting.answers["HEAVY"].interval is not None

    asked = questions(vetting, None)

    assert question_count(vetting) == len(asked)
    assert [question.criterion for question in asked] == ["G2", "G1", "HEAVY", "FIRST", "SECOND"]
    assert [question.gain for question in asked] == [None, None, Fraction(3, 10), Fraction(1, 5), Fraction(1, 5)]


def test_of_equal_gains_the_greater_weight_comes_first() -> None:
    world = World([weighted("LIGHT", 3), weighted("HEAVY", 4)])

    asked = questions(world.vetted(finding("HEAVY", "yes", "seen"), finding("LIGHT", "yes", "seen")), None)
    even = questions(World([weighted("A", 2), weighted("B", 5)]).vetted(finding("B", "yes", "claimed")), None)

    assert [question.criterion for question in asked] == ["HEAVY", "LIGHT"]
    assert [(q.criterion, q.gain) for q in even] == [("B", Fraction(3, 7)), ("A", Fraction(2, 7))]


def test_a_settled_clinic_has_nothing_to_ask() -> None:
    world = World([weighted("A"), weighted("B")])

    settled = world.vetted(finding("A", "yes"), finding("B", "not_applicable"))
    assert questions(settled, None) == ()
    assert question_count(settled) == 0


def test_a_gate_given_up_is_asked_by_its_gain() -> None:
    vetting = replace(WORLD, relaxed={"G1": "I trust them"}).vetted(finding("G2", "yes"))

    assert Question("G1", Fraction(1, 5), False) in questions(vetting, None)


def test_a_mark_stands_where_one_answer_would_exceed_the_leader() -> None:
    passed = (finding("G1", "yes"), finding("G2", "yes"))

    asked = questions(WORLD.vetted(*passed), LEADER)

    assert {q.criterion: q.takes_lead for q in asked} == {
        "HEAVY": True,
        "FIRST": False,
        "SECOND": False,
        "SMALL": False,
    }


def test_to_equal_the_leader_is_not_to_exceed_it() -> None:
    passed = (finding("G1", "yes"), finding("G2", "yes"))

    asked = questions(WORLD.vetted(*passed), replace(LEADER, proven=Fraction(1, 2)))

    assert not any(question.takes_lead for question in asked)


def test_no_mark_stands_below_the_verdict_of_the_leader_or_where_nobody_leads() -> None:
    open_still = WORLD.vetted()

    assert open_still.verdict is Verdict.OPEN
    for leader in (LEADER, None, replace(LEADER, verdict=Verdict.OPEN, proven=None)):
        assert not any(question.takes_lead for question in questions(open_still, leader))

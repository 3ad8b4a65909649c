"""What settles the first place soonest: the winner's knock-outs, then what narrows most of what is open."""

import pytest

from botox_vetter.comparison.answer_flips import Asking
from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.next_checks import Contender, Item, next_checks, ranked_checks, settled_by
from botox_vetter.domain.answering import Way, way_to
from botox_vetter.domain.rulebook import Rulebook
from tests.cases import LANTERN, QUAY, TODAY, VELVET, harbour_case


def clinic(name: str, settled: float, gates: str = "", **items: float) -> Contender:
    """items: an open answer each, worth nothing to so much."""
    open_items = {(cid, name): Item(0.0, high) for cid, high in items.items()}
    return Contender(name, frozenset((gate, name) for gate in gates.split()), open_items, settled)


def asked(*contenders: Contender) -> list[tuple[str, str]]:
    return [(check.criteria[0], check.about) for check in ranked_checks(contenders)]


@pytest.mark.parametrize(
    ("contenders", "winner"),
    [
        ([clinic("a", 0.6), clinic("b", 0.2, C1=0.4)], "a"),
        ([clinic("a", 0.6), clinic("b", 0.2, C1=0.5)], None),
        ([clinic("a", 0.6, "G1"), clinic("b", 0.2)], None),
        ([clinic("a", 0.6), clinic("b", 0.2, "G1", C1=0.1)], "a"),
        ([clinic("a", 0.6)], "a"),
        ([], None),
    ],
    ids=["out of reach", "in reach", "its own knock-out is open", "that of another is", "alone", "nobody"],
)
def test_the_first_place_is_settled_when_no_open_answer_can_change_it(
    contenders: list[Contender], winner: str | None
) -> None:
    assert settled_by(contenders) == winner
    if winner or not contenders:
        assert ranked_checks(contenders) == ()


def test_the_probable_winners_knock_outs_come_first_then_the_answers_that_narrow_most() -> None:
    a = clinic("a", 0.5, "G1", big=0.3, small=0.05)
    b, c = clinic("b", 0.3, "G2", other=0.4), clinic("c", 0.3, near=0.25)

    assert asked(a, b, c)[0] == ("G1", "a")
    assert asked(a, b, c)[1] == ("big", "a"), "it bears on both rivals"
    assert ("near", "c") in asked(a, b, c)
    assert asked(a, clinic("b", 0.1, other=0.1)) == [("G1", "a")], "nobody else can reach it"


def test_a_rival_far_behind_is_not_asked_about() -> None:
    checks = ranked_checks([clinic("a", 0.6, C1=0.3), clinic("b", 0.5, C1=0.4), clinic("c", 0.1, C1=0.2)])

    assert {check.about for check in checks} == {"a", "b"}
    assert {check.rivals for check in checks} == {("b",)}


def test_what_the_registers_say_of_a_person_is_one_thing_to_find_out(rulebook: Rulebook) -> None:
    file = harbour_case()
    comparison = compare_case(file, rulebook, TODAY)

    checks = next_checks(comparison.standings, Asking(file, rulebook.criteria))

    assert not any(VELVET in check.clinics for check in checks), "it is ruled out"
    assert {check.leader for check in checks} == {QUAY}
    first = checks[0]
    assert first.clinics == (LANTERN,)
    assert first.gates > 1
    assert all(way_to(rulebook.criteria[cid]) is Way.LOOK_UP for cid in first.criteria)
    assert len({(check.criteria, check.about) for check in checks}) == len(checks)


def test_every_way_to_an_answer_has_an_effort_with_its_source(rulebook: Rulebook) -> None:
    assert set(rulebook.answering) == set(Way)
    assert all(effort.minutes[0] <= effort.minutes[1] and effort.source for effort in rulebook.answering.values())
    assert {way_to(criterion) for criterion in rulebook.criteria.values()} == set(Way)

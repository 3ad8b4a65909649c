"""What would change the winner: exactly what trying it out gives, on random cases and on a whole one."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.comparison.answer_flips import Asking, answer_flips, gate_flips
from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.flip import GateFlip, WeightFlip
from botox_vetter.comparison.flips import flips
from botox_vetter.comparison.pareto import surely_beaten
from botox_vetter.comparison.price_flips import price_flip
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.comparison.standings import standings, unranked
from botox_vetter.comparison.weight_flips import turning_factors, weight_flip
from botox_vetter.domain.clinics import Clinic, RoleKind
from botox_vetter.domain.criteria import GateBasis, Stage, Subject
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.money import Amount
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.cost import cost_of
from botox_vetter.pricing.facts import facts_on
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.vetting.results import ANYTHING, Answer, GateResult, Outcome, Verdict, Vetting
from tests.cases import LANTERN, QUAY, TODAY, VELVET, harbour_case
from tests.comparison.weighed import vetting

CRITERIA = ("C1", "C2", "C3", "C4")
NEARLY = Fraction(1, 10**9)
tenths = st.integers(0, 10).map(lambda n: (Fraction(n, 10), Fraction(n, 10)))
answers = st.fixed_dictionaries({cid: st.one_of(tenths, tenths, st.none()) for cid in CRITERIA})
weights = st.fixed_dictionaries({cid: st.integers(1, 5) for cid in CRITERIA})


def standing(found: Vetting, year: tuple[int, int | None] | None = None) -> Standing:
    low_high = None if year is None else Amount(Decimal(year[0]), None if year[1] is None else Decimal(year[1]))
    state = CostState.NONE if year is None else CostState.COMPLETE
    clinic = Clinic(found.clinic_id, "case", found.clinic_id)
    return unranked(clinic, found, Cost(found.clinic_id, "GBP", state, year=low_high))


@settings(max_examples=60, deadline=None)
@given(answers, answers, weights)
def test_the_order_turns_at_the_factor_and_nowhere_nearer(one: dict, other: dict, weighed: dict) -> None:
    upper, lower = sorted((vetting("a", one, weighed), vetting("b", other, weighed)), key=lambda v: -(v.proven or 0))
    if upper.proven is None or lower.proven is None or upper.proven == lower.proven:
        return
    found = turning_factors(upper, lower)
    for cid in {**upper.weights, **lower.weights}:
        factor = found.get(cid)
        nearer = [Fraction(n, 16) for n in range(1, 16)] + [Fraction(16, n) for n in range(1, 16)]
        if factor is not None:
            limit = max(factor, 1 / factor)
            nearer = [f for f in nearer if max(f, 1 / f) < limit]
            beyond = factor - NEARLY if factor < 1 else factor + NEARLY
            assert ahead(upper, lower, cid, beyond) < 0
        assert all(ahead(upper, lower, cid, f) >= 0 for f in nearer)


def ahead(upper: Vetting, lower: Vetting, criterion: str, factor: Fraction) -> Fraction:
    """By how much, when the criterion weighs so many times as much; worked out from the answers anew."""

    def proven(one: Vetting) -> Fraction:
        weighed = {cid: weight * (factor if cid == criterion else 1) for cid, weight in one.weights.items()}
        parts = (weight * one.answers[cid].interval.low for cid, weight in weighed.items() if one.answers[cid].interval)
        return sum(parts, Fraction(0)) / sum(weighed.values())

    return proven(upper) - proven(lower)


def test_the_smallest_change_of_one_weight_is_named_and_of_equal_ones_the_first() -> None:
    weighed = {"C1": 1, "C2": 1}
    a = vetting("a", {"C1": (1, 1), "C2": ("1/5", "1/5")}, weighed)
    b = vetting("b", {"C1": ("1/2", "1/2"), "C2": ("3/5", "3/5")}, weighed)

    assert weight_flip(standing(a), [standing(b)]) == WeightFlip("C1", Fraction(4, 5), "b")
    assert weight_flip(standing(b), [standing(a)]) is None, "it is not ahead"


ranges = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(
    lambda ends: tuple(Fraction(n, 10) for n in sorted(ends))
)
open_answers = st.fixed_dictionaries({cid: st.one_of(ranges, st.none()) for cid in CRITERIA})


@settings(max_examples=60, deadline=None)
@given(st.lists(open_answers, min_size=2, max_size=4), weights)
def test_single_answers_that_turn_it_are_those_that_do_when_they_are_tried(found: list[dict], weighed: dict) -> None:
    before = standings([standing(vetting(f"{n}", worths, weighed)) for n, worths in enumerate(found)])
    if before[0].rank != "1" or before[0].vetting.proven is None:
        return
    leader, asking = before[0], Asking(harbour_case(), {})

    told = {(f.clinic, f.criterion, f.is_good) for f in answer_flips(leader, before[1:], asking)}

    tried = set()
    for n, worths in enumerate(found):
        for cid in (cid for cid, worth in worths.items() if worth and worth[0] < worth[1]):
            is_good = f"{n}" != leader.clinic.id
            changed = {**worths, cid: (worths[cid][1],) * 2 if is_good else (Fraction(0),) * 2}
            after = [vetting(f"{m}", changed if m == n else other, weighed) for m, other in enumerate(found)]
            if max(after, key=lambda v: (v.proven or 0, v.clinic_id == leader.clinic.id)).clinic_id != leader.clinic.id:
                tried.add((f"{n}", cid, is_good))
    assert told == tried


@pytest.fixture(scope="module")
def harbour(rulebook: Rulebook) -> Comparison:
    return compare_case(harbour_case(), rulebook, TODAY)


def test_a_knock_out_that_would_turn_it_does_so_when_it_is_answered(harbour: Comparison, rulebook: Rulebook) -> None:
    told = [flip for flip in flips(harbour, rulebook) if isinstance(flip, GateFlip)]

    assert {(flip.clinic, flip.passes, flip.first) for flip in told} == {(QUAY, False, LANTERN)}
    assert {flip.criterion for flip in told} == {*harbour.of(QUAY).vetting.at_visit}
    flip = next(flip for flip in told if rulebook.criteria[flip.criterion].subject is Subject.CLINIC)
    level = rulebook.criteria[flip.criterion].fails_on[0]
    failed = Finding("new", flip.criterion, level, Assurance.VERIFIED, TODAY, clinic_id=QUAY)
    after = compare_case(replace(harbour.file, findings=(*harbour.file.findings, failed)), rulebook, TODAY)
    assert after.standings[0].clinic.id == LANTERN


def test_passing_the_last_open_knock_out_may_put_a_clinic_first_and_failing_the_only_one_leaves_none() -> None:
    gate = GateResult("G1", Outcome.OPEN, GateBasis.DEFAULT, Stage.BOOKING, Answer("G1", ANYTHING))
    ahead = vetting("a", {"C1": ("1/2", 1)}, {"C1": 1})
    held = replace(vetting("b", {"C1": ("4/5", 1)}, {"C1": 1}, Verdict.OPEN), gates=(gate,), open=("G1",))
    asking = Asking(harbour_case(), {})

    assert gate_flips(standings([standing(ahead), standing(held)]), asking) == [GateFlip("G1", "b", True, "b")]
    assert gate_flips(standings([standing(held)]), asking) == [GateFlip("G1", "b", False, None)]


def test_what_is_found_out_about_a_person_moves_every_clinic_where_that_person_works(rulebook: Rulebook) -> None:
    """Both clinics have the same injector: no answer about that person turns them."""
    file = harbour_case()
    injector = next(role for role in file.roles if role.clinic_id == QUAY and role.kind is RoleKind.INJECTOR)
    roles = [role for role in file.roles if role.clinic_id != LANTERN or role.kind is not RoleKind.INJECTOR]
    roles.append(replace(injector, id="shared", clinic_id=LANTERN))
    shared = compare_case(replace(file, roles=tuple(roles)), rulebook, TODAY, [file.clinic(QUAY), file.clinic(LANTERN)])

    of_people = {cid for cid, criterion in rulebook.criteria.items() if criterion.subject is Subject.INJECTOR}
    told = answer_flips(shared.standings[0], shared.standings[1:], Asking(shared.file, rulebook.criteria))
    alone = answer_flips(shared.standings[0], shared.standings[1:], Asking(shared.file, {}))
    assert not [flip for flip in told if flip.criterion in of_people]
    assert [flip for flip in alone if flip.criterion in of_people], "else this test would see nothing"


def test_a_price_so_much_lower_makes_the_dearer_clinic_no_dearer_and_a_penny_less_does_not(
    harbour: Comparison, rulebook: Rulebook
) -> None:
    file, facts = harbour.file, facts_on(rulebook, TODAY)
    quay, lantern = harbour.of(QUAY), harbour.of(LANTERN)

    flip = price_flip(quay, lantern, file, facts, TODAY)

    assert flip is not None
    assert flip == price_flip(lantern, quay, file, facts, TODAY), "whichever is asked about first"
    assert (flip.clinic, flip.other) == (QUAY, LANTERN)
    quote = next(quote for quote in file.quotes if quote.id == flip.quote)
    assert (flip.lower_by, quote.low) == (Decimal(30), Decimal(285)), "three sessions of 285 against 765 at most"
    for less, is_no_dearer in ((Decimal(0), True), (Decimal("0.01"), False)):
        lower = replace(
            quote, low=quote.low - flip.lower_by + less, high=quote.high and quote.high - flip.lower_by + less
        )
        year = cost_of(file.plan, quay.clinic, [lower], facts, TODAY).year
        assert year is not None
        assert (year.high <= lantern.cost.year.high) is is_no_dearer


def test_nothing_is_turned_where_nobody_stands_first_alone(rulebook: Rulebook, harbour: Comparison) -> None:
    assert flips(replace(harbour, standings=harbour.standings[:1]), rulebook) == ()
    assert flips(replace(harbour, standings=()), rulebook) == ()
    assert flips(compare_case(harbour.file, rulebook, TODAY, [harbour.file.clinic(VELVET)] * 2), rulebook) == ()


SURE, DEAR, CHEAP = (500, 600), (700, 800), (100, 200)


@pytest.mark.parametrize(
    ("a", "b", "is_beaten"),
    [
        (("4/5", 1, SURE), ("1/5", "3/5", DEAR), True),
        (("4/5", 1, SURE), ("1/5", "3/5", (600, 700)), True),
        (("4/5", 1, SURE), ("1/5", "4/5", (600, 700)), False),
        (("4/5", "4/5", (600, 600)), ("4/5", "4/5", (600, 600)), False),
        (("4/5", 1, SURE), ("1/5", "9/10", DEAR), False),
        (("4/5", 1, SURE), ("1/5", "3/5", CHEAP), False),
        (("4/5", 1, (500, None)), ("1/5", "3/5", DEAR), False),
        (("4/5", 1, SURE), ("1/5", "3/5", (700, None)), True),
        (("4/5", 1, SURE), ("1/5", "3/5", None), False),
    ],
    ids=[
        "both",
        "one strictly",
        "neither strictly",
        "equal in all",
        "may be better",
        "cheaper",
        "no upper end",
        "the other none",
        "no price",
    ],
)
def test_a_clinic_is_surely_beaten_only_where_no_open_end_could_save_it(a: tuple, b: tuple, is_beaten: bool) -> None:
    one, other = (
        standing(vetting(name, {"C1": worths[:2]}, {"C1": 1}), worths[2]) for name, worths in (("a", a), ("b", b))
    )

    assert surely_beaten([one, other]) == ({"b": "a"} if is_beaten else {})

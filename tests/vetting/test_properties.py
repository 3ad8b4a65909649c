"""What must hold of every score with at most one finding per criterion and subject."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from botox_vetter.domain.criteria import Criterion, Subject
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.vetting.results import Vetting
from tests.vetting.world import CLINIC, SCALES, TODAY, World, finding, gate, person, weighted

TEAM = [person("ann"), person("bea")]
CRITERIA: list[Criterion] = [
    weighted("A", 5),
    weighted("B", 4, scale="register"),
    weighted("C", 3, scale="consult", subject=Subject.INJECTOR),
    weighted("D", 2, scale="list_check", subject=Subject.PRESCRIBER),
    weighted("E", 0),
    gate("F", scale="consult", fails_on=("phone", "no_contact")),
    gate("G", scale="register", fails_on=("knock_out",), subject=Subject.INJECTOR),
    gate("H"),
]
SUBJECTS = [
    (criterion, who)
    for criterion in CRITERIA
    for who in ([None] if criterion.subject is Subject.CLINIC else [person.id for person in TEAM])
]
QUICK = settings(max_examples=80, deadline=None)


@st.composite
def finding_on(draw: st.DrawFn, criterion: Criterion, who: str | None) -> Finding:
    scale = SCALES[criterion.scale]
    level = draw(st.sampled_from([*scale.levels, "not_applicable"]))
    assurance = draw(st.sampled_from([a.value for a in Assurance]))
    days_ago = draw(st.sampled_from([-3, 0, 29, 30, 31, 400]))
    until = draw(st.sampled_from([None, -1, 0, 20]))
    return finding(
        criterion.id,
        level,
        assurance,
        days_ago=days_ago,
        person=who,
        valid_until=None if until is None else TODAY + timedelta(days=until),
    )


@st.composite
def worlds(draw: st.DrawFn) -> tuple[World, list[Finding]]:
    """One to three gates, some given up, one or two people, and a finding or none on each question."""
    law = draw(st.sampled_from([(), ("H",), ("G", "H")]))
    wishes = draw(st.sets(st.sampled_from(["F", "G", "H"])))
    chosen = draw(st.sampled_from([None, "ann"]))
    world = World(
        draw(st.permutations(CRITERIA)),
        law=law,
        default=[cid for cid in "FGH" if cid not in law],
        injectors=TEAM[: draw(st.integers(0, 2))],
        prescribers=TEAM,
        relaxed=dict.fromkeys(sorted(wishes), "for a reason"),
        clinic=replace(CLINIC, injector_id=chosen),
    )
    answered = [pair for pair in SUBJECTS if draw(st.booleans())]
    return world, [draw(finding_on(criterion, who)) for criterion, who in answered]


def score(vetting: Vetting) -> tuple[Fraction, Fraction]:
    """proven and possible, where there is a score."""
    if vetting.proven is None or vetting.possible is None:
        reject()
    return vetting.proven, vetting.possible


@QUICK
@given(worlds())
def test_nothing_is_proven_that_is_not_possible(case: tuple[World, list[Finding]]) -> None:
    world, findings = case

    proven, possible = score(world.vetted(*findings))

    assert 0 <= proven <= possible <= 1


@QUICK
@given(worlds(), st.data())
def test_answering_an_unknown_never_lowers_proven_and_never_raises_possible(
    case: tuple[World, list[Finding]], data: st.DataObject
) -> None:
    world, findings = case
    known = {(f.criterion, f.practitioner_id) for f in findings if f.level != "unknown"}
    unknown = [pair for pair in SUBJECTS if (pair[0].id, pair[1]) not in known]
    assume(unknown)
    answer = data.draw(st.sampled_from(unknown).flatmap(lambda pair: finding_on(*pair)))

    before, after = score(world.vetted(*findings)), score(world.vetted(*findings, answer))

    assert after[0] >= before[0]
    assert after[1] <= before[1]


@QUICK
@given(worlds(), st.data())
def test_raising_an_assurance_never_lowers_proven_and_leaves_possible(
    case: tuple[World, list[Finding]], data: st.DataObject
) -> None:
    world, findings = case
    weak = [n for n, f in enumerate(findings) if f.assurance is not Assurance.VERIFIED]
    assume(weak)
    n = data.draw(st.sampled_from(weak))
    stronger = [a for a in Assurance if a.strength > findings[n].assurance.strength]
    raised = replace(findings[n], assurance=data.draw(st.sampled_from(stronger)))

    before = score(world.vetted(*findings))
    after = score(world.vetted(*findings[:n], raised, *findings[n + 1 :]))

    assert after[0] >= before[0]
    assert after[1] == before[1]


@QUICK
@given(worlds(), st.integers(1, 9), st.sampled_from(list(Subject)))
def test_an_unanswered_criterion_more_never_raises_proven_and_never_lowers_possible(
    case: tuple[World, list[Finding]], weight: int, subject: Subject
) -> None:
    world, findings = case
    more = replace(world, criteria=[*world.criteria, weighted("NEW", weight, subject=subject)])

    before, after = score(world.vetted(*findings)), score(more.vetted(*findings))

    assert after[0] <= before[0]
    assert after[1] >= before[1]


@QUICK
@given(worlds(), st.integers(0, 800))
def test_a_later_day_never_raises_proven(case: tuple[World, list[Finding]], days: int) -> None:
    world, findings = case
    later: date = TODAY + timedelta(days=days)

    assert score(world.vetted(*findings, today=later))[0] <= score(world.vetted(*findings))[0]


@QUICK
@given(worlds(), st.data())
def test_the_order_of_the_findings_does_not_matter(case: tuple[World, list[Finding]], data: st.DataObject) -> None:
    world, findings = case
    more = [data.draw(finding_on(criterion, who)) for criterion, who in SUBJECTS]
    shuffled = data.draw(st.permutations([*findings, *more]))

    straight, other = world.vetted(*findings, *more), world.vetted(*shuffled)

    assert [answer.interval for answer in straight.answers.values()] == [a.interval for a in other.answers.values()]
    assert [gate.outcome for gate in straight.gates] == [gate.outcome for gate in other.gates]

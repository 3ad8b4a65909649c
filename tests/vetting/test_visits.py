"""The answers of the later stages hang on the latest visit (DESIGN V7)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.clinics import Clinic, Role, RoleKind
from botox_vetter.domain.criteria import Stage, Subject
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.records import Visit
from botox_vetter.vetting.case import vet_case
from botox_vetter.vetting.results import ANYTHING, Interval, Outcome, Verdict, Vetting
from tests.vetting.world import CLINIC, TODAY, World, finding, gate, jurisdiction, kinds, person, rulebook, weighted

ANN, BEA = person("ann"), person("bea")
AUTUMN, SPRING = Visit("autumn", CLINIC.id, date(2026, 11, 10)), Visit("spring", CLINIC.id, date(2026, 4, 2))
ELSEWHERE = Visit("elsewhere", "other", date(2026, 11, 15))

WORLD = World(
    [
        weighted("ROOM", stage=Stage.CONSULTATION),
        weighted("VIAL", stage=Stage.TREATMENT),
        weighted("SKILL", stage=Stage.CONSULTATION, subject=Subject.INJECTOR),
        weighted("NAME"),
        gate("HISTORY", stage=Stage.CONSULTATION),
        gate("SEEN", stage=Stage.TREATMENT, scale="consult", fails_on=("phone", "no_contact")),
    ],
    default=("HISTORY", "SEEN"),
    injectors=(ANN,),
)
YES, NOTHING = Interval(Fraction(1), Fraction(1)), ANYTHING
NO = Interval(Fraction(0), Fraction(0))


def vetted(findings: Sequence[Finding], *visits: Visit, world: World = WORLD) -> Vetting:
    return world.vetted(*findings, visits=visits)


@pytest.mark.parametrize(
    ("visits", "found", "level", "expected"),
    [
        ((), None, "yes", YES),
        ((), None, "no", NO),
        ((), ELSEWHERE, "yes", NOTHING),
        ((), ELSEWHERE, "no", NOTHING),
        ((AUTUMN,), None, "yes", NOTHING),
        ((AUTUMN,), None, "no", NO),
        ((AUTUMN,), None, "unknown", NOTHING),
        ((AUTUMN,), None, "not_applicable", NOTHING),
        ((AUTUMN,), AUTUMN, "yes", YES),
        ((AUTUMN,), AUTUMN, "no", NO),
        ((AUTUMN,), AUTUMN, "not_applicable", None),
        ((AUTUMN,), ELSEWHERE, "no", NOTHING),
        ((AUTUMN, SPRING), SPRING, "yes", NOTHING),
        ((AUTUMN, SPRING), SPRING, "no", NOTHING),
        ((SPRING, AUTUMN), AUTUMN, "yes", YES),
        ((AUTUMN, ELSEWHERE), AUTUMN, "yes", YES),
    ],
)
@pytest.mark.parametrize("criterion", ["ROOM", "VIAL"])
def test_one_answer_to_a_question_of_a_later_stage(
    visits: tuple[Visit, ...], found: Visit | None, level: str, expected: Interval | None, criterion: str
) -> None:
    answer = finding(criterion, level, reason="none done here", visit_id=found.id if found else None)
    assert vetted([answer], *visits).answers[criterion].interval == expected


def test_an_answer_before_booking_counts_whether_there_was_a_visit_or_not() -> None:
    for visit in (None, SPRING, ELSEWHERE):
        known = finding("NAME", "yes", visit_id=visit.id if visit else None)
        assert vetted([known], AUTUMN, SPRING).answers["NAME"].interval == YES


def test_what_is_set_aside_stays_visible_and_is_said() -> None:
    general, earlier, now = (
        finding("ROOM", "yes"),
        finding("ROOM", "no", visit_id="spring"),
        finding("ROOM", "yes", "seen", visit_id="autumn"),
    )
    vetting = vetted([general, earlier, now], AUTUMN, SPRING)
    answer = vetting.answers["ROOM"]
    assert (answer.finding, answer.others) == (now, (general, earlier))
    assert [(r.kind, dict(r.values)) for r in answer.reasons] == [
        ("before_the_visit", {"visited_on": AUTUMN.visited_on})
    ]

    unanswered = vetted([general], AUTUMN).answers["ROOM"]
    assert (unanswered.finding, unanswered.others) == (None, (general,))


def test_a_gate_of_a_later_stage_starts_again_with_each_visit() -> None:
    history = finding("HISTORY", "yes", visit_id="spring")
    assert vetted([history], SPRING).at_visit == ("SEEN",)
    assert vetted([history], SPRING, AUTUMN).at_visit == ("HISTORY", "SEEN")
    assert vetted([history], SPRING, AUTUMN).verdict is Verdict.CLEARED


def test_bad_news_said_in_general_fails_a_gate_also_after_a_visit_until_the_visit_shows_otherwise() -> None:
    by_phone = finding("SEEN", "phone", "claimed")
    assert vetted([by_phone], AUTUMN).verdict is Verdict.RULED_OUT
    was_there = finding("SEEN", "in_person", "verified", visit_id="autumn")
    after = vetted([by_phone, was_there], AUTUMN)
    assert after.verdict is Verdict.CLEARED
    assert kinds(after, "SEEN") == ["contradiction"]


def test_a_general_answer_that_neither_fails_nor_is_worth_nothing_does_not_replace_the_visit() -> None:
    by_video = finding("SEEN", "live_video", "verified")
    assert vetted([by_video]).at_visit == ("HISTORY",)
    assert vetted([by_video], AUTUMN).at_visit == ("HISTORY", "SEEN")


def test_what_was_seen_of_a_person_at_one_clinic_says_nothing_at_another() -> None:
    here, there = (
        finding("SKILL", "yes", person="ann", visit_id="autumn"),
        finding("SKILL", "no", person="ann", visit_id="elsewhere"),
    )
    answer = vetted([here, there], AUTUMN).answers["SKILL"]
    assert (answer.interval, answer.others) == (YES, (there,))
    assert kinds(vetted([here, there], AUTUMN), "SKILL") == ["of_another_clinic"]


def test_answers_of_people_who_are_not_asked_about_are_not_shown() -> None:
    chosen = replace(WORLD, injectors=(ANN, BEA), clinic=replace(CLINIC, injector_id="bea"))
    of_ann = finding("SKILL", "yes", person="ann")
    assert vetted([of_ann], AUTUMN, world=chosen).answers["SKILL"].others == ()


def test_over_several_people_only_those_seen_on_the_visit_are_settled() -> None:
    both = replace(WORLD, injectors=(ANN, BEA))
    of_ann = finding("SKILL", "yes", person="ann", visit_id="autumn")
    of_bea = finding("SKILL", "yes", person="bea")
    answer = vetted([of_ann, of_bea], AUTUMN, world=both).answers["SKILL"]
    assert (answer.interval, answer.counting, answer.others) == (ANYTHING, (of_ann,), (of_ann, of_bea))


def test_of_two_visits_on_one_day_the_greater_id_is_the_later() -> None:
    first, second = replace(AUTUMN, id="a"), replace(AUTUMN, id="b")
    answers = [finding("ROOM", "yes", visit_id="a"), finding("ROOM", "no", visit_id="b")]
    for visits in ((first, second), (second, first)):
        assert vetted(answers, *visits).answers["ROOM"].interval == NO


def test_a_case_gives_each_clinic_its_own_visits() -> None:
    law = rulebook([weighted("SKILL", stage=Stage.CONSULTATION, subject=Subject.INJECTOR)], [jurisdiction("GB-ENG")])
    file = CaseFile(
        Case("case", "Spring", datetime(2026, 11, 1, tzinfo=UTC), Plan(jurisdiction="GB-ENG")),
        clinics=tuple(Clinic(name, "case", name.title()) for name in ("elm", "pier", "quay")),
        practitioners=(ANN,),
        roles=tuple(Role(name, name, "ann", RoleKind.INJECTOR) for name in ("elm", "pier", "quay")),
        visits=(Visit("v", "quay", AUTUMN.visited_on), Visit("w", "pier", AUTUMN.visited_on)),
        findings=(
            finding("SKILL", "yes", person="ann", visit_id="v"),
            finding("SKILL", "yes", "claimed", person="ann"),
        ),
    )
    intervals = {cid: vetting.answers["SKILL"].interval for cid, vetting in vet_case(file, law, TODAY).items()}
    assert intervals == {"elm": Interval(Fraction(2, 5), Fraction(1)), "pier": ANYTHING, "quay": YES}


VISITS = (AUTUMN, SPRING, replace(AUTUMN, id="autumn 2"))
IDS = [None, "autumn", "spring", "autumn 2", "elsewhere"]
LEVELS = {"SEEN": ["in_person", "live_video", "phone", "unknown"]}


@st.composite
def found(draw: st.DrawFn) -> Finding:
    criterion = draw(st.sampled_from(["ROOM", "VIAL", "SKILL", "NAME", "HISTORY", "SEEN"]))
    return finding(
        criterion,
        draw(st.sampled_from(LEVELS.get(criterion, ["yes", "no", "unknown", "not_applicable"]))),
        draw(st.sampled_from(["claimed", "seen", "verified"])),
        days_ago=draw(st.integers(0, 40)),
        person="ann" if criterion == "SKILL" else None,
        reason="x",
        visit_id=draw(st.sampled_from(IDS)),
    )


FINDINGS = st.lists(found(), max_size=8, unique_by=lambda f: f.id)
SOME_VISITS = st.lists(st.sampled_from(VISITS), max_size=3, unique=True)
QUICK = settings(max_examples=80, deadline=None)
BEFORE_BOOKING = "NAME"


@QUICK
@given(FINDINGS, SOME_VISITS, st.data())
def test_the_order_does_not_matter(findings: list[Finding], visits: list[Visit], data: st.DataObject) -> None:
    straight = vetted(findings, *visits)
    other = vetted(data.draw(st.permutations(findings)), *data.draw(st.permutations(visits)))
    assert [a.interval for a in straight.answers.values()] == [a.interval for a in other.answers.values()]
    assert [g.outcome for g in straight.gates] == [g.outcome for g in other.gates]


@QUICK
@given(FINDINGS, SOME_VISITS)
def test_every_finding_stays_visible(findings: list[Finding], visits: list[Visit]) -> None:
    shown = [f for a in vetted(findings, *visits).answers.values() for f in (*a.counting, *a.others)]
    assert {f.id for f in shown} == {f.id for f in findings}


@QUICK
@given(FINDINGS, SOME_VISITS)
def test_visits_leave_the_questions_before_booking_alone(findings: list[Finding], visits: list[Visit]) -> None:
    with_visits, without = vetted(findings, *visits), vetted(findings)
    assert with_visits.answers[BEFORE_BOOKING] == without.answers[BEFORE_BOOKING]


@QUICK
@given(FINDINGS, SOME_VISITS)
def test_a_new_visit_leaves_nothing_good_standing(findings: list[Finding], visits: list[Visit]) -> None:
    new = Visit("new", CLINIC.id, max((v.visited_on for v in visits), default=TODAY) + timedelta(days=1))
    vetting = vetted(findings, *visits, new)
    for cid, answer in vetting.answers.items():
        if cid != BEFORE_BOOKING:
            assert {f.level for f in answer.counting} <= {"no", "phone"}
            assert all(f.visit_id is None for f in answer.counting)
            assert answer.counting or answer.interval == ANYTHING
    later = [g.outcome for g in vetting.gates if g.stage is not Stage.BOOKING]
    assert set(later) <= {Outcome.OPEN, Outcome.FAILS}


@QUICK
@given(FINDINGS, SOME_VISITS)
def test_what_was_found_on_earlier_visits_changes_nothing(findings: list[Finding], visits: list[Visit]) -> None:
    latest = max(visits, key=lambda v: (v.visited_on, v.id), default=None)
    kept = [f for f in findings if f.criterion == BEFORE_BOOKING or f.visit_id in (None, latest and latest.id)]
    all_of_them, without = vetted(findings, *visits), vetted(kept, *visits)
    assert [a.interval for a in all_of_them.answers.values()] == [a.interval for a in without.answers.values()]

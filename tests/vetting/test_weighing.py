"""How much each topic counts is the person's to say: points for a topic, parted as the data parts them."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.own_criteria import TOPIC, CriteriaOfCase, OwnCriterion, OwnScale
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.weighing import Importance
from botox_vetter.vetting.results import Verdict
from botox_vetter.vetting.rules import points_of, rules_for
from tests.cases import QUAY, TODAY, harbour_case

TRAINING, TRACK = "qualification and training", "track record"


def importance(**points: str) -> tuple[Importance, ...]:
    names = {"training": TRAINING, "track": TRACK}
    return tuple(Importance(names[name], Decimal(value)) for name, value in points.items())


def test_the_points_of_a_topic_are_parted_among_its_questions_as_the_data_weighs_them(rulebook: Rulebook) -> None:
    own = rules_for(rulebook, "GB-ENG", False)
    set_by_hand = rules_for(rulebook, "GB-ENG", False, (importance(training="38", track="0"), ()))
    topics = {cid: rulebook.criteria[cid].category for cid in own.weights}

    assert sum(w for cid, w in set_by_hand.weights.items() if topics[cid] == TRAINING and cid in weighed(own)) == 38
    assert not [cid for cid in set_by_hand.weights if topics[cid] == TRACK]
    times = {set_by_hand.weights[cid] / own.weights[cid] for cid in weighed(own) if topics[cid] == TRAINING}
    assert len(times) == 1
    assert all(
        set_by_hand.weights[cid] == own.weights[cid] for cid in own.weights if topics[cid] not in (TRAINING, TRACK)
    )


def weighed(rules) -> list[str]:
    return [cid for cid in rules.weights if rules.asked[cid].basis is None]


def test_a_case_is_judged_anew_by_other_weights_and_as_before_when_they_are_taken_back(rulebook: Rulebook) -> None:
    file = harbour_case()
    before = compare_case(file, rulebook, TODAY)

    def with_plan(plan: Plan, earlier):
        return compare_case(replace(file, case=replace(file.case, plan=plan)), rulebook, TODAY, earlier=earlier)

    after = with_plan(replace(file.plan, importance=importance(training="90")), before)
    again = with_plan(file.plan, after)

    assert after.of(QUAY).vetting.proven != before.of(QUAY).vetting.proven
    assert after.of(QUAY).vetting.verdict is before.of(QUAY).vetting.verdict is Verdict.CLEARED
    assert after.of(QUAY).cost == before.of(QUAY).cost
    assert again == before


def test_with_all_weights_at_nought_nobody_has_a_score(rulebook: Rulebook) -> None:
    nothing = tuple(
        Importance(topic, Decimal(0)) for topic in points_of(rules_for(rulebook, "GB-ENG", False).asked.values())
    )
    file = harbour_case()
    plan = replace(file.plan, importance=nothing)
    comparison = compare_case(replace(file, relaxations=(), case=replace(file.case, plan=plan)), rulebook, TODAY)

    assert {standing.vetting.proven for standing in comparison.standings} == {None}
    assert {standing.vetting.total_weight for standing in comparison.standings} == {Fraction(0)}


PARKING = OwnCriterion("own-parking", "Can I get there without a car?", OwnScale.GRADES, Decimal(6))


def test_a_question_of_ones_own_counts_like_others_and_is_never_a_knock_out(rulebook: Rulebook) -> None:
    file = harbour_case()
    own = replace(file.case, plan=replace(file.plan, own_criteria=(PARKING,)))
    answer = Finding("new", PARKING.id, "fair", Assurance.VERIFIED, TODAY, clinic_id=QUAY)
    before = compare_case(file, rulebook, TODAY)

    asked = compare_case(replace(file, case=own), rulebook, TODAY, earlier=before).of(QUAY).vetting
    with_answer = replace(file, case=own, findings=(*file.findings, answer))
    answered = compare_case(with_answer, rulebook, TODAY).of(QUAY).vetting

    was = before.of(QUAY).vetting
    assert asked.weights[PARKING.id] == 6
    assert asked.total_weight == was.total_weight + 6
    assert asked.proven == was.proven * was.total_weight / asked.total_weight
    assert answered.proven == asked.proven + Fraction(3) / asked.total_weight, "fair is worth a half"
    assert asked.gates == answered.gates == was.gates


def test_own_questions_are_known_where_the_shipped_ones_are_and_no_others_are_asked(rulebook: Rulebook) -> None:
    criteria = CriteriaOfCase(dict(rulebook.criteria))
    criteria.know((PARKING,))

    assert criteria["own-parking"].title == "Can I get there without a car?"
    assert [*criteria][-1] == "own-parking"
    assert criteria["own-gone"].category == TOPIC, "an answer may outlive its question"
    assert "own-gone" in criteria
    assert "LR99" not in criteria
    assert criteria.get("LR99") is None
    here = replace(rulebook, criteria=criteria)
    assert "own-parking" not in rules_for(here, "GB-ENG", False).asked, "of a case that does not ask it"
    assert "own-parking" in rules_for(here, "GB-ENG", False, ((), (PARKING,))).asked
    criteria.know(())
    assert "own-parking" not in [*criteria]


@pytest.mark.parametrize("question", ["", "  ", "x" * 301])
def test_a_question_without_words_or_with_too_many_is_refused(question: str) -> None:
    with pytest.raises(Refused, match="question_missing"):
        OwnCriterion("own-1", question)


@pytest.mark.parametrize("preset", ["first_time", "medical", "officer"])
def test_a_preset_names_topics_of_the_data_alone(preset: str, rulebook: Rulebook) -> None:
    topics = set(points_of(rules_for(rulebook, "GB-ENG", False).asked.values()))
    (found,) = [one for one in rulebook.presets if one.id == preset]
    assert {one.category for one in found.importance} == topics
    assert found.source


def test_points_out_of_reach_and_a_topic_twice_are_refused() -> None:
    for points in ("-1", "101", "NaN"):
        with pytest.raises(Refused, match="points_out_of_range"):
            importance(track=points)
    with pytest.raises(Refused, match="topic_twice"):
        Plan(importance=importance(track="1") * 2)

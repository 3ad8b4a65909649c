"""How much each topic counts is the person's to say: points for a topic, parted as the data parts them."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from botox_vetter.comparison.case import compare_case
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
    set_by_hand = rules_for(rulebook, "GB-ENG", False, importance(training="38", track="0"))
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

"""Answers about oneself: whom to talk to first and why, with the source; nothing for what was left open."""

from dataclasses import replace

import pytest

from botox_vetter.domain.plans import Plan, Use
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.screening import ScreeningAnswer
from botox_vetter.report.choice import without_personal
from botox_vetter.report.document import Bullets, Paragraph
from botox_vetter.report.sections.suitability import suitability, suitability_in_short
from tests.report.references import sample

FROWN = Plan(jurisdiction="GB-ENG", areas=("glabella",))


def answered(plan: Plan, **answers: bool) -> Plan:
    return replace(plan, screening=tuple(ScreeningAnswer(name, is_yes) for name, is_yes in answers.items()))


def told(plan: Plan, rulebook: Rulebook) -> list[str]:
    return [item for block in suitability(plan, rulebook) if isinstance(block, Bullets) for item in block.items]


@pytest.mark.parametrize(
    ("plan", "begins"),
    [
        (FROWN, "Not recommended: talk to your doctor first, because of your yes to “Are you pregnant"),
        (
            Plan(jurisdiction="GB-ENG", use=Use.MEDICAL, indication="chronic_migraine"),
            "Talk to your doctor first, because of your yes to “Are you pregnant",
        ),
    ],
)
def test_pregnancy_is_worded_by_what_the_treatment_is_for(plan: Plan, begins: str, rulebook: Rulebook) -> None:
    line = told(answered(plan, pregnant=True), rulebook)[0]
    assert line.startswith(begins)
    assert "UK texts: not in pregnancy unless clearly necessary" in line
    assert "Source: " in line


def test_the_gravest_comes_first_and_a_no_is_not_told(rulebook: Rulebook) -> None:
    lines = told(answered(FROWN, dry_eye=True, blood_thinners=True, heart=False, infection=True), rulebook)
    assert [line.split(",")[0].split(":")[0] for line in lines] == [
        "Not recommended",
        "Talk to your doctor first",
        "Tell whoever injects",
    ]


def test_what_nobody_answered_is_not_printed(rulebook: Rulebook) -> None:
    assert suitability(FROWN, rulebook) == suitability_in_short(FROWN, rulebook) == []
    only_no = answered(FROWN, pregnant=False)
    assert suitability_in_short(only_no, rulebook) == []
    assert any(isinstance(b, Paragraph) and "no question with yes" in b.text for b in suitability(only_no, rulebook))


def test_without_personal_data_no_answer_is_printed(rulebook: Rulebook) -> None:
    comparison = sample(rulebook)
    assert comparison.file.plan.screening
    assert without_personal(comparison).file.plan.screening == ()


def test_one_question_has_one_answer() -> None:
    with pytest.raises(Refused):
        Plan(screening=(ScreeningAnswer("heart", True), ScreeningAnswer("heart", False)))

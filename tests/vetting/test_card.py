"""The consultation card: only what has no fresh answer, knock-outs first, and what is asked at every visit."""

from typing import Any

import pytest

from botox_vetter.domain.consultation import ConsultationQuestion
from botox_vetter.domain.findings import Finding
from botox_vetter.vetting.card import card
from tests.vetting.world import World, finding, gate, weighted

WORLD = World([gate("PT01"), gate("PR02"), weighted("IR01", 5), weighted("IR02", 2)], law=["PT01", "PR02"])


def asking(question_id: str, *criteria: str, **more: Any) -> ConsultationQuestion:
    return ConsultationQuestion(question_id, "a", f"{question_id}?", criteria, "yes", "no", **more)


QUESTIONS = (
    asking("Q1", "IR02"),
    asking("Q2", "PT01", "IR01"),
    asking("Q3", "PR02", every_visit=True),
    asking("Q4", "IR01"),
    asking("Q5", "XX99"),  # asked nowhere here
)


def asked(*findings: Finding, most: int | None = None) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.question.id, one.criteria) for one in card(WORLD.vetted(*findings), QUESTIONS, most)]


def test_knock_outs_come_first_and_a_criterion_stands_once() -> None:
    assert asked() == [("Q2", ("PT01", "IR01")), ("Q3", ("PR02",)), ("Q1", ("IR02",))]


@pytest.mark.parametrize(
    ("found", "left"),
    [
        (finding("IR02", "yes", "claimed"), [("Q2", ("PT01", "IR01")), ("Q3", ("PR02",))]),
        (finding("IR02", "unknown"), [("Q2", ("PT01", "IR01")), ("Q3", ("PR02",)), ("Q1", ("IR02",))]),
        (finding("IR02", "yes", days_ago=60), [("Q2", ("PT01", "IR01")), ("Q3", ("PR02",)), ("Q1", ("IR02",))]),
    ],
)
def test_a_fresh_answer_of_any_kind_takes_a_question_off(
    found: Finding, left: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert asked(found) == left


def test_what_is_asked_at_every_visit_stays() -> None:
    assert ("Q3", ()) in asked(finding("PR02", "yes"))


def test_of_too_many_the_knock_outs_and_the_weightiest_stay() -> None:
    assert [question for question, _open in asked(most=2)] == ["Q2", "Q3"]

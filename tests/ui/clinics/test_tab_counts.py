"""What stands behind the tabs of a clinic, and which questions count as answered."""

from dataclasses import replace

import pytest

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.findings import UNKNOWN, Assurance, Finding
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.models.criteria_filter import Which, is_answered, listed
from botox_vetter.ui.pages.clinics.tab_counts import tab_counts, titled
from botox_vetter.vetting.results import ANYTHING, Answer
from tests.cases import LANTERN, QUAY, TODAY, VELVET


@pytest.fixture
def comparison(desk: Desk) -> Comparison:
    assert desk.comparison is not None
    return desk.comparison


def test_people_prices_notes_and_answers_are_counted(comparison: Comparison) -> None:
    counts = tab_counts(comparison.file, comparison.of(LANTERN))
    assert counts["people"] == "2"
    assert counts["prices"] == str(len(comparison.file.quotes_of(LANTERN)))
    assert "notes" not in counts
    assert tab_counts(comparison.file, comparison.of(QUAY))["notes"] == "1"
    answered, asked = map(int, counts["vetting"].split("/"))
    assert asked == len(comparison.of(LANTERN).vetting.answers)
    assert 0 < answered < asked


def test_a_tab_without_anything_has_its_title_alone() -> None:
    assert (titled("People", "2"), titled("People", "")) == ("People 2", "People")


def test_not_known_is_no_answer_and_left_out_is_one() -> None:
    finding = Finding("f", "LR01", UNKNOWN, Assurance.CLAIMED, TODAY, clinic_id=QUAY)
    assert not is_answered(Answer("LR01", ANYTHING))
    assert not is_answered(Answer("LR01", ANYTHING, finding))
    assert is_answered(Answer("LR01", ANYTHING, replace(finding, level="possible_match")))
    assert is_answered(Answer("LR01", None))


def test_the_filters_list_what_they_say(comparison: Comparison) -> None:
    vetting = comparison.of(VELVET).vetting
    assert listed(vetting, Which.ALL, ()) == tuple(vetting.answers)
    assert set(listed(vetting, Which.KNOCK_OUTS, ())) == {gate.criterion for gate in vetting.gates}
    unanswered = set(listed(vetting, Which.UNANSWERED, ()))
    assert "LR01" not in unanswered
    assert unanswered < set(vetting.answers)
    old = replace(vetting, recheck=("PC01",))
    assert listed(old, Which.RECHECK, ()) == ("PC01",)

"""A question that was asked waits until its answer is recorded."""

from datetime import date, timedelta

import pytest

from botox_vetter.actions import findings, inquiries
from botox_vetter.actions.library import open_library
from botox_vetter.actions.undo import undo
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.records import Inquiry
from tests.cases import CASE_ID, FENWICK, LANTERN, TODAY, VELVET, harbour_case, keep

ASKED_ON = TODAY - timedelta(days=2)


@pytest.fixture
def library(tmp_path):
    with open_library(str(tmp_path / "library.bvlib")) as opened:
        keep(opened, harbour_case())
        yield opened


def asked(library, rulebook, *criteria: str, clinic_id: str = VELVET) -> None:
    clinic = harbour_case().clinic(clinic_id)
    inquiries.ask(library, rulebook, clinic, criteria, ASKED_ON, how="by telephone")


def answer(library, rulebook, criterion: str, level: str, on: date = TODAY, **about: str) -> None:
    draft = Finding("", criterion, level, Assurance.CLAIMED, on, **(about or {"clinic_id": VELVET}))
    findings.record_finding(library, rulebook, CASE_ID, draft)


def put(library, clinic_id: str = VELVET) -> list[Inquiry]:
    """Asked in the test, the waiting ones first."""
    new = [i for i in library.case_file(CASE_ID).inquiries if i.clinic_id == clinic_id and i.how == "by telephone"]
    return sorted(new, key=lambda inquiry: not inquiry.is_waiting())


def test_the_only_question_is_answered_on_the_day_of_its_answer(library, rulebook) -> None:
    asked(library, rulebook, "AC02")
    answer(library, rulebook, "AC02", "yes")
    [inquiry] = put(library)
    assert (inquiry.criteria, inquiry.answered_on) == (("AC02",), TODAY)


def test_one_of_several_is_set_apart_and_the_others_wait_on(library, rulebook) -> None:
    asked(library, rulebook, "AC02", "AC03", "PT01")
    answer(library, rulebook, "AC03", "no")
    waiting, answered = put(library)
    assert (waiting.criteria, waiting.is_waiting()) == (("AC02", "PT01"), True)
    assert (answered.criteria, answered.answered_on, answered.asked_on) == (("AC03",), TODAY, ASKED_ON)


def test_answers_of_one_day_to_one_inquiry_stay_together(library, rulebook) -> None:
    asked(library, rulebook, "AC02", "AC03", "PT01")
    for criterion in ("AC02", "AC03", "PT01"):
        answer(library, rulebook, criterion, "yes")
    assert sorted(criterion for inquiry in put(library) for criterion in inquiry.criteria) == ["AC02", "AC03", "PT01"]
    assert all(not inquiry.is_waiting() for inquiry in put(library))
    assert len(put(library)) == 2


@pytest.mark.parametrize(("level", "on"), [("unknown", TODAY), ("yes", ASKED_ON - timedelta(days=1))])
def test_no_answer_and_an_older_one_leave_it_waiting(library, rulebook, level: str, on: date) -> None:
    asked(library, rulebook, "AC02")
    answer(library, rulebook, "AC02", level, on)
    assert [inquiry.is_waiting() for inquiry in put(library)] == [True]


def test_an_answer_about_a_person_answers_where_that_person_works(library, rulebook) -> None:
    asked(library, rulebook, "LR02", clinic_id=LANTERN)
    asked(library, rulebook, "LR02", clinic_id=VELVET)
    answer(library, rulebook, "LR02", "good", practitioner_id=FENWICK)
    assert [inquiry.answered_on for inquiry in put(library, LANTERN)] == [TODAY]
    assert [inquiry.is_waiting() for inquiry in put(library)] == [True]


def test_answer_and_question_are_one_step(library, rulebook) -> None:
    asked(library, rulebook, "AC02", "AC03")
    before = library.case_file(CASE_ID)
    answer(library, rulebook, "AC02", "yes")
    undo(library, CASE_ID)
    assert library.case_file(CASE_ID) == before

"""Premises, insurance, visits, questions put to a clinic, reviews elsewhere; and why a clinic left the shortlist."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.actions import inquiries, insurances, premises, reviews, visits
from botox_vetter.actions.clinics import change_clinic, shortlist
from botox_vetter.actions.findings import record_finding
from botox_vetter.comparison.asked import waiting
from botox_vetter.domain.clinics import Clinic, Contact
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.quotes import Known
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.records import Inquiry, Insurance, Premises, Reviews, Visit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.reasons import reason_words
from tests.actions.conftest import Harbour
from tests.cases import CASE_ID, HOLLOWAY, LANTERN, QUAY, TODAY, VELVET

MONDAY = date(2026, 11, 16)


def test_premises_are_added_changed_and_removed(harbour: Harbour) -> None:
    lantern = harbour.clinic(LANTERN)
    (added,) = premises.add_premises(harbour.library, lantern, Premises("", "", "Pier branch")).ids
    place = Premises(added, LANTERN, "Pier branch", phone="01632 960118")
    premises.change_premises(harbour.library, lantern, place)
    assert place in harbour.file.premises

    premises.remove_premises(harbour.library, lantern, place)

    assert [p.clinic_id for p in harbour.file.premises] == [QUAY]
    assert harbour.steps == ["add_premises", "change_premises", "remove_premises"]


@pytest.mark.parametrize("about", [{"clinic_id": QUAY}, {"practitioner_id": HOLLOWAY}])
def test_insurance_is_of_a_clinic_or_a_person(harbour: Harbour, about: dict[str, str]) -> None:
    draft = Insurance("", "", covers_toxin=Known.NO, **about)
    (added,) = insurances.add_insurance(harbour.library, CASE_ID, draft).ids
    cover = replace(draft, id=added, valid_until=date(2027, 1, 1))
    insurances.change_insurance(harbour.library, CASE_ID, cover)
    assert cover in harbour.file.insurances

    insurances.remove_insurance(harbour.library, CASE_ID, cover)
    assert cover not in harbour.file.insurances


def test_answers_go_and_come_back_with_the_visit_on_which_they_hang(harbour: Harbour, rulebook: Rulebook) -> None:
    lantern = harbour.clinic(LANTERN)
    (visit_id,) = visits.add_visit(harbour.library, lantern, Visit("", "", MONDAY, "Joss Fenwick")).ids
    found = Finding("", "PR04", "yes", Assurance.SEEN, MONDAY, clinic_id=LANTERN, visit_id=visit_id)
    record_finding(harbour.library, rulebook, CASE_ID, found)
    visit = Visit(visit_id, LANTERN, date(2026, 11, 17), "Joss Fenwick", "Tidy.")
    visits.change_visit(harbour.library, lantern, visit)
    before = harbour.file
    assert visit in before.visits
    assert [f.criterion for f in before.findings if f.visit_id == visit_id] == ["PR04"]

    visits.remove_visit(harbour.library, lantern, visit)
    assert not [f for f in harbour.file.findings if f.visit_id == visit_id]

    harbour.library.undo(CASE_ID)
    assert harbour.file == before


def test_an_answer_about_a_clinic_hangs_on_a_visit_to_that_clinic(harbour: Harbour, rulebook: Rulebook) -> None:
    velvet_visit = harbour.file.visits[0].id
    for clinic_id, visit_id, kind in ((QUAY, velvet_visit, "visit_elsewhere"), (QUAY, "gone", "no_such_record")):
        draft = Finding("", "PR04", "yes", Assurance.SEEN, TODAY, clinic_id=clinic_id, visit_id=visit_id)
        with pytest.raises(Refused) as refused:
            record_finding(harbour.library, rulebook, CASE_ID, draft)
        assert refused.value.reason.kind == kind
    assert harbour.steps == []


def test_the_same_answer_on_a_visit_and_without_one_stand_side_by_side(harbour: Harbour, rulebook: Rulebook) -> None:
    visit = harbour.file.visits[0]
    on_visit = Finding("", "TC01", "no", Assurance.SEEN, TODAY, clinic_id=VELVET, visit_id=visit.id)
    for draft in (on_visit, replace(on_visit, visit_id=None), replace(on_visit, level="yes")):
        record_finding(harbour.library, rulebook, CASE_ID, draft)
    found = {(f.level, f.visit_id) for f in harbour.file.findings if f.criterion == "TC01" and f.clinic_id == VELVET}
    assert found == {("yes", visit.id), ("no", None)}


def test_a_question_is_asked_waits_a_week_is_asked_again_and_answered(harbour: Harbour, rulebook: Rulebook) -> None:
    library, quay = harbour.library, harbour.clinic(QUAY)
    asked = inquiries.ask(library, rulebook, quay, ["PC03", "AC03", "PC03"], MONDAY, how="by telephone")
    (inquiry,) = (i for i in harbour.file.inquiries if i.id in asked.ids)
    assert (inquiry.criteria, inquiry.due_on) == (("PC03", "AC03"), date(2026, 11, 23))
    assert waiting(harbour.file)[QUAY, "AC03"] == inquiry

    inquiries.ask_again(library, rulebook, quay, inquiry, date(2026, 11, 23))
    again = replace(inquiry, asked_on=date(2026, 11, 23), due_on=date(2026, 11, 30))
    assert again in harbour.file.inquiries

    inquiries.mark_answered(library, rulebook, quay, again, date(2026, 11, 25))
    assert replace(again, answered_on=date(2026, 11, 25)) in harbour.file.inquiries
    assert (QUAY, "AC03") not in waiting(harbour.file)

    inquiries.change_inquiry(library, rulebook, quay, replace(again, note="ask for Maren", criteria=()))
    inquiries.remove_inquiry(library, quay, again)
    assert [i.clinic_id for i in harbour.file.inquiries] == [LANTERN]


def test_the_day_on_which_an_answer_is_due_can_be_another(harbour: Harbour, rulebook: Rulebook) -> None:
    inquiries.ask(harbour.library, rulebook, harbour.clinic(QUAY), ["AC03"], MONDAY, due_on=MONDAY)
    assert [i.due_on for i in harbour.file.inquiries if i.clinic_id == QUAY] == [MONDAY]


def test_reviews_elsewhere_are_added_changed_and_removed(harbour: Harbour) -> None:
    velvet = harbour.clinic(VELVET)
    draft = Reviews("", "", "Harbour Voices", TODAY, Decimal("3.9"), Decimal(5), 7, cannot_show="who was treated")
    (added,) = reviews.add_reviews(harbour.library, velvet, draft).ids
    shown = replace(draft, id=added, clinic_id=VELVET, count=9)
    reviews.change_reviews(harbour.library, velvet, shown)
    assert shown in harbour.file.reviews
    reviews.remove_reviews(harbour.library, velvet, shown)
    assert shown not in harbour.file.reviews


def test_a_clinic_keeps_why_it_left_the_shortlist_until_it_comes_back(harbour: Harbour) -> None:
    quay = harbour.clinic(QUAY)
    shortlist(harbour.library, quay, False, "Too far by bus")
    assert harbour.clinic(QUAY).off_shortlist_because == "Too far by bus"
    shortlist(harbour.library, quay, True, "ignored")
    assert (harbour.clinic(QUAY).is_shortlisted, harbour.clinic(QUAY).off_shortlist_because) == (True, "")


def test_contacts_tags_and_the_other_fields_of_a_clinic_are_kept(harbour: Harbour) -> None:
    velvet = replace(
        harbour.clinic(VELVET),
        contacts=(Contact("Signal", "01632 960143"), Contact("manager", "Ms Rook")),
        opening_hours="Mondays",
        languages=("English", "Welsh"),
        accessibility="Two flights of stairs",
        payment="Cash",
        tags=("cheap", "far"),
    )
    change_clinic(harbour.library, velvet)
    assert harbour.clinic(VELVET) == velvet


Wish = Callable[[Harbour, Rulebook, Clinic], Any]
TOO_EARLY, TOO_LATE = date(1800, 1, 1), date(9999, 12, 31)

REFUSED: list[tuple[Wish, str]] = [
    (lambda h, r, c: premises.add_premises(h.library, c, Premises("", "", " ", note="x")), "premises_empty"),
    (lambda h, r, c: premises.change_premises(h.library, c, Premises("gone", QUAY, "x")), "no_such_record"),
    (lambda h, r, c: insurances.add_insurance(h.library, CASE_ID, Insurance("", "A")), "no_subject"),
    (lambda h, r, c: insurances.add_insurance(h.library, CASE_ID, Insurance("", "A", HOLLOWAY, QUAY)), "no_subject"),
    (lambda h, r, c: insurances.add_insurance(h.library, CASE_ID, Insurance("", " ", HOLLOWAY)), "insurance_empty"),
    (lambda h, r, c: insurances.add_insurance(h.library, CASE_ID, Insurance("", "A", "nobody")), "no_such_record"),
    (
        lambda h, r, c: insurances.add_insurance(
            h.library, CASE_ID, Insurance("", "A", HOLLOWAY, valid_until=TOO_LATE)
        ),
        "day_out_of_range",
    ),
    (lambda h, r, c: visits.add_visit(h.library, c, Visit("", "", TOO_EARLY)), "day_out_of_range"),
    (lambda h, r, c: visits.change_visit(h.library, c, Visit("gone", QUAY, TODAY)), "no_such_record"),
    (lambda h, r, c: visits.add_visit(h.library, replace(c, id="gone"), Visit("", "", TODAY)), "no_such_record"),
    (lambda h, r, c: inquiries.ask(h.library, r, c, [], TODAY, note=" "), "nothing_asked"),
    (lambda h, r, c: inquiries.ask(h.library, r, c, ["XX99"], TODAY), "no_such_criterion"),
    (lambda h, r, c: inquiries.ask(h.library, r, c, ["LR01"], TOO_LATE), "day_out_of_range"),
    (lambda h, r, c: inquiries.ask(h.library, r, c, ["LR01"], TODAY, due_on=MONDAY), "dates_upside_down"),
    (
        lambda h, r, c: inquiries.mark_answered(h.library, r, c, h.file.inquiries[0], date(2026, 11, 1)),
        "dates_upside_down",
    ),
    (lambda h, r, c: inquiries.change_inquiry(h.library, r, c, Inquiry("gone", QUAY, ("LR01",), TODAY, TODAY)),
     "no_such_record"),
    (lambda h, r, c: reviews.add_reviews(h.library, c, Reviews("", "", "", TODAY)), "platform_missing"),
    (lambda h, r, c: reviews.add_reviews(h.library, c, Reviews("", "", "V", TOO_LATE)), "day_out_of_range"),
    (lambda h, r, c: Reviews("", "", "V", TODAY, Decimal("5.1"), Decimal(5)), "rating_out_of_range"),
    (lambda h, r, c: Reviews("", "", "V", TODAY, Decimal(0), Decimal(0)), "rating_out_of_range"),
    (lambda h, r, c: Reviews("", "", "V", TODAY, Decimal("NaN"), Decimal(5)), "no_amount"),
    (lambda h, r, c: Reviews("", "", "V", TODAY, count=-1), "negative_amount"),
    (lambda h, r, c: change_clinic(h.library, replace(c, tags=("a", " "))), "blank_in_list"),
    (lambda h, r, c: change_clinic(h.library, replace(c, tags=("Near", "near"))), "twice_in_list"),
    (lambda h, r, c: change_clinic(h.library, replace(c, languages=("",))), "blank_in_list"),
    (lambda h, r, c: change_clinic(h.library, replace(c, contacts=(Contact("x", ""),))), "blank_in_list"),
]  # fmt: skip


@pytest.mark.parametrize(("wish", "kind"), REFUSED, ids=[f"{n} {kind}" for n, (_, kind) in enumerate(REFUSED)])
def test_what_cannot_be_meant_is_refused_in_words_and_nothing_changes(
    harbour: Harbour, rulebook: Rulebook, wish: Wish, kind: str
) -> None:
    before = harbour.file
    with pytest.raises(Refused) as refused:
        wish(harbour, rulebook, harbour.clinic(QUAY))
    assert refused.value.reason.kind == kind
    assert reason_words(refused.value.reason, rulebook)
    assert (harbour.file, harbour.steps) == (before, [])


def test_every_new_step_has_words_also_when_it_is_read_back_from_the_log(harbour: Harbour, rulebook: Rulebook) -> None:
    library, quay = harbour.library, harbour.clinic(QUAY)
    visits.add_visit(library, quay, Visit("", "", MONDAY))
    insurances.add_insurance(library, CASE_ID, Insurance("", "", HOLLOWAY, note="says she has one"))
    reviews.add_reviews(library, quay, Reviews("", "", "Voices", TODAY))

    said = [reason_words(change.reason, rulebook) for change in library.history(CASE_ID)[1:]]

    assert said == [
        "visit to Quay Skin Clinic on 16 November 2026",
        "new insurance, insurer not named",
        "reviews of Quay Skin Clinic on Voices",
    ]

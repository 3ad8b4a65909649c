"""A clinic that is ruled out carries the evidence: what, how sure, when, by whose words, by whose rule."""

from datetime import date
from typing import Any

import pytest

from botox_vetter.domain.clinics import Clinic, Practitioner, Role, RoleKind
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.plans import Plan
from botox_vetter.report.sections.answer import answer
from botox_vetter.report.sections.ruled_out import ruled_out
from botox_vetter.report.sections.side_by_side_pages import side_by_side_pages
from tests.report.cases import PLAN, compared, spring
from tests.report.sections.reading import lines, on_screen

QUAY = Clinic("quay", "case", "Quay")
DAY = date(2026, 11, 9)
CLAIMED, SEEN, VERIFIED = Assurance.CLAIMED, Assurance.SEEN, Assurance.VERIFIED


def finding(criterion: str, level: str, assurance: Assurance, **more: Any) -> Finding:
    about = {} if "practitioner_id" in more else {"clinic_id": "quay"}
    name = f"{criterion} {level} {assurance} {more.get('practitioner_id')}"
    return Finding(name, criterion, level, assurance, DAY, **about, **more)


def told(rulebook, *findings: Finding, people: str = "", place: str = "GB-ENG") -> list[str]:
    """The rows of the table; `people` inject there."""
    plan = Plan(jurisdiction=place, areas=PLAN.areas, currency="GBP")
    comparison = compared(
        QUAY,
        rulebook=rulebook,
        plan=plan,
        findings=findings,
        practitioners=tuple(Practitioner(name, "case", name) for name in people.split()),
        roles=tuple(Role(f"r{name}", "quay", name, RoleKind.INJECTOR) for name in people.split()),
    )
    return lines(ruled_out(comparison, rulebook))


OWN = "Our own caution / You may relax it, with a reason"
HOME = "Fixed clinical setting: home, hotel, party or vehicle"


@pytest.mark.parametrize(
    ("more", "evidence"),
    [
        (
            {"assurance": CLAIMED, "words": "We visit you at home", "address": "https://quay.example/visits"},
            "Claimed, not checked, 9 November 2026 / quay.example/visits: “We visit you at home”",
        ),
        (
            {"assurance": CLAIMED, "words": "We visit you at home"},
            "Claimed, not checked, 9 November 2026 · “We visit you at home”",
        ),
        ({"assurance": CLAIMED}, "Claimed, not checked, 9 November 2026 · who said so is not recorded"),
        ({"assurance": SEEN}, "Seen, 9 November 2026"),
    ],
)
def test_it_says_how_sure_when_and_by_whose_words(more, evidence, rulebook):
    assert told(rulebook, finding("PR02", "home_hotel_party_vehicle", **more)) == [f"{HOME} / {evidence} | {OWN}"]


def test_a_failed_rule_of_the_law_is_called_that(rulebook):
    (line,) = told(rulebook, finding("LR06", "no", SEEN))
    question = rulebook.criteria["LR06"].question
    assert line == f"{question} No / Seen, 9 November 2026 | The law there"


def test_evidence_about_a_person_names_the_person_and_the_register(rulebook):
    gone = finding("LR02", "knock_out", VERIFIED, practitioner_id="Ada", register="nmc", words="Struck off")
    assert told(rulebook, gone, people="Ada") == [
        "Registration current and unrestricted: the entry does not allow it / Ada · verified, "
        "Nursing and Midwifery Council, 9 November 2026 · “Struck off” | The law there"
    ]


def test_of_several_people_who_all_fail_each_is_named_with_the_evidence(rulebook):
    both = [finding("LR02", "knock_out", VERIFIED, practitioner_id=name, register="nmc") for name in ("Ada", "Bea")]
    kind = finding("LR02", "good", CLAIMED, practitioner_id="Bea", words="All is well")
    (line,) = told(rulebook, *both, kind, people="Ada Bea")
    for name in ("Ada", "Bea"):
        assert f"{name} · verified, Nursing and Midwifery Council, 9 November 2026" in line
    assert "All is well" not in line


def test_where_nothing_failed_there_is_no_table(rulebook):
    assert told(rulebook, finding("PR02", "fixed_clinical_room", SEEN)) == []


def test_a_failed_gate_carries_its_source_on_the_screen_too(rulebook):
    home = finding("PR02", "home_hotel_party_vehicle", CLAIMED, words="We visit", address="https://quay.example")
    comparison = compared(QUAY, rulebook=rulebook, findings=(home,))
    row = on_screen(comparison, rulebook)["Fixed clinical setting"]
    assert row == (
        "Fails / Home, hotel, party or vehicle (claimed, not checked, 9 November 2026) / quay.example: “We visit”"
    )


def test_passed_gates_say_on_what_they_rest(rulebook):
    found = (
        finding("PR02", "fixed_clinical_room", SEEN),
        finding("PT01", "yes", CLAIMED),
        finding("LR06", "yes", CLAIMED),
    )
    (table,) = side_by_side_pages(compared(QUAY, rulebook=rulebook, findings=found), rulebook)
    assert lines([table])[0] == "Verdict | Open / Passes 3 of 13 knock-outs: 1 seen and 2 claimed"


def test_a_gate_passed_by_several_people_is_as_sure_as_the_one_known_least(rulebook):
    people = (Practitioner("Ada", "case", "Ada"), Practitioner("Bea", "case", "Bea"))
    roles = tuple(Role(f"r{person.id}", "quay", person.id, RoleKind.PRESCRIBER) for person in people)
    found = (
        finding("PC01", "yes", VERIFIED, practitioner_id="Ada"),
        finding("PC01", "yes", CLAIMED, practitioner_id="Ada"),
        finding("PC01", "yes", SEEN, practitioner_id="Bea"),
    )
    comparison = compared(QUAY, rulebook=rulebook, findings=found, practitioners=people, roles=roles)
    assert lines(side_by_side_pages(comparison, rulebook))[0].endswith("Passes 1 of 13 knock-outs: 1 seen")


def test_clinics_judged_by_other_rules_than_the_plans_are_named(rulebook):
    irish = Clinic("cove", "case", "Cove", jurisdiction="IE")
    comparison = compared(QUAY, irish, rulebook=rulebook)
    (note,) = [b.text for b in answer(comparison, rulebook, ()) if "rules" in getattr(b, "text", "")]
    assert note.startswith("Judged by the rules of their own place: Cove (Ireland). What is a knock-out, and how many")
    verdicts = lines(side_by_side_pages(comparison, rulebook))[0]
    assert verdicts.count("Rules: Ireland") == 1
    assert "rules of their own" not in str(answer(spring(rulebook), rulebook, ()))


@pytest.mark.parametrize(
    ("plans", "own", "is_said"),
    [
        ("GB-ENG", "GB-ENG", False),
        ("US-CA", "US-MA", True),
        ("US", "US-MA", False),
        ("GB-ENG", "XX", False),
        ("", "IE", True),
    ],
)
def test_rules_are_others_where_another_entry_holds(plans, own, is_said, rulebook):
    plan = Plan(jurisdiction=plans, areas=PLAN.areas, currency="GBP")
    comparison = compared(Clinic("cove", "case", "Cove", jurisdiction=own), rulebook=rulebook, plan=plan)
    assert ("Rules: " in lines(side_by_side_pages(comparison, rulebook))[0]) is is_said

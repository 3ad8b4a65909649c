"""What to find out: once what is open everywhere, then what is open at one clinic alone."""

from dataclasses import replace
from datetime import date

import pytest

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.clinics import Clinic, Practitioner, Role, RoleKind
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.plans import Plan
from botox_vetter.report.sections.people import injector_cell, prescriber_cell
from botox_vetter.report.sections.questions.table import questions
from botox_vetter.report.sections.questions.topics import How, how
from tests.report.cases import PLAN, TODAY, clinics, compared
from tests.report.sections.reading import groups

QUAY, COVE, OUT = (Clinic(name.casefold(), "case", name) for name in ("Quay", "Cove", "Out"))
ADA, BEA = (Practitioner(name.casefold(), "case", name, "nurse") for name in ("Ada", "Bea"))
HOME = Finding("home", "PR02", "home_hotel_party_vehicle", Assurance.SEEN, TODAY, "out")
EVERYWHERE = "To find out everywhere"
VISIT = "Still to check: Prescriber saw you the lawful way; Medical history taken; No counterfeit signs | At the visit"
NAME = "The full name, the profession and the register number: then look them up"
LOOK = (
    "Still to check: On a statutory health register; Registration current and unrestricted; "
    "Licence to practise, not name only; Not on an exclusion or prohibition list; No false title"
)


def role(clinic: Clinic, person: Practitioner, kind: RoleKind = RoleKind.INJECTOR) -> Role:
    return Role(f"{clinic.id} {person.id} {kind}", clinic.id, person.id, kind)


def told(comparison: Comparison, rulebook) -> dict[str, list[str]]:
    return {head.split(" · ")[0]: below for head, below in groups(questions(comparison, rulebook)).items()}


def test_what_is_open_at_every_clinic_is_said_once(rulebook):
    both = told(compared(QUAY, COVE, rulebook=rulebook), rulebook)
    assert list(both) == [EVERYWHERE]
    assert both[EVERYWHERE][:2] == [
        f"Who will inject? / {NAME} | Ask the clinic | 5 knock-outs, open",
        f"Who prescribes? / {NAME} | Ask the clinic | 2 knock-outs, open",
    ]
    assert both[EVERYWHERE][-1] == f"{VISIT} | 3 knock-outs, open"


def test_of_a_clinic_stands_only_what_is_its_own(rulebook):
    comparison = compared(QUAY, COVE, rulebook=rulebook, practitioners=(ADA,), roles=(role(QUAY, ADA),))
    found = told(comparison, rulebook)
    assert found["Quay"][0] == f"Who injects: Ada / {LOOK} | Register look-up | 5 knock-outs, open"
    assert found["Cove"][0].startswith("Who will inject?")
    shared = [line.split(" | ")[0] for line in found[EVERYWHERE]]
    assert f"Who prescribes? / {NAME}" in shared
    assert not {line.split(" | ")[0] for line in (*found["Quay"], *found["Cove"])} & set(shared)


def test_of_one_clinic_nothing_is_everywhere(rulebook):
    found = groups(questions(compared(QUAY, rulebook=rulebook), rulebook))
    (head,) = found
    assert head.startswith("Quay · ")
    assert found[head][-1].startswith(VISIT)


def test_a_clinic_that_is_ruled_out_is_asked_nothing_and_takes_nothing_from_everywhere(rulebook):
    found = told(compared(QUAY, COVE, OUT, rulebook=rulebook, findings=(HOME,)), rulebook)
    assert list(found) == [EVERYWHERE]


def test_names_come_first_and_every_open_knock_out_is_there(rulebook):
    comparison = compared(replace(QUAY, jurisdiction="US-CA"), rulebook=rulebook)
    (standing,) = comparison.standings
    (below,) = groups(questions(comparison, rulebook)).values()
    assert [line.split(" / ")[0] for line in below[:2]] == ["Who will inject?", "Who prescribes?"]
    counted = sum(1 if "| Knock-out, open" in line else int(line.split(" | ")[2].split()[0]) for line in below)
    assert counted == len(standing.vetting.open) + len(standing.vetting.at_visit)


def test_what_is_known_so_far_names_the_question_and_the_person(rulebook):
    claim = Finding("f", "LR01", "good", Assurance.CLAIMED, date(2026, 11, 9), practitioner_id="ada")
    comparison = compared(QUAY, rulebook=rulebook, practitioners=(ADA,), roles=(role(QUAY, ADA),), findings=(claim,))
    (below,) = groups(questions(comparison, rulebook)).values()
    entries = next(line for line in below if line.startswith("Who injects: Ada"))
    assert "On a statutory health register: so far in order (claimed, not checked, 9 November 2026)" in entries


def test_what_is_known_alike_of_several_questions_is_said_once(rulebook):
    claims = [
        Finding(cid, cid, "good", Assurance.CLAIMED, date(2026, 11, 9), practitioner_id="ada")
        for cid in ("LR01", "LR02")
    ]
    comparison = compared(QUAY, rulebook=rulebook, practitioners=(ADA,), roles=(role(QUAY, ADA),), findings=claims)
    (below,) = groups(questions(comparison, rulebook)).values()
    entries = next(line for line in below if line.startswith("Who injects: Ada"))
    assert "On a statutory health register; Registration current and unrestricted: so far in order" in entries
    assert entries.count("so far in order") == 1


def test_an_answer_that_nobody_knows_is_not_told_as_if_it_were_one(rulebook):
    unknown = Finding("f", "PT01", "unknown", Assurance.CLAIMED, date(2026, 11, 9), clinic_id="quay")
    (below,) = groups(questions(compared(QUAY, rulebook=rulebook, findings=(unknown,)), rulebook)).values()
    assert any(line.startswith("Which brand will be used") for line in below)
    assert "so far" not in " ".join(below).casefold()


def test_the_same_reason_never_stands_twice_for_two_people(rulebook):
    plan = Plan(jurisdiction="US-CA", areas=PLAN.areas, currency="USD")
    old = {"checked_on": date(2024, 1, 1), "assurance": Assurance.SEEN, "criterion": "LR07", "level": "yes"}
    findings = [Finding(f"f{person.id}", practitioner_id=person.id, **old) for person in (ADA, BEA)]
    people = {"practitioners": (ADA, BEA), "roles": (role(QUAY, ADA), role(QUAY, BEA))}

    def supervision(*some: Finding) -> str:
        comparison = compared(QUAY, rulebook=rulebook, plan=plan, findings=some, **people)
        (below,) = groups(questions(comparison, rulebook)).values()
        return next(line for line in below if "supervision" in line)

    assert supervision(*findings).count("too old") == 1
    assert "Ada: the answer of" not in supervision(*findings)
    assert "Ada: the answer of 1 January 2024 is too old" in supervision(findings[0])


def test_the_right_of_a_profession_hangs_on_the_register_entry_and_is_looked_up(rulebook):
    plan = Plan(jurisdiction="US-CA", areas=PLAN.areas, currency="USD")
    people = {"practitioners": (ADA, BEA), "roles": (role(QUAY, ADA), role(QUAY, BEA))}
    (below,) = groups(questions(compared(QUAY, rulebook=rulebook, plan=plan, **people), rulebook)).values()
    entries = next(line for line in below if line.startswith("Who injects: Ada and Bea"))
    assert "Profession allowed to inject here" in entries
    assert "not settled" not in " ".join(below)


@pytest.mark.parametrize(
    ("criterion", "way"),
    [
        ("LR01", How.LOOK_UP),
        ("ID03", How.LOOK_UP),
        ("LR06", How.ASK),
        ("PR02", How.ASK),
        ("AD02", How.SEE),
        ("TR04", How.SEE),
    ],
)
def test_a_register_is_not_asked_of_the_clinic(criterion, way, rulebook):
    assert how(rulebook.criteria[criterion]) is way


def test_a_leading_answer_shared_by_several_names_them(rulebook):
    ahead = Finding("f", "AC01", "yes", Assurance.CLAIMED, TODAY, "quay")
    comparison = compared(QUAY, COVE, Clinic("mole", "case", "Mole"), rulebook=rulebook, findings=(ahead,))
    shared = " ".join(told(comparison, rulebook)[EVERYWHERE])
    assert "Could take the lead: Cove and Mole" in shared


def test_several_people_are_not_said_to_be_the_one(rulebook):
    roles = (
        role(QUAY, ADA),
        role(QUAY, BEA),
        role(QUAY, ADA, RoleKind.PRESCRIBER),
        role(QUAY, BEA, RoleKind.PRESCRIBER),
    )
    file = compared(QUAY, COVE, rulebook=rulebook, practitioners=(ADA, BEA), roles=roles).file
    cell = injector_cell(file, QUAY, rulebook)
    assert cell.text == "May inject, as recorded:"
    assert cell.notes == (
        "Ada: Nurse (registered); no registration known",
        "Bea: Nurse (registered); no registration known",
    )
    assert prescriber_cell(file, QUAY, rulebook).text == "The same people"
    one = compared(QUAY, rulebook=rulebook, practitioners=(ADA, BEA), roles=roles[:3]).file
    assert (prescriber_cell(one, QUAY, rulebook).text, prescriber_cell(one, QUAY, rulebook).notes) == (
        "Ada",
        ("As told above",),
    )
    assert injector_cell(file, replace(QUAY, injector_id="bea"), rulebook).text == "Bea"
    chosen = replace(QUAY, injector_id="bea")
    assert prescriber_cell(file, chosen, rulebook).text == "May prescribe, as recorded:"
    assert injector_cell(file, COVE, rulebook).text == "Not known"


def test_nothing_open_at_all_is_said(rulebook):
    comparison = clinics(1, rulebook)
    (standing,) = comparison.standings
    settled = replace(standing, vetting=replace(standing.vetting, at_visit=(), open=(), weights={}))
    (below,) = groups(questions(replace(comparison, standings=(settled,)), rulebook)).values()
    assert below == ["Nothing is open |  | "]

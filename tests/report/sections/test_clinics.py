"""Each clinic by itself."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from botox_vetter.domain.clinics import Clinic, Note, Practitioner, Registration, Role, RoleKind
from botox_vetter.domain.findings import Assurance, Finding, Relaxation
from botox_vetter.report.document import Bullets, Heading, Paragraph, Table
from botox_vetter.report.sections.clinics.tables import clinics
from botox_vetter.report.sections.people import premises_cell, registration_words
from botox_vetter.vetting.results import Verdict
from tests.report.cases import TODAY, compared, spring
from tests.report.references import sample
from tests.report.sections.reading import groups, lines

QUAY = Clinic("quay", "case", "Quay", address="4 Ropewalk")
ADA, BEA = (Practitioner(name.casefold(), "case", name, "nurse") for name in ("Ada", "Bea"))


def role(person, kind):
    return Role(f"{person.id} {kind}", "quay", person.id, kind)


def of_quay(rulebook, *roles, **records):
    people = {"practitioners": (ADA, BEA), "roles": roles}
    return clinics(compared(QUAY, rulebook=rulebook, **people, **records), rulebook, {})


def test_there_is_a_table_for_each_clinic_in_the_order_of_the_ranking(rulebook):
    comparison = spring(rulebook)
    captions = [block.caption for block in clinics(comparison, rulebook, {}) if isinstance(block, Table)]
    assert captions[0].startswith("Northgate Skin: cleared to book a consultation, ")
    assert captions[1].startswith("Harbour Aesthetics: still open, ")
    assert captions[2] == "Bloom Beauty Bar: ruled out, fails 1 knock-out"


def test_who_injects_and_who_prescribes_stand_with_their_entries(rulebook):
    entry = Registration("g", "nmc", "99Z9999Z", "ada", status="Registered", checked_on=date(2026, 11, 9))
    both = of_quay(rulebook, role(ADA, RoleKind.INJECTOR), role(ADA, RoleKind.PRESCRIBER), registrations=(entry,))
    assert groups(both)["People and place"] == [
        "Injects and prescribes | Ada / Nurse (registered) | "
        "Nursing and Midwifery Council 99Z9999Z: “Registered”, read on 9 November 2026",
        "Where | 4 Ropewalk | ",
    ]
    several = of_quay(rulebook, role(ADA, RoleKind.INJECTOR), role(BEA, RoleKind.INJECTOR))
    heads = [line.split(" / ")[0] for line in groups(several)["People and place"]]
    assert heads == ["May inject | Ada", "May inject | Bea", "Who prescribes | Not known | ", "Where | 4 Ropewalk | "]


def test_an_entry_says_what_limits_it(rulebook):
    entry = Registration(
        "g", "gmc", "9000001", "ada", status="Registered", checked_on=TODAY, restrictions="Not without a supervisor"
    )
    assert "it shows “Not without a supervisor”" in registration_words(entry, "Ada", rulebook)


def test_a_knock_out_says_where_it_stands_by_whose_rule_and_what_it_rests_on(rulebook):
    finding = Finding(
        "f", "LR01", "good", Assurance.VERIFIED, TODAY, practitioner_id="ada", register="nmc", words="Registered",
        address="https://register.example/ada",
    )  # fmt: skip
    relaxed = Relaxation("x", "quay", "PR02", "she comes to my home, I cannot walk")
    blocks = of_quay(rulebook, role(ADA, RoleKind.INJECTOR), findings=(finding,), relaxations=(relaxed,))
    (head,) = [head for head in groups(blocks) if head.startswith("Knock-outs: passes 1 of ")]
    told = {line.split(" / ")[0]: line for line in groups(blocks)[head]}
    assert told["On a statutory health register"] == (
        "On a statutory health register / Our own caution, before booking | Passes / In order | "
        "Ada · verified, Nursing and Midwifery Council, 22 November 2026 / register.example/ada: “Registered”"
    )
    assert "Set aside by you, because: “she comes to my home, I cannot walk”" in told["Fixed clinical setting"]
    assert "Open / Not known" in told["No counterfeit signs"]


def test_a_yes_or_no_stands_only_where_it_cannot_be_misread(rulebook):
    titles = Finding("f", "ID03", "no", Assurance.VERIFIED, TODAY, practitioner_id="ada")
    brand = Finding("b", "PT01", "yes", Assurance.CLAIMED, date(2024, 1, 1), clinic_id="quay")
    blocks = of_quay(rulebook, role(ADA, RoleKind.INJECTOR), findings=(titles, brand))
    told = {line.split(" / ")[0]: line for below in groups(blocks).values() for line in below}
    assert "| Fails | Ada · verified" in told["No false title"]
    assert "| Open / So far in order | Claimed, not checked" in told["Authorised brand named"]


def test_the_categories_stand_below_the_score(rulebook):
    found = groups(clinics(sample(rulebook), rulebook, {}))
    (head,) = [head for head in found if head.startswith("Score: 55 to 95 of 100")]
    assert "Track record | 9 of 9 | " in found[head]
    beside = groups(clinics(sample(rulebook), rulebook, {}, with_scores=False))
    assert not any(head.startswith("Score") for head in beside)


def test_what_is_open_is_listed_for_every_clinic_that_is_not_ruled_out(rulebook):
    comparison = sample(rulebook)
    blocks = clinics(comparison, rulebook, {})
    headings = [block.text for block in blocks if isinstance(block, Heading)]
    assert headings == [
        f"Still open at {s.clinic.name}" for s in comparison.standings if s.vetting.verdict is not Verdict.RULED_OUT
    ]
    for n, standing in enumerate(comparison.standings):
        if standing.vetting.verdict is not Verdict.RULED_OUT:
            told = " ".join(everything(block) for block in of_one(blocks, n))
            assert all(rulebook.criteria[question.criterion].title in told for question in standing.ask)


def test_the_same_open_questions_are_named_once(rulebook):
    blocks = clinics(compared(QUAY, Clinic("cove", "case", "Cove"), rulebook=rulebook), rulebook, {})
    first, second = (of_one(blocks, n)[1:] for n in (0, 1))
    named = next(block for block in first if isinstance(block, Bullets))
    assert "Insurance and redress: Indemnity covers toxin; Complaint path; Touch-up and refund terms" in named.items
    assert [block.text for block in second] == [
        "Still open at Quay", "Questions of the score: the same as at Cove",
    ]  # fmt: skip


@pytest.mark.parametrize(("address", "shown"), [("4 Ropewalk", "4 Ropewalk, HB1 2CD"), ("Bay, hb12cd", "Bay, hb12cd")])
def test_a_postcode_is_told_once(address, shown, rulebook):
    clinic = replace(QUAY, address=address, postcode="HB1 2CD")
    assert premises_cell(compared(clinic, rulebook=rulebook).file, clinic, rulebook).text == shown


def of_one(blocks, n):
    """What belongs to the clinic that stands at n."""
    starts = [at for at, block in enumerate(blocks) if isinstance(block, Table)]
    ends = [*starts[1:], len(blocks)]
    return blocks[starts[n] : ends[n]]


def everything(block):
    if isinstance(block, Bullets):
        return " ".join(block.items)
    return " ".join(lines([block])) if isinstance(block, Table) else block.text


def test_knock_outs_of_one_rule_of_which_the_same_is_to_be_said_share_a_row(rulebook):
    found = [
        Finding(f"f {cid}", cid, "good", Assurance.VERIFIED, TODAY, practitioner_id="ada", words="Registered")
        for cid in ("LR02", "LR03")
    ]
    people = role(ADA, RoleKind.INJECTOR), role(ADA, RoleKind.PRESCRIBER)
    one = [line for below in groups(of_quay(rulebook, *people, findings=found)).values() for line in below]
    both = "Registration current and unrestricted; Licence to practise, not name only / By law, before booking | Passes"
    assert sum(line.startswith(both) for line in one) == 1
    found[1] = replace(found[1], words="Licensed")
    two = [line for below in groups(of_quay(rulebook, *people, findings=found)).values() for line in below]
    assert not any(line.startswith(both) for line in two)
    assert sum("| Passes" in line for line in two) == 2


@pytest.mark.parametrize("is_printed", [True, False])
def test_only_notes_that_are_chosen_for_print_are_printed(is_printed, rulebook):
    note = Note("n", "quay", "Nice door", datetime(2026, 11, 2, tzinfo=UTC), is_printed)
    blocks = of_quay(rulebook, notes=(note, replace(note, id="m", clinic_id="elsewhere", is_printed=True)))
    printed = [block.text for block in blocks if isinstance(block, Paragraph) and "note" in block.text]
    assert printed == (["Your note of 2 November 2026: “Nice door”"] if is_printed else [])

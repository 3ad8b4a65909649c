"""Rows of people: known by name and clinic or by a number in a register; nobody is taken for somebody else."""

from dataclasses import replace

import pytest

from botox_vetter.actions.tables.proposal import CellChange, Fate
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.rulebook import Rulebook
from tests.actions.tables.rows import EMPTY, after, dry, only, why
from tests.cases import FENWICK, HOLLOWAY, LANTERN, QUAY, harbour_case

HARBOUR = harbour_case()
INJECTS, PRESCRIBES = RoleKind.INJECTOR, RoleKind.PRESCRIBER


def test_a_new_person_comes_with_profession_role_and_entry(rulebook: Rulebook) -> None:
    text = (
        "Name,Clinic,Role,Profession,GMC number,Checked on\nDr Ada Vale,Quay Skin Clinic,both,Arzt,9000002,2026-11-01"
    )
    file = after(HARBOUR, dry(HARBOUR, rulebook, text))
    person = next(person for person in file.practitioners if person.name == "Dr Ada Vale")
    roles = {(role.clinic_id, role.kind) for role in file.roles if role.practitioner_id == person.id}
    entry = next(entry for entry in file.registrations if entry.practitioner_id == person.id)
    assert person.profession == "doctor"
    assert roles == {(QUAY, INJECTS), (QUAY, PRESCRIBES)}
    assert (entry.register, entry.number) == ("gmc", "9000002")


@pytest.mark.parametrize(
    "text",
    [
        "Name,Clinic\nDr Maren Holloway,Quay Skin Clinic",
        "Name,Clinic\nmaren holloway,Quay Skin Clinic",
        "Name,GMC number\nHolloway Maren,9000001",
        "Name,Profession\nMaren Holloway,doctor",
    ],
)
def test_a_person_is_known_by_name_and_clinic_or_by_number_whatever_the_title(text: str, rulebook: Rulebook) -> None:
    row = only(HARBOUR, rulebook, text)
    assert row.record is not None
    assert row.record.id == HOLLOWAY


def test_the_same_name_at_another_clinic_is_kept_apart_and_said(rulebook: Rulebook) -> None:
    row = only(HARBOUR, rulebook, "Name,Clinic,Role\nMaren Holloway,Lantern Street Aesthetics,injects")
    assert row.fate is Fate.NEW
    assert [remark.kind for remark in row.remarks] == ["same_name_elsewhere"]


def test_the_same_number_ties_a_person_to_a_further_clinic(rulebook: Rulebook) -> None:
    text = "Name,Clinic,Role,GMC number\nMaren Holloway,Lantern Street Aesthetics,injects,9000001"
    row = only(HARBOUR, rulebook, text)
    assert row.fate is Fate.CHANGED
    assert row.changes == (CellChange("roles", "", "injects: Lantern Street Aesthetics"),)
    roles = after(HARBOUR, dry(HARBOUR, rulebook, text)).roles
    assert {role.clinic_id for role in roles if role.practitioner_id == HOLLOWAY} == {QUAY, LANTERN}


def test_roles_are_added_and_none_is_taken_away(rulebook: Rulebook) -> None:
    row = only(HARBOUR, rulebook, "Name,Clinic,Role\nMaren Holloway,Quay Skin Clinic,injects")
    assert row.fate is Fate.SAME


REFUSED = [
    ("Name,GMC number,Clinic\nOther Body,9000001,Quay Skin Clinic", "name", "number_of_another"),
    ("Name,NMC PIN,Clinic\nJoss Fenwick,98X7654Z,Lantern Street Aesthetics", "name", "another_number"),
    ("Name,Profession\n,doctor", "name", "name_missing"),
    ("Name,Profession,Clinic\nA,Dr,Quay Skin Clinic", "profession", "no_such_profession"),
    ("Name,Clinic\nAda Vale,Quay Skin Clinic", "roles", "role_missing"),
    ("Name,Clinic,Role\nAda Vale,Atlantis,injects", "clinic", "no_such_clinic"),
    ("Name,Profession,Role\nAda Vale,doctor,injects", "clinic", "clinic_missing"),
    ("Name,Clinic,Role\nAda Vale,Quay Skin Clinic,sweeps", "roles", "not_one_of_these"),
    ("Name,Clinic,Role,GMC number\nAda Vale,Quay Skin Clinic,injects,12", "number", "number_does_not_fit"),
    ("Name,Clinic,Role,Registration number\nAda Vale,Quay Skin Clinic,injects,12", "name", "register_missing"),
    ("Name,Role,Status,Number\nAda Vale,injects,Registered,", "number", "number_missing"),
]


@pytest.mark.parametrize(("text", "column", "kind"), REFUSED, ids=[kind for *_, kind in REFUSED])
def test_a_row_that_cannot_be_taken_says_which_cell_and_why(
    text: str, column: str, kind: str, rulebook: Rulebook
) -> None:
    assert (column, kind) in why(only(HARBOUR, rulebook, text))


def test_what_holds_for_the_whole_table_stands_in_where_cells_say_nothing(rulebook: Rulebook) -> None:
    text = "Name,Profession,Number\nAda Vale,doctor,9000002"
    proposal = dry(HARBOUR, rulebook, text, clinic_id=QUAY, roles=(INJECTS,), register="gmc")
    file = after(HARBOUR, proposal)
    person = next(person for person in file.practitioners if person.name == "Ada Vale")
    assert [role.clinic_id for role in file.roles if role.practitioner_id == person.id] == [QUAY]


def test_clinics_that_only_people_name_are_added_when_that_is_wished(rulebook: Rulebook) -> None:
    text = "Name,Clinic,Role\nAda Vale,Newhaven,injects\nBo Vale,Newhaven,prescribes"
    proposal = dry(EMPTY, rulebook, text, add_clinics=True)
    file = after(EMPTY, proposal)
    assert [clinic.name for clinic in file.clinics] == ["Newhaven"]
    assert [[remark.kind for remark in row.remarks] for row in proposal.rows] == [["clinic_added"], []]


def test_several_people_of_one_name_at_one_clinic_cannot_be_told_apart(rulebook: Rulebook) -> None:
    joss = HARBOUR.practitioner(FENWICK)
    roles = [role for role in HARBOUR.roles if role.practitioner_id == FENWICK]
    twins = replace(
        HARBOUR,
        practitioners=(*HARBOUR.practitioners, replace(joss, id="twin")),
        roles=(*HARBOUR.roles, replace(roles[0], id="twin role", practitioner_id="twin")),
    )
    row = only(twins, rulebook, "Name,Clinic\nJoss Fenwick,Lantern Street Aesthetics")
    assert why(row) == [("name", "which_person")]

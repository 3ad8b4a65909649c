"""People, what they do where, and their entries in registers."""

from dataclasses import replace
from datetime import date

import pytest

from botox_vetter.actions.people import add_person, change_person, remove_person, set_roles
from botox_vetter.actions.registrations import add_registration, change_registration, remove_registration
from botox_vetter.domain.clinics import Practitioner, Registration, RoleKind
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from tests.actions.conftest import Harbour
from tests.cases import ANAND, CASE_ID, FENWICK, HOLLOWAY, LANTERN, QUAY, VELVET

BOTH = (RoleKind.INJECTOR, RoleKind.PRESCRIBER)


def roles_of(harbour: Harbour, clinic_id: str, person_id: str) -> set[RoleKind]:
    roles = harbour.file.roles
    return {role.kind for role in roles if (role.clinic_id, role.practitioner_id) == (clinic_id, person_id)}


def test_a_person_comes_with_the_roles_in_one_step(harbour: Harbour) -> None:
    changed = add_person(harbour.library, harbour.clinic(VELVET), Practitioner("", "", "Noor Vale", "dentist"), BOTH)

    (person,) = [person for person in harbour.file.practitioners if person.name == "Noor Vale"]
    assert (person.case_id, person.profession) == (CASE_ID, "dentist")
    assert roles_of(harbour, VELVET, person.id) == set(BOTH)
    assert changed.kinds == {"practitioners", "roles"}
    assert harbour.steps == ["add_person"]


def test_somebody_who_works_elsewhere_is_linked_to_a_further_clinic(harbour: Harbour) -> None:
    set_roles(harbour.library, harbour.clinic(LANTERN), harbour.person(HOLLOWAY), [RoleKind.PRESCRIBER])
    assert roles_of(harbour, LANTERN, HOLLOWAY) == {RoleKind.PRESCRIBER}
    assert roles_of(harbour, QUAY, HOLLOWAY) == set(BOTH)


def test_roles_are_exactly_those_given_and_the_rest_keep_their_ids(harbour: Harbour) -> None:
    before = {role.id for role in harbour.file.roles if role.kind is RoleKind.PRESCRIBER}
    set_roles(harbour.library, harbour.clinic(QUAY), harbour.person(HOLLOWAY), [RoleKind.PRESCRIBER])
    assert roles_of(harbour, QUAY, HOLLOWAY) == {RoleKind.PRESCRIBER}
    assert {role.id for role in harbour.file.roles if role.kind is RoleKind.PRESCRIBER} == before
    assert harbour.clinic(QUAY).injector_id is None  # the choice went with the role
    assert harbour.clinic(QUAY).prescriber_id == HOLLOWAY


def test_who_works_there_no_more_stays_in_the_case(harbour: Harbour) -> None:
    set_roles(harbour.library, harbour.clinic(QUAY), harbour.person(HOLLOWAY), ())
    assert roles_of(harbour, QUAY, HOLLOWAY) == set()
    assert harbour.person(HOLLOWAY).name == "Dr Maren Holloway"


def test_a_person_is_changed_and_removed_everywhere(harbour: Harbour) -> None:
    change_person(harbour.library, replace(harbour.person(ANAND), profession="pharmacist_prescriber"))
    assert harbour.person(ANAND).profession == "pharmacist_prescriber"

    changed = remove_person(harbour.library, harbour.person(ANAND))

    assert ANAND not in str(harbour.file)
    assert changed.kinds == {"practitioners", "roles", "registrations", "findings"}


def test_a_person_needs_a_name(harbour: Harbour) -> None:
    with pytest.raises(Refused) as refused:
        change_person(harbour.library, replace(harbour.person(ANAND), name=" "))
    assert refused.value.reason.kind == "name_missing"
    with pytest.raises(Refused):
        add_person(harbour.library, harbour.clinic(QUAY), Practitioner("", "", ""), BOTH)
    assert harbour.steps == []


@pytest.mark.parametrize(
    ("register", "number"),
    [
        ("gmc", "9000002"),
        ("gmc", " C900 0002 "),  # kept as typed: blanks and the NHS letter do not count
        ("nmc", "98x7654y"),
        ("nppes", "1234567893"),
        ("jccp", "whatever they print"),  # its pattern is unconfirmed
        ("cqc", "not sure"),
    ],
)
def test_a_number_that_may_be_right_is_kept_as_typed(
    harbour: Harbour, rulebook: Rulebook, register: str, number: str
) -> None:
    draft = Registration("", register, number, practitioner_id=FENWICK)
    (entry_id,) = add_registration(harbour.library, rulebook, CASE_ID, draft).ids
    assert replace(draft, id=entry_id) in harbour.file.registrations


@pytest.mark.parametrize(
    ("draft", "kind", "fit"),
    [
        (Registration("", "gmc", "12", practitioner_id=FENWICK), "number_does_not_fit", "wrong_shape"),
        (Registration("", "nppes", "1234567890", practitioner_id=FENWICK), "number_does_not_fit", "wrong_check_digit"),
        (Registration("", "gmc", " ", practitioner_id=FENWICK), "number_does_not_fit", "empty"),
        (Registration("", "guild", "1", practitioner_id=FENWICK), "no_such_register", None),
        (Registration("", "gmc", "9000001"), "no_subject", None),
        (Registration("", "gmc", "9000001", practitioner_id=FENWICK, clinic_id=QUAY), "no_subject", None),
        (Registration("", "gmc", "9000001", practitioner_id="nobody"), "changed_meanwhile", None),
    ],
)
def test_a_number_that_cannot_be_right_is_refused(
    harbour: Harbour, rulebook: Rulebook, draft: Registration, kind: str, fit: str | None
) -> None:
    with pytest.raises(Refused) as refused:
        add_registration(harbour.library, rulebook, CASE_ID, draft)
    assert refused.value.reason.kind == kind
    assert refused.value.reason.values.get("fit") == fit
    assert harbour.steps == []


def test_an_entry_is_changed_and_removed(harbour: Harbour, rulebook: Rulebook) -> None:
    entry = next(entry for entry in harbour.file.registrations if entry.practitioner_id == FENWICK)
    looked_up = replace(entry, status="Registered", checked_on=date(2026, 11, 22))
    change_registration(harbour.library, rulebook, CASE_ID, looked_up)
    assert looked_up in harbour.file.registrations

    remove_registration(harbour.library, CASE_ID, looked_up)
    assert looked_up not in harbour.file.registrations
    assert harbour.steps == ["change_registration", "remove_registration"]

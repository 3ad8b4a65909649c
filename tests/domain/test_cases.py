"""A case, whole."""

from dataclasses import replace

import pytest

from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.plans import Plan
from tests.cases import (
    ANAND,
    BEGUN_AT,
    FENWICK,
    HOLLOWAY,
    LANTERN,
    QUAY,
    STARLING,
    VELVET,
    harbour_case,
)

FILE = harbour_case()


def test_a_case_without_a_plan_has_an_empty_one_of_its_own() -> None:
    case = Case("a", "Spring", BEGUN_AT)
    assert case.plan == Plan()
    assert CaseFile(case).plan is case.plan


def test_the_shortlist_is_in_the_order_of_the_clinics() -> None:
    assert [clinic.id for clinic in FILE.shortlist] == [LANTERN, QUAY]


def test_records_are_found_by_their_ids() -> None:
    assert FILE.clinic(QUAY).name == "Quay Skin Clinic"
    assert FILE.practitioner(ANAND).name == "Priya Anand"
    with pytest.raises(StopIteration):
        FILE.clinic("nowhere")


@pytest.mark.parametrize(
    ("clinic", "kind", "people"),
    [
        (QUAY, RoleKind.INJECTOR, [HOLLOWAY]),
        (QUAY, RoleKind.PRESCRIBER, [HOLLOWAY]),
        (LANTERN, RoleKind.INJECTOR, [FENWICK]),
        (LANTERN, RoleKind.PRESCRIBER, [ANAND]),
        (VELVET, RoleKind.INJECTOR, [STARLING]),
        (VELVET, RoleKind.PRESCRIBER, []),
    ],
)
def test_who_has_a_role_at_a_clinic(clinic: str, kind: RoleKind, people: list[str]) -> None:
    assert [person.id for person in FILE.people_of(clinic, kind)] == people


def test_a_person_is_found_at_each_of_their_clinics_once() -> None:
    both = [role for role in FILE.roles if role.practitioner_id == HOLLOWAY][:1]
    elsewhere = [replace(both[0], id="r2", clinic_id=VELVET), replace(both[0], id="r3", clinic_id=VELVET)]
    assert FILE.workplaces(HOLLOWAY) == (QUAY,)
    assert replace(FILE, roles=(*FILE.roles, *elsewhere)).workplaces(HOLLOWAY) == (QUAY, VELVET)
    assert FILE.workplaces("nobody") == ()


def test_quotes_and_findings_are_told_by_whom_they_are_about() -> None:
    assert {quote.clinic_id for quote in FILE.quotes_of(LANTERN)} == {LANTERN}
    assert len(FILE.quotes_of(LANTERN)) == 8
    about = FILE.findings_about(VELVET, STARLING)
    assert {finding.clinic_id or finding.practitioner_id for finding in about} == {VELVET, STARLING}
    assert FILE.findings_about() == ()


def test_a_clinic_is_judged_by_the_law_of_its_own_place() -> None:
    abroad = replace(FILE.clinic(QUAY), jurisdiction="IE")
    assert FILE.place_of(FILE.clinic(QUAY)) == "GB-ENG"
    assert FILE.place_of(abroad) == "IE"

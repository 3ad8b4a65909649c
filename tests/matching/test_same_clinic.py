"""Which clinics of a case a new one may be: each reason, and what speaks against it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.records import Premises
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.matching.same_clinic import KnownClinics, known_by
from tests.cases import CASE_ID, LANTERN, QUAY, harbour_case

CASES: list[tuple[Mapping[str, Any], list[str]]] = [
    ({"numbers": [("companies_house", " 99999999 ")], "names": ["Elsewhere"]}, ["same_number"]),
    ({"numbers": [("gmc", "9000001")], "names": ["Elsewhere"]}, ["same_person"]),
    ({"websites": ["http://www.quayskin.example/prices?from=ad"]}, ["same_website"]),
    ({"phones": ["+44 1632 960101"]}, ["same_phone"]),
    ({"phones": ["01632 960109"]}, ["same_phone"]),
    ({"names": ["The Quay Skin Clinic Ltd"], "postcodes": ["hb12cd"]}, ["same_name_and_place"]),
    ({"names": ["Quay Skin Clinc"], "addresses": ["4, Ropewalk; Harbour Bay"]}, ["same_name_and_place"]),
    ({"names": ["quay skin clinic"]}, ["same_name"]),
    (
        {"names": ["Quay Skin Clinic"], "websites": ["quayskin.example"], "postcodes": ["HB1 2CD"]},
        ["same_website", "same_name_and_place"],
    ),
    ({"names": ["Quay Skin Clinic"], "postcodes": ["LS1 4XY"]}, []),
    ({"names": ["Corner Dental"], "postcodes": ["HB1 2CD"], "phones": ["960101"]}, []),
    ({"names": ["Quay Skin"], "addresses": ["5 Ropewalk, Harbour Bay"]}, []),
    ({}, []),
]


@pytest.mark.parametrize(("said", "kinds"), CASES)
def test_a_clinic_may_be_another_for_each_thing_that_tells_clinics_apart(
    said: Mapping[str, Any], kinds: list[str], rulebook: Rulebook
) -> None:
    known = KnownClinics(rulebook.registers, harbour_case())
    found = known.alike(known_by(**said, registers=rulebook.registers))
    assert [(one.clinic_id, [why.kind for why in one.reasons]) for one in found] == ([(QUAY, kinds)] if kinds else [])


def test_pages_on_a_platform_are_of_one_clinic_only_where_they_are_the_same_page(rulebook: Rulebook) -> None:
    file = harbour_case()
    page = "https://www.facebook.com/"
    clinics = [
        replace(clinic, website=page + "quay") if clinic.id == QUAY else replace(clinic, website=page + clinic.id)
        for clinic in file.clinics
    ]
    known = KnownClinics(rulebook.registers, replace(file, clinics=clinics))
    assert [one.clinic_id for one in known.alike(known_by(websites=["facebook.com/quay/"]))] == [QUAY]


def test_the_strongest_reason_comes_first_and_the_clinic_itself_is_left_out(rulebook: Rulebook) -> None:
    known = KnownClinics(rulebook.registers, harbour_case())
    both = known_by(names=["Quay Skin Clinic"], websites=["lanternstreet.example"])
    assert [one.clinic_id for one in known.alike(both)] == [LANTERN, QUAY]
    assert [one.clinic_id for one in known.alike(both, besides=QUAY)] == [LANTERN]


def test_an_american_code_with_nine_figures_is_at_the_place_of_its_five(rulebook: Rulebook) -> None:
    here = Clinic("a", CASE_ID, "Seaside Dermatology", postcode="00501")
    known = KnownClinics(rulebook.registers, replace(harbour_case(), clinics=(here,), registrations=(), premises=()))
    (found,) = known.alike(known_by(names=["Seaside Dermatology LLC"], postcodes=["00501-0001"]))
    assert found.reasons[0].kind == "same_name_and_place"


def test_it_follows_the_case_and_looks_again_at_what_differs_only(rulebook: Rulebook) -> None:
    file = harbour_case()
    known = KnownClinics(rulebook.registers, file)
    quay, rest = file.clinic(QUAY), [clinic for clinic in file.clinics if clinic.id != QUAY]
    renamed = replace(quay, phone="01632 960444", website="")
    further = Premises("far", LANTERN, phone="01632 960101")
    known.follow(replace(file, clinics=[renamed, *rest], premises=(*file.premises, further)))
    assert [one.clinic_id for one in known.alike(known_by(phones=["01632 960101"]))] == [LANTERN]
    assert known.alike(known_by(websites=["quayskin.example"])) == ()
    holloway = replace(next(e for e in file.registrations if e.register == "gmc"), number="9000003")
    others = [entry for entry in file.registrations if entry.id != holloway.id]
    known.follow(replace(file, registrations=[*others, holloway]))
    sought = known_by(numbers=[("gmc", "9000003")], registers=rulebook.registers)
    assert [one.clinic_id for one in known.alike(sought)] == [QUAY]
    known.follow(replace(file, clinics=rest, registrations=(), premises=()))
    assert known.alike(known_by(names=["Quay Skin Clinic"], phones=["01632 960444"])) == ()

"""What was chosen of a search becomes clinics of the case, with the answer as evidence, in one step."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from botox_vetter.actions.finding.candidates import Chosen, add_candidates, known_by_listing
from botox_vetter.actions.undo import undo
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.listings import Listing, ListingKind
from botox_vetter.domain.received import Received
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.matching.same_clinic import KnownClinics
from tests.actions.conftest import Harbour
from tests.cases import BEGUN_AT, CASE_ID, QUAY

ON, AT = date(2026, 11, 20), datetime(2026, 11, 20, 9, tzinfo=UTC)
ANSWER = Received("npi_registry", "https://registry.example/?q=1", AT, "application/warc", "NPI.warc", b"an answer")
NURSE = Listing(
    "npi_registry", ListingKind.PERSON, "1234567893", "MAREN QUILLE", ON, ANSWER.key, "nppes", "nurse_practitioner",
    address="1 Harbour St", town="New York", postcode="100011234", region="NY", country="US", phone="555-0100",
)  # fmt: skip
MAP = Listing(
    "openstreetmap", ListingKind.MAP, "node/1", "Harbour Skin", ON, ANSWER.key, town="Leeds",
    address="3 Mill Lane, Leeds", postcode="LS1 4AP", website="harbourskin.example",
)  # fmt: skip


def chosen(*listings: Listing, country: str = "GB") -> list[Chosen]:
    return [Chosen(listing, ANSWER, "Found in a directory", country) for listing in listings]


def test_a_person_and_a_place_become_two_candidates_in_one_step(harbour: Harbour, rulebook: Rulebook) -> None:
    before = harbour.file
    add_candidates(harbour.library, rulebook, before, chosen(NURSE, MAP), BEGUN_AT)
    file = harbour.file
    quille, skin = (next(c for c in file.clinics if c.name == name) for name in ("Maren Quille", "Harbour Skin"))
    assert (quille.address, quille.jurisdiction) == ("1 Harbour St, New York", "US-NY")
    assert (skin.address, skin.postcode, skin.website, skin.jurisdiction, skin.is_shortlisted) == (
        "3 Mill Lane, Leeds", "LS1 4AP", "harbourskin.example", "", False
    )  # fmt: skip
    (person,) = file.people_of(quille.id, RoleKind.INJECTOR)
    assert (person.name, person.profession) == ("Maren Quille", "nurse_practitioner")
    (entry,) = [one for one in file.registrations if one.register == "nppes"]
    assert entry.name_as_registered == "MAREN QUILLE"
    assert (entry.practitioner_id, entry.number, entry.checked_on, entry.status) == (person.id, "1234567893", ON, "")
    kept = {one.clinic_id: one for one in file.evidence if one.clinic_id in (quille.id, skin.id)}
    assert {one.note for one in kept.values()} == {"Found in a directory"}
    assert {harbour.library.evidence_bytes(one) for one in kept.values()} == {b"an answer"}
    assert entry.evidence == (kept[quille.id].id,)
    undo(harbour.library, CASE_ID)
    assert harbour.file == before


def test_of_a_place_that_two_sources_have_both_answers_are_kept(harbour: Harbour, rulebook: Rulebook) -> None:
    place = replace(MAP, source="cqc_directory", kind=ListingKind.PREMISES, number="1-2", website="", also=(MAP,))
    (one,), (other,) = chosen(place), chosen(MAP)
    before = {kept.id for kept in harbour.file.evidence}
    add_candidates(harbour.library, rulebook, harbour.file, [replace(one, also=(other,))], BEGUN_AT)
    (clinic,) = [clinic for clinic in harbour.file.clinics if clinic.name == "Harbour Skin"]
    assert clinic.website == "harbourskin.example"
    assert [kept.clinic_id for kept in harbour.file.evidence if kept.id not in before] == [clinic.id, clinic.id]


@pytest.mark.parametrize(
    ("listing", "country", "place"),
    [
        (replace(MAP, postcode="EH1 1AA"), "GB", "GB-SCT"),
        (replace(MAP, postcode=""), "GB", ""),
        (replace(MAP, country="IE", postcode=""), "GB", "IE"),
        (replace(MAP, country="", postcode="", region="TX"), "US", "US-TX"),
        (replace(MAP, country="CH", postcode="4000"), "CH", ""),
    ],
)
def test_a_candidate_is_judged_by_the_law_of_its_own_place(
    harbour: Harbour, rulebook: Rulebook, listing: Listing, country: str, place: str
) -> None:
    add_candidates(harbour.library, rulebook, harbour.file, chosen(listing, country=country), BEGUN_AT)
    assert next(c for c in harbour.file.clinics if c.name == "Harbour Skin").jurisdiction == place


def test_a_listing_may_be_a_clinic_that_is_there(harbour: Harbour, rulebook: Rulebook) -> None:
    known = KnownClinics(rulebook.registers, harbour.file)
    company = replace(MAP, register="companies_house", number="99999999")
    for listing, kind in ((company, "same_number"), (replace(MAP, phone="01632 960101"), "same_phone")):
        (alike,) = known.alike(known_by_listing(listing, rulebook.registers))
        assert (alike.clinic_id, alike.reasons[0].kind) == (QUAY, kind)

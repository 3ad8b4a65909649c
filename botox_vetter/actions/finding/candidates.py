"""Listings that a person chose become clinics of the case, each with the answer that it stands in as evidence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import check_evidence
from botox_vetter.actions.checks import check_clinic, check_registration
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, Registration, Role, RoleKind
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.listings import Listing, ListingKind
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.postcodes import nation_of
from botox_vetter.domain.received import Received
from botox_vetter.domain.registers import Register
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.matching.same_clinic import KnownBy, known_by


@dataclass(frozen=True, slots=True)
class Chosen:
    """note: where it was found, in words; it stands on the evidence. country: in which it was searched.

    also: the same of what other sources say of the place
    """

    listing: Listing
    received: Received
    note: str
    country: str
    also: tuple["Chosen", ...] = ()


def known_by_listing(listing: Listing, registers: Mapping[str, Register]) -> KnownBy:
    """What tells it from the clinics of a case."""
    entries = listing.entries
    return known_by(
        [one.name for one in entries],
        [one.website for one in entries],
        [one.phone for one in entries],
        [one.postcode for one in entries],
        [address for one in entries for address in (one.address, address_of(one))],
        [(one.register, one.number) for one in entries if one.register],
        registers,
    )


def address_of(listing: Listing) -> str:
    """With the town, unless that stands in it."""
    if not listing.town or plain_key(listing.town) in plain_key(listing.address):
        return listing.address
    return ", ".join(filter(None, (listing.address, listing.town)))


def add_candidates(
    library: Library, rulebook: Rulebook, file: CaseFile, chosen: Sequence[Chosen], now: datetime
) -> Changed:
    """One step. A person is added with the place of the practice, as whoever would inject there.

    Raises Refused as `check_clinic`, `check_registration` and `check_evidence`.
    """
    one = len(chosen) == 1
    name = ("add_clinic", {"name": chosen[0].listing.shown_name}) if one else ("add_found", {"n": len(chosen)})
    records = [record for found in chosen for record in _records(found, file, rulebook, now)]
    with library.step(file.case.id, *name) as step:
        every = (one for found in chosen for one in (found, *found.also))
        for received in {one.listing.received: one.received for one in every}.values():
            step.keep(received.content)
        step.add_all(records)
    return done(step)


def _records(found: Chosen, file: CaseFile, rulebook: Rulebook, now: datetime) -> Iterator[Any]:
    listing, case_id = found.listing, file.case.id
    phone, email, website = listing.reached_by
    clinic = Clinic(
        new_id(),
        case_id,
        listing.shown_name,
        jurisdiction=_place(found, file, rulebook),
        address=address_of(listing),
        postcode=listing.postcode,
        phone=phone,
        email=email,
        website=website,
    )
    check_clinic(clinic)
    yield clinic
    evidence = _evidence(found, clinic, now)
    yield evidence
    for other in found.also:
        yield _evidence(other, clinic, now)
    person = None
    if listing.kind is ListingKind.PERSON:
        person = Practitioner(new_id(), case_id, listing.shown_name, listing.profession)
        yield person
        yield Role(new_id(), clinic.id, person.id, RoleKind.INJECTOR)
    if listing.register in rulebook.registers:
        entry = Registration(
            new_id(),
            listing.register,
            listing.number,
            person.id if person else None,
            None if person else clinic.id,
            name_as_registered=listing.name,
            checked_on=listing.as_of,
            evidence=(evidence.id,),
        )
        check_registration(rulebook, entry)
        yield entry


def _evidence(found: Chosen, clinic: Clinic, now: datetime) -> Evidence:
    received = found.received
    evidence = Evidence(
        new_id(), clinic.case_id, found.listing.received, received.name, received.media_type, len(received.content),
        now, clinic.id, address=received.address, note=found.note,
    )  # fmt: skip
    check_evidence(evidence)
    return evidence


def _place(found: Chosen, file: CaseFile, rulebook: Rulebook) -> str:
    """Whose law holds there, where that is not the plan's; "": the plan's, or it is not known."""
    listing, plan = found.listing, file.plan.jurisdiction
    country = listing.country if len(listing.country) == 2 else found.country
    known = rulebook.places.jurisdictions
    if country == "GB":
        place = nation_of(listing.postcode) or ""
    else:
        place = next((code for code in (f"{country}-{listing.region}", country) if code in known), "")
    is_finer = country_of(plan) == country and place == country
    return "" if place == plan or is_finer else place

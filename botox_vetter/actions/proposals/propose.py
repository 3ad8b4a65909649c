"""All that the pages of one reading would change."""

from collections.abc import Iterator, Sequence

from botox_vetter.actions.proposals.clinic import clinic_proposals
from botox_vetter.actions.proposals.people import people_proposals
from botox_vetter.actions.proposals.prices import price_proposals
from botox_vetter.actions.proposals.proposal import Proposals, SeenPage
from botox_vetter.actions.proposals.remarks import remark_proposals
from botox_vetter.actions.tables.keys import name_key, phone_key, postcode_key, website_key
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.warning_signs import WarningSigns


def propose(
    file: CaseFile, rulebook: Rulebook, signs: WarningSigns, clinic_id: str | None, pages: Sequence[SeenPage]
) -> Proposals:
    """clinic_id None: the pages are of a clinic that is not in the case yet. Nothing is kept by it."""
    clinic = file.clinic(clinic_id) if clinic_id is not None else None
    found = (
        *clinic_proposals(clinic, pages),
        *people_proposals(file, rulebook, clinic_id, pages),
        *price_proposals(file, rulebook.treatments, clinic_id, pages),
        *remark_proposals(file, signs, clinic_id, pages),
    )
    missed = sum(page.facts.not_assigned for page in pages)
    return Proposals(found, missed, tuple(_alike(file, clinic_id, pages)))


def _alike(file: CaseFile, clinic_id: str | None, pages: Sequence[SeenPage]) -> Iterator[tuple[str, Reason]]:
    """Other clinics of the case with the same site, number, or name and place."""
    said = [page.facts.clinic for page in pages]
    hosts = {_host(page.facts.address) for page in pages} - {""}
    phones = {phone_key(fact.value) for facts in said for fact in facts.phones}
    names = {name_key(facts.name.value) for facts in said if facts.name}
    postcodes = {postcode_key(facts.postcode.value) for facts in said if facts.postcode}
    for other in file.clinics:
        if other.id == clinic_id:
            continue
        if _host(other.website) in hosts:
            yield other.id, Reason("same_website", {"name": other.name})
        elif other.phone and phone_key(other.phone) in phones:
            yield other.id, Reason("same_phone", {"name": other.name})
        elif _is_named_so_there(other, names, postcodes):
            yield other.id, Reason("same_name_and_place", {"name": other.name})


def _is_named_so_there(other: Clinic, names: set[str], postcodes: set[str]) -> bool:
    return name_key(other.name) in names and bool(other.postcode) and postcode_key(other.postcode) in postcodes


def _host(address: str) -> str:
    return website_key(address).partition("/")[0]

"""All that the pages of one reading would change."""

from collections.abc import Sequence

from botox_vetter.actions.proposals.clinic import clinic_proposals
from botox_vetter.actions.proposals.people import people_proposals
from botox_vetter.actions.proposals.prices import price_proposals
from botox_vetter.actions.proposals.proposal import Proposals, SeenPage
from botox_vetter.actions.proposals.remarks import remark_proposals
from botox_vetter.actions.proposals.vanished import vanished_proposals
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.warning_signs import WarningSigns
from botox_vetter.matching.same_clinic import Alike, KnownClinics, known_by


def propose(
    file: CaseFile,
    rulebook: Rulebook,
    signs: WarningSigns,
    clinic_id: str | None,
    pages: Sequence[SeenPage],
    before: Sequence[SeenPage] = (),
) -> Proposals:
    """clinic_id None: the pages are of a clinic that is not in the case yet. Nothing is kept by it.

    before: these pages as they were kept earlier; what they stated, and state no longer, is proposed as gone.
    """
    clinic = file.clinic(clinic_id) if clinic_id is not None else None
    found = (
        *clinic_proposals(clinic, pages),
        *people_proposals(file, rulebook, clinic_id, pages),
        *price_proposals(file, rulebook.treatments, clinic_id, pages),
        *remark_proposals(file, signs, clinic_id, pages),
    )
    if clinic_id is not None:
        found = (*found, *vanished_proposals(file, clinic_id, pages, before, found))
    missed = sum(page.facts.not_assigned for page in pages)
    return Proposals(found, missed, _alike(file, rulebook, clinic_id, pages))


def _alike(file: CaseFile, rulebook: Rulebook, clinic_id: str | None, pages: Sequence[SeenPage]) -> tuple[Alike, ...]:
    """Clinics of the case that may be the one whose pages these are; none where it is known whose they are."""
    if clinic_id is not None:
        return ()
    said = [page.facts.clinic for page in pages]
    this = known_by(
        names=[facts.name.value for facts in said if facts.name],
        websites=[page.facts.address for page in pages],
        phones=[fact.value for facts in said for fact in facts.phones],
        postcodes=[facts.postcode.value for facts in said if facts.postcode],
        addresses=[facts.address.value for facts in said if facts.address],
    )
    return KnownClinics(rulebook.registers, file).alike(this)

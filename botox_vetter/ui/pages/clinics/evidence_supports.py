"""Which answers, prices and register entries a kept file supports, and which it might. No widgets."""

from collections.abc import Sequence

from botox_vetter.actions.evidence import Proven
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.grouped import about
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words


def supported_by(evidence: Evidence, file: CaseFile) -> tuple[Proven, ...]:
    """Everything in the case that names it."""
    return tuple(record for kind in _kinds(file) for record in kind if evidence.id in record.evidence)


def could_support(evidence: Evidence, file: CaseFile, clinic_id: str) -> tuple[Proven, ...]:
    """What is recorded of that clinic and its people, and does not name it yet."""
    owners = (clinic_id, *dict.fromkeys(role.practitioner_id for role in about(file.roles, clinic_id)))
    recorded = (record for kind in _kinds(file) for owner in owners for record in about(kind, owner))
    return tuple(record for record in recorded if evidence.id not in record.evidence)


def people_of(file: CaseFile, clinic_id: str) -> set[str]:
    """Ids of who works there."""
    return {role.practitioner_id for role in about(file.roles, clinic_id)}


def evidence_of(file: CaseFile, clinic_id: str) -> list[Evidence]:
    """About the clinic, about who works there, and about the case as a whole."""
    about = people_of(file, clinic_id) | {clinic_id}
    return [kept for kept in file.evidence if _is_of_case(kept) or about & {kept.clinic_id, kept.practitioner_id}]


def _is_of_case(kept: Evidence) -> bool:
    return kept.clinic_id is None and kept.practitioner_id is None


def offered_clinics(clinic: Clinic, file: CaseFile) -> list[tuple[object, str]]:
    """Whom evidence can be about, as (clinic id, person id)."""
    people = people_of(file, clinic.id)
    return [
        ((clinic.id, None), own_words(clinic.name)),
        *(((None, person.id), own_words(person.name)) for person in file.practitioners if person.id in people),
        ((None, None), tr("The whole case")),
    ]


def _kinds(file: CaseFile) -> tuple[Sequence[Proven], ...]:
    return file.findings, file.quotes, file.registrations

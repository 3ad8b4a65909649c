"""One person's search, whole."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from botox_vetter.domain.clinics import Clinic, Note, Practitioner, Registration, Role, RoleKind
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import Finding, Relaxation
from botox_vetter.domain.grouped import about, about_by, grouped
from botox_vetter.domain.judgements import Judgement
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.records import Inquiry, Insurance, Premises, Reviews, Visit


@dataclass(frozen=True, slots=True)
class Case:
    """The cover of a case: its name and what is wanted.

    archived_at  None: it is in use; binned_at: None: it is not in the bin
    """

    id: str
    name: str
    created_at: datetime
    plan: Plan = field(default_factory=Plan)
    archived_at: datetime | None = None
    binned_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Which clinic, and why; clinic_id None: none of them."""

    id: str
    case_id: str
    clinic_id: str | None
    reason: str
    decided_on: date


def _of_either(record: Any) -> str:
    """Of a record that is about a person or a clinic."""
    return record.practitioner_id or record.clinic_id or ""


OWNER_OF: Mapping[str, Callable[[Any], str]] = {
    "clinics": attrgetter("id"),
    "practitioners": attrgetter("id"),
    "roles": attrgetter("clinic_id"),
    "registrations": _of_either,
    "quotes": attrgetter("clinic_id"),
    "findings": _of_either,
    "relaxations": attrgetter("clinic_id"),
    "notes": attrgetter("clinic_id"),
    "premises": attrgetter("clinic_id"),
    "insurances": _of_either,
    "visits": attrgetter("clinic_id"),
    "inquiries": attrgetter("clinic_id"),
    "reviews": attrgetter("clinic_id"),
    "judgements": _of_either,
}
"""Kinds of records = whose they are: the id of a clinic or a person."""
_PERSON = attrgetter("practitioner_id")


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with all that is recorded in it, each kind in the order in which it is shown: names, then ids.

    What belongs to clinics and people is at hand by their ids, however it was given (grouped.py).
    """

    case: Case
    clinics: Sequence[Clinic] = ()
    practitioners: Sequence[Practitioner] = ()
    roles: Sequence[Role] = ()
    registrations: Sequence[Registration] = ()
    quotes: Sequence[Quote] = ()
    findings: Sequence[Finding] = ()
    relaxations: Sequence[Relaxation] = ()
    notes: Sequence[Note] = ()
    decision: Decision | None = None
    premises: Sequence[Premises] = ()
    insurances: Sequence[Insurance] = ()
    visits: Sequence[Visit] = ()
    inquiries: Sequence[Inquiry] = ()
    reviews: Sequence[Reviews] = ()
    judgements: Sequence[Judgement] = ()
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        for name, owner_of in OWNER_OF.items():
            object.__setattr__(self, name, grouped(getattr(self, name), owner_of))

    @property
    def plan(self) -> Plan:
        return self.case.plan

    @property
    def shortlist(self) -> tuple[Clinic, ...]:
        return tuple(clinic for clinic in self.clinics if clinic.is_shortlisted)

    def clinic(self, clinic_id: str) -> Clinic:
        return next(iter(about(self.clinics, clinic_id)))

    def practitioner(self, practitioner_id: str) -> Practitioner:
        return next(iter(about(self.practitioners, practitioner_id)))

    def people_of(self, clinic_id: str, kind: RoleKind) -> tuple[Practitioner, ...]:
        """Who has that role at the clinic, by name; somebody entered twice counts once."""
        ids = {role.practitioner_id for role in about(self.roles, clinic_id) if role.kind is kind}
        return tuple(sorted((one for pid in ids for one in about(self.practitioners, pid)), key=_by_name))

    def workplaces(self, practitioner_id: str) -> tuple[str, ...]:
        """Clinics where that person has a role, each once, in the order of the case."""
        roles = about_by(self.roles, _PERSON, practitioner_id)
        return tuple(dict.fromkeys(role.clinic_id for role in roles))

    def quotes_of(self, clinic_id: str) -> tuple[Quote, ...]:
        return about(self.quotes, clinic_id)

    def findings_about(self, *ids: str) -> tuple[Finding, ...]:
        """Findings about these clinics or people, in the order of the ids."""
        return tuple(finding for owner in dict.fromkeys(ids) for finding in about(self.findings, owner))

    def place_of(self, clinic: Clinic) -> str:
        """The jurisdiction whose rules judge this clinic."""
        return clinic.jurisdiction or self.plan.jurisdiction


def told_from(file: CaseFile, before: CaseFile) -> CaseFile:
    """The same; what differs from that earlier state is looked for once, and what does not is the same object."""
    told: dict[str, Any] = {name: getattr(file, name).told_from(getattr(before, name)) for name in OWNER_OF}
    return replace(file, **told)


def _by_name(person: Practitioner) -> tuple[str, str]:
    return person.name.casefold(), person.id

"""One person's search, whole."""

from dataclasses import dataclass, field
from datetime import date, datetime

from botox_vetter.domain.clinics import Clinic, Note, Practitioner, Registration, Role, RoleKind
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import Finding, Relaxation
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


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with all that is recorded in it. Every tuple is in the order in which it is shown: names, then ids."""

    case: Case
    clinics: tuple[Clinic, ...] = ()
    practitioners: tuple[Practitioner, ...] = ()
    roles: tuple[Role, ...] = ()
    registrations: tuple[Registration, ...] = ()
    quotes: tuple[Quote, ...] = ()
    findings: tuple[Finding, ...] = ()
    relaxations: tuple[Relaxation, ...] = ()
    notes: tuple[Note, ...] = ()
    decision: Decision | None = None
    premises: tuple[Premises, ...] = ()
    insurances: tuple[Insurance, ...] = ()
    visits: tuple[Visit, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()
    reviews: tuple[Reviews, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def plan(self) -> Plan:
        return self.case.plan

    @property
    def shortlist(self) -> tuple[Clinic, ...]:
        return tuple(clinic for clinic in self.clinics if clinic.is_shortlisted)

    def clinic(self, clinic_id: str) -> Clinic:
        return next(clinic for clinic in self.clinics if clinic.id == clinic_id)

    def practitioner(self, practitioner_id: str) -> Practitioner:
        return next(person for person in self.practitioners if person.id == practitioner_id)

    def people_of(self, clinic_id: str, kind: RoleKind) -> tuple[Practitioner, ...]:
        """Who has that role at the clinic, by name."""
        ids = {role.practitioner_id for role in self.roles if role.clinic_id == clinic_id and role.kind is kind}
        return tuple(person for person in self.practitioners if person.id in ids)

    def quotes_of(self, clinic_id: str) -> tuple[Quote, ...]:
        return tuple(quote for quote in self.quotes if quote.clinic_id == clinic_id)

    def findings_about(self, *ids: str) -> tuple[Finding, ...]:
        """Findings about these clinics or people."""
        return tuple(f for f in self.findings if f.clinic_id in ids or f.practitioner_id in ids)

    def place_of(self, clinic: Clinic) -> str:
        """The jurisdiction whose rules judge this clinic."""
        return clinic.jurisdiction or self.plan.jurisdiction

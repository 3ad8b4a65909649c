"""A small background check to build cases from: three scales of the data, one place, one clinic."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from botox_vetter.domain.clinics import Clinic, Practitioner
from botox_vetter.domain.criteria import Criterion, Kind, Scale, Stage, Subject
from botox_vetter.domain.findings import Assurance, Finding, Relaxation
from botox_vetter.domain.places import Jurisdiction, Places, Profession
from botox_vetter.domain.records import Visit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import Treatments
from botox_vetter.vetting.clinic import vet
from botox_vetter.vetting.results import Vetting
from botox_vetter.vetting.rules import rules_for

TODAY = date(2026, 11, 22)
CLINIC = Clinic("quay", "case", "Quay Rooms")
NO_TREATMENTS = Treatments({}, {}, {}, {}, Decimal(13), "", "", {})


def scale(
    scale_id: str, values: dict[str, str], pass_on: Sequence[str], left_out: Sequence[str], undecided: str
) -> Scale:
    levels = (*values, *(level for level in left_out if level != "not_applicable"), *undecided.split())
    exact = {level: Fraction(value) for level, value in values.items()}
    return Scale(scale_id, scale_id, levels, exact, tuple(pass_on), tuple(left_out), tuple(undecided.split()))


SCALES = {
    s.id: s
    for s in (
        scale("yes_no", {"yes": "1", "no": "0"}, ["yes"], ["not_applicable"], "unknown"),
        scale(
            "register",
            {"good": "1", "caution": "0.4", "knock_out": "0", "not_found": "0"},
            ["good"],
            ["not_applicable", "not_in_scope"],
            "unknown possible_match",
        ),
        scale(
            "list_check",
            {"clear": "1", "listed": "0"},
            ["clear"],
            ["not_applicable"],
            "unknown possible_match listed_other",
        ),
        scale(
            "consult",
            {"in_person": "1", "live_video": "0.5", "phone": "0.1", "no_contact": "0"},
            ["in_person", "live_video"],
            ["not_applicable"],
            "unknown",
        ),
    )
} | {
    "yes_no_na": Scale(
        "yes_no_na",
        "",
        ("yes", "no", "not_applicable", "unknown"),
        {"yes": Fraction(1), "no": Fraction(0)},
        ("yes",),
        ("not_applicable",),
        ("unknown",),
    )
}


def weighted(criterion_id: str, weight: int = 5, **more: Any) -> Criterion:
    return _criterion(criterion_id, Kind.WEIGHTED, weight=Fraction(weight), **more)


def gate(criterion_id: str, **more: Any) -> Criterion:
    """A knock-out where the place lists it; passes when verified, to be settled before a visit."""
    return _criterion(criterion_id, Kind.GATE, **{"fails_on": ("no",), "needs": Assurance.VERIFIED, **more})


def _criterion(criterion_id: str, kind: Kind, **more: Any) -> Criterion:
    usual: dict[str, Any] = {
        "id": criterion_id,
        "title": criterion_id,
        "question": "",
        "category": "",
        "kind": kind,
        "weight": Fraction(5),
        "scale": "yes_no",
        "subject": Subject.CLINIC,
        "stage": Stage.BOOKING,
        "ttl_days": 30,
    }
    return Criterion(**{**usual, **more})


def jurisdiction(code: str, **more: Any) -> Jurisdiction:
    usual: dict[str, Any] = {
        "code": code,
        "name": code,
        "parent": None,
        "prescribers": (),
        "injectors": (),
        "injectors_complete": False,
        "gates_law": (),
        "gates_default": (),
        "gates_medical_only": (),
        "gates_if_in_scope": (),
        "inactive": (),
    }
    return Jurisdiction(**{**usual, **more})


def rulebook(
    criteria: Iterable[Criterion],
    places: Iterable[Jurisdiction],
    professions: Iterable[Profession] = (),
    conditions: Iterable[str] = (),
) -> Rulebook:
    known = Places(
        {place.code: place for place in places},
        {profession.id: profession for profession in professions},
        {code: f"{code}?" for code in conditions},
    )
    return Rulebook({c.id: c for c in criteria}, SCALES, known, {}, NO_TREATMENTS, {})


def finding(
    criterion_id: str,
    level: str,
    assurance: str = "verified",
    *,
    days_ago: int = 2,
    person: str | None = None,
    clinic: str = CLINIC.id,
    **more: Any,
) -> Finding:
    """About the clinic, or about a person; the id follows from what it says."""
    day = TODAY - timedelta(days=days_ago)
    return Finding(
        f"{criterion_id} {level} {assurance} {day} {person} {more}",
        criterion_id,
        level,
        Assurance(assurance),
        day,
        clinic_id=clinic if person is None else None,
        practitioner_id=person,
        **more,
    )


def person(person_id: str, profession: str = "") -> Practitioner:
    return Practitioner(person_id, "case", person_id.title(), profession)


@dataclass(frozen=True)
class World:
    """Everything `vet` is handed, with one place GB-ENG whose gates are named by how they bind."""

    criteria: Sequence[Criterion]
    law: Sequence[str] = ()
    default: Sequence[str] = ()
    if_in_scope: Sequence[str] = ()
    medical_only: Sequence[str] = ()
    inactive: Sequence[str] = ()
    place: str = "GB-ENG"
    is_medical: bool = False
    injectors: Sequence[Practitioner] = ()
    prescribers: Sequence[Practitioner] = ()
    relaxed: dict[str, str] = field(default_factory=dict)
    clinic: Clinic = CLINIC

    def vetted(self, *findings: Finding, today: date = TODAY, visits: Sequence[Visit] = ()) -> Vetting:
        england = jurisdiction(
            "GB-ENG",
            gates_law=tuple(self.law),
            gates_default=tuple(self.default),
            gates_if_in_scope=tuple(self.if_in_scope),
            gates_medical_only=tuple(self.medical_only),
            inactive=tuple(self.inactive),
        )
        rules = rules_for(rulebook(self.criteria, [england]), self.place, self.is_medical)
        relaxations = [Relaxation(cid, self.clinic.id, cid, reason) for cid, reason in self.relaxed.items()]
        return vet(self.clinic, findings, self.injectors, self.prescribers, relaxations, rules, today, visits)


def kinds(vetting: Vetting, criterion_id: str) -> list[str]:
    """The kinds of the reasons of an answer."""
    return [reason.kind for reason in vetting.answers[criterion_id].reasons]

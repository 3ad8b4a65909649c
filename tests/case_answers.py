"""The answers of the invented case: one clinic is cleared by them, one open, one ruled out."""

from datetime import date
from typing import Any

from botox_vetter.domain.findings import Assurance, Finding
from tests.case_ids import (
    ANAND,
    CLAIMED,
    FENWICK,
    HOLLOWAY,
    LANTERN,
    PAPER,
    QUAY,
    SEEN,
    SEEN_ON,
    STARLING,
    VELVET,
    VERIFIED,
    VISIT,
    stable_id,
)


def answers() -> tuple[Finding, ...]:
    return (*_quay_findings(), *_lantern_findings(), *_velvet_findings())


def _quay_findings() -> tuple[Finding, ...]:
    words = "Registered with a licence to practise; this doctor may work in the UK"
    return (
        *(_about(HOLLOWAY, name, "good", VERIFIED, register="gmc", words=words) for name in ("LR01", "LR02", "LR03")),
        _about(HOLLOWAY, "LR05", "clear", VERIFIED, register="ch_disqualified"),
        _about(HOLLOWAY, "ID01", "yes", CLAIMED),
        _about(HOLLOWAY, "ID02", "yes", VERIFIED, register="gmc"),
        _about(HOLLOWAY, "ID03", "yes", VERIFIED, register="gmc"),
        _about(HOLLOWAY, "PC01", "yes", CLAIMED),
        _about(HOLLOWAY, "PC02", "good", VERIFIED, register="gmc"),
        _about(
            HOLLOWAY,
            "QT01",
            "multi_day_supervised",
            SEEN,
            note="Certificate on the wall of the waiting room",
            evidence=(PAPER,),
        ),
        _about(HOLLOWAY, "QT02", "over_500_and_weekly", CLAIMED),
        _about(HOLLOWAY, "IR01", "yes", SEEN, valid_until=date(2027, 6, 30)),
        _about(HOLLOWAY, "TR01", "none_found", VERIFIED, register="gmc"),
        _of(QUAY, "LR06", "yes", CLAIMED, address="https://quayskin.example/faq"),
        _of(QUAY, "PR02", "registered_clinical", SEEN),
        _of(QUAY, "PT01", "yes", CLAIMED, words="We use Azzalure"),
        _of(QUAY, "ID04", "yes", VERIFIED, register="companies_house"),
        _of(QUAY, "IR02", "yes", CLAIMED),
        _of(QUAY, "AC03", "yes", CLAIMED),
        _of(QUAY, "TC02", "separate_visit", CLAIMED),
        _of(QUAY, "PP01", "yes", SEEN),
        _of(QUAY, "AD02", "clean", SEEN),
    )


def _lantern_findings() -> tuple[Finding, ...]:
    return (
        _about(FENWICK, "LR01", "good", CLAIMED, words="Joss is an NMC registered nurse", note="Not looked up yet"),
        _about(FENWICK, "ID01", "yes", CLAIMED),
        _about(FENWICK, "QT01", "short_course", CLAIMED),
        _about(ANAND, "PC01", "yes", CLAIMED),
        _about(ANAND, "PC02", "good", VERIFIED, register="nmc", words="Registered. Recorded: V300"),
        _of(LANTERN, "LR06", "yes", CLAIMED),
        _of(LANTERN, "PR02", "fixed_clinical_room", CLAIMED),
        _of(LANTERN, "PT01", "yes", CLAIMED, on=date(2025, 2, 1), note="From an old page"),
        _of(LANTERN, "PT01", "unknown", SEEN, note="The new page names no brand"),
        _of(LANTERN, "AC01", "yes", CLAIMED),
        _of(LANTERN, "AD02", "borderline", SEEN),
    )


def _velvet_findings() -> tuple[Finding, ...]:
    return (
        _about(STARLING, "LR01", "not_found", VERIFIED, register="nmc", words="No results for Gia Starling"),
        _about(STARLING, "ID03", "no", VERIFIED, register="gmc", words="No doctor of this name", note="Says 'Dr Gia'"),
        _about(STARLING, "QT04", "not_applicable", SEEN, reason="No registered profession, so no specialist standing"),
        _of(VELVET, "LR06", "unknown", CLAIMED),
        _of(VELVET, "PR02", "treatment_room_in_salon", SEEN),
        _of(VELVET, "AD02", "breach", SEEN, words="3 AREAS £99 this week only!!"),
        _of(VELVET, "PR04", "no", SEEN, on=date(2026, 11, 10), visit_id=VISIT),
    )


def _about(practitioner_id: str, criterion: str, level: str, assurance: Assurance, **more: Any) -> Finding:
    return _finding(criterion, level, assurance, practitioner_id=practitioner_id, **more)


def _of(clinic_id: str, criterion: str, level: str, assurance: Assurance, **more: Any) -> Finding:
    return _finding(criterion, level, assurance, clinic_id=clinic_id, **more)


def _finding(criterion: str, level: str, assurance: Assurance, on: date = SEEN_ON, **more: Any) -> Finding:
    name = f"finding {more.get('clinic_id')} {more.get('practitioner_id')} {criterion} {level} {on}"
    return Finding(stable_id(name), criterion, level, assurance, on, **more)

"""The background check of many clinics of a case, with everything sorted once."""

from collections.abc import Sequence
from datetime import date

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, RoleKind
from botox_vetter.domain.findings import Finding, Relaxation
from botox_vetter.domain.records import Visit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.vetting.clinic import vet
from botox_vetter.vetting.results import Vetting
from botox_vetter.vetting.rules import Rules, rules_for

RulesByPlace = dict[tuple[str, bool], Rules]
"""By place, and whether the plan is medical."""


def vet_case(
    file: CaseFile,
    rulebook: Rulebook,
    today: date,
    clinics: Sequence[Clinic] | None = None,
    known_rules: RulesByPlace | None = None,
) -> dict[str, Vetting]:
    """Each clinic by the law of its own place; clinics None: all of the case. By clinic id, in the order given.

    known_rules   for many cases one after the other: rules found once are kept there
    """
    findings = _findings_by_subject(file)
    roles = _people_by_role(file)
    relaxations: dict[str, list[Relaxation]] = {}
    for relaxation in file.relaxations:
        relaxations.setdefault(relaxation.clinic_id, []).append(relaxation)
    visits: dict[str, list[Visit]] = {}
    for visit in file.visits:
        visits.setdefault(visit.clinic_id, []).append(visit)
    rules = {} if known_rules is None else known_rules
    vettings = {}
    for clinic in file.clinics if clinics is None else clinics:
        place = file.place_of(clinic), file.plan.is_medical
        if place not in rules:
            rules[place] = rules_for(rulebook, *place)
        injectors = roles.get((clinic.id, RoleKind.INJECTOR), ())
        prescribers = roles.get((clinic.id, RoleKind.PRESCRIBER), ())
        about = dict.fromkeys((clinic.id, *(person.id for person in (*injectors, *prescribers))))
        known = [finding for subject in about for finding in findings.get(subject, ())]
        vettings[clinic.id] = vet(
            clinic,
            known,
            injectors,
            prescribers,
            relaxations.get(clinic.id, ()),
            rules[place],
            today,
            visits.get(clinic.id, ()),
        )
    return vettings


def _findings_by_subject(file: CaseFile) -> dict[str, list[Finding]]:
    """By the id of the clinic or person they are about."""
    found: dict[str, list[Finding]] = {}
    for finding in file.findings:
        found.setdefault(finding.practitioner_id or finding.clinic_id or "", []).append(finding)
    return found


def _people_by_role(file: CaseFile) -> dict[tuple[str, RoleKind], list[Practitioner]]:
    """Who has which role at which clinic, in the order of the case; somebody entered twice counts once."""
    place = {person.id: n for n, person in enumerate(file.practitioners)}
    ids: dict[tuple[str, RoleKind], set[str]] = {}
    for role in file.roles:
        ids.setdefault((role.clinic_id, role.kind), set()).add(role.practitioner_id)
    return {
        key: [file.practitioners[n] for n in sorted(place[pid] for pid in members if pid in place)]
        for key, members in ids.items()
    }

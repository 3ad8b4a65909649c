"""The background check of the clinics of a case."""

from collections.abc import Sequence
from datetime import date

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, RoleKind
from botox_vetter.domain.grouped import about
from botox_vetter.domain.plans import Weighing
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.vetting.clinic import vet
from botox_vetter.vetting.results import Vetting
from botox_vetter.vetting.rules import Rules, rules_for

RulesByPlace = dict[tuple[str, bool, Weighing], Rules]
"""By place, whether the plan is medical, and how it weighs."""


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
    rules = {} if known_rules is None else known_rules
    return {
        clinic.id: vet_clinic(file, rulebook, today, clinic, rules)
        for clinic in (file.clinics if clinics is None else clinics)
    }


def vet_clinic(file: CaseFile, rulebook: Rulebook, today: date, clinic: Clinic, known_rules: RulesByPlace) -> Vetting:
    """One clinic of the case."""
    place = file.place_of(clinic), file.plan.is_medical, file.plan.weighing
    if place not in known_rules:
        known_rules[place] = rules_for(rulebook, *place)
    injectors = file.people_of(clinic.id, RoleKind.INJECTOR)
    prescribers = file.people_of(clinic.id, RoleKind.PRESCRIBER)
    return vet(
        clinic,
        file.findings_about(clinic.id, *(person.id for person in (*injectors, *prescribers))),
        injectors,
        prescribers,
        about(file.relaxations, clinic.id),
        known_rules[place],
        today,
        about(file.visits, clinic.id),
    )

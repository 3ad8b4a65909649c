"""Gates of our own caution that the user gives up for a clinic, and takes back."""

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import Case
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.criteria import GateBasis
from botox_vetter.domain.findings import Relaxation
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook


def relax_gate(library: Library, rulebook: Rulebook, clinic: Clinic, criterion: str, reason: str) -> Changed:
    """Gives up a default gate for this clinic; the reason is printed (DESIGN V5). Again: replaces the reason.

    Raises Refused("reason_missing" | "gate_of_the_law" | "no_gate_here").
    """
    if not reason.strip():
        raise Refused("reason_missing", criterion=criterion)
    with library.step(clinic.case_id, "relax_gate", {"criterion": criterion, "name": clinic.name}) as step:
        plan = step.need(Case, clinic.case_id).plan
        basis = rulebook.gates(clinic.jurisdiction or plan.jurisdiction, plan.is_medical).basis.get(criterion)
        if basis is not GateBasis.DEFAULT:
            raise Refused("no_gate_here" if basis is None else "gate_of_the_law", criterion=criterion)
        earlier = [r for r in step.find(Relaxation, "clinic_id", clinic.id) if r.criterion == criterion]
        step.put(Relaxation(earlier[0].id if earlier else new_id(), clinic.id, criterion, reason))
    return done(step)


def stop_relaxing(library: Library, clinic: Clinic, criterion: str) -> Changed:
    """Holds the clinic to the gate again."""
    with library.step(clinic.case_id, "stop_relaxing", {"criterion": criterion, "name": clinic.name}) as step:
        for relaxation in step.find(Relaxation, "clinic_id", clinic.id):
            if relaxation.criterion == criterion:
                step.remove(relaxation)
    return done(step)

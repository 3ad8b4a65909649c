"""Further places where a clinic treats."""

from dataclasses import replace

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import check_premises
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.records import Premises


def add_premises(library: Library, clinic: Clinic, draft: Premises) -> Changed:
    """Raises Refused("premises_empty" | "no_such_record")."""
    check_premises(draft)
    with library.step(clinic.case_id, "add_premises", {"name": clinic.name}) as step:
        step.need(Clinic, clinic.id)
        step.put(replace(draft, id=new_id(), clinic_id=clinic.id))
    return done(step)


def change_premises(library: Library, clinic: Clinic, premises: Premises) -> Changed:
    """Raises the same."""
    check_premises(premises)
    with library.step(clinic.case_id, "change_premises", {"name": clinic.name}) as step:
        step.need(Premises, premises.id)
        step.put(premises)
    return done(step)


def remove_premises(library: Library, clinic: Clinic, premises: Premises) -> Changed:
    with library.step(clinic.case_id, "remove_premises", {"name": clinic.name}) as step:
        step.remove(premises)
    return done(step)

"""Days at a clinic. The answers of the later stages hang on the latest of them (DESIGN V7): a finding's `visit_id`."""

from dataclasses import replace

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import check_visit
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.records import Visit


def add_visit(library: Library, clinic: Clinic, draft: Visit) -> Changed:
    """From now on the questions of the later stages are unknown there until they are answered on this visit.

    Raises Refused("day_out_of_range" | "no_such_record").
    """
    check_visit(draft)
    with library.step(clinic.case_id, "add_visit", _values(clinic, draft)) as step:
        step.need(Clinic, clinic.id)
        step.put(replace(draft, id=new_id(), clinic_id=clinic.id))
    return done(step)


def change_visit(library: Library, clinic: Clinic, visit: Visit) -> Changed:
    """The clinic of a visit stays: answers hang on it. Raises the same."""
    check_visit(visit)
    with library.step(clinic.case_id, "change_visit", _values(clinic, visit)) as step:
        present = step.need(Visit, visit.id)
        step.put(replace(visit, clinic_id=present.clinic_id))
    return done(step)


def remove_visit(library: Library, clinic: Clinic, visit: Visit) -> Changed:
    """Removes it with the answers that hang on it."""
    with library.step(clinic.case_id, "remove_visit", _values(clinic, visit)) as step:
        step.remove(visit)
    return done(step)


def _values(clinic: Clinic, visit: Visit) -> dict[str, object]:
    return {"name": clinic.name, "on": visit.visited_on}

"""Clinics of a case: added, changed, removed, shortlisted; who is chosen there; gates given up for them."""

from dataclasses import replace

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.checks import check_clinic
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Clinic, Role, RoleKind
from botox_vetter.domain.reasons import Refused


def add_clinic(library: Library, draft: Clinic) -> Changed:
    """Adds it to the case `draft.case_id`. Raises Refused("name_missing" | "no_currency")."""
    check_clinic(draft)
    with library.step(draft.case_id, "add_clinic", {"name": draft.name}) as step:
        step.put(replace(draft, id=new_id()))
    return done(step)


def change_clinic(library: Library, clinic: Clinic) -> Changed:
    """Keeps the clinic as it is now given. Raises Refused("name_missing" | "no_currency" | "no_such_record")."""
    check_clinic(clinic)
    with library.step(clinic.case_id, "change_clinic", {"name": clinic.name}) as step:
        step.need(Clinic, clinic.id)
        step.put(clinic)
    return done(step)


def remove_clinic(library: Library, clinic: Clinic) -> Changed:
    """Removes it with all that is recorded of it; people and evidence stay in the case."""
    with library.step(clinic.case_id, "remove_clinic", {"name": clinic.name}) as step:
        step.remove(clinic)
    return done(step)


def shortlist(library: Library, clinic: Clinic, on: bool, because: str = "") -> Changed:
    """Puts the clinic on the shortlist or takes it off; `because`: why it leaves, in the user's words."""
    name = "shortlist" if on else "take_off_shortlist"
    with library.step(clinic.case_id, name, {"name": clinic.name}) as step:
        reason = "" if on else because
        step.put(replace(step.need(Clinic, clinic.id), is_shortlisted=on, off_shortlist_because=reason))
    return done(step)


def choose(library: Library, clinic: Clinic, kind: RoleKind, practitioner_id: str | None) -> Changed:
    """Who shall inject or prescribe for this user (DESIGN V1); None: not chosen. Raises Refused("no_such_role")."""
    name = f"choose_{kind}" if practitioner_id is not None else f"choose_no_{kind}"
    with library.step(clinic.case_id, name, {"name": clinic.name}) as step:
        present = step.need(Clinic, clinic.id)
        there = {role.practitioner_id for role in step.find(Role, "clinic_id", clinic.id) if role.kind is kind}
        if practitioner_id is not None and practitioner_id not in there:
            raise Refused("no_such_role", role=kind)
        if kind is RoleKind.INJECTOR:
            step.put(replace(present, injector_id=practitioner_id))
        else:
            step.put(replace(present, prescriber_id=practitioner_id))
    return done(step)

"""Who prescribes and injects: people of a case, and their roles at its clinics."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.checks import check_name
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Clinic, Practitioner, Role, RoleKind

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step


def add_person(library: Library, clinic: Clinic, draft: Practitioner, kinds: Iterable[RoleKind]) -> Changed:
    """Adds a person to the clinic's case and gives the roles at that clinic. Raises Refused("name_missing")."""
    check_name(draft.name)
    with library.step(clinic.case_id, "add_person", {"name": draft.name, "clinic": clinic.name}) as step:
        person = replace(draft, id=new_id(), case_id=clinic.case_id)
        step.put(person)
        put_roles(step, clinic, person.id, set(kinds))
    return done(step)


def change_person(library: Library, person: Practitioner) -> Changed:
    """Raises Refused("name_missing" | "no_such_record")."""
    check_name(person.name)
    with library.step(person.case_id, "change_person", {"name": person.name}) as step:
        step.need(Practitioner, person.id)
        step.put(person)
    return done(step)


def remove_person(library: Library, person: Practitioner) -> Changed:
    """Removes the person everywhere in the case, with roles, registrations and findings; who chose it, chose nobody."""
    with library.step(person.case_id, "remove_person", {"name": person.name}) as step:
        step.remove(person)
    return done(step)


def set_roles(library: Library, clinic: Clinic, person: Practitioner, kinds: Iterable[RoleKind]) -> Changed:
    """What the person does at this clinic from now on, exactly; nothing: works there no more, and stays in the case.

    Also how somebody who works elsewhere in the case is linked to a further clinic.
    """
    with library.step(clinic.case_id, "set_roles", {"name": person.name, "clinic": clinic.name}) as step:
        put_roles(step, clinic, step.need(Practitioner, person.id).id, set(kinds))
    return done(step)


def put_roles(step: "Step", clinic: Clinic, person_id: str, kinds: set[RoleKind]) -> None:
    """The same within a step that does more. A role that goes takes the user's choice of that person with it."""
    present = [role for role in step.find(Role, "clinic_id", clinic.id) if role.practitioner_id == person_id]
    for role in present:
        if role.kind not in kinds:
            step.remove(role)
    for kind in sorted(kinds - {role.kind for role in present}):
        step.put(Role(new_id(), clinic.id, person_id, kind))
    chosen = step.need(Clinic, clinic.id)
    if RoleKind.INJECTOR not in kinds and chosen.injector_id == person_id:
        chosen = replace(chosen, injector_id=None)
    if RoleKind.PRESCRIBER not in kinds and chosen.prescriber_id == person_id:
        chosen = replace(chosen, prescriber_id=None)
    step.put(chosen)

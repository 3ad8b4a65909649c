"""What was understood of a typed clinic, kept in one step."""

from datetime import datetime
from typing import TYPE_CHECKING

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.checks import check_clinic, check_name
from botox_vetter.actions.guided.typed import Understood
from botox_vetter.domain.clinics import Note, Practitioner
from botox_vetter.domain.reasons import Refused

if TYPE_CHECKING:
    from botox_vetter.actions.library import Library


def add_typed_clinic(library: "Library", understood: Understood, now: datetime) -> Changed:
    """Raises Refused("name_missing" | "no_such_record"): the person of the case is gone meanwhile."""
    clinic = understood.clinic
    if clinic is None:
        raise Refused("name_missing")
    check_clinic(clinic)
    with library.step(clinic.case_id, "add_clinic", {"name": clinic.name}) as step:
        step.put(clinic)
        if understood.person is not None:
            check_name(understood.person.name)
            if understood.is_known:
                step.need(Practitioner, understood.person.id)
            else:
                step.put(understood.person)
        for record in (*understood.roles, *filter(None, [understood.registration]), *understood.quotes):
            step.put(record)
        if understood.note:
            step.put(Note(new_id(), clinic.id, understood.note, now))
    return done(step)

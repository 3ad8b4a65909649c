"""A person says that two clinics of a case are not one; it is remembered until one of them says something else."""

from datetime import date

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Clinic, Registration
from botox_vetter.domain.judgements import Judgement, Verdict
from botox_vetter.matching.apart import OF_THE_CASE, told_of_clinic


def judge_apart(library: Library, one: Clinic, other: Clinic, today: date) -> Changed:
    """Raises Refused("no_such_record")."""
    with library.step(one.case_id, "judge_apart", {"name": one.name, "other": other.name}) as step:
        ours, theirs = (
            told_of_clinic(step.need(Clinic, clinic.id), step.find(Registration, "clinic_id", clinic.id))
            for clinic in (one, other)
        )
        step.put(Judgement(new_id(), OF_THE_CASE, Verdict.NOT_SAME, today, clinic_id=one.id, ours=ours, theirs=theirs))
    return done(step)

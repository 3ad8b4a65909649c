"""Which clinic it shall be, and why."""

from datetime import date

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.library import Library
from botox_vetter.actions.ranges import check_ranges
from botox_vetter.domain.cases import Decision
from botox_vetter.domain.clinics import Clinic


def decide(library: Library, case_id: str, clinic: Clinic | None, reason: str, today: date) -> Changed:
    """Decides for a clinic, or for none of them; a case has one decision, and a new one replaces it."""
    check_ranges(today)
    name = "decide" if clinic is not None else "decide_for_none"
    with library.step(case_id, name, {} if clinic is None else {"name": clinic.name}) as step:
        earlier = step.find(Decision, "case_id", case_id)
        decision_id = earlier[0].id if earlier else new_id()
        step.put(Decision(decision_id, case_id, None if clinic is None else clinic.id, reason, today))
    return done(step)


def withdraw_decision(library: Library, case_id: str) -> Changed:
    """Nothing is decided again."""
    with library.step(case_id, "withdraw_decision") as step:
        for decision in step.find(Decision, "case_id", case_id):
            step.remove(decision)
    return done(step)

"""How much each topic counts, set by the person."""

from dataclasses import replace

from botox_vetter.actions.changed import Changed, done
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import Case
from botox_vetter.domain.weighing import Importance


def weigh(library: Library, case_id: str, importance: tuple[Importance, ...]) -> Changed:
    """(): as the program weighs. Raises Refused("topic_twice")."""
    with library.step(case_id, "weigh") as step:
        case = step.need(Case, case_id)
        step.put(replace(case, plan=replace(case.plan, importance=importance)))
    return done(step)

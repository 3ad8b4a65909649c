"""A case: begun, named, planned."""

from dataclasses import replace
from datetime import datetime

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.checks import check_name, check_plan
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import Case
from botox_vetter.domain.plans import Plan


def new_case(library: Library, name: str, now: datetime, plan: Plan | None = None) -> Changed:
    """Begins an empty case; its id is `case_id` of the answer. Raises Refused("name_missing")."""
    check_name(name)
    case = Case(new_id(), name, now, plan or Plan())
    check_plan(case.plan)
    with library.step(case.id, "new_case", {"name": name}) as step:
        step.put(case)
    return done(step)


def rename_case(library: Library, case_id: str, name: str) -> Changed:
    """Raises Refused("name_missing")."""
    check_name(name)
    with library.step(case_id, "rename_case", {"name": name}) as step:
        step.put(replace(step.need(Case, case_id), name=name))
    return done(step)


def change_plan(library: Library, case_id: str, plan: Plan) -> Changed:
    """Raises Refused("no_currency") besides what a Plan itself refuses."""
    check_plan(plan)
    with library.step(case_id, "change_plan") as step:
        step.put(replace(step.need(Case, case_id), plan=plan))
    return done(step)

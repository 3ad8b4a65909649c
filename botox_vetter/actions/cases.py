"""A case: begun, named, planned; copied, put away, thrown away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.checks import check_name, check_plan
from botox_vetter.actions.copying import records_of, with_new_ids
from botox_vetter.actions.library import Library
from botox_vetter.actions.ranges import check_ranges
from botox_vetter.domain.case_states import CaseState, state_of
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


def copy_case(
    library: Library, case_id: str, name: str, now: datetime, before: Callable[[], object] = lambda: None
) -> Changed:
    """The whole case again under another name, begun `now`, with a history of its own.

    `before` runs before anything is written; what it raises ends it.
    Its id is `case_id` of the answer. Raises Refused("name_missing" | "no_such_case").
    """
    check_name(name)
    original = library.case_file(case_id)
    copy = with_new_ids(original)
    copy = replace(copy, case=replace(copy.case, name=name, created_at=now))
    before()
    with library.step(copy.case.id, "copy_case", {"name": name, "original": original.case.name}) as step:
        step.add_all(records_of(copy))
    return done(step)


def cases_in(library: Library, state: CaseState) -> tuple[Case, ...]:
    """Those in use, in the archive or in the bin; the case changed last comes first."""
    return tuple(case for case in library.cases() if state_of(case) is state)


def archive_case(library: Library, case_id: str, now: datetime) -> Changed:
    """Out of the way and out of what is due; nothing else changes."""
    check_ranges(now)
    with library.step(case_id, "archive_case", {"name": library.case(case_id).name}) as step:
        step.put(replace(step.need(Case, case_id), archived_at=now))
    return done(step)


def unarchive_case(library: Library, case_id: str) -> Changed:
    with library.step(case_id, "unarchive_case", {"name": library.case(case_id).name}) as step:
        step.put(replace(step.need(Case, case_id), archived_at=None))
    return done(step)


def bin_case(library: Library, case_id: str, now: datetime) -> Changed:
    """Into the bin, where it stays until somebody restores it or deletes it for good."""
    check_ranges(now)
    with library.step(case_id, "bin_case", {"name": library.case(case_id).name}) as step:
        step.put(replace(step.need(Case, case_id), binned_at=now))
    return done(step)


def restore_case(library: Library, case_id: str) -> Changed:
    """Out of the bin, to where it was before."""
    with library.step(case_id, "restore_case", {"name": library.case(case_id).name}) as step:
        step.put(replace(step.need(Case, case_id), binned_at=None))
    return done(step)


def delete_for_good(library: Library, case_id: str) -> None:
    """Deletes a case that is in the bin with everything in it and its history. This cannot be undone.

    Raises Refused("no_such_case" | "case_not_in_bin").
    """
    library.forget_case(case_id)

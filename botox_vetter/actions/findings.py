"""Answers to the background check."""

from dataclasses import replace
from typing import TYPE_CHECKING

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.checks import check_finding
from botox_vetter.actions.library import Library
from botox_vetter.domain.findings import UNKNOWN, Finding
from botox_vetter.domain.rulebook import Rulebook

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step


def record_finding(library: Library, rulebook: Rulebook, case_id: str, draft: Finding) -> Changed:
    """Adds an answer to what is already known; earlier answers stay (DESIGN V3 says which counts).

    Only a correction replaces: the same criterion and subject answered again on the same day, with the same assurance,
    from the same register. An `unknown` never replaces anything (DESIGN V2).
    Raises Refused("no_such_criterion" | "no_such_level" | "no_such_register" | "wrong_subject" | "reason_missing").
    """
    with library.step(case_id, "record_finding", {"criterion": draft.criterion, "level": draft.level}) as step:
        put_finding(step, rulebook, draft)
    return done(step)


def put_finding(step: "Step", rulebook: Rulebook, draft: Finding) -> None:
    """The same within a step that does more."""
    check_finding(rulebook, draft)
    step.put(replace(draft, id=_corrected(step, draft) or new_id()))


def change_finding(library: Library, rulebook: Rulebook, case_id: str, finding: Finding) -> Changed:
    """Mends one answer in place, as if it had been given so. Raises the same, and Refused("no_such_record")."""
    check_finding(rulebook, finding)
    with library.step(case_id, "change_finding", {"criterion": finding.criterion, "level": finding.level}) as step:
        step.need(Finding, finding.id)
        step.put(finding)
    return done(step)


def remove_finding(library: Library, case_id: str, finding: Finding) -> Changed:
    with library.step(case_id, "remove_finding", {"criterion": finding.criterion, "level": finding.level}) as step:
        step.remove(finding)
    return done(step)


def _corrected(step: "Step", draft: Finding) -> str | None:
    """The id of the answer that this one corrects."""
    if draft.level == UNKNOWN:
        return None
    if draft.clinic_id is not None:
        earlier = step.find(Finding, "clinic_id", draft.clinic_id)
    else:
        earlier = step.find(Finding, "practitioner_id", str(draft.practitioner_id))
    return next((found.id for found in earlier if _question(found) == _question(draft)), None)


def _question(finding: Finding) -> tuple[object, ...]:
    return finding.criterion, finding.checked_on, finding.assurance, finding.register

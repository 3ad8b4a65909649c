"""Answers to the background check."""

from dataclasses import replace
from typing import TYPE_CHECKING

from botox_vetter.actions.answered import settle_inquiries
from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import need_evidence
from botox_vetter.actions.checks import check_finding
from botox_vetter.actions.library import Library
from botox_vetter.domain.findings import UNKNOWN, Finding
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.records import Visit
from botox_vetter.domain.rulebook import Rulebook

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step


def record_finding(library: Library, rulebook: Rulebook, case_id: str, draft: Finding) -> Changed:
    """Adds an answer to what is already known; earlier answers stay (DESIGN V3 says which counts).

    Only a correction replaces: the same criterion and subject answered again on the same day, with the same assurance,
    from the same register, on the same visit or none; evidence of the corrected answer stays with it. An `unknown`
    never replaces anything (DESIGN V2).
    A question that was put to a clinic about it is answered by this (answered.py).
    Raises Refused("no_such_criterion" | "no_such_level" | "no_such_register" | "wrong_subject" | "reason_missing" |
    "visit_elsewhere" | "no_such_record").
    """
    with library.step(case_id, "record_finding", {"criterion": draft.criterion, "level": draft.level}) as step:
        put_finding(step, rulebook, draft)
    return done(step)


def put_finding(step: "Step", rulebook: Rulebook, draft: Finding) -> None:
    """The same within a step that does more."""
    check_finding(rulebook, draft)
    _check_visit(step, draft)
    need_evidence(step, draft)
    earlier = _corrected(step, draft)
    if earlier is None:
        step.put(replace(draft, id=new_id()))
    else:
        kept = tuple(dict.fromkeys((*earlier.evidence, *draft.evidence)))
        step.put(replace(draft, id=earlier.id, evidence=kept))
    settle_inquiries(step, draft)


def change_finding(library: Library, rulebook: Rulebook, case_id: str, finding: Finding) -> Changed:
    """Mends one answer in place, as if it had been given so. Raises the same, and Refused("no_such_record")."""
    check_finding(rulebook, finding)
    with library.step(case_id, "change_finding", {"criterion": finding.criterion, "level": finding.level}) as step:
        step.need(Finding, finding.id)
        _check_visit(step, finding)
        need_evidence(step, finding)
        step.put(finding)
    return done(step)


def remove_finding(library: Library, case_id: str, finding: Finding) -> Changed:
    with library.step(case_id, "remove_finding", {"criterion": finding.criterion, "level": finding.level}) as step:
        step.remove(finding)
    return done(step)


def _check_visit(step: "Step", finding: Finding) -> None:
    """An answer about a clinic hangs on a visit to that clinic."""
    if finding.visit_id is not None:
        visit = step.need(Visit, finding.visit_id)
        if finding.clinic_id not in (None, visit.clinic_id):
            raise Refused("visit_elsewhere")


def _corrected(step: "Step", draft: Finding) -> Finding | None:
    """The answer that this one corrects."""
    if draft.level == UNKNOWN:
        return None
    if draft.clinic_id is not None:
        earlier = step.find(Finding, "clinic_id", draft.clinic_id)
    else:
        earlier = step.find(Finding, "practitioner_id", str(draft.practitioner_id))
    return next((found for found in earlier if _question(found) == _question(draft)), None)


def _question(finding: Finding) -> tuple[object, ...]:
    return finding.criterion, finding.checked_on, finding.assurance, finding.register, finding.visit_id

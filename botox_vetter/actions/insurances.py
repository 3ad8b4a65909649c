"""Cover of people and clinics. What it proves is a finding of its own; this is the paper's text."""

from dataclasses import replace
from typing import TYPE_CHECKING

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import check_insurance
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Clinic, Practitioner
from botox_vetter.domain.records import Insurance

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step


def add_insurance(library: Library, case_id: str, draft: Insurance) -> Changed:
    """Raises Refused("no_subject" | "insurance_empty" | "day_out_of_range" | "no_such_record")."""
    check_insurance(draft)
    with library.step(case_id, "add_insurance", {"insurer": draft.insurer}) as step:
        _need_subject(step, draft)
        step.put(replace(draft, id=new_id()))
    return done(step)


def change_insurance(library: Library, case_id: str, insurance: Insurance) -> Changed:
    """Raises the same."""
    check_insurance(insurance)
    with library.step(case_id, "change_insurance", {"insurer": insurance.insurer}) as step:
        step.need(Insurance, insurance.id)
        _need_subject(step, insurance)
        step.put(insurance)
    return done(step)


def remove_insurance(library: Library, case_id: str, insurance: Insurance) -> Changed:
    with library.step(case_id, "remove_insurance", {"insurer": insurance.insurer}) as step:
        step.remove(insurance)
    return done(step)


def _need_subject(step: "Step", insurance: Insurance) -> None:
    if insurance.clinic_id is not None:
        step.need(Clinic, insurance.clinic_id)
    else:
        step.need(Practitioner, str(insurance.practitioner_id))

"""A question that was put to a clinic is answered by the answer that is recorded: it waits no longer."""

from dataclasses import replace
from typing import TYPE_CHECKING

from botox_vetter.actions.changed import new_id
from botox_vetter.domain.clinics import Role
from botox_vetter.domain.findings import UNKNOWN, Finding
from botox_vetter.domain.records import Inquiry

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step


def settle_inquiries(step: "Step", answer: Finding) -> None:
    """Within the step that records the answer.

    Of an inquiry of several questions the one that was answered is set apart; the others go on waiting.

    recorded                                            the question
    an answer of the day it was asked, or later         is answered on that day
    an answer that is older than the question           goes on waiting
    "not known"                                         goes on waiting
    """
    if answer.level == UNKNOWN:
        return
    for clinic_id in _clinics(step, answer):
        for inquiry in step.find(Inquiry, "clinic_id", clinic_id):
            is_asked = inquiry.is_waiting() and answer.criterion in inquiry.criteria
            if is_asked and inquiry.asked_on <= answer.checked_on:
                _settle(step, inquiry, answer)


def _settle(step: "Step", inquiry: Inquiry, answer: Finding) -> None:
    left = tuple(criterion for criterion in inquiry.criteria if criterion != answer.criterion)
    if not left:
        step.put(replace(inquiry, answered_on=answer.checked_on))
        return
    step.put(replace(inquiry, criteria=left))
    answered = replace(inquiry, criteria=(answer.criterion,), answered_on=answer.checked_on)
    same = next((i for i in step.find(Inquiry, "clinic_id", inquiry.clinic_id) if _is_same(i, answered)), None)
    if same is None:
        step.put(replace(answered, id=new_id()))
    else:
        step.put(replace(same, criteria=(*same.criteria, answer.criterion)))


def _is_same(one: Inquiry, other: Inquiry) -> bool:
    """Put at the same time in the same way, and answered on the same day."""
    return replace(one, id="", criteria=()) == replace(other, id="", criteria=())


def _clinics(step: "Step", answer: Finding) -> list[str]:
    """Where it may have been asked: the clinic itself, or wherever the person works."""
    if answer.clinic_id is not None:
        return [answer.clinic_id]
    roles = step.find(Role, "practitioner_id", str(answer.practitioner_id))
    return list(dict.fromkeys(role.clinic_id for role in roles))

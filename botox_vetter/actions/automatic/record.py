"""Keeps what automatic checks found: findings, entries and the answers as they came, all in one step."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from botox_vetter.actions.automatic.check import Answer
from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.findings import put_finding
from botox_vetter.actions.library import Library
from botox_vetter.actions.list_findings import put_comparison
from botox_vetter.domain.clinics import Clinic, Practitioner, Registration
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.received import Received
from botox_vetter.domain.rulebook import Rulebook

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step


def record_answers(
    library: Library, rulebook: Rulebook, case_id: str, answers: Sequence[Answer], now: datetime
) -> Changed:
    """What could not be checked leaves nothing behind; about whoever is gone meanwhile nothing is kept."""
    with library.step(case_id, "run_checks", {"n": sum(answer.could_not is None for answer in answers)}) as step:
        for answer in answers:
            kind = Clinic if answer.check.is_clinic else Practitioner
            if answer.could_not is None and step.get(kind, answer.check.owner_id) is not None:
                _put(step, rulebook, case_id, answer, now)
    return done(step)


def _put(step: "Step", rulebook: Rulebook, case_id: str, answer: Answer, now: datetime) -> None:
    if answer.compared is not None:
        put_comparison(step, rulebook, case_id, answer.compared, now)
    kept = tuple(_put_received(step, case_id, answer, received) for received in answer.received)
    if answer.entry is not None and (present := step.get(Registration, answer.check.entry_id)) is not None:
        read = answer.entry
        now_there = replace(
            present,
            name_as_registered=read.name_as_registered or present.name_as_registered,
            status=read.status,
            checked_on=read.checked_on,
            restrictions=read.restrictions or present.restrictions,
            evidence=tuple(dict.fromkeys((*present.evidence, *kept))),
        )
        step.put(now_there)
    for one in answer.ended:
        if step.get(Finding, one.id) is not None:
            step.put(one)
    for finding in answer.findings:
        put_finding(step, rulebook, replace(finding, evidence=kept))


def _put_received(step: "Step", case_id: str, answer: Answer, received: Received) -> str:
    check = answer.check
    made = Evidence(
        new_id(),
        case_id,
        step.keep(received.content),
        received.name,
        received.media_type,
        len(received.content),
        received.at,
        check.owner_id if check.is_clinic else None,
        None if check.is_clinic else check.owner_id,
        received.address,
    )
    step.put(made)
    return made.id

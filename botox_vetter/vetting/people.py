"""Whom a criterion is asked about, and how an answer is spread over several people: DESIGN V1."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from botox_vetter.domain.clinics import Practitioner
from botox_vetter.domain.findings import UNKNOWN, Finding
from botox_vetter.domain.reasons import Reason
from botox_vetter.vetting.answers import judge
from botox_vetter.vetting.derived import derived
from botox_vetter.vetting.results import Answer, Interval, Judged, Outcome
from botox_vetter.vetting.rules import Asked, Rules

FindingsOf = Mapping[tuple[str, str], Sequence[Finding]]  # criterion id and the id of whom it is about


def asked_people(people: Sequence[Practitioner], chosen_id: str | None) -> tuple[Practitioner, ...]:
    """The chosen person, if there with that role; else all who have it."""
    return tuple(person for person in people if person.id == chosen_id) or tuple(people)


def judge_people(
    asked: Asked, people: Sequence[Practitioner], findings: FindingsOf, rules: Rules, today: date
) -> Judged:
    """How a criterion about people stands at a clinic."""
    if not people:
        return asked.unnamed
    if len(people) == 1:
        return _judge_person(asked, people[0], findings, rules, today)
    return spread({person.id: _judge_person(asked, person, findings, rules, today) for person in people})


def spread(judged: Mapping[str, Judged]) -> Judged:
    """Lowest low and highest high of several people; a gate passes or fails only if it does for all.

    For whom it is left out does not take part, unless it is left out for all. Reasons name the practitioner_id.
    """
    answers = [one.answer for one in judged.values()]
    taking_part = [one for one in judged.values() if one.answer.interval is not None]
    outcomes = {one.outcome for one in taking_part} or {Outcome.LEFT_OUT}
    intervals = {one.answer.interval for one in taking_part if one.answer.interval is not None}
    reasons = [
        replace(reason, values={**reason.values, "practitioner_id": person_id})
        for person_id, one in judged.items()
        for reason in one.answer.reasons
    ]
    if len(outcomes) > 1 or len(intervals) > 1:
        reasons.append(Reason("depends_on_who"))
    answer = Answer(
        answers[0].criterion,
        Interval(min(i.low for i in intervals), max(i.high for i in intervals)) if intervals else None,
        is_stale=any(answer.is_stale for answer in answers),
        others=tuple(f for answer in answers for f in (answer.finding, *answer.others) if f is not None),
        reasons=tuple(reasons),
        by_person=tuple(answer.finding for answer in answers if answer.finding is not None),
    )
    return Judged(answer, outcomes.pop() if len(outcomes) == 1 else Outcome.OPEN)


def _judge_person(asked: Asked, person: Practitioner, findings: FindingsOf, rules: Rules, today: date) -> Judged:
    recorded = findings.get((asked.criterion.id, person.id), ())
    if asked.criterion.derived_from is None:
        return judge(asked, recorded, today)
    base = rules.asked.get(asked.criterion.derived_from)
    base_judged = judge(base, findings.get((base.criterion.id, person.id), ()), today) if base else None
    finding, reasons = derived(asked, base_judged, person, rules)
    judged = judge(asked, [*recorded, finding] if finding else recorded, today)
    counts = judged.answer.finding
    if counts is finding or (counts is not None and asked.level_of(counts) == UNKNOWN):
        return judged._replace(answer=replace(judged.answer, reasons=(*judged.answer.reasons, *reasons)))
    return judged

"""What checks have changed: how each question stood before, and how it stands now (DESIGN V3)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from botox_vetter.actions.automatic.check import Answer
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.entries import Entry
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import UNKNOWN, Finding
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.website_look import WebsiteLook
from botox_vetter.vetting.counting import counting, stand
from botox_vetter.vetting.rules import Rules, rules_for

MOST_OFFICERS = 5
"""Told by name; all of them stand in the evidence."""


@dataclass(frozen=True, slots=True)
class Change:
    """One question about the one that was checked. before: the level that counted; UNKNOWN: nobody knew.

    found     what this check found; now: what counts, which may be worse news from elsewhere
    was_old   the answer of before was too old to count
    """

    criterion: str
    before: str
    now: str
    found: str
    was_old: bool

    @property
    def is_news(self) -> bool:
        return self.before != self.now


@dataclass(frozen=True, slots=True)
class Outcome:
    """evidence: ids of what was kept of it."""

    answer: Answer
    changes: tuple[Change, ...] = ()
    evidence: tuple[str, ...] = ()


def outcomes(
    before: CaseFile, after: CaseFile, answers: Sequence[Answer], rulebook: Rulebook, today: date
) -> tuple[Outcome, ...]:
    """In the order of the answers."""
    new, places, known = _new_evidence(before, after), _places(after), dict[str, Rules]()

    def rules_of(place: str) -> Rules:
        if place not in known:
            known[place] = rules_for(rulebook, place, after.plan.is_medical)
        return known[place]

    def of(answer: Answer) -> Outcome:
        check = answer.check
        rules = rules_of(places.get(check.owner_id, after.plan.jurisdiction))
        findings = answer.findings or _compared(answer)
        changes = tuple(_change(one, check.owner_id, before, after, rules, today) for one in findings)
        digests = {received.key for received in answer.received}
        ids = (one.id for one in new.get(check.owner_id, ()) if one.sha256 in digests or _is_of(one.id, answer, after))
        return Outcome(answer, changes, tuple(ids))

    return tuple(of(answer) for answer in answers)


def _new_evidence(before: CaseFile, after: CaseFile) -> dict[str, list[Evidence]]:
    """By whom it is about."""
    kept_before, found = {one.id for one in before.evidence}, dict[str, list[Evidence]]()
    for one in after.evidence:
        if one.id not in kept_before:
            found.setdefault(one.practitioner_id or one.clinic_id or "", []).append(one)
    return found


def _places(file: CaseFile) -> dict[str, str]:
    """Of each clinic, and of the first clinic where each person works."""
    of_clinics = {clinic.id: file.place_of(clinic) for clinic in file.clinics}
    return {role.practitioner_id: of_clinics[role.clinic_id] for role in reversed(file.roles)} | of_clinics


def told(outcome: Outcome) -> tuple[Reason, ...]:
    """What came of it, line by line: why it could not be checked, or what changed, and what the source says."""
    answer = outcome.answer
    if answer.could_not is not None:
        return (Reason("check_could_not", {"why": answer.could_not}),)
    said = (Reason("check_said", {"words": "; ".join(answer.said)}),) if answer.said else ()
    remark = (answer.remark,) if answer.remark is not None else ()
    no_more = (Reason("check_ended", {"criterion": one.criterion, "level": one.level}) for one in answer.ended)
    return (
        *map(_of_change, outcome.changes),
        *no_more,
        *_of_website(answer.look),
        *said,
        *remark,
        *_of_entry(answer.read),
    )


def _of_change(change: Change) -> Reason:
    known = {"criterion": change.criterion, "level": change.now}
    if change.found != change.now:
        return Reason("check_outweighed", {**known, "level": change.found, "others": change.now})
    if change.is_news:
        return Reason("check_changed", {**known, "others": change.before})
    return Reason("check_renewed" if change.was_old else "check_same", known)


def _of_entry(read: Entry | None) -> Iterator[Reason]:
    """What it is registered for, who answers for it, and what it says nothing about."""
    if read is None:
        return
    if read.activities:
        yield Reason("entry_activities", {"words": "; ".join(read.activities)})
    present = [one for one in read.officers if one.until is None]
    if named := [", ".join(filter(None, (one.name, one.role))) for one in present[:MOST_OFFICERS]]:
        yield Reason("entry_officers", {"words": "; ".join(named), "count": len(present)})
    yield from read.scope


def _of_website(look: WebsiteLook | None) -> Iterator[Reason]:
    if look is None:
        return
    if not look.is_there:
        yield Reason("website_gone", {"address": look.address})
        return
    if look.said:
        yield Reason("website_says", {"count": len(look.said)})
    elif not look.not_said:
        yield Reason("website_there")
    for words in look.not_said:
        yield Reason("website_says_no_more", {"words": words})


def _compared(answer: Answer) -> Iterator[tuple[str, str]]:
    yield from answer.compared.levels.items() if answer.compared is not None else ()


def _is_of(evidence_id: str, answer: Answer, after: CaseFile) -> bool:
    """A comparison with a kept list makes its evidence when it is kept."""
    if answer.compared is None:
        return False
    found = after.findings_about(answer.check.owner_id)
    return any(evidence_id in one.evidence and one.register == answer.check.source for one in found)


def _change(
    found: Finding | tuple[str, str], owner_id: str, before: CaseFile, after: CaseFile, rules: Rules, today: date
) -> Change:
    criterion, level = found if isinstance(found, tuple) else (found.criterion, found.level)
    was, was_old = _level(criterion, owner_id, before, rules, today)
    return Change(criterion, was, _level(criterion, owner_id, after, rules, today)[0], level, was_old)


def _level(criterion: str, owner_id: str, file: CaseFile, rules: Rules, today: date) -> tuple[str, bool]:
    """What counts, and whether it is too old; of a question that is not asked there, the latest answer."""
    found = [one for one in file.findings_about(owner_id) if one.criterion == criterion]
    if not found:
        return UNKNOWN, False
    asked = rules.asked.get(criterion)
    if asked is None:
        return max(found, key=lambda one: (one.checked_on, one.id)).level, False
    counts = counting(asked, [stand(asked, one, today) for one in found])
    return counts.level, counts.is_stale

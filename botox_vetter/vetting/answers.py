"""How one criterion stands for the clinic itself or for one person: DESIGN V2 and V5."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from botox_vetter.domain.findings import UNKNOWN, Assurance, Finding
from botox_vetter.domain.reasons import Reason
from botox_vetter.vetting.counting import NOT_FOUND, Stand, counting, stand
from botox_vetter.vetting.results import ANYTHING, Answer, Outcome
from botox_vetter.vetting.rules import Asked


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer, and where it would put a gate."""

    answer: Answer
    outcome: Outcome


def judge(asked: Asked, findings: Sequence[Finding], today: date) -> Judged:
    """How one criterion stands for one subject, of all findings on it."""
    if not findings:
        return unanswered(asked)
    stands = [stand(asked, finding, today) for finding in findings]
    counts = counting(asked, stands)
    others = tuple(s for s in stands if s is not counts)
    reasons = (*_said_of(counts), *_contradiction(counts, others), *_future_dates(stands, today))
    if counts.level == UNKNOWN and asked.is_asked_in_scope:
        return unanswered(asked, tuple(s.finding for s in stands), reasons)
    answer = Answer(
        asked.criterion.id,
        counts.interval,
        counts.finding,
        counts.is_stale,
        tuple(s.finding for s in others),
        reasons,
    )
    return Judged(answer, _outcome(asked, counts))


def unanswered(asked: Asked, others: tuple[Finding, ...] = (), reasons: tuple[Reason, ...] = ()) -> Judged:
    """Nobody knows. A gate that is asked only in scope is then left out: nobody answered that it applies (V5)."""
    if not asked.is_asked_in_scope:
        return Judged(Answer(asked.criterion.id, ANYTHING, others=others, reasons=reasons), Outcome.OPEN)
    reasons = (*reasons, Reason("scope_unanswered"))
    return Judged(Answer(asked.criterion.id, None, others=others, reasons=reasons), Outcome.LEFT_OUT)


def _outcome(asked: Asked, s: Stand) -> Outcome:
    """DESIGN V5."""
    if s.level in asked.fails_on:
        return Outcome.FAILS
    if s.interval is None:
        return Outcome.LEFT_OUT
    needs = asked.criterion.needs or Assurance.VERIFIED
    if s.level in asked.scale.pass_on and not s.is_stale and s.assurance.strength >= needs.strength:
        return Outcome.PASSES
    return Outcome.OPEN


def _said_of(s: Stand) -> Iterable[Reason]:
    if s.level != s.finding.level:
        yield Reason("level_not_admitted", {"level": s.finding.level, "reason": s.finding.reason})
    if s.is_stale:
        yield Reason("stale", {"checked_on": s.finding.checked_on, "valid_until": s.finding.valid_until})


def _contradiction(counts: Stand, others: Iterable[Stand]) -> Iterable[Reason]:
    levels = sorted({s.level for s in others if _contradicts(s, counts)})
    if levels and counts.is_settled:
        yield Reason("contradiction", {"level": counts.level, "others": tuple(levels)})


def _contradicts(other: Stand, counts: Stand) -> bool:
    """Another definite level; that a different register does not list or cover the person contradicts nothing."""
    if not other.is_settled or other.level == counts.level:
        return False
    here, there = counts.finding.register, other.finding.register
    is_other_register = here is not None and there is not None and here != there
    return not (is_other_register and (other.level == NOT_FOUND or other.interval is None))


def _future_dates(stands: Iterable[Stand], today: date) -> Iterable[Reason]:
    for day in sorted({s.finding.checked_on for s in stands if s.finding.checked_on > today}):
        yield Reason("date_in_future", {"checked_on": day})

"""How one criterion stands for the clinic itself or for one person: DESIGN V2 and V5."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from botox_vetter.domain.findings import UNKNOWN, Finding
from botox_vetter.domain.reasons import Reason
from botox_vetter.vetting.counting import NOT_FOUND, Stand, counting, stand
from botox_vetter.vetting.results import Answer, Judged, Outcome
from botox_vetter.vetting.rules import Asked, unanswered


def judge(asked: Asked, findings: Sequence[Finding], today: date) -> Judged:
    """How one criterion stands for one subject, of all findings on it."""
    if not findings:
        return asked.unanswered
    stands = [stand(asked, finding, today) for finding in findings]
    counts = counting(asked, stands)
    others = tuple([s for s in stands if s is not counts]) if len(stands) > 1 else ()
    reasons = tuple(_reasons(counts, others, today))
    if counts.level == UNKNOWN and asked.is_asked_in_scope:
        return unanswered(asked.criterion.id, True, tuple(s.finding for s in stands), reasons)
    further = tuple([s.finding for s in others])
    answer = Answer(asked.criterion.id, counts.interval, counts.finding, counts.is_stale, further, reasons)
    return Judged(answer, _outcome(asked, counts))


def _outcome(asked: Asked, s: Stand) -> Outcome:
    """DESIGN V5: what is stale passes no gate."""
    outcome = asked.outcomes[s.level, s.assurance]
    return Outcome.OPEN if s.is_stale and outcome is Outcome.PASSES else outcome


def _reasons(s: Stand, others: Sequence[Stand], today: date) -> Iterator[Reason]:
    if s.level != s.finding.level:
        yield Reason("level_not_admitted", {"level": s.finding.level, "reason": s.finding.reason})
    if s.is_stale:
        until = s.finding.valid_until
        days = {"checked_on": s.finding.checked_on, "valid_until": until}
        yield Reason("stale", days) if until is None or today <= until else Reason("held_until", days)
    if others:
        yield from _contradiction(s, others)
    for day in sorted({one.finding.checked_on for one in (s, *others) if one.finding.checked_on > today}):
        yield Reason("date_in_future", {"checked_on": day})


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

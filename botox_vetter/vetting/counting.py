"""Which of several findings on one question counts today: DESIGN V3 and V4."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from botox_vetter.domain.findings import UNKNOWN, Assurance, Finding
from botox_vetter.vetting.results import ANYTHING, Interval
from botox_vetter.vetting.rules import Asked

NOT_FOUND = "not_found"  # not being on one register says nothing about another
LISTED = "listed"
STRUCK_LEVELS = ("knock_out", LISTED)


class Stand(NamedTuple):
    """One finding as it stands today: its level as admitted here, the assurance left of it, what it is worth."""

    finding: Finding
    level: str
    assurance: Assurance
    is_stale: bool
    interval: Interval | None

    @property
    def is_settled(self) -> bool:
        """It says something definite: a level with a value, or that the criterion does not apply."""
        return self.interval != ANYTHING


def stand(asked: Asked, finding: Finding, today: date) -> Stand:
    """DESIGN V4: stale good news counts as claimed, bad news keeps its assurance; an unknown cannot go stale."""
    level = asked.level_of(finding)
    if level == UNKNOWN:
        return Stand(finding, level, finding.assurance, False, ANYTHING)
    is_stale = is_past(finding, asked.criterion.ttl_days, today)
    assurance = Assurance.CLAIMED if is_stale and not is_bad(asked, level) else finding.assurance
    return Stand(finding, level, assurance, is_stale, asked.worth[level, assurance])


def is_past(finding: Finding, ttl_days: int, today: date) -> bool:
    """More than `ttl_days` old, or after its last day. A date in the future is not stale."""
    has_expired = finding.valid_until is not None and today > finding.valid_until
    return has_expired or (today - finding.checked_on).days > ttl_days


def counting(asked: Asked, stands: Sequence[Stand]) -> Stand:
    """DESIGN V3. Findings that name no register are weighed against what the registers say together.

    Of lists, each has others on it: that one is clear says nothing of an entry of another at which a person must look.
    """
    if len(stands) == 1:
        return stands[0]
    answers = [s for s in stands if s.level != UNKNOWN] or stands
    registers: dict[str, list[Stand]] = {}
    for s in answers:
        if s.finding.register is not None:
            registers.setdefault(s.finding.register, []).append(s)
    if len(registers) < 2:
        return _strongest(asked, answers)
    by_register = [_strongest(asked, group) for group in registers.values()]
    struck = [s for s in by_register if _is_struck(asked, s)]
    adverse = struck or [s for s in by_register if _is_list(asked) and not s.is_settled]
    named = _strongest(asked, adverse) if adverse else max(by_register, key=_goodness)
    return _strongest(asked, [named, *(s for s in answers if s.finding.register is None)])


def _strongest(asked: Asked, stands: Iterable[Stand]) -> Stand:
    """The highest assurance as it stands today, then the latest day, then the worst answer."""
    return max(stands, key=lambda s: (s.assurance.strength, s.finding.checked_on, _badness(asked, s)))


def _badness(asked: Asked, s: Stand) -> tuple[object, ...]:
    """Failing levels first, then the least worth; what takes the criterion out is the mildest. The id breaks ties."""
    worth = (0, 0, 0) if s.interval is None else (1, -s.interval.low, -s.interval.high)
    return (s.level in asked.fails_on, worth, s.is_stale, s.finding.id)


def _goodness(s: Stand) -> tuple[object, ...]:
    """The most worth first; that one register is out of scope counts only where no other says anything."""
    worth = (0, 0, 0) if s.interval is None else (1, s.interval.low, s.interval.high)
    return (worth, s.assurance.strength, s.finding.checked_on, s.finding.id)


def is_bad(asked: Asked, level: str) -> bool:
    """Bad news: a level that fails its gate, or v = 0."""
    return level in asked.fails_on or asked.scale.values.get(level) == 0


def _is_list(asked: Asked) -> bool:
    """Good is not to stand there."""
    return LISTED in asked.scale.levels


def _is_struck(asked: Asked, s: Stand) -> bool:
    """Bad news that counts before good news from another register. Not being found there is none."""
    return s.level != NOT_FOUND and (s.level in asked.fails_on or (s.level in STRUCK_LEVELS and is_bad(asked, s.level)))

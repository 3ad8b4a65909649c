"""What vetting says about one clinic."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from botox_vetter.domain.criteria import GateBasis, Stage
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.reasons import Reason


class Verdict(StrEnum):
    """Where a clinic stands on the gates (DESIGN V7), best first."""

    CLEARED = "cleared"
    OPEN = "open"
    RULED_OUT = "ruled_out"


class Outcome(StrEnum):
    """Where one gate stands (DESIGN V5)."""

    PASSES = "passes"
    FAILS = "fails"
    OPEN = "open"
    LEFT_OUT = "left_out"
    RELAXED = "relaxed"


@dataclass(frozen=True, slots=True)
class Interval:
    """What an answer is worth at least and at most, within [0, 1]."""

    low: Fraction
    high: Fraction


ANYTHING = Interval(Fraction(0), Fraction(1))


@dataclass(frozen=True, slots=True)
class Answer:
    """How one criterion stands at one clinic today.

    interval   None: left out here
    finding    the one that counts; None: nobody found out, or it is spread over several people
    by_person  where it is spread: the findings that count for one of them each
    others     the further findings on it, which stay visible
    reasons    stale and held_until {checked_on, valid_until}, date_in_future {checked_on},
               contradiction {level, others},
               level_not_admitted {level, reason}: the law or the scale does not admit what was answered,
               before_the_visit {visited_on} and of_another_clinic: others were set aside (DESIGN V7),
               scope_unanswered, nobody_named {subject}, depends_on_who; of a derived answer: derived
               {criterion, profession}, underived {criterion}, condition_unanswered {question_code},
               profession_unknown, profession_not_allowed and profession_not_listed {profession, place},
               law_unknown {place}. Where several people are asked about, each carries practitioner_id.
    """

    criterion: str
    interval: Interval | None
    finding: Finding | None = None
    is_stale: bool = False
    others: tuple[Finding, ...] = ()
    reasons: tuple[Reason, ...] = ()
    by_person: tuple[Finding, ...] = ()

    @property
    def counting(self) -> tuple[Finding, ...]:
        """Every finding that counts for anybody."""
        return self.by_person if self.finding is None else (self.finding,)

    @property
    def is_settled(self) -> bool:
        """No answer could be worth more or less than this one."""
        worth = self.interval  # its ends are in lowest terms: their parts are quicker to compare
        return worth is None or worth.low.as_integer_ratio() == worth.high.as_integer_ratio()


class Judged(NamedTuple):
    """An answer, and where it would put a gate."""

    answer: Answer
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class GateResult:
    criterion: str
    outcome: Outcome
    basis: GateBasis
    stage: Stage
    answer: Answer


@dataclass(frozen=True, slots=True)
class Vetting:
    """Verdict, gates and score of one clinic. Criterion ids stand in the order of the criteria file.

    proven, possible  within [0, 1]; None: no weighted criterion applies, no score
    open       open gates of stage booking; at_visit: open gates of the later stages
    relaxed    default gates given up with a reason; refused: wishes that are not granted (law, or no reason given)
    recheck    criteria whose counting finding is stale (of any person asked about)
    total_weight  of the weighted criteria that apply and are not left out
    """

    clinic_id: str
    verdict: Verdict
    proven: Fraction | None
    possible: Fraction | None
    total_weight: Fraction
    gates: tuple[GateResult, ...]
    answers: Mapping[str, Answer] = field(hash=False)
    weights: Mapping[str, Fraction] = field(hash=False)
    failed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    at_visit: tuple[str, ...] = ()
    relaxed: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    recheck: tuple[str, ...] = ()


def whole_points(score: Fraction) -> int:
    """A score as shown: whole points of a hundred, rounded half up."""
    return int(score * 100 + Fraction(1, 2))

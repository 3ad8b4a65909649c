"""Questions of the person's own: answered like all others, weighted, never a knock-out.

They are a part of the plan. `CriteriaOfCase` is where everybody who knows the shipped criteria finds them, too, as long
as their case lies on the desk.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from botox_vetter.domain.criteria import Criterion, Kind, Stage, Subject
from botox_vetter.domain.reasons import Refused

PREFIX = "own-"  # of their ids; no shipped criterion has it
TOPIC = "your own questions"
LONGEST = 300
TTL_DAYS = 365  # nobody says how long such an answer holds; a year, as for a price list


class OwnScale(StrEnum):
    """How it is answered; the names of scales in criteria.toml."""

    YES_NO = "yes_no"
    GRADES = "grades"


@dataclass(frozen=True, slots=True)
class OwnCriterion:
    """weight: beside those of the shipped questions, 1 to 10."""

    id: str
    question: str
    scale: OwnScale = OwnScale.YES_NO
    weight: Decimal = Decimal(5)

    def __post_init__(self) -> None:
        if not self.id.startswith(PREFIX):
            raise Refused("not_one_of", value=self.id)
        if not self.question.strip() or len(self.question) > LONGEST:
            raise Refused("question_missing", most=LONGEST)
        if not (self.weight.is_finite() and 0 < self.weight <= 10):
            raise Refused("points_out_of_range", value=self.weight, most=10)


def is_own(criterion: str) -> bool:
    return criterion.startswith(PREFIX)


def as_criterion(own: OwnCriterion) -> Criterion:
    return Criterion(
        id=own.id,
        title=own.question,
        question=own.question,
        category=TOPIC,
        kind=Kind.WEIGHTED,
        weight=Fraction(own.weight),
        scale=own.scale.value,
        subject=Subject.CLINIC,
        stage=Stage.BOOKING,
        ttl_days=TTL_DAYS,
        verify=("ask",),
    )


class CriteriaOfCase(Mapping[str, Criterion]):
    """The shipped criteria in the file's order, then the own questions of the case that is worked on.

    A question of a case that nobody named here is one of its own, in no words: a finding may outlive it.
    """

    def __init__(self, shipped: Mapping[str, Criterion]) -> None:
        self.shipped = shipped
        self._own: dict[str, Criterion] = {}

    def know(self, own: Iterable[OwnCriterion]) -> None:
        """These and no others, from now on."""
        self._own = {one.id: as_criterion(one) for one in own}

    def __getitem__(self, criterion: str) -> Criterion:
        found = self.shipped.get(criterion) or self._own.get(criterion)
        if found is None and is_own(criterion):
            return as_criterion(OwnCriterion(criterion, "A question of your own"))
        if found is None:
            raise KeyError(criterion)
        return found

    def __contains__(self, criterion: object) -> bool:
        return criterion in self.shipped or (isinstance(criterion, str) and is_own(criterion))

    def __iter__(self) -> Iterator[str]:
        yield from self.shipped
        yield from self._own

    def __len__(self) -> int:
        return len(self.shipped) + len(self._own)


def know(criteria: Mapping[str, Criterion], own: Iterable[OwnCriterion]) -> None:
    """Makes the own questions of a case known among these, where they can take them up."""
    if isinstance(criteria, CriteriaOfCase):
        criteria.know(own)

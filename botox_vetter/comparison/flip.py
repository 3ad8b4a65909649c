"""What would change the winner, as data (DESIGN 4.4). `first`: the clinic that comes first then."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class WeightFlip:
    """factor: of the criterion's weight, at which the order by proven turns; above 1 it weighs more than now."""

    criterion: str
    factor: Fraction
    first: str

    @property
    def distance(self) -> Fraction:
        return distance(self.factor)


@dataclass(frozen=True, slots=True)
class AnswerFlip:
    """One open answer. is_good: it turns out as well as it can at `clinic`; else it is refuted there.

    margin   by how much of the whole score the other is ahead then
    """

    criterion: str
    clinic: str
    is_good: bool
    first: str
    margin: Fraction


@dataclass(frozen=True, slots=True)
class GateFlip:
    """One open knock-out at `clinic` that passes, or fails. first None: then every clinic is ruled out."""

    criterion: str
    clinic: str
    passes: bool
    first: str | None


@dataclass(frozen=True, slots=True)
class PriceFlip:
    """Of the order by yearly cost alone: `clinic` costs no more than `other` once its price is so much lower."""

    quote: str
    clinic: str
    other: str
    lower_by: Decimal
    currency: str


Flip = WeightFlip | AnswerFlip | GateFlip | PriceFlip


def distance(factor: Fraction) -> Fraction:
    """How far a factor is from 1: four times and a quarter are alike."""
    return max(factor, 1 / factor)

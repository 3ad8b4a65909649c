"""How much each topic of the background check counts, as a person sets it; knock-outs have no weight to set."""

from dataclasses import dataclass
from decimal import Decimal

from botox_vetter.domain.reasons import Refused

MOST_POINTS = 100


@dataclass(frozen=True, slots=True)
class Importance:
    """So many points for all questions of one category together; what counts is their share of the points of all."""

    category: str
    points: Decimal

    def __post_init__(self) -> None:
        if not (self.points.is_finite() and 0 <= self.points <= MOST_POINTS):
            raise Refused("points_out_of_range", value=self.points, most=MOST_POINTS)


@dataclass(frozen=True, slots=True)
class Preset:
    """Points for one sort of user; a category that it does not name keeps the program's own."""

    id: str
    importance: tuple[Importance, ...]
    source: str

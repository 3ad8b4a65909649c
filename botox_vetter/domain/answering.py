"""Who can answer a question of the background check, and about how long that takes."""

from dataclasses import dataclass
from enum import StrEnum

from botox_vetter.domain.criteria import Criterion, Stage


class Way(StrEnum):
    """A register is looked up; the clinic is asked; a page or document is read; it shows at the visit alone."""

    LOOK_UP = "look_up"
    ASK = "ask"
    READ = "read"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class Effort:
    """For one answer: minutes of one's own, and days until somebody else answers, each at least and at most."""

    minutes: tuple[int, int]
    days: tuple[int, int] = (0, 0)
    source: str = ""


def way_to(criterion: Criterion) -> Way:
    """The quickest of those that the data names: a register before the clinic, the clinic before its pages."""
    if criterion.stage is not Stage.BOOKING:
        return Way.VISIT
    if criterion.registers and {"automatic", "manual_register"} & set(criterion.verify):
        return Way.LOOK_UP
    return Way.ASK if "ask" in criterion.verify else Way.READ

"""Where a place lies that a person has named."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from botox_vetter.domain.distances import Point
from botox_vetter.domain.received import NotChecked


class Exactness(StrEnum):
    """What the point is the middle of."""

    POSTCODE = "postcode"
    OUTCODE = "outcode"  # the first half of a British postcode
    TOWN = "town"


@dataclass(frozen=True, slots=True)
class Located:
    """label: what was understood, for a person to see. district: who governs there; "": not known.

    source   its id in sources.toml; "": data that came with the program, nobody was asked
    """

    point: Point
    label: str
    exactness: Exactness
    country: str = ""
    region: str = ""
    district: str = ""
    source: str = ""


class Locator(Protocol):
    def locate(self, place: str, country: str) -> Located | NotChecked: ...

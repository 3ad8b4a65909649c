"""Words of a clinic's page that a person should look at. A sign fails nothing: it asks, and names its source."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from botox_vetter.domain.criteria import country_of


class Scope(StrEnum):
    """Where words must stand to be a sign."""

    PAGE = "page"
    ADVERTS = "adverts"  # title, and the whole of a home page
    NEAR_TREATMENT = "near_treatment"  # within 200 characters of a word for the treatment
    NO_NUMBER_NEAR = "no_number_near"  # without a register number within 300 characters
    BOOKING = "booking"  # a page about booking or terms
    NO_ADDRESS = "no_address"  # a page that shows no postal address
    REVIEWS = "reviews"  # a heading of what customers say, and their words


@dataclass(frozen=True, slots=True)
class WarningSign:
    """What a sign means.

    source     ids of `Rulebook.sources`: whose rule it is
    criteria   the questions that it touches
    gates      those of them that it raises as a knock-out, for a person to answer
    weight     how grave it is, in words
    """

    id: str
    name: str
    why: str
    source: tuple[str, ...]
    criteria: tuple[str, ...]
    gates: tuple[str, ...]
    weight: str


@dataclass(frozen=True, slots=True)
class SignPattern:
    """Words that are a sign in these countries ("*": everywhere), as a regular expression; letters of either case.

    hit, miss          texts in which it is found, and is not
    known_miss_fails   words alone cannot tell: one `miss` is found, too
    """

    sign: str
    countries: tuple[str, ...]
    scope: Scope
    regex: str
    hit: tuple[str, ...]
    miss: tuple[str, ...]
    known_miss_fails: bool = False

    def holds_in(self, place: str) -> bool:
        """A place that is not known ("") has only the signs of everywhere."""
        return "*" in self.countries or country_of(place) in self.countries


@dataclass(frozen=True, slots=True)
class NumberWords:
    """What a printed register number looks like in these countries."""

    countries: tuple[str, ...]
    regex: str
    hit: tuple[str, ...]
    miss: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WarningSigns:
    """All of it: signs by id, in the file's order."""

    signs: Mapping[str, WarningSign] = field(hash=False)
    patterns: tuple[SignPattern, ...]
    number_words: tuple[NumberWords, ...]

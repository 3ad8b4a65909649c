"""A list as it is kept here: which files it was put together from, of which day it is, and how long it may be used."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from botox_vetter.domain.reasons import Reason

MOST_DAYS = 35
"""The list is renewed every month; one that is older may lack whoever was added since."""


USUAL_ENTRIES = 40_000


class PartKind(StrEnum):
    WHOLE = "whole"
    ADDED = "added"  # those of one month
    ENDED = "ended"  # whose exclusion has ended in one month


@dataclass(frozen=True, slots=True)
class ListPart:
    """One file as it came.

    name, came_from   what it was called, and the address that it was asked from; "": a person gave it
    as_of             the day whose state it has
    modified          as its server said when it was last changed; "": it did not
    size, sha256      of its bytes
    entries           how many it names
    lacking, unknown  columns that such a list usually has, and others that it has
    """

    kind: PartKind
    name: str
    as_of: date
    kept_at: datetime
    size: int
    sha256: str
    entries: int
    came_from: str = ""
    modified: str = ""
    lacking: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptList:
    """register: the list's id in registers.toml. parts: the whole list, then what was applied to it, in order."""

    register: str
    parts: tuple[ListPart, ...]

    @property
    def whole(self) -> ListPart:
        return self.parts[0]

    @property
    def as_of(self) -> date:
        """Endings alone make a list no newer: whoever was added meanwhile would be missing."""
        return max(part.as_of for part in self.parts if part.kind is not PartKind.ENDED)

    @property
    def size(self) -> int:
        return sum(part.size for part in self.parts)

    @property
    def remarks(self) -> tuple[Reason, ...]:
        """In what the whole list differs from what is usual."""
        told = []
        if self.whole.lacking:
            told.append(Reason("list_lacks_columns", {"columns": ", ".join(self.whole.lacking)}))
        if self.whole.unknown:
            told.append(Reason("list_has_more_columns", {"columns": ", ".join(self.whole.unknown)}))
        if self.whole.entries < USUAL_ENTRIES:
            told.append(Reason("list_is_short", {"n": self.whole.entries}))
        return tuple(told)

    def age_days(self, today: date) -> int:
        return (today - self.as_of).days

    def is_too_old(self, today: date) -> bool:
        """For a check; to be looked at it still serves."""
        return self.age_days(today) > MOST_DAYS

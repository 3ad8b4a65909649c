"""An entry of a list, the person or business who is sought on it, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from botox_vetter.domain.reasons import Reason


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One row of a list, as the list spells it; a person or a business.

    row        counts the list's rows from 0
    born       None: the list does not say
    numbers    by their kind, "npi", "upin" or "licence"; only those that the list gives
    grounds    the list's own code for why somebody is on it
    """

    row: int
    last: str = ""
    first: str = ""
    middle: str = ""
    business: str = ""
    born: date | None = None
    numbers: Mapping[str, str] = field(default_factory=dict, hash=False)
    speciality: str = ""
    town: str = ""
    state: str = ""
    grounds: str = ""
    excluded_on: date | None = None
    reinstated_on: date | None = None
    waived_on: date | None = None
    waived_in: str = ""

    @property
    def name(self) -> str:
        return " ".join(filter(None, (self.first, self.middle, self.last))) or self.business


@dataclass(frozen=True, slots=True)
class ListFile:
    """A list as it was read; remarks: in what it differs from what is usual, and what cannot be told from it.

    lacking, unknown   columns that such a list usually has, and others that it has
    """

    entries: tuple[ListEntry, ...]
    remarks: tuple[Reason, ...] = ()
    lacking: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sought:
    """Whoever is looked for; "" and None: not known. numbers: as in a ListEntry."""

    name: str
    born: date | None = None
    numbers: Mapping[str, str] = field(default_factory=dict, hash=False)
    speciality: str = ""
    town: str = ""
    state: str = ""


class Outcome(StrEnum):
    """A `possible` is for a person to look at; it never says that somebody is listed."""

    MATCH = "match"
    POSSIBLE = "possible"
    NONE = "none"


class Stands(StrEnum):
    """How one thing that two records may share stands between them."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of the ledger: what was compared, in which way it agrees or not, and both spellings."""

    about: str
    stands: Stands
    how: str
    ours: str = ""
    theirs: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry with its ledger. outcome NONE: set aside, for a number or a date of birth contradicts it."""

    entry: ListEntry
    outcome: Outcome
    ledger: tuple[Compared, ...]


@dataclass(frozen=True, slots=True)
class Screening:
    """What a list has for one person: matches first, then what a person must look at; apart, what was set aside."""

    sought: Sought
    candidates: tuple[Candidate, ...] = ()
    set_aside: tuple[Candidate, ...] = ()

    @property
    def outcome(self) -> Outcome:
        return self.candidates[0].outcome if self.candidates else Outcome.NONE

"""An answer to one question of the background check, and how sure it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

UNKNOWN = "unknown"
NOT_APPLICABLE = "not_applicable"


class Assurance(StrEnum):
    """claimed: they say so; seen: the user saw the thing itself; verified: read at the primary source (DESIGN V2)."""

    CLAIMED = "claimed"
    SEEN = "seen"
    VERIFIED = "verified"

    @property
    def strength(self) -> int:
        """0 claimed, 1 seen, 2 verified."""
        return _STRENGTHS[self]


_STRENGTHS = {assurance: n for n, assurance in enumerate(Assurance)}


@dataclass(frozen=True, slots=True)
class Finding:
    """What somebody found out about a clinic or a person: exactly one of the two ids is set.

    level        one of the criterion's scale, or not_applicable with a `reason`
    register     id of the register or list that was read; None: none
    checked_on   the day it was found out
    valid_until  the last day on which it holds (an insurance); None: the criterion's time to live alone
    reason       why it does not apply; one of the criterion's `not_in_scope_when` where that decides
    words        the source's own words
    visit_id     the visit on which it was found out (DESIGN V7); None: none
    evidence     ids of what was kept of it
    """

    id: str
    criterion: str
    level: str
    assurance: Assurance
    checked_on: date
    clinic_id: str | None = None
    practitioner_id: str | None = None
    register: str | None = None
    valid_until: date | None = None
    reason: str = ""
    words: str = ""
    address: str = ""
    note: str = ""
    visit_id: str | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A default gate that the user gives up for one clinic, with the reason, which is printed (DESIGN V5)."""

    id: str
    clinic_id: str
    criterion: str
    reason: str

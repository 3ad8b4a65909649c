"""What a register answers about one number, and how it is asked.

answer = register.look_up("1234567893")
NotChecked    could not check: `answer.reason` says why; it settles nothing
Entry         the register answered; `is_there` False: it says itself that it has no such number
"""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from botox_vetter.domain.listings import ListingKind
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import NotChecked, Received


@dataclass(frozen=True, slots=True)
class Place:
    """An address as the register spells it. what: which of several it is, "location" or "mailing"; "" the only one."""

    address: str = ""
    town: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    phone: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class Speciality:
    """What somebody says of themselves to the register: its code, its words, a licence number where one is stated.

    A licence that is stated here shows where to look. It is never proof of a licence.
    """

    code: str
    words: str
    profession: str = ""
    is_main: bool = False
    licence: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Rating:
    """A regulator's judgement in its own words. about: "Overall", "Safe"; on None: the day is not said."""

    about: str
    words: str
    on: date | None = None
    is_former: bool = False


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who answers for a company or a place; until None: still does."""

    name: str
    role: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A register's answer about one number. "", () and None: the answer does not say, which is never "no".

    register       id in registers.toml
    number         as the register writes it
    is_there       False: the register's own words for having no such number
    statuses       its words for how the entry stands, adverse ones first: "Registered", "Deregistered", "A"
    terms          the `term`s of registers.toml which these words are, adverse ones first. What needs a comparison
                   with the person as well (an NPI: do name and place agree?) is not among them
    restrictions   conditions and the like in its own words; (): none is shown
    names          the present name first, then other and former ones
    activities     what a place is registered to do, in its own words
    scope          what this answer does not cover, for a person to read: not_a_licence, cosmetic_only_outside ...
    ended_on       deactivated, deregistered, dissolved
    received, further  the answers that this stands in, each to be kept as evidence
    as_of          the day that the answer speaks of; of a kept file the file's day
    """

    register: str
    number: str
    is_there: bool
    as_of: date
    received: Received
    further: tuple[Received, ...] = ()
    kind: ListingKind | None = None
    names: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    restrictions: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    website: str = ""
    specialities: tuple[Speciality, ...] = ()
    ratings: tuple[Rating, ...] = ()
    activities: tuple[str, ...] = ()
    officers: tuple[Officer, ...] = ()
    scope: tuple[Reason, ...] = ()
    began_on: date | None = None
    ended_on: date | None = None

    @property
    def name(self) -> str:
        return self.names[0] if self.names else ""


class AskedRegister(Protocol):
    """A register that a program may ask. Made for one job: it knows the way outside and how that is stopped."""

    source: str
    register: str

    def look_up(self, number: str) -> Entry | NotChecked:
        """number: as typed. What does not fit the register's form is not sent (number_not_asked)."""

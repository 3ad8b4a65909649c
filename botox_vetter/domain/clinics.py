"""A place that offers treatment, and the people who work there."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from botox_vetter.domain.plans import Units, check_frequency


class RoleKind(StrEnum):
    INJECTOR = "injector"
    PRESCRIBER = "prescriber"


@dataclass(frozen=True, slots=True)
class Contact:
    """A further way to reach somebody there; kind in the user's words: "WhatsApp", "manager"."""

    kind: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Clinic:
    """A premises or a travelling service, as a candidate of one case.

    jurisdiction    where it stands; "": the plan's (a clinic is judged by the law of its own place)
    injector_id, prescriber_id   the person chosen for this user; None: not chosen (DESIGN V1)
    counted_areas   what this clinic counts when it says "3 areas"; None: it does not say
    minimum_spend   a session's treatments cost at least that, in `minimum_spend_currency` (DESIGN P4)
    units           units that this clinic states, or that the user sets for it (DESIGN P3)
    contacts        further ways to reach it; company and regulator numbers are registrations of the clinic
    sessions_per_year, months_of_effect   what the user expects at this clinic, before the plan's; None: the plan's
    off_shortlist_because   why it left the shortlist; "": it never did, or nobody said
    """

    id: str
    case_id: str
    name: str
    jurisdiction: str = ""
    address: str = ""
    postcode: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    is_shortlisted: bool = False
    injector_id: str | None = None
    prescriber_id: str | None = None
    counted_areas: tuple[str, ...] | None = None
    minimum_spend: Decimal | None = None
    minimum_spend_currency: str = ""
    units: tuple[Units, ...] = ()
    contacts: tuple[Contact, ...] = ()
    opening_hours: str = ""
    languages: tuple[str, ...] = ()
    accessibility: str = ""
    payment: str = ""
    tags: tuple[str, ...] = ()
    off_shortlist_because: str = ""
    sessions_per_year: int | None = None
    months_of_effect: Decimal | None = None

    def __post_init__(self) -> None:
        check_frequency(self.sessions_per_year, self.months_of_effect)


@dataclass(frozen=True, slots=True)
class Practitioner:
    """Who prescribes or injects; belongs to the case, so findings count at every clinic where the person works.

    profession   id of [[profession]] of jurisdictions.toml; "": not known. Never taken from a courtesy title.
    """

    id: str
    case_id: str
    name: str
    profession: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """What a person does at a clinic. Who both injects and prescribes has two roles."""

    id: str
    clinic_id: str
    practitioner_id: str
    kind: RoleKind


@dataclass(frozen=True, slots=True)
class Registration:
    """A person's or a clinic's entry in a register: exactly one of the two ids is set.

    status       the register's own words; "": not read yet
    restrictions conditions, undertakings or limits that it shows, in its own words
    evidence     ids of what was kept of it
    checked_on   the day somebody read the register; None: the number is only claimed
    """

    id: str
    register: str
    number: str
    practitioner_id: str | None = None
    clinic_id: str | None = None
    name_as_registered: str = ""
    status: str = ""
    checked_on: date | None = None
    valid_until: date | None = None
    restrictions: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """The user's own words about a clinic; `is_printed`: they may stand in the report."""

    id: str
    clinic_id: str
    text: str
    written_at: datetime
    is_printed: bool = False

"""What else is recorded of clinics and people: premises, insurance, visits, questions asked, reviews elsewhere."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from botox_vetter.domain.findings import Assurance
from botox_vetter.domain.quotes import Known
from botox_vetter.domain.reasons import Refused

ASK_AGAIN_AFTER_DAYS = 7


@dataclass(frozen=True, slots=True)
class Premises:
    """A further place where a clinic treats; its main address stands on the clinic itself."""

    id: str
    clinic_id: str
    name: str = ""
    address: str = ""
    postcode: str = ""
    phone: str = ""
    opening_hours: str = ""
    accessibility: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Insurance:
    """Cover of a person or a clinic: exactly one of the two ids is set.

    covers_toxin  whether the document names toxin treatment; nobody looked: unknown
    valid_until   the last day of cover; None: not known
    seen_on       the day somebody saw or heard it, and how sure that is: `assurance`
    """

    id: str
    insurer: str
    practitioner_id: str | None = None
    clinic_id: str | None = None
    policy: str = ""
    covers_toxin: Known = Known.UNKNOWN
    valid_until: date | None = None
    seen_on: date | None = None
    assurance: Assurance = Assurance.CLAIMED
    note: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """A consultation or treatment day; answers of the later stages hang on it (DESIGN V7)."""

    id: str
    clinic_id: str
    visited_on: date
    with_whom: str = ""
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question put to a clinic. answered_on None: waiting; due_on: the day on which it is asked again."""

    id: str
    clinic_id: str
    criteria: tuple[str, ...]
    asked_on: date
    due_on: date
    how: str = ""
    answered_on: date | None = None
    note: str = ""

    def is_waiting(self) -> bool:
        return self.answered_on is None


@dataclass(frozen=True, slots=True)
class Reviews:
    """What another platform shows; it never enters the score by itself.

    rating, out_of  as shown there; count: how many; cannot_show: what that platform cannot show, in words
    """

    id: str
    clinic_id: str
    platform: str
    seen_on: date
    rating: Decimal | None = None
    out_of: Decimal | None = None
    count: int | None = None
    address: str = ""
    cannot_show: str = ""

    def __post_init__(self) -> None:
        if self.count is not None and self.count < 0:
            raise Refused("negative_amount", low=self.count)
        if not all(figure is None or figure.is_finite() for figure in (self.rating, self.out_of)):
            raise Refused("no_amount")
        is_scale = self.out_of is None or self.out_of > 0
        if not is_scale or (self.rating is not None and not 0 <= self.rating <= (self.out_of or self.rating)):
            raise Refused("rating_out_of_range", rating=self.rating, out_of=self.out_of)

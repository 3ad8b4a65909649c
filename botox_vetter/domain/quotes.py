"""A price as a clinic states it, with its own words and where they were seen."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from botox_vetter.domain.money import Amount
from botox_vetter.domain.reasons import Refused


class Basis(StrEnum):
    """How a quote counts (DESIGN 2)."""

    PER_UNIT = "per_unit"
    PER_AREA = "per_area"
    AREAS_BUNDLE = "areas_bundle"
    PER_SESSION = "per_session"
    PACKAGE = "package"
    MEMBERSHIP = "membership"
    CONSULTATION = "consultation"
    REVIEW = "review"
    DEPOSIT = "deposit"
    FURTHER_AREA = "further_area"
    PER_HOUR = "per_hour"
    SURCHARGE = "surcharge"
    TOP_UP = "top_up"


class Known(StrEnum):
    """Yes, no, or nobody said."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Charged(StrEnum):
    """When a consultation is paid for."""

    ONCE = "once"
    EACH = "each"
    UNKNOWN = "unknown"


class Published(StrEnum):
    """Whether the clinic states an amount, tells it only when asked, or tells none."""

    STATED = "stated"
    ON_REQUEST = "on_request"
    NOT_PUBLISHED = "not_published"


class State(StrEnum):
    """A price that was read is proposed until the person accepts it; only accepted quotes are computed with."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"


class Period(StrEnum):
    MONTH = "month"
    YEAR = "year"


_PAGE_DATA = re.compile(r"Price: \S+, priceCurrency: \S+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quote:
    """One price statement of one clinic: the same object from the page it was read on to the printed report.

    low, high      major units of `currency`; high None: "from", unbounded above; low None: no amount is stated,
                   and `published` says how the clinic puts it
    areas          ids of areas (or of a medical indication); None: the statement names no area.
                   per_area and per_session: what it treats; areas_bundle: the list it may be used for;
                   package: what it treats each time; surcharge: comes on top of sessions with any of them
    count          areas_bundle: how many areas it pays for
    excluded       areas_bundle: areas it may not be used for
    product        id of a product; None: no brand stated
    minimum_units  per_unit: at least so many units are billed in a session
    sessions       package: how many sessions it pays for
    period         membership: what the dues are paid for
    discount_percent  membership: taken off the other quotes' amounts, 0 to 100
    seen_on        the day somebody read it; None: not recorded, and then it is never called stale
    wording        the clinic's own words; out of a page's data with the names of its fields: "Chin, price: 90, ..."
    units_included a flat price pays for so many units; None: not said
    is_offer       a reduced price; `regular` is the one before, where it is said
    conditions     what it is tied to, in the clinic's words; a surcharge with any may not be asked
    evidence       ids of what was kept of it
    earlier        what it stated before, the oldest first, each without earlier ones (price_history.py)
    """

    id: str
    clinic_id: str
    basis: Basis
    low: Decimal | None
    high: Decimal | None
    currency: str
    areas: tuple[str, ...] | None = None
    count: int | None = None
    excluded: tuple[str, ...] = ()
    product: str | None = None
    minimum_units: Decimal | None = None
    sessions: int | None = None
    period: Period | None = None
    discount_percent: Decimal | None = None
    charged: Charged = Charged.UNKNOWN
    redeemed: Known = Known.UNKNOWN
    deducted: Known = Known.UNKNOWN
    member: bool = False
    first_session_only: bool = False
    sex: Sex | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    seen_on: date | None = None
    wording: str = ""
    address: str = ""
    note: str = ""
    state: State = State.ACCEPTED
    published: Published = Published.STATED
    units_included: Decimal | None = None
    is_offer: bool = False
    regular: Decimal | None = None
    conditions: str = ""
    evidence: tuple[str, ...] = ()
    earlier: "tuple[Quote, ...]" = ()

    def __post_init__(self) -> None:
        if self.low is not None:
            Amount(self.low, self.high)
        if (self.low is None) != (self.published is not Published.STATED) or (
            self.low is None and self.high is not None
        ):
            raise Refused("amount_or_none")
        for figure in (self.units_included, self.regular):
            if figure is not None and not (figure.is_finite() and figure >= 0):
                raise Refused("negative_amount", low=figure)
        if self.basis is Basis.AREAS_BUNDLE and (self.count is None or self.count < 1):
            raise Refused("bundle_without_count")
        if self.basis is Basis.PACKAGE and self.sessions is not None and self.sessions < 1:
            raise Refused("package_without_sessions")
        if self.minimum_units is not None and self.minimum_units < 0:
            raise Refused("negative_amount", low=self.minimum_units)
        if self.discount_percent is not None and not 0 <= self.discount_percent <= 100:
            raise Refused("no_percentage", value=self.discount_percent)

    @property
    def is_page_data(self) -> bool:
        """It was read in the data of a page (JSON-LD), which visitors do not see."""
        return _PAGE_DATA.search(self.wording) is not None

    @property
    def amount(self) -> Amount | None:
        """None: the clinic states none."""
        return None if self.low is None else Amount(self.low, self.high)

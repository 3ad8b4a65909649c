"""What a plan costs at one clinic, with what the figures rest on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from botox_vetter.domain.money import Amount
from botox_vetter.domain.reasons import Reason


class CostState(StrEnum):
    """complete: every area is covered; incomplete: some area is not; none: no price that counts or can be compared."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Line:
    """One quote as it was paid at one end: for these areas, so many units billed (per_unit only), so much money."""

    quote_id: str
    areas: tuple[str, ...]
    amount: Decimal
    units: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A session's cost. The two ends may rest on different quotes. high None: no upper end.

    lines_low and lines_high: a quote bought twice stands twice.
    """

    low: Decimal
    high: Decimal | None
    lines_low: tuple[Line, ...]
    lines_high: tuple[Line, ...]

    @property
    def amount(self) -> Amount:
        return Amount(self.low, self.high)


class PostKind(StrEnum):
    """What money is paid for in the course of a year.

    beside_package: what a session costs that a package pays in part.
    """

    SESSION = "session"
    FIRST_SESSION = "first_session"
    PACKAGE = "package"
    BESIDE_PACKAGE = "beside_package"
    CONSULTATION = "consultation"
    REVIEW = "review"
    DEPOSIT = "deposit"
    DUES = "dues"


@dataclass(frozen=True, slots=True)
class Post:
    """Paid so many times, so much each time; lines: the quotes it rests on, at least one."""

    kind: PostKind
    times: int
    each: Decimal
    lines: tuple[Line, ...]

    @property
    def total(self) -> Decimal:
        return self.each * self.times


@dataclass(frozen=True, slots=True)
class Reckoning:
    """One end of what some years cost, added up post by post.

    total        what the posts come to
    membership   the quote whose dues are paid; None: none
    """

    sessions: int
    posts: tuple[Post, ...]
    total: Decimal
    membership: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """What some years cost (DESIGN P14, P15). high None: no upper end.

    amount                     from the total of the one to that of the other
    without, with_membership   the same if one is not, or is a member; None: there is no membership
    """

    amount: Amount
    low: Reckoning
    high: Reckoning | None
    without: Amount
    with_membership: Amount | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What the plan costs at a clinic. Amounts are exact, in `currency`; None: cannot be told.

    session       one ordinary session; None: incomplete or no price
    first_session where a first-session price makes it different, else None
    partial       what the covered areas alone cost, for the breakdown only (DESIGN P8); None when complete or no price
    uncovered     area id = why nothing covers it: no_quote, not_counted {why}, not_comparable {currencies},
                  first_session_only, only_further_areas, only_in_package, only_other_brand, no_units, no_brand,
                  too_few_units (what its price includes), sex_not_said,
                  brand_split (covered, but not by the brand that covers most)
    by_quote      quote id -> area id -> what it asks for that area alone, its minimum included, or why nobody can tell
                  (no_units, no_brand); prices for several areas together are left out
    by_area       area id -> the part of the session that falls on it where a per-unit or per-area quote prices it alone
    sessions      a year, fewest and most
    spans         years (1, 2, 5) -> what makes up year, two_years and five_years, post by post
    not_counted   quote id = why it does not count: refused, proposed, expired, not_yet_valid, other_sex, members_only,
                  other_brand, basis_not_computed, no_rate, areas_not_listed, areas_not_named, sessions_not_said,
                  period_not_said
    omitted       quotes that cannot be computed and that the figures lack: the basis, with quote, low, high, currency,
                  and with sessions (a package) or period (a membership)
    flags         refusals: nothing_planned, too_many; about quotes ("quotes": ids): stale_quote, sex_not_said,
                  converted (with currency, home, rate, on), brand_not_stated, combined_bundles,
                  unused_place_in_bundle, more_units_may_be_needed, counted_areas_default, discount_on_member_prices,
                  low_unit_price, low_area_price, deposit_asked, ends_soon, contradicting_prices, page_against_data
                  (with shown, in_data, currency), dearer_than_parts; and old_rates, too_many_packages,
                  review_not_stated, usual_units, minimum_spend, minimum_spend_no_rate, home_currency,
                  default_duration, no_duration, default_interval
    """

    clinic_id: str
    currency: str
    state: CostState
    session: Figure | None = None
    first_session: Figure | None = None
    partial: Figure | None = None
    uncovered: Mapping[str, Reason] = field(default_factory=dict, hash=False)
    by_quote: Mapping[str, Mapping[str, Amount | Reason]] = field(default_factory=dict, hash=False)
    by_area: Mapping[str, Amount] = field(default_factory=dict, hash=False)
    sessions: tuple[int, int] | None = None
    year: Amount | None = None
    two_years: Amount | None = None
    five_years: Amount | None = None
    spans: Mapping[int, Span] = field(default_factory=dict, hash=False)
    per_month_of_effect: Amount | None = None
    not_counted: Mapping[str, Reason] = field(default_factory=dict, hash=False)
    omitted: tuple[Reason, ...] = ()
    flags: tuple[Reason, ...] = ()

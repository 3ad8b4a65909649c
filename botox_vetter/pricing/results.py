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


@dataclass(frozen=True, slots=True)
class Cost:
    """What the plan costs at a clinic. Amounts are exact, in `currency`; None: cannot be told.

    session       one ordinary session; None: incomplete or no price
    first_session where a first-session price makes it different, else None
    partial       what the covered areas alone cost, for the breakdown only (DESIGN P8); None when complete or no price
    uncovered     area id = why nothing covers it: no_quote, not_counted {why}, not_comparable {currencies},
                  first_session_only, only_other_brand, no_units, no_brand, sex_not_said,
                  brand_split (covered, but not by the brand that covers most)
    by_quote      quote id -> area id -> what it asks for that area alone, its minimum included, or why nobody can tell
                  (no_units, no_brand); prices for several areas together are left out
    by_area       area id -> the part of the session that falls on it where a per-unit or per-area quote prices it alone
    sessions      a year, fewest and most
    not_counted   quote id = why it does not count: refused, proposed, expired, not_yet_valid, other_sex, members_only,
                  other_brand, basis_not_computed, no_rate, areas_not_listed
    omitted       quotes that are not computed and that the figures lack: the basis, with quote, low, high, currency,
                  and with sessions (a package) or period (a membership)
    flags         refusals: nothing_planned, too_many; about quotes ("quotes": ids): stale_quote, sex_not_said,
                  brand_not_stated, combined_bundles, unused_place_in_bundle, counted_areas_default; and usual_units,
                  minimum_spend, minimum_spend_no_rate, home_currency, default_duration, no_duration, default_interval
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
    per_month_of_effect: Amount | None = None
    not_counted: Mapping[str, Reason] = field(default_factory=dict, hash=False)
    omitted: tuple[Reason, ...] = ()
    flags: tuple[Reason, ...] = ()

"""What one quote can treat of a plan, and what it then costs (DESIGN P3, P4, P5)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from itertools import combinations

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan, Units, UnitsFrom
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing.facts import Facts, Range
from botox_vetter.pricing.results import Line


class End(StrEnum):
    """Every figure has two ends, each computed by itself (DESIGN P7)."""

    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Offer:
    """A quote as it bears on one plan at one clinic.

    areas         planned areas that it covers, in the plan's order
    places        how many of them one payment covers; None: all at once
    units         per_unit, and prices that include so many units: area -> fewest and most units of its brand
    usual_units   areas whose units nobody gave, so that label and practice stand in
    cannot_tell   planned areas that it treats at a price nobody can tell, and why
    is_default    "3 areas" of which neither quote nor clinic says which
    is_on_top     it treats nothing, and comes on top of every session: a surcharge
    """

    quote: Quote
    areas: tuple[str, ...]
    places: int | None = None
    units: Mapping[str, Range] = field(default_factory=dict, hash=False)
    usual_units: tuple[str, ...] = ()
    cannot_tell: Mapping[str, Reason] = field(default_factory=dict, hash=False)
    is_default: bool = False
    is_on_top: bool = False

    @property
    def is_bundle(self) -> bool:
        return self.places is not None

    @property
    def leads(self) -> bool:
        """It may be paid by itself; "each further area" only beside another price."""
        return self.quote.basis is not Basis.FURTHER_AREA

    @property
    def is_point(self) -> bool:
        """Both ends are the same: one price, and of each area one number of units."""
        is_told = self.quote.units_included is None or len(self.units) == len(self.areas)
        return (
            is_told
            and not (self.is_on_top and self.quote.conditions.strip())
            and self.quote.low == self.quote.high
            and all(low == high for low, high in self.units.values())
        )

    def suffices(self, areas: Iterable[str], end: End) -> bool:
        """Whether the units that it includes are enough; where nobody knows how many it takes, at the low end only."""
        included = self.quote.units_included
        if included is None or self.quote.basis is Basis.PER_UNIT:
            return True
        if not all(area in self.units for area in areas):
            return end is End.LOW
        return sum((self.needed(area, end) for area in areas), Decimal(0)) <= included

    def price(self, end: End) -> Decimal | None:
        return self.quote.low if end is End.LOW else self.quote.high

    def billed(self, areas: Iterable[str], end: End) -> Decimal | None:
        """Units billed when these areas are put on it in one session (DESIGN P4); None: not sold by unit."""
        if self.quote.basis is not Basis.PER_UNIT:
            return None
        needed = sum((self.needed(area, end) for area in areas), Decimal(0))
        return max(needed, self.quote.minimum_units or Decimal(0))

    def needed(self, area: str, end: End) -> Decimal:
        return self.units[area][0 if end is End.LOW else 1]

    def line(self, areas: tuple[str, ...], end: End) -> Line:
        """Paid once for these areas; asked only at an end that has a price."""
        return Line(self.quote.id, areas, self._amount(areas, end), self.billed(areas, end))

    def amounts(self, areas: Iterable[str], end: End) -> Iterator[tuple[tuple[str, ...], Decimal]]:
        """Which of these areas it can be paid for at once, and for how much; nothing where it is unbounded there."""
        if self.price(end) is None:
            return
        within = [area for area in areas if area in self.areas]
        for size in range(1, min(len(within), self.places or len(within)) + 1):
            yield from (
                (some, self._amount(some, end)) for some in combinations(within, size) if self.suffices(some, end)
            )

    def _amount(self, areas: tuple[str, ...], end: End) -> Decimal:
        price, units = self.price(end), self.billed(areas, end)
        assert price is not None
        return price if units is None else price * units

    def on_top(self, end: End) -> tuple[Line, ...] | None:
        """What it adds to a session; one that is tied to something may not be asked. None: without an upper end."""
        if not self.is_on_top or (self.quote.conditions.strip() and end is End.LOW):
            return ()
        return None if self.price(end) is None else (self.line((), end),)

    def alone(self, area: str) -> Amount | None:
        """What it asks for that area by itself, at least its minimum; None where its price is for several together."""
        if self.quote.basis is Basis.PER_UNIT:
            if self.quote.low is None:
                return None
            low, high = (max(units, self.quote.minimum_units or Decimal(0)) for units in self.units[area])
            return Amount(self.quote.low * low, None if self.quote.high is None else self.quote.high * high)
        names_one = self.places == 1 if self.is_bundle else self.quote.areas is not None and len(self.quote.areas) == 1
        if not (names_one and self.leads) or self.quote.amount is None:
            return None
        return self.quote.amount if self.suffices((area,), End.HIGH) else Amount(self.quote.amount.low, None)


def offer_of(quote: Quote, plan: Plan, clinic: Clinic, facts: Facts) -> Offer:
    """Takes a quote that is spelled out. Also answers for quotes that do not count, to name what they would cover."""
    if quote.basis is Basis.PER_UNIT:
        return _by_units(quote, plan, clinic, facts)
    if quote.basis is Basis.SURCHARGE:
        return Offer(quote, (), is_on_top=quote.areas is None or bool(set(quote.areas) & set(plan.targets)))
    names_none = quote.basis is Basis.PER_AREA and quote.areas is None
    if quote.basis in (Basis.AREAS_BUNDLE, Basis.FURTHER_AREA) or names_none:
        offer = _bundle(quote, plan, clinic, facts)
    else:
        offer = Offer(quote, tuple(area for area in plan.targets if area in (quote.areas or ())))
    return offer if quote.units_included is None else _within_units(offer, plan, clinic, facts)


def countable(quote: Quote, plan: Plan, clinic: Clinic, facts: Facts) -> tuple[tuple[str, ...], bool]:
    """Planned areas that a price for "n areas" may be used for, and whether neither it nor the clinic says which."""
    said = quote.areas or facts.spelled_out(clinic.counted_areas or ())
    allowed = set(said or facts.counted_by_default) - set(quote.excluded)
    return tuple(area for area in plan.targets if area in allowed), not said


def _bundle(quote: Quote, plan: Plan, clinic: Clinic, facts: Facts) -> Offer:
    """A "one area" price that names no area is a bundle of one (DESIGN P5)."""
    areas, is_default = countable(quote, plan, clinic, facts)
    return Offer(quote, areas, places=quote.count or 1, is_default=is_default)


def _by_units(quote: Quote, plan: Plan, clinic: Clinic, facts: Facts) -> Offer:
    wanted = [area for area in plan.targets if quote.areas is None or area in quote.areas]
    product = quote.product
    if product is None:
        return Offer(quote, (), cannot_tell={area: Reason("no_brand", {"area": area}) for area in wanted})
    units, usual = _units(product, wanted, plan, clinic, facts)
    return Offer(
        quote,
        tuple(units),
        units=units,
        usual_units=usual,
        cannot_tell={a: Reason("no_units", {"product": product, "area": a}) for a in wanted if a not in units},
    )


def _within_units(offer: Offer, plan: Plan, clinic: Clinic, facts: Facts) -> Offer:
    """A flat price that includes so many units; what a unit beyond them costs, it does not say."""
    product, included = offer.quote.product, offer.quote.units_included
    units, usual = ({}, ()) if product is None else _units(product, offer.areas, plan, clinic, facts)
    offer = replace(offer, units=units, usual_units=usual)
    enough = tuple(area for area in offer.areas if offer.suffices((area,), End.LOW))
    reasons = {a: Reason("too_few_units", {"included": included, "area": a}) for a in offer.areas if a not in enough}
    return replace(offer, areas=enough, units={a: u for a, u in units.items() if a in enough}, cannot_tell=reasons)


def _units(
    product: str, areas: Sequence[str], plan: Plan, clinic: Clinic, facts: Facts
) -> tuple[dict[str, Range], tuple[str, ...]]:
    """Fewest and most of that brand by area where they are known, and the areas for which nobody here gave them."""
    told = {area: _told_units(product, area, plan, clinic) for area in areas}
    usual = facts.units.get(product, {})
    units = {area: found for area in areas if (found := told[area] or usual.get(area)) is not None}
    return units, tuple(area for area in units if told[area] is None)


def _told_units(product: str, area: str, plan: Plan, clinic: Clinic) -> Range | None:
    """The clinic's own figure, else the user's for this clinic, else the user's for the plan (DESIGN P3).

    Said twice by the same: smallest to largest. No units at all, from an older library, say nothing.
    """
    sources: tuple[list[Units], ...] = (
        [units for units in clinic.units if units.said_by is UnitsFrom.CLINIC],
        [units for units in clinic.units if units.said_by is UnitsFrom.USER],
        list(plan.units),
    )
    for source in sources:
        said = [units for units in source if units.product == product and units.area == area and units.low > 0]
        if said:
            return min(units.low for units in said), max(units.high for units in said)
    return None

"""How long the effect lasts, how often one comes back, how many sessions that makes (DESIGN P12)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import ceil

from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing.facts import Facts, Range


@dataclass(frozen=True, slots=True)
class Timing:
    """Months, shortest and longest: of effect, and between two sessions (exact: 13 weeks are 3 months)."""

    effect: Range
    interval: tuple[Fraction, Fraction]


def timing_of(
    areas: Sequence[str],
    brands: Collection[str | None],
    months_of_effect: Decimal | None,
    facts: Facts,
    own: Mapping[str, Decimal] | None = None,
) -> Timing | None:
    """None: of no planned area it is known how long the effect lasts, and the user did not say.

    brands   those that either end of the session's figure uses, None for quotes that name no brand. Where the ends use
             different brands nobody knows yet which it will be: the least of their lows to the greatest of their highs.
    own      the user's months for single areas, before `months_of_effect`, which is for all others
    """
    effects, intervals = [], []
    for brand in brands:
        effect = _effect(areas, brand, months_of_effect, own or {}, facts)
        if effect is None:
            return None
        shortest = shortest_interval(areas, brand, facts)
        effects.append(effect)
        intervals.append((max(_exact(effect[0]), shortest), max(_exact(effect[1]), shortest)))
    return Timing(
        (min(low for low, _ in effects), max(high for _, high in effects)),
        (min(low for low, _ in intervals), max(high for _, high in intervals)),
    )


def sessions_in(years: int, timing: Timing | None, per_year: int | None) -> tuple[int, int] | None:
    """Fewest and most sessions that start within so many years; the plan's own number goes first. None: not known."""
    if per_year is not None:
        return per_year * years, per_year * years
    if timing is None:
        return None
    shortest, longest = timing.interval
    return ceil(12 * years / longest), ceil(12 * years / shortest)


def shortest_interval(areas: Sequence[str], brand: str | None, facts: Facts) -> Fraction:
    """Months until all areas may be treated again: the brand's weeks for each, else the area's, else the default."""
    known = (_min_weeks(area, brand, facts) for area in areas)
    return _months_in(max(facts.default_min_weeks if weeks is None else weeks for weeks in known))


def doubts(
    areas: Sequence[str],
    brands: Collection[str | None],
    months: Decimal | None,
    per_year: int | None,
    facts: Facts,
    own: Mapping[str, Decimal] | None = None,
) -> tuple[Reason, ...]:
    """What the timing rests on for want of better: the area's months instead of the brand's, a default interval."""
    found = []
    if months is None:
        unsaid = [area for area in areas if area not in (own or {})]
        unknown = tuple(area for area in unsaid if any(_months(area, brand, facts) is None for brand in brands))
        default = tuple(
            area
            for area in unsaid
            if area not in unknown and any(_label_months(area, brand, facts) is None for brand in brands)
        )
        found += [Reason("default_duration", {"areas": default})] if default else []
        found += [Reason("no_duration", {"areas": unknown})] if unknown else []
    if per_year is None and any(_min_weeks(area, brand, facts) is None for area in areas for brand in brands):
        found.append(Reason("default_interval", {"weeks": facts.default_min_weeks}))
    return tuple(found)


def _effect(
    areas: Sequence[str], brand: str | None, months: Decimal | None, own: Mapping[str, Decimal], facts: Facts
) -> Range | None:
    """Over the areas of which it is known; those of which it is not are named by `doubts`."""
    told = {area: own.get(area, months) for area in areas}
    found = (_months(area, brand, facts) if said is None else (said, said) for area, said in told.items())
    known = [one for one in found if one is not None]
    return (min(low for low, _ in known), max(high for _, high in known)) if known else None


@lru_cache(64)
def _months_in(weeks: Decimal) -> Fraction:
    return Fraction(weeks) * 12 / 52


@lru_cache(64)
def _exact(months: Decimal) -> Fraction:
    """An effect stated in weeks arrives as a rounded decimal: 20 weeks are 60/13 months, and 13 of them five years."""
    return Fraction(months).limit_denominator(1_000_000)


def _months(area: str, brand: str | None, facts: Facts) -> Range | None:
    return _label_months(area, brand, facts) or facts.duration_months.get(area)


def _label_months(area: str, brand: str | None, facts: Facts) -> Range | None:
    return None if brand is None else facts.product_duration_months.get(brand, {}).get(area)


def _min_weeks(area: str, brand: str | None, facts: Facts) -> Decimal | None:
    by_brand = None if brand is None else facts.product_min_weeks.get(brand, {}).get(area)
    return facts.min_weeks.get(area) if by_brand is None else by_brand

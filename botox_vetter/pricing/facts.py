"""What is known in advance about units, months of effect and intervals, as far as prices need it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from botox_vetter.domain.price_levels import PriceLevel
from botox_vetter.domain.quotes import Basis
from botox_vetter.domain.rates import Rates, newest
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.treatments import Area, Indication, Treatments, UnitsRange

Range = tuple[Decimal, Decimal]
ByProduct = Mapping[str, Mapping[str, Range]]


class UnitsSource(StrEnum):
    """Where a usual number of units comes from: the label, trials and clinics, or smallest to largest of both."""

    LABEL = "label"
    TYPICAL = "typical"
    BOTH = "label_and_typical"


@dataclass(frozen=True, slots=True)
class Facts:
    """Areas and products by id; a medical indication is priced like an area and stands among them.

    counted_by_default       areas that count where a clinic does not explain its "3 areas"
    units, units_from        product -> area -> fewest and most units, and where they come from (DESIGN P3)
    duration_months          area -> shortest and longest effect
    product_duration_months  product -> area -> the same, from the label of that brand for that area
    min_weeks                area -> weeks until it may be treated again
    product_min_weeks        product -> area -> the same, by brand
    bundles                  a page's word for several areas -> those areas; none where the clinic must list them
    rates                    by which other currencies count; None: they do not (DESIGN P17)
    label_units              product -> area -> fewest and most units of the label alone
    unit_levels              country and product -> the published level with the lowest price of a unit
    """

    counted_by_default: tuple[str, ...] = ()
    units: ByProduct = field(default_factory=dict, hash=False)
    units_from: Mapping[str, Mapping[str, UnitsSource]] = field(default_factory=dict, hash=False)
    duration_months: Mapping[str, Range] = field(default_factory=dict, hash=False)
    product_duration_months: ByProduct = field(default_factory=dict, hash=False)
    min_weeks: Mapping[str, Decimal] = field(default_factory=dict, hash=False)
    product_min_weeks: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict, hash=False)
    default_min_weeks: Decimal = Decimal(13)
    quote_stale_after_days: int = 90
    bundles: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    rates: Rates | None = None
    label_units: ByProduct = field(default_factory=dict, hash=False)
    unit_levels: Mapping[tuple[str, str], PriceLevel] = field(default_factory=dict, hash=False)

    def spelled_out(self, areas: Iterable[str]) -> tuple[str, ...]:
        """`upper_face_3` is not an area but the three of them (DESIGN P5)."""
        return tuple(dict.fromkeys(area for word in areas for area in self.bundles.get(word, (word,))))


def facts_on(rulebook: Rulebook, today: date) -> Facts:
    """With the reference rates of the latest day that is known today, and published levels."""
    by_price = sorted((level for level in rulebook.price_levels if level.basis is Basis.PER_UNIT), key=_by_low)
    return replace(
        facts_of(rulebook.treatments),
        rates=newest(rulebook.rates, today),
        unit_levels={(level.country, level.product): level for level in reversed(by_price) if level.product},
    )


def _by_low(level: PriceLevel) -> Decimal:
    return level.low


def facts_of(treatments: Treatments) -> Facts:
    """Takes from the treatments what prices need; what is not confirmed is not in there in the first place."""
    areas, indications = treatments.areas.values(), treatments.indications.values()
    durations = {a.id: a.duration_months for a in areas} | {i.id: i.duration_months for i in indications}
    return Facts(
        counted_by_default=tuple(area.id for area in areas if area.is_counted),
        units=_usual_units(treatments),
        units_from=_units_sources(treatments),
        duration_months={place: months for place, months in durations.items() if months is not None},
        product_duration_months=_label_durations(treatments),
        min_weeks=_area_weeks(areas, indications),
        product_min_weeks=_product_weeks(treatments),
        default_min_weeks=treatments.default_min_retreatment_weeks,
        label_units=_label_units(treatments),
        bundles={bundle.id: bundle.areas for bundle in treatments.bundles.values()},
    )


def _figures(treatments: Treatments) -> Iterable[tuple[str, str, UnitsSource, UnitsRange]]:
    """Every published number of units: product, area, where from, fewest and most."""
    for area in treatments.areas.values():
        yield from ((product, area.id, UnitsSource.LABEL, units) for product, units in area.label_units.items())
        yield from ((product, area.id, UnitsSource.TYPICAL, units) for product, units in area.typical_units.items())
    for indication in treatments.indications.values():
        for product, units in indication.label_units.items():
            yield product, indication.id, UnitsSource.LABEL, units


def _label_units(treatments: Treatments) -> dict[str, dict[str, Range]]:
    found: dict[str, dict[str, Range]] = {}
    for product, area, source, units in _figures(treatments):
        if source is UnitsSource.LABEL:
            found.setdefault(product, {})[area] = units
    return found


def _usual_units(treatments: Treatments) -> dict[str, dict[str, Range]]:
    found: dict[str, dict[str, Range]] = {}
    for product, area, _, (low, high) in _figures(treatments):
        by_area = found.setdefault(product, {})
        known_low, known_high = by_area.get(area, (low, high))
        by_area[area] = (min(low, known_low), max(high, known_high))
    return found


def _units_sources(treatments: Treatments) -> dict[str, dict[str, UnitsSource]]:
    found: dict[str, dict[str, UnitsSource]] = {}
    for product, area, source, _ in _figures(treatments):
        by_area = found.setdefault(product, {})
        by_area[area] = UnitsSource.BOTH if by_area.get(area, source) is not source else source
    return found


def _label_durations(treatments: Treatments) -> dict[str, dict[str, Range]]:
    """A label speaks of the areas for which it gives units; elsewhere the area's own months hold, marked as default."""
    return {
        product.id: {
            a.id: product.label_duration_months for a in treatments.areas.values() if product.id in a.label_units
        }
        for product in treatments.products.values()
        if product.label_duration_months is not None
    }


def _area_weeks(areas: Iterable[Area], indications: Iterable[Indication]) -> dict[str, Decimal]:
    """An indication's weeks depend on the product; while none is named, the shortest of them holds."""
    weeks = {area.id: area.min_retreatment_weeks for area in areas if area.min_retreatment_weeks is not None}
    return weeks | {i.id: min(i.min_retreatment_weeks.values()) for i in indications if i.min_retreatment_weeks}


def _product_weeks(treatments: Treatments) -> dict[str, dict[str, Decimal]]:
    """The brand's own weeks hold for every area; an indication says itself what holds for which brand."""
    found: dict[str, dict[str, Decimal]] = {
        product.id: dict.fromkeys(treatments.areas, product.min_retreatment_weeks)
        for product in treatments.products.values()
        if product.min_retreatment_weeks is not None
    }
    for indication in treatments.indications.values():
        for product_id, weeks in indication.min_retreatment_weeks.items():
            found.setdefault(product_id, {})[indication.id] = weeks
    return found

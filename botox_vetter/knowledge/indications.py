"""Medical indications: totals of units only, and how long they last in months."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from botox_vetter.domain.treatments import Entry, Indication, UnitsRange
from botox_vetter.knowledge.confirmed import confirmed, confirmed_each, confirmed_words, head
from botox_vetter.knowledge.facts_file import IndicationRow

T = TypeVar("T")


def indication(row: IndicationRow) -> Indication:
    """Units for each muscle or place (`label_units_range`, `label_units_per_site`) are no total and stay in `more`."""
    fields = head(row, row["name"], "indication", row["id"])
    entry = Entry(*fields)
    products = confirmed_words(entry, "products", row["products"])
    weeks = confirmed(entry, "retreatment_weeks", row.get("retreatment_weeks"))
    own_units = row.get("label_units_by_product", {})
    own_weeks = row.get("retreatment_weeks_by_product", {})
    return Indication(
        *fields,
        products=products,
        definition=row.get("definition", ""),
        page_words=row.get("page_words", ()),
        label_units=_by_product(entry, products, _total_units(entry, row), "label_units_by_product", own_units),
        duration_months=_duration(entry, row),
        min_retreatment_weeks=_by_product(entry, products, weeks, "retreatment_weeks_by_product", own_weeks),
    )


def _by_product(
    entry: Entry, products: tuple[str, ...], common: T | None, key: str, own: Mapping[str, T]
) -> Mapping[str, T]:
    """The figure common to all products, but for those that `own` names, be it confirmed or not."""
    shared = {} if common is None else {product: common for product in products if product not in own}
    return MappingProxyType(shared | confirmed_each(entry, key, own))


def _total_units(entry: Entry, row: IndicationRow) -> UnitsRange | None:
    low = confirmed(entry, "label_units", row.get("label_units"))
    if low is None or "label_units_max" not in row:
        return None if low is None else (low, low)
    high = confirmed(entry, "label_units_max", row["label_units_max"])
    return None if high is None else (low, high)


def _duration(entry: Entry, row: IndicationRow) -> UnitsRange | None:
    """In months; weeks count as 12 / 52 of a month (DESIGN P12)."""
    weeks = confirmed(entry, "duration_weeks", row.get("duration_weeks"))
    if weeks is not None:
        return weeks[0] * 12 / 52, weeks[1] * 12 / 52
    return confirmed(entry, "duration_months", row.get("duration_months"))

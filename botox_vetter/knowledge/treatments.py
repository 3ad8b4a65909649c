"""facts.toml as domain types: the typed fields hold only what was read in a source, `more` holds everything."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from botox_vetter.domain.treatments import Area, Bundle, Entry, NotLicensed, Product, Treatments, UnitsRange
from botox_vetter.knowledge.confirmed import FILE, confirmed, confirmed_each, confirmed_words, head
from botox_vetter.knowledge.facts_file import AreaRow, BundleRow, FactsFile, NotLicensedRow, ProductRow
from botox_vetter.knowledge.indications import indication
from botox_vetter.knowledge.tables import by_id, read_file


def load_treatments(folder: Path) -> Treatments:
    """All of facts.toml; raises DataError."""
    file = read_file(folder / FILE, FactsFile)
    meta = file["meta"]
    return Treatments(
        products=by_id(map(_product, file["product"]), lambda row: row.id, FILE, "product"),
        areas=by_id(map(_area, file["area"]), lambda row: row.id, FILE, "area"),
        bundles=by_id(map(_bundle, file["bundle"]), lambda row: row.id, FILE, "bundle"),
        indications=by_id(map(indication, file["indication"]), lambda row: row.id, FILE, "indication"),
        default_min_retreatment_weeks=meta["default_min_retreatment_weeks"],
        disclaimer=meta["disclaimer"],
        unit_rule=meta["unit_rule"],
        sources=file["sources"],
        not_licensed=tuple(map(_not_licensed, file["not_licensed"])),
        compiled=meta["compiled"],
    )


def _product(row: ProductRow) -> Product:
    fields = head(row, row["brand"], "product", row["id"])
    entry = Entry(*fields)
    names = {region: name["name"] for name in row["names"] if not name.get("former") for region in name["regions"]}
    uses = (*row.get("uses", ()), *row.get("uses_memory", ()), *row.get("licensed_dose_not_read", ()))
    return Product(
        *fields,
        names=MappingProxyType(names),
        substance=row["substance"],
        regions=confirmed_words(entry, "regions", row["regions"]),
        is_cosmetic=row.get("cosmetic", True) and bool(uses),
        label_duration_months=confirmed(entry, "label_duration_months", row.get("label_duration_months")),
        min_retreatment_weeks=confirmed(entry, "min_retreatment_weeks", row.get("min_retreatment_weeks")),
    )


def _not_licensed(row: NotLicensedRow) -> NotLicensed:
    fields = head(row, row["name"], "not_licensed", row["name"])
    return NotLicensed(*fields, regions=row["regions"], as_of=confirmed(Entry(*fields), "as_of", row["as_of"]))


def _area(row: AreaRow) -> Area:
    fields = head(row, row["name"], "area", row["id"])
    entry = Entry(*fields)
    return Area(
        *fields,
        plain=row.get("plain", ""),
        is_counted=row.get("counted_as_area", False),
        page_words=row["page_words"],
        label_units=_label_units(entry, row),
        typical_units=MappingProxyType(confirmed_each(entry, "typical_units", row.get("typical_units", {}))),
        duration_months=confirmed(entry, "duration_months", row.get("duration_months")),
        min_retreatment_weeks=confirmed(entry, "min_retreatment_weeks", row.get("min_retreatment_weeks")),
    )


def _label_units(entry: Entry, row: AreaRow) -> Mapping[str, UnitsRange]:
    """Smallest to largest of what the label states for a product: one figure, or options to choose from (DESIGN P3)."""
    options = confirmed_each(entry, "label_units_options", row.get("label_units_options", {}))
    figures = confirmed_each(entry, "label_units", row.get("label_units", {}))
    stated = options | {product: (*options.get(product, ()), figure) for product, figure in figures.items()}
    return MappingProxyType({product: (min(units), max(units)) for product, units in stated.items()})


def _bundle(row: BundleRow) -> Bundle:
    fields = head(row, row["name"], "bundle", row["id"])
    return Bundle(*fields, areas=row["areas"], page_words=row.get("page_words", ()))

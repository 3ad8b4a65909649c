"""Does everything that the facts name exist, have all sources been named, all keys been explained?"""

from collections.abc import Iterator, Mapping
from typing import Any

from botox_vetter.domain.treatments import Area, Bundle, Entry, EntryStatus, Indication
from tests.knowledge.data import FREE_KEYS, Check, Data, Problems, unknown

REGIONS = {"US", "GB", "IE", "CA", "AU"}


def sources(data: Data) -> Problems:
    rules, known = data.rules, data.rules.sources
    for criterion in rules.criteria.values():
        yield from unknown(criterion.id, criterion.sources, known, "source")
    for register in rules.registers.values():
        yield from unknown(f"register {register.id}", register.sources, known, "source")
    for place in rules.places.jurisdictions.values():
        yield from unknown(f"place {place.code}", place.sources, known, "source")
    facts = data.raw["facts.toml"]
    named = {source for kind in facts.keys() - {"sources"} for source in named_sources(facts[kind])}
    about = data.raw["treatment.toml"]
    told = {source for kind in about.keys() - {"sources"} for source in named_sources(about[kind])}
    yield from unknown("treatment", told, rules.treatment_facts.sources, "source")
    yield from unknown("treatment", about["sources"], told, "source that nothing rests on:")
    yield from unknown("treatment", about["sources"].keys() & facts["sources"].keys(), (), "source of facts.toml:")
    yield from unknown("facts", named, rules.treatments.sources, "source")
    yield from unknown("facts", rules.treatments.sources, named, "source that nothing rests on:")


def named_sources(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("source", "generic_word_source"):
                yield from [inner] if isinstance(inner, str) else inner
            else:
                yield from named_sources(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from named_sources(inner)


def entries(data: Data) -> Iterator[Entry]:
    known = data.rules.treatments
    yield from known.not_licensed
    for table in (known.products, known.areas, known.bundles, known.indications):
        yield from table.values()


def status_of_facts(data: Data) -> Problems:
    for entry in entries(data):
        if (entry.status is EntryStatus.PARTIAL) != bool(entry.unconfirmed):
            yield f"{entry.id}: {entry.status}, and unconfirmed names {len(entry.unconfirmed)}"
        if not entry.sources:
            yield f"{entry.id}: no source"


def regions_of_facts(data: Data) -> Problems:
    facts = data.raw["facts.toml"]
    for row in [row for kind in ("product", "not_licensed") for row in facts[kind]]:
        where = str(row.get("id", row.get("name")))
        tables = [row, *row.get("names", []), *product_uses(row)]
        yield from unknown(where, [region for table in tables for region in table["regions"]], REGIONS, "region")
    for row in facts["product"]:
        for region in row["regions"]:
            if sum(region in name["regions"] for name in row["names"]) != 1:
                yield f"{row['id']}: must have one name in {region}"
    for row in facts["area"] + facts["bundle"]:
        named = [*row.get("licence", {}), *row.get("licence_memory", {}), *row.get("licence_not_read", [])]
        yield from unknown(row["id"], named, REGIONS, "region")
    for row in facts["indication"]:
        yield from unknown(row["id"], [funding["region"] for funding in row.get("funding", [])], REGIONS, "region")


def product_uses(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [use for key in ("uses", "uses_memory", "licensed_dose_not_read") for use in row.get(key, [])]


def ids_of_facts(data: Data) -> Problems:
    facts, known = data.raw["facts.toml"], data.rules.treatments
    for row in facts["product"]:
        yield from unknown(row["id"], [use["area"] for use in product_uses(row)], known.areas, "area")
        yield from unknown(row["id"], row.get("medical_uses", []), known.indications, "indication")
    for row in facts["area"] + facts["bundle"]:
        for key in ("label_units", "label_units_options", "typical_units"):
            yield from unknown(row["id"], row.get(key, {}), known.products, "product")
        for products in [*row.get("licence", {}).values(), *row.get("licence_memory", {}).values()]:
            yield from unknown(row["id"], products, known.products, "product")
    for row in facts["indication"]:
        yield from unknown(row["id"], row["products"], known.products, "product")
        for key in ("label_units_by_product", "retreatment_weeks_by_product"):
            yield from unknown(row["id"], row.get(key, {}), row["products"], f"product in {key}")


def ids_of_treatment(data: Data) -> Problems:
    about, known = data.raw["treatment.toml"], data.rules.treatments
    targets = {*known.areas, *known.bundles, *known.indications}
    for row in about["outcome"]:
        yield from unknown(row["id"], [row.get("area", row.get("bundle"))], targets, "target")
        yield from unknown(
            row["id"], [row["product"], row.get("comparator", row["product"])], known.products, "product"
        )
    for row in about["screening"]:
        products = [*row.get("applies_to_products", ()), *row.get("ask_also_for", ())]
        yield from unknown(row["id"], products, known.products, "product")
        yield from unknown(row["id"], row.get("applies_to_targets", ()), targets, "target")
    for kind in ("outcome", "complication", "screening", "statement"):
        ids = [row["id"] for row in about[kind]]
        yield from (f"{kind} {one} stands twice" for one in sorted({*ids}) if ids.count(one) > 1)


def questions(data: Data) -> Problems:
    rules = data.rules
    yield from unknown("questions", rules.consultation.sources, rules.sources, "source")
    asked = {criterion for one in rules.consultation.questions for criterion in one.criteria}
    read_elsewhere = {"AD01", "TR02", "TR04"}  # from the site, public notices and reviews
    derived = {criterion.id for criterion in rules.criteria.values() if criterion.derived_from}
    yield from unknown("questions", rules.criteria.keys() - asked - read_elsewhere - derived, (), "criterion unasked:")
    for one in rules.consultation.questions:
        yield from unknown(one.id, one.criteria, rules.criteria, "criterion")
        yield from unknown(one.id, [one.group], rules.consultation.groups, "group")


def bundles(data: Data) -> Problems:
    known = data.rules.treatments
    for bundle in known.bundles.values():
        yield from unknown(f"bundle {bundle.id}", bundle.areas, known.areas, "area")
        if bundle.id in known.areas:
            yield f"bundle {bundle.id}: is an area, too"
        if not bundle.areas and not bundle.more.get("areas_from_clinic"):
            yield f"bundle {bundle.id}: without areas"


def page_words(data: Data) -> Problems:
    known = data.rules.treatments
    rows: list[Area | Bundle | Indication] = [*known.areas.values(), *known.bundles.values()]
    words = [word for row in [*rows, *known.indications.values()] for word in row.page_words]
    yield from (f"{word} stands for two things" for word in sorted({*words}) if words.count(word) > 1)


def ranges(data: Data) -> Problems:
    """From the smallest to the largest: a swapped pair would price upside down."""
    for kind in ("product", "area", "bundle", "indication"):
        for row in data.raw["facts.toml"][kind]:
            for key, value in row.items():
                named = value.items() if key in FREE_KEYS and isinstance(value, dict) else [(key, value)]
                yield from (f"{row['id']}: {name} falls" for name, pair in named if is_falling(pair))


def is_falling(value: object) -> bool:
    figures = [each for each in value if isinstance(each, int | float)] if isinstance(value, list) else []
    return figures != sorted(figures)


def keys_explained(data: Data) -> Problems:
    for name, table in data.raw.items():
        yield from unknown(name, sorted({*keys_of(table)}), data.explained, "key to README.md:")


def keys_of(value: object, is_free: bool = False) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if not is_free:
                yield key
            yield from keys_of(inner, key in FREE_KEYS)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_of(inner)


CHECKS: tuple[Check, ...] = (
    sources,
    ids_of_treatment,
    questions,
    status_of_facts,
    regions_of_facts,
    ids_of_facts,
    bundles,
    page_words,
    ranges,
    keys_explained,
)

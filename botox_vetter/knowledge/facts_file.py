"""What stands in facts.toml, key by key; resources/README.md says what each key means."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, NotRequired, TypedDict

from botox_vetter.domain.places import Source
from botox_vetter.domain.treatments import EntryStatus, UnitsRange

Words = tuple[str, ...]
Numbers = tuple[Decimal, ...]


class FactsMeta(TypedDict):
    schema: Literal[1]
    compiled: str
    language: str
    disclaimer: str
    unconfirmed_rule: str
    default_duration_rule: str
    default_min_retreatment_weeks: Decimal
    default_min_retreatment_note: str
    unit_rule: str
    generic_name: str
    generic_word_for_ads: Words
    generic_word_note: str
    generic_word_source: Words
    source: Words


class EntryRow(TypedDict):
    """What every entry has, whatever it is about."""

    status: EntryStatus
    source: Words
    unconfirmed: NotRequired[Words]
    note: NotRequired[str]


class NotLicensedRow(EntryRow):
    name: str
    regions: Words
    as_of: str


class NameRow(TypedDict):
    name: str
    regions: Words
    former: NotRequired[bool]
    note: NotRequired[str]


class UseRow(TypedDict):
    area: str
    regions: Words
    units: NotRequired[Decimal]
    units_min: NotRequired[Decimal]
    units_max: NotRequired[Decimal]
    units_options: NotRequired[Numbers]
    sites: NotRequired[int]
    note: NotRequired[str]


class ProductRow(EntryRow):
    id: str
    brand: str
    names: tuple[NameRow, ...]
    substance: str
    maker: str
    unit_family: str
    form: str
    regions: Words
    strength_units: NotRequired[Numbers]
    strength_note: NotRequired[str]
    excipients: NotRequired[Words]
    allergy_alert: NotRequired[Words]
    cow_milk_protein: NotRequired[bool]
    albumin_free: NotRequired[bool]
    cosmetic: NotRequired[bool]
    us_approval: NotRequired[str]
    regions_note: NotRequired[str]
    not_in: NotRequired[Words]
    not_in_note: NotRequired[str]
    age_note: NotRequired[str]
    age_note_ca: NotRequired[str]
    medical_uses: NotRequired[Words]
    medical_note: NotRequired[str]
    onset_days: NotRequired[UnitsRange]
    onset_note: NotRequired[str]
    full_effect_days: NotRequired[Decimal]
    label_duration_months: NotRequired[UnitsRange]
    duration_note: NotRequired[str]
    min_retreatment_weeks: NotRequired[Decimal]
    min_retreatment_days: NotRequired[Decimal]
    retreatment_note: NotRequired[str]
    uses: NotRequired[tuple[UseRow, ...]]
    uses_memory: NotRequired[tuple[UseRow, ...]]
    licensed_dose_not_read: NotRequired[tuple[UseRow, ...]]
    combined_units: NotRequired[Decimal]


class TreatedRow(EntryRow):
    """What areas and the bundles of page words have in common."""

    id: str
    name: str
    plain: NotRequired[str]
    licence: NotRequired[Mapping[str, Words]]
    licence_memory: NotRequired[Mapping[str, Words]]
    licence_not_read: NotRequired[Words]
    off_label: NotRequired[bool]
    label_units: NotRequired[Mapping[str, Decimal]]
    typical_units: NotRequired[Mapping[str, UnitsRange]]
    sites: NotRequired[int]
    onset_days: NotRequired[UnitsRange]
    full_effect_days: NotRequired[UnitsRange]
    duration_months: NotRequired[UnitsRange]
    review_days: NotRequired[Decimal]


class AreaRow(TreatedRow):
    page_words: Words
    kind: NotRequired[str]
    counted_as_area: NotRequired[bool]
    licence_note: NotRequired[str]
    label_units_options: NotRequired[Mapping[str, Numbers]]
    label_units_note: NotRequired[str]
    typical_units_note: NotRequired[str]
    sites_note: NotRequired[str]
    duration_long: NotRequired[str]
    duration_note: NotRequired[str]
    min_retreatment_weeks: NotRequired[Decimal]
    result_note: NotRequired[str]
    caution: NotRequired[str]


class BundleRow(TreatedRow):
    page_words: NotRequired[Words]
    areas: Words
    areas_from_clinic: NotRequired[bool]


class TrialRow(TypedDict):
    trial: str
    measure: str
    source: str
    active: NotRequired[Decimal]
    placebo: NotRequired[Decimal]
    active_pct: NotRequired[Decimal]
    placebo_pct: NotRequired[Decimal]
    placebo_note: NotRequired[str]
    comparator_pct: NotRequired[Decimal]
    n: NotRequired[int]
    p: NotRequired[Decimal]


class RiskRow(TypedDict):
    what: str
    pct: Decimal
    source: str


class FundingRow(TypedDict):
    region: str
    text: str
    source: str


class IndicationRow(EntryRow):
    id: str
    name: str
    products: Words
    page_words: NotRequired[Words]
    definition: NotRequired[str]
    condition: NotRequired[str]
    label_units: NotRequired[Decimal]
    label_units_max: NotRequired[Decimal]
    label_units_range: NotRequired[UnitsRange]
    label_units_per_site: NotRequired[UnitsRange]
    label_units_by_product: NotRequired[Mapping[str, UnitsRange]]
    label_units_note: NotRequired[str]
    units_note: NotRequired[str]
    sites: NotRequired[int]
    sites_note: NotRequired[str]
    route: NotRequired[str]
    onset: NotRequired[str]
    duration_weeks: NotRequired[UnitsRange]
    duration_months: NotRequired[UnitsRange]
    duration_note: NotRequired[str]
    review_days: NotRequired[UnitsRange]
    retreatment_weeks: NotRequired[Decimal]
    retreatment_weeks_by_product: NotRequired[Mapping[str, Decimal]]
    retreatment_note: NotRequired[str]
    who: NotRequired[str]
    not_for: NotRequired[str]
    must_know: NotRequired[str]
    driving_note: NotRequired[str]
    risk_note: NotRequired[str]
    evidence_note: NotRequired[str]
    regions_note: NotRequired[str]
    success: NotRequired[tuple[TrialRow, ...]]
    funding: NotRequired[tuple[FundingRow, ...]]
    risks: NotRequired[tuple[RiskRow, ...]]


class FactsFile(TypedDict):
    meta: FactsMeta
    product: tuple[ProductRow, ...]
    not_licensed: tuple[NotLicensedRow, ...]
    area: tuple[AreaRow, ...]
    bundle: tuple[BundleRow, ...]
    indication: tuple[IndicationRow, ...]
    sources: Mapping[str, Source]

"""What stands in treatment.toml, key by key; resources/README.md says what each key means."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, NotRequired, TypedDict

from botox_vetter.domain.places import Source
from botox_vetter.domain.screening import Advice
from botox_vetter.domain.treatment_facts import Instruction, Measure
from botox_vetter.knowledge.facts_file import EntryRow, Numbers, Words


class StatementRow(EntryRow):
    id: str
    part: Literal["does", "wrong", "after"]
    text: str


class MechanismRow(EntryRow):
    text: str
    preparation: str


class BoxedWarningRow(EntryRow):
    text: str
    regions: Words
    cosmetic_note: str


class OutcomeRow(EntryRow):
    id: str
    area: NotRequired[str]
    bundle: NotRequired[str]
    product: str
    trial: str
    measure: Measure
    when: str
    active_pct: Numbers
    placebo_pct: NotRequired[Numbers]
    comparator: NotRequired[str]
    comparator_pct: NotRequired[Decimal]
    n_active: NotRequired[int]
    median_weeks_none_mild: NotRequired[Numbers]
    also: NotRequired[str]


class ComplicationRow(EntryRow):
    id: str
    what: str
    pct: NotRequired[Decimal]
    placebo_pct: NotRequired[Decimal]
    risk_ratio: NotRequired[Decimal]
    count: NotRequired[int]
    basis: NotRequired[str]


class ScreeningRow(EntryRow):
    id: str
    ask: str
    severity_cosmetic: Advice
    severity_medical: Advice
    why: str
    applies_to_products: NotRequired[Words]
    ask_also_for: NotRequired[Words]
    applies_to_targets: NotRequired[Words]


class AftercareRow(EntryRow):
    kind: Literal["normal", "timeline", "avoid", "urgent", "call_clinic", "do_not_drive", "review", "no_antidote"]
    act: NotRequired[str]
    items: NotRequired[Words]
    rules: NotRequired[tuple[Instruction, ...]]
    when: NotRequired[str]
    first: NotRequired[str]
    droop: NotRequired[str]
    window_days: NotRequired[tuple[int, int]]


class ReportingRow(EntryRow):
    region: Literal["GB", "US", "IE", "AU", "CA"]
    scheme: str
    address: str
    address_consumer: NotRequired[str]
    phone: NotRequired[str]
    email: NotRequired[str]
    emergency: str
    advice: NotRequired[str]
    advice_nir: NotRequired[str]
    not_for_emergencies: bool


class TreatmentFile(TypedDict):
    schema: Literal[1]
    compiled: str
    statement: tuple[StatementRow, ...]
    mechanism: MechanismRow
    boxed_warning: BoxedWarningRow
    outcome: tuple[OutcomeRow, ...]
    complication: tuple[ComplicationRow, ...]
    screening: tuple[ScreeningRow, ...]
    aftercare: tuple[AftercareRow, ...]
    reporting: tuple[ReportingRow, ...]
    sources: Mapping[str, Source]

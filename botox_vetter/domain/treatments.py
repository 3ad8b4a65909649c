"""What is known about products, areas and indications, with status and source on every entry.

Units belong to one product and are never converted.
A figure whose key path stands under `unconfirmed` is never shown as fact: the typed fields leave it out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from botox_vetter.domain.places import Source

UnitsRange = tuple[Decimal, Decimal]


class EntryStatus(StrEnum):
    """confirmed: read; partial: what `unconfirmed` names was not; memory: nothing was read, hidden or greyed."""

    CONFIRMED = "confirmed"
    PARTIAL = "partial"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class Entry:
    """What every entry of facts.toml carries.

    unconfirmed   key paths into `more`, e.g. "uses.crows_feet.units"
    sources       ids of `Treatments.sources`
    more          its other keys as they stand in the file, unconfirmed ones too, for showing: ask `is_confirmed`
    """

    id: str
    name: str
    status: EntryStatus
    unconfirmed: frozenset[str]
    sources: tuple[str, ...]
    more: Mapping[str, object] = field(hash=False, repr=False)


@dataclass(frozen=True, slots=True)
class Product(Entry):
    """A toxin brand. names: its name by region (US, GB, IE, CA, AU), without former ones.

    regions               where it is known to be sold, only confirmed ones
    is_cosmetic           it has cosmetic uses; False: medical only
    label_duration_months, min_retreatment_weeks   None: not known or not confirmed
    """

    names: Mapping[str, str] = field(hash=False)
    substance: str
    regions: tuple[str, ...]
    is_cosmetic: bool
    label_duration_months: UnitsRange | None
    min_retreatment_weeks: Decimal | None


@dataclass(frozen=True, slots=True)
class NotLicensed(Entry):
    """A name that a user may hear of but that is not licensed in `regions` (PT01 answers "no" there).

    as_of   the day that was read; None: not confirmed
    """

    regions: tuple[str, ...]
    as_of: str | None


@dataclass(frozen=True, slots=True)
class Area(Entry):
    """A place on the body that is treated and priced. Units by product, only confirmed ones.

    label_units      smallest to largest of the label, `label_units_options` included
    typical_units    from trials or clinics
    duration_months  months of effect, for a product that states none; None: not known or not confirmed
    is_counted       counts where "3 areas" is not explained
    """

    plain: str
    is_counted: bool
    page_words: tuple[str, ...]
    label_units: Mapping[str, UnitsRange] = field(hash=False)
    typical_units: Mapping[str, UnitsRange] = field(hash=False)
    duration_months: UnitsRange | None
    min_retreatment_weeks: Decimal | None


@dataclass(frozen=True, slots=True)
class Bundle(Entry):
    """A page's word for several areas; never an area of the plan. No areas: the clinic must list them."""

    areas: tuple[str, ...]
    page_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Indication(Entry):
    """A medical reason for treatment; priced like an area of its own.

    products               only those confirmed for it
    label_units            by product, only where a total is stated and confirmed: a dose for each muscle is none
    duration_months        None: not known or not confirmed
    min_retreatment_weeks  by product
    """

    products: tuple[str, ...]
    definition: str
    page_words: tuple[str, ...]
    label_units: Mapping[str, UnitsRange] = field(hash=False)
    duration_months: UnitsRange | None
    min_retreatment_weeks: Mapping[str, Decimal] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Treatments:
    """All of it, by id, in the file's order. compiled: the month, or day, as of which it was read."""

    products: Mapping[str, Product] = field(hash=False)
    areas: Mapping[str, Area] = field(hash=False)
    bundles: Mapping[str, Bundle] = field(hash=False)
    indications: Mapping[str, Indication] = field(hash=False)
    default_min_retreatment_weeks: Decimal
    disclaimer: str
    unit_rule: str
    sources: Mapping[str, Source] = field(hash=False)
    not_licensed: tuple[NotLicensed, ...] = ()
    compiled: str = ""


def is_confirmed(entry: Entry, path: str) -> bool:
    """Whether everything at that key path of `more` was read in a source.

    An unconfirmed warning (allergy_alert, cow_milk_protein) is not hidden but shown as a question to ask.
    Raises KeyError where the path leads nowhere: a slip in the path must not look like a fact.
    """
    asked = position(entry.more, path)
    doubted = [position(entry.more, other) for other in entry.unconfirmed]
    overlap = any(asked[: len(other)] == other[: len(asked)] for other in doubted)
    return entry.status is not EntryStatus.MEMORY and not overlap


def position(table: Mapping[str, object], path: str) -> tuple[str | int, ...]:
    """The keys and numbers that a key path of `unconfirmed` stands for: "uses.glabella.units" is ("uses", 0, "units").

    In a list of tables a step is the row's area or name, in a list of words the word; else its number, from 0.
    Raises KeyError where the path leads nowhere.
    """
    value: object = table
    steps: list[str | int] = []
    for name in path.split("."):
        if isinstance(value, Mapping):
            steps.append(name)
            value = value[name]
        elif isinstance(value, tuple):
            number = _number(value, name)
            steps.append(number)
            value = value[number]
        else:
            raise KeyError(name)
    return tuple(steps)


def _number(rows: tuple[object, ...], name: str) -> int:
    for number, row in enumerate(rows):
        if row == name or (isinstance(row, Mapping) and name in (row.get("area"), row.get("name"))):
            return number
    if name.isdecimal() and int(name) < len(rows):
        return int(name)
    raise KeyError(name)

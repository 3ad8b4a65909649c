"""What the law of a place says, as data; who may prescribe and inject there."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """One place of jurisdictions.toml with what it inherits filled in. Codes: `Profession.satisfies` answers them.

    parent               the place it inherits from; None: it stands for itself
    injectors_complete   nobody but these may inject: no code satisfied means "no", else it means unknown
    min_age              0: no limit found in law
    """

    code: str
    name: str
    prescribers: tuple[str, ...]
    injectors: tuple[str, ...]
    gates_law: tuple[str, ...]
    gates_default: tuple[str, ...]
    gates_medical_only: tuple[str, ...] = ()
    gates_if_in_scope: tuple[str, ...] = ()
    inactive: tuple[str, ...] = ()
    parent: str | None = None
    injectors_complete: bool = False
    min_age: int = 0
    age_basis: str = ""
    age_from: str = ""
    prescribers_note: str = ""
    injector_basis: str = ""
    remote: str = ""
    remote_basis: str = ""
    remote_from: str = ""
    pom_ads: str = ""
    premises: str = ""
    licence: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profession:
    """What a person is, and which codes of `prescribers` and `injectors` that satisfies."""

    id: str
    name: str
    satisfies: tuple[str, ...]
    page_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that a rule or fact rests on. confirmed: the stored text was read; date and grade "": not noted."""

    id: str
    title: str
    publisher: str
    address: str
    confirmed: bool
    date: str = ""
    grade: str = ""
    note: str = ""
    address_note: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """All jurisdictions and professions; `conditions`: code = the question without whose answer it does not hold."""

    jurisdictions: Mapping[str, Jurisdiction] = field(hash=False)
    professions: Mapping[str, Profession] = field(hash=False)
    conditions: Mapping[str, str] = field(hash=False)

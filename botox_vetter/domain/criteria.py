"""The questions of the background check, the scales they are answered on, and which of them are knock-outs where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from botox_vetter.domain.findings import NOT_APPLICABLE, Assurance


class Kind(StrEnum):
    GATE = "gate"
    WEIGHTED = "weighted"


class Subject(StrEnum):
    """Whom a criterion is asked about (DESIGN V1)."""

    CLINIC = "clinic"
    INJECTOR = "injector"
    PRESCRIBER = "prescriber"


class Stage(StrEnum):
    """When it can be settled: before a visit, at the consultation, or on the day before the needle."""

    BOOKING = "booking"
    CONSULTATION = "consultation"
    TREATMENT = "treatment"


class CriterionUse(StrEnum):
    COSMETIC = "cosmetic"
    MEDICAL = "medical"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Scale:
    """The possible answers. A level has a value in [0, 1], settles nothing (`open`) or takes the criterion out."""

    id: str
    title: str
    levels: tuple[str, ...]
    values: Mapping[str, Fraction] = field(hash=False)
    pass_on: tuple[str, ...]
    left_out: tuple[str, ...]
    open: tuple[str, ...]
    note: str = ""

    def is_left_out(self, level: str) -> bool:
        """Every criterion may be answered not_applicable, also where its scale does not list it."""
        return level == NOT_APPLICABLE or level in self.left_out


@dataclass(frozen=True, slots=True)
class Criterion:
    """One question. Whether it is a gate in a place, `Gates` alone says; of kind gate and not listed: not asked there.

    needs              the least assurance that passes it as a gate; None: a gate nowhere
    fails_on_medical   instead of `fails_on` for medical plans; None: the same
    fails_on_extra     more failing levels by place, for the use `fails_on_extra_use` (None: both)
    not_in_scope_when  by place: reasons for which it may be answered as out of scope
    derived_from       computed from that criterion and the profession table
    ttl_days           an answer older than that is stale (DESIGN V4)
    """

    id: str
    title: str
    question: str
    category: str
    kind: Kind
    weight: Fraction
    scale: str
    subject: Subject
    stage: Stage
    ttl_days: int
    use: CriterionUse = CriterionUse.BOTH
    jurisdictions: tuple[str, ...] = ("*",)
    fails_on: tuple[str, ...] = ()
    fails_on_medical: tuple[str, ...] | None = None
    fails_on_extra: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    fails_on_extra_use: CriterionUse | None = None
    needs: Assurance | None = None
    not_in_scope_when: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    derived_from: str | None = None
    basis: Mapping[str, str] = field(default_factory=dict, hash=False)
    verify: tuple[str, ...] = ()
    registers: tuple[str, ...] = ()
    proof: str = ""
    rationale: str = ""
    note: str = ""
    sources: tuple[str, ...] = ()

    def applies(self, place: str, is_medical: bool) -> bool:
        """Whether it is asked in that place (a country's rule holds for its parts) for that use."""
        wanted = self.jurisdictions
        right_use = self.use is CriterionUse.BOTH or (self.use is CriterionUse.MEDICAL) == is_medical
        return right_use and ("*" in wanted or place in wanted or country_of(place) in wanted)


class GateBasis(StrEnum):
    """Gates of the law cannot be relaxed; our own (default) may, with a reason."""

    LAW = "law"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Gates:
    """Which criteria are knock-outs in a place. `only_if_in_scope`: left out until somebody answers that it applies.

    is_known: False where neither the place nor its country has an entry: the program does not know the law there.
    """

    basis: Mapping[str, GateBasis] = field(hash=False)
    only_if_in_scope: frozenset[str] = frozenset()
    is_known: bool = True


def country_of(place: str) -> str:
    """GB of GB-ENG."""
    return place.split("-", 1)[0]

"""What the treatment does, what can go wrong and what happens after: statements, each with what it rests on.

What nobody read in a source is not among them; only a warning that is in doubt stays, and is marked as a question.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from botox_vetter.domain.places import Source
from botox_vetter.domain.screening import ScreeningQuestion


class Side(StrEnum):
    """What a person should have opened before choosing a clinic."""

    DOES = "does"
    WRONG = "wrong"
    AFTER = "after"


class Measure(StrEnum):
    """What counted as success in a trial. Only figures of one measure may stand beside each other."""

    NONE_OR_MILD = "none_mild"
    STRICT = "composite2"  # better by two grades, as both the doctor and the person judge
    STILL_BETTER = "persistence"
    SATISFIED = "satisfaction"


@dataclass(frozen=True, slots=True)
class Statement:
    """id: by which it is translated. sources: ids of `TreatmentFacts.sources`."""

    id: str
    side: Side
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many of 100 people reached one measure at one time.

    target            id of the area, or of the bundle
    per_100, placebo  one figure for each trial, or each time, of `trial` and `when`
    comparator        the brand it was held against in the same trial, with its figure
    people            how many were treated; None: not read
    """

    id: str
    target: str
    product: str
    trial: str
    measure: Measure
    when: str
    per_100: tuple[Decimal, ...]
    placebo: tuple[Decimal, ...]
    comparator: str | None
    comparator_per_100: Decimal | None
    people: int | None
    also: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Complication:
    """per_100: people, or treatments; ratio: against a placebo injection; count: cases. None: no such figure."""

    id: str
    what: str
    per_100: Decimal | None
    placebo: Decimal | None
    ratio: Decimal | None
    count: int | None
    basis: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Instruction:
    """Something not to do for some hours afterwards. evidence: how well founded that is."""

    what: str
    hours: int
    evidence: str


@dataclass(frozen=True, slots=True)
class Aftercare:
    """kind: normal, timeline, avoid, urgent, call_clinic, do_not_drive, review, no_antidote.

    is_doubted: a part of it was not read in a source; it is a warning, so it is told as a question to ask
    """

    kind: str
    act: str
    items: tuple[str, ...]
    rules: tuple[Instruction, ...]
    when: str
    first: str
    droop: str
    note: str
    is_doubted: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reporting:
    """Where a side effect is reported in a region, and whom to call when it is urgent. "": none was read."""

    region: str
    scheme: str
    address: str
    phone: str
    email: str
    emergency: str
    advice: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TreatmentFacts:
    """All of it, in the file's order. sources: also those of `Treatments`, by id."""

    compiled: str = ""
    mechanism: str = ""
    preparation: str = ""
    mechanism_sources: tuple[str, ...] = ()
    boxed_warning: str = ""
    boxed_warning_sources: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    complications: tuple[Complication, ...] = ()
    screening: tuple[ScreeningQuestion, ...] = ()
    aftercare: Mapping[str, Aftercare] = field(default_factory=dict, hash=False)
    reporting: Mapping[str, Reporting] = field(default_factory=dict, hash=False)
    sources: Mapping[str, Source] = field(default_factory=dict, hash=False)

    def of_side(self, side: Side) -> tuple[Statement, ...]:
        return tuple(statement for statement in self.statements if statement.side is side)

"""What every row of a table would do to the case."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.domain.clinics import Clinic, Practitioner
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Reason


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class CellRefusal:
    """column: a key; "": it is about the row as a whole."""

    column: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class CellChange:
    """One thing that is not as it was; old "": it was not said."""

    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """One row: what it is about, and what would happen.

    sheet, row  where it stands; row as a spreadsheet counts
    name        of the clinic or person that it is about, as the table or the case has it
    record      the clinic, person or price as it would be; None: refused
    remarks     what the person should know although nothing is refused
    """

    noun: TableNoun
    sheet: str
    row: int
    fate: Fate
    name: str
    record: Clinic | Practitioner | Quote | None = None
    changes: tuple[CellChange, ...] = ()
    refusals: tuple[CellRefusal, ...] = ()
    remarks: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class DryRun:
    """Nothing of this has happened yet.

    added    records that the case would have more
    changed  records that would differ, each with how it was when the rows were read
    """

    case_id: str
    rows: tuple[Proposed, ...]
    added: tuple[Any, ...] = ()
    changed: tuple[tuple[Any, Any], ...] = ()
    counts: Mapping[Fate, int] = field(init=False, hash=False)

    def __post_init__(self) -> None:
        counted = Counter(row.fate for row in self.rows)
        object.__setattr__(self, "counts", {fate: counted[fate] for fate in Fate})

    @property
    def to_import(self) -> int:
        """How many rows would do something."""
        return self.counts[Fate.NEW] + self.counts[Fate.CHANGED]

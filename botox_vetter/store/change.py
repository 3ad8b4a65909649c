"""One entry of the change log."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from botox_vetter.domain.reasons import Reason


class ChangeState(StrEnum):
    """done: in force; undone: can be redone; dropped: undone, and then something else was done instead."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Touched:
    """One record as plain values before and after; None: it was not there."""

    noun: str
    id: str
    before: Mapping[str, Any] | None = field(hash=False)
    after: Mapping[str, Any] | None = field(hash=False)


@dataclass(frozen=True, slots=True)
class Change:
    """One step of one case: when, what, and every record that it touched. Numbers rise within a library.

    undone_at   when it was undone last; None: in force
    """

    number: int
    case_id: str
    at: datetime
    reason: Reason
    records: tuple[Touched, ...]
    state: ChangeState
    undone_at: datetime | None = None

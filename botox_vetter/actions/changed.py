"""What an action did."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from botox_vetter.domain.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from botox_vetter.store.change import Touched
    from botox_vetter.store.steps import Step


@dataclass(frozen=True, slots=True)
class Changed:
    """What is no longer as it was.

    kinds    "cases", "clinics", "practitioners", "roles", "registrations", "quotes", "findings", "relaxations",
             "notes", "decisions", "premises", "insurances", "visits", "inquiries", "reviews", "evidence";
             empty: nothing differs, and nothing was logged
    message  names the step: for the status line and for "Undo: ..."
    ids      of every record that was added, changed or removed
    """

    kinds: frozenset[str]
    message: Reason
    ids: frozenset[str]
    case_id: str


def done(step: "Step") -> Changed:
    """What the step did, asked after it has ended."""
    return changed_by(step.touched(), step.reason, step.case_id)


def changed_by(touched: "Iterable[Touched]", message: Reason, case_id: str) -> Changed:
    records = tuple(touched)
    kinds = frozenset(record.noun for record in records)
    return Changed(kinds, message, frozenset(record.id for record in records), case_id)


def new_id() -> str:
    return str(uuid4())

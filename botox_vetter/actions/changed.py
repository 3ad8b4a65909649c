"""What an action did."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from botox_vetter.domain.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from botox_vetter.store.change import Touched
    from botox_vetter.store.steps import Step


@dataclass(frozen=True, slots=True)
class Changed:
    """What is no longer as it was.

    kinds    "cases", "clinics", "practitioners", "roles", "registrations", "quotes", "findings", "relaxations",
             "notes", "decisions", "premises", "insurances", "visits", "inquiries", "reviews", "judgements",
             "evidence";
             empty: nothing differs, and nothing was logged
    message  names the step: for the status line and for "Undo: ..."
    ids      of every record that was added, changed or removed
    owners   of the clinics and people that these records are, or belong to; None: not told
    """

    kinds: frozenset[str]
    message: Reason
    ids: frozenset[str]
    case_id: str
    owners: frozenset[str] | None = None


def done(step: "Step") -> Changed:
    """What the step did, asked after it has ended."""
    return changed_by(step.touched(), step.reason, step.case_id)


def changed_by(touched: "Iterable[Touched]", message: Reason, case_id: str) -> Changed:
    records = tuple(touched)
    kinds = frozenset(record.noun for record in records)
    owners = frozenset(owner for record in records for owner in _owners(record))
    return Changed(kinds, message, frozenset(record.id for record in records), case_id, owners)


def _owners(touched: "Touched") -> "Iterator[str]":
    if touched.noun in ("clinics", "practitioners"):
        yield touched.id
    for state in (touched.before, touched.after):
        for name in ("clinic_id", "practitioner_id"):
            if state is not None and state.get(name) is not None:
                yield state[name]


def new_id() -> str:
    from uuid import uuid4

    return str(uuid4())

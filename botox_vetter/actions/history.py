"""Who changed what when: of a clinic, a person, a price, or of the whole case; and one step taken back out of it."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from botox_vetter.actions.changed import Changed, changed_by
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import Case, Decision
from botox_vetter.domain.clinics import Clinic, Note, Practitioner, Registration, Role
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import Finding, Relaxation
from botox_vetter.domain.judgements import Judgement
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.records import Inquiry, Insurance, Premises, Reviews, Visit
from botox_vetter.store.change import Change, ChangeState, Touched
from botox_vetter.store.plain import plain, read

KINDS: Mapping[str, type[Any]] = {
    "cases": Case,
    "practitioners": Practitioner,
    "clinics": Clinic,
    "roles": Role,
    "registrations": Registration,
    "quotes": Quote,
    "visits": Visit,
    "findings": Finding,
    "relaxations": Relaxation,
    "notes": Note,
    "decisions": Decision,
    "premises": Premises,
    "insurances": Insurance,
    "inquiries": Inquiry,
    "reviews": Reviews,
    "judgements": Judgement,
    "evidence": Evidence,
}
"""What the log calls each kind of record."""


class What(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a record; old or new is None where the record was not there, or where nothing was stated."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record in a step. noun: as the log calls it; record: as it was then, after the step if it was still there."""

    noun: str
    id: str
    what: What
    record: Any
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One step of a case.

    who         None: nobody is named, for a library on one computer knows no users
    is_in_force False: undone since; `undone_at` says when. Only a step in force can be taken back
    """

    number: int
    at: datetime
    who: str | None
    reason: Reason
    is_in_force: bool
    undone_at: datetime | None
    records: tuple[RecordChange, ...]


def history_of_case(library: Library, case_id: str) -> tuple[HistoryStep, ...]:
    """The latest first."""
    return tuple(_step(change, change.records) for change in reversed(library.history(case_id)))


def history_of(library: Library, case_id: str, record_id: str) -> tuple[HistoryStep, ...]:
    """The steps that touched this clinic, person, price or other record, or what belongs to it; the latest first.

    What does not concern it is left out of them, though taking a step back takes it back whole.
    """
    steps = []
    for change in reversed(library.history(case_id)):
        concerned = tuple(touched for touched in change.records if _concerns(touched, record_id))
        if concerned:
            steps.append(_step(change, concerned))
    return tuple(steps)


def revert(library: Library, case_id: str, number: int) -> Changed:
    """Takes that one step back, in a new step that can itself be undone.

    Raises Refused("no_such_step" | "changed_meanwhile"): a record is not as that step left it, or is needed by now.
    """
    change = library.revert(case_id, number)
    return changed_by(change.records, Reason("undone", {"step": change.reason}), case_id)


def _concerns(touched: Touched, record_id: str) -> bool:
    states = [state for state in (touched.before, touched.after) if state is not None]
    return touched.id == record_id or any(
        record_id in (state.get("clinic_id"), state.get("practitioner_id")) for state in states
    )


def _step(change: Change, records: tuple[Touched, ...]) -> HistoryStep:
    is_in_force = change.state is ChangeState.DONE
    told = tuple(_record(touched) for touched in records)
    return HistoryStep(change.number, change.at, None, change.reason, is_in_force, change.undone_at, told)


def _record(touched: Touched) -> RecordChange:
    before, after = _read(touched.noun, touched.before), _read(touched.noun, touched.after)
    what = What.ADDED if before is None else What.REMOVED if after is None else What.CHANGED
    record = before if after is None else after
    return RecordChange(touched.noun, touched.id, what, record, tuple(_differences(KINDS[touched.noun], before, after)))


def _read(noun: str, state: Mapping[str, Any] | None) -> Any:
    """As the record that it was; a state of before that today's rules would not let in stays plain."""
    if state is None:
        return None
    try:
        return read(KINDS[noun], dict(state))
    except Refused:
        return state


def _differences(kind: type[Any], before: Any, after: Any) -> Iterator[FieldChange]:
    """What differs; of a record that came or went, what was stated in it. Of a plan, field by field."""
    for field in fields(kind):
        old, new = _value(before, field), _value(after, field)
        if field.name in ("id", "case_id") or plain(old) == plain(new):
            continue
        was, is_now = None if before is None else old, None if after is None else new
        if isinstance(old, Plan) and isinstance(new, Plan):
            yield from _differences(Plan, was, is_now)
        else:
            yield FieldChange(field.name, was, is_now)


def _value(record: Any, field: Field[Any]) -> Any:
    """The field's default where there is no record, or where it was written before there was such a field."""
    default = field.default if field.default_factory is MISSING else field.default_factory()
    if record is None or (isinstance(record, Mapping) and field.name not in record):
        return None if default is MISSING else default
    return record[field.name] if isinstance(record, Mapping) else getattr(record, field.name)

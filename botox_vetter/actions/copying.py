"""The same case again with ids of its own: as a copy, or from a file."""

from dataclasses import replace
from typing import Any

from botox_vetter.actions.case_json import LISTS
from botox_vetter.actions.changed import new_id
from botox_vetter.domain.cases import CaseFile


def records_of(file: CaseFile) -> tuple[Any, ...]:
    """Every record of the case, the case first."""
    decided = () if file.decision is None else (file.decision,)
    return (file.case, *(record for name in LISTS for record in getattr(file, name)), *decided)


def with_new_ids(file: CaseFile) -> CaseFile:
    """Every record with an id of its own, and every reference to match; the bytes of evidence are the same ones.

    Neither in the archive nor in the bin.
    """
    new = {record.id: new_id() for record in records_of(file)}

    def copied(record: Any) -> Any:
        names = [name for name in record.__dataclass_fields__ if name == "id" or name.endswith("_id")]
        ids: dict[str, Any] = {name: new.get(getattr(record, name)) for name in names}
        if hasattr(record, "evidence"):
            ids["evidence"] = tuple(new[kept] for kept in record.evidence if kept in new)
        if hasattr(record, "earlier"):
            ids["earlier"] = tuple(map(copied, record.earlier))
        return replace(record, **ids)

    lists = {name: tuple(map(copied, getattr(file, name))) for name in LISTS}
    decision = None if file.decision is None else copied(file.decision)
    case = replace(copied(file.case), archived_at=None, binned_at=None)
    return replace(file, case=case, decision=decision, **lists)

"""Cases in and out of the library, as files."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from botox_vetter.actions.case_json import LISTS, from_json, to_json
from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.files import read_text, write_text
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook


def export_case(library: Library, case_id: str) -> str:
    """The whole case as JSON text, the same bytes every time. Raises Refused("no_such_case")."""
    return to_json(library.case_file(case_id))


def export_file(library: Library, case_id: str, path: Path) -> None:
    """Raises Refused("file_not_written") besides."""
    write_text(path, export_case(library, case_id))


def read_file(path: Path) -> str:
    """Raises Refused("file_not_read" | "file_too_large" | "not_utf8")."""
    return read_text(path)


def import_case(
    library: Library, text: str, rulebook: Rulebook, as_copy: bool = False, now: datetime | None = None
) -> Changed:
    """Adds a whole case in one step. The case comes with its own ids and day; `as_copy`: with new ids, begun `now`.

    Raises Refused("case_already_there", case, name) for a case that this library has, and what `from_json` refuses.
    """
    file = from_json(text, rulebook)
    if as_copy:
        file = _with_new_ids(file)
        file = replace(file, case=replace(file.case, created_at=now or file.case.created_at))
    with library.step(file.case.id, "import_case", {"name": file.case.name}) as step:
        if step.get(Case, file.case.id) is not None:
            raise Refused("case_already_there", case=file.case.id, name=file.case.name)
        step.add_all(_records(file))
    return done(step)


def _records(file: CaseFile) -> tuple[Any, ...]:
    decided = () if file.decision is None else (file.decision,)
    return (file.case, *(record for name in LISTS for record in getattr(file, name)), *decided)


def _with_new_ids(file: CaseFile) -> CaseFile:
    new = {record.id: new_id() for record in _records(file)}

    def copied(record: Any) -> Any:
        names = [name for name in record.__dataclass_fields__ if name == "id" or name.endswith("_id")]
        return replace(record, **{name: new.get(getattr(record, name)) for name in names})

    lists = {name: tuple(map(copied, getattr(file, name))) for name in LISTS}
    decision = None if file.decision is None else copied(file.decision)
    return replace(file, case=copied(file.case), decision=decision, **lists)

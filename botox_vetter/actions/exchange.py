"""Cases in and out of the library, as files."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from botox_vetter.actions.case_json import from_json, to_json
from botox_vetter.actions.changed import Changed, done
from botox_vetter.actions.copying import records_of, with_new_ids
from botox_vetter.actions.files import read_text, write_text
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import Case
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook


def export_case(library: Library, case_id: str) -> str:
    """The whole case as JSON text, the same bytes every time. Raises Refused("no_such_case")."""
    return to_json(library.case_file(case_id))


def export_file(library: Library, case_id: str, path: Path, before: Callable[[], object] = lambda: None) -> None:
    """`before` runs before anything is written; what it raises ends it. Raises Refused("file_not_written") besides."""
    text = export_case(library, case_id)
    before()
    write_text(path, text)


def read_file(path: Path) -> str:
    """Raises Refused("file_not_read" | "file_too_large" | "not_utf8")."""
    return read_text(path)


def import_case(
    library: Library,
    text: str,
    rulebook: Rulebook,
    as_copy: bool = False,
    now: datetime | None = None,
    before: Callable[[], object] = lambda: None,
) -> Changed:
    """Adds a whole case in one step. The case comes with its own ids and day; `as_copy`: with new ids, begun `now`.

    Evidence comes as records alone: `evidence.is_here` tells whose bytes the library has. `before` runs before anything
    is written (a backup); what it raises ends the import.

    Raises Refused("case_already_there", case, name) for a case that this library has, and what `from_json` refuses.
    """
    file = from_json(text, rulebook)
    if as_copy:
        file = with_new_ids(file)
        file = replace(file, case=replace(file.case, created_at=now or file.case.created_at))
    before()
    with library.step(file.case.id, "import_case", {"name": file.case.name}) as step:
        if step.get(Case, file.case.id) is not None:
            raise Refused("case_already_there", case=file.case.id, name=file.case.name)
        step.add_all(records_of(file))
    return done(step)

"""One step back, and forth again; from the log, so also after a restart."""

from contextlib import suppress

from botox_vetter.actions.changed import Changed, changed_by
from botox_vetter.actions.library import Library
from botox_vetter.domain.reasons import Reason, Refused

WHOLE_CASES = frozenset({"import_case", "copy_case"})
MANY = 1000


def undo(library: Library, case_id: str) -> Changed:
    """Takes the latest step back; nothing to undo: nothing changed. Undoing new_case or import_case removes the case.

    The message is Reason("undone", {"step": the step's own}). Raises Refused("changed_meanwhile").
    """
    change = library.undo(case_id)
    if change is None:
        return changed_by((), Reason("nothing_to_undo"), case_id)
    return changed_by(change.records, Reason("undone", {"step": change.reason}), case_id)


def redo(library: Library, case_id: str) -> Changed:
    """Does again what was undone last. Raises Refused("changed_meanwhile")."""
    change = library.redo(case_id)
    if change is None:
        return changed_by((), Reason("nothing_to_redo"), case_id)
    return changed_by(change.records, Reason("redone", {"step": change.reason}), case_id)


def next_undo(library: Library, case_id: str) -> Reason | None:
    """Name of the step that Undo takes back; None: there is none."""
    return library.next_undo(case_id)


def next_redo(library: Library, case_id: str) -> Reason | None:
    return library.next_redo(case_id)


def undo_size(library: Library, case_id: str) -> int:
    """About how many clinics or rows Undo would touch; 0 where the library does not answer: Undo itself says why."""
    with suppress(Refused):
        return step_size(library.next_undo(case_id))
    return 0


def redo_size(library: Library, case_id: str) -> int:
    with suppress(Refused):
        return step_size(library.next_redo(case_id))
    return 0


def step_size(step: Reason | None) -> int:
    """As its name tells: Reason("tag_clinics", {"n": 1000}) is 1,000; of a whole case nothing is told."""
    if step is None:
        return 0
    within = step.values.get("step")  # what was taken back
    if isinstance(within, Reason):
        return step_size(within)
    counts = [value for value in step.values.values() if isinstance(value, int)]
    return MANY if step.kind in WHOLE_CASES else max(counts, default=1)

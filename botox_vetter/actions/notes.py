"""The user's own words about a clinic."""

from dataclasses import replace
from datetime import datetime

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.library import Library
from botox_vetter.actions.ranges import check_ranges
from botox_vetter.domain.clinics import Clinic, Note
from botox_vetter.domain.reasons import Refused


def add_note(library: Library, clinic: Clinic, text: str, now: datetime, is_printed: bool = False) -> Changed:
    """Raises Refused("note_empty")."""
    _check(text)
    check_ranges(now)
    with library.step(clinic.case_id, "add_note", {"name": clinic.name}) as step:
        step.put(Note(new_id(), clinic.id, text, now, is_printed))
    return done(step)


def change_note(library: Library, clinic: Clinic, note: Note, text: str, is_printed: bool) -> Changed:
    """When it was written stays. Raises Refused("note_empty" | "no_such_record")."""
    _check(text)
    with library.step(clinic.case_id, "change_note", {"name": clinic.name}) as step:
        step.put(replace(step.need(Note, note.id), text=text, is_printed=is_printed))
    return done(step)


def remove_note(library: Library, clinic: Clinic, note: Note) -> Changed:
    with library.step(clinic.case_id, "remove_note", {"name": clinic.name}) as step:
        step.remove(note)
    return done(step)


def _check(text: str) -> None:
    if not text.strip():
        raise Refused("note_empty")

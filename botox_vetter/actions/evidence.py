"""Kept files: a page, a certificate, a picture, a mail. Bytes as they came, never changed; the note stands beside them.

Removing keeps the record, and the bytes for thirty days, so that Undo brings both back. After that `purge` deletes the
bytes when the library is opened; `erase` does so at once, and nothing brings them back.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import check_evidence, check_size
from botox_vetter.actions.files import read_bytes, write_bytes
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import Case
from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.evidence import GREATEST_EVIDENCE_MB, KEPT_AFTER_REMOVAL_DAYS, Evidence
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.media import media_type
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Refused

Proven = Finding | Quote | Registration
"""What evidence can support: these records list the ids of theirs."""


def attach(
    library: Library,
    case_id: str,
    name: str,
    content: bytes,
    now: datetime,
    *,
    clinic_id: str | None = None,
    practitioner_id: str | None = None,
    address: str = "",
    note: str = "",
    proves: Proven | None = None,
) -> Changed:
    """Keeps these bytes in the case; with `proves`, that record names them from then on, all in one step.

    clinic_id, practitioner_id   what it is about; neither: whom `proves` is about, else the case as a whole
    Raises Refused("evidence_empty" | "evidence_too_large" | "name_missing" | "no_such_case" | "no_such_record").
    """
    check_size(len(content))
    if proves is not None and clinic_id is None and practitioner_id is None:
        clinic_id, practitioner_id = _subject(proves)
    with library.step(case_id, "attach_evidence", {"name": name}) as step:
        if step.get(Case, case_id) is None:
            raise Refused("no_such_case", text=case_id)
        kept = Evidence(
            new_id(),
            case_id,
            step.keep(content),
            name,
            media_type(name, content),
            len(content),
            now,
            clinic_id=clinic_id,
            practitioner_id=practitioner_id,
            address=address,
            note=note,
        )
        check_evidence(kept)
        step.put(kept)
        if proves is not None:
            present = step.need(type(proves), proves.id)
            step.put(replace(present, evidence=(*present.evidence, kept.id)))
    return done(step)


def attach_file(library: Library, case_id: str, path: Path, now: datetime, **known: Any) -> Changed:
    """The same for a file, by the name that it has there. Raises Refused("file_not_read") besides."""
    content = read_bytes(path, GREATEST_EVIDENCE_MB * 2**20 + 1)
    name = path.name.encode("utf-8", "replace").decode("utf-8")  # a name may hold bytes that are no characters
    return attach(library, case_id, name, content, now, **known)


def change_evidence(library: Library, evidence: Evidence) -> Changed:
    """Name, note, address and whom it is about; what was kept stays what it is. Raises Refused("name_missing")."""
    with library.step(evidence.case_id, "change_evidence", {"name": evidence.name}) as step:
        present = step.need(Evidence, evidence.id)
        told = {name: getattr(evidence, name) for name in ("name", "note", "address", "clinic_id", "practitioner_id")}
        changed = replace(present, **told)
        check_evidence(changed)
        step.put(changed)
    return done(step)


def link_evidence(library: Library, evidence: Evidence, proves: Proven) -> Changed:
    """The record names this evidence, too."""
    with library.step(evidence.case_id, "link_evidence", {"name": evidence.name}) as step:
        step.need(Evidence, evidence.id)
        present = step.need(type(proves), proves.id)
        step.put(replace(present, evidence=tuple(dict.fromkeys((*present.evidence, evidence.id)))))
    return done(step)


def unlink_evidence(library: Library, evidence: Evidence, proves: Proven) -> Changed:
    """The record names it no more; the evidence stays in the case."""
    with library.step(evidence.case_id, "unlink_evidence", {"name": evidence.name}) as step:
        present = step.need(type(proves), proves.id)
        step.put(replace(present, evidence=tuple(kept for kept in present.evidence if kept != evidence.id)))
    return done(step)


def remove_evidence(library: Library, evidence: Evidence, now: datetime) -> Changed:
    """The record stays, says when, and is named where it was named; the bytes stay for thirty days."""
    with library.step(evidence.case_id, "remove_evidence", {"name": evidence.name}) as step:
        step.put(replace(step.need(Evidence, evidence.id), removed_at=now))
    return done(step)


def restore_evidence(library: Library, evidence: Evidence) -> Changed:
    """Takes the removal back. Raises Refused("evidence_not_here" | "evidence_damaged")."""
    library.evidence_bytes(evidence)
    with library.step(evidence.case_id, "restore_evidence", {"name": evidence.name}) as step:
        step.put(replace(step.need(Evidence, evidence.id), removed_at=None))
    return done(step)


def content_of(library: Library, evidence: Evidence) -> bytes:
    """Exactly as they came, checked. Raises Refused("evidence_not_here" | "evidence_damaged")."""
    return library.evidence_bytes(evidence)


def export_evidence(
    library: Library, evidence: Evidence, path: Path, before: Callable[[], object] = lambda: None
) -> None:
    """Writes a copy to a file. `before` runs before that; what it raises ends it.

    Raises Refused("file_not_written") besides.
    """
    content = library.evidence_bytes(evidence)
    before()
    write_bytes(path, content)


def is_here(library: Library, *evidence: Evidence) -> frozenset[str]:
    """Ids of those whose bytes lie in the library; a case from a file of another computer comes without."""
    digests = library.evidence_here(one.sha256 for one in evidence)
    return frozenset(one.id for one in evidence if one.sha256 in digests)


def erase_evidence(library: Library, evidence: Evidence) -> None:
    """Deletes the bytes of removed evidence at once. This cannot be undone, and no step of it is logged.

    Raises Refused("evidence_in_force") where this or another record, of any case, still stands for the same bytes.
    """
    library.erase_evidence(evidence)


def purge(library: Library, now: datetime) -> int:
    """Deletes the bytes of what was removed thirty days ago and more for good; says of how many files."""
    return library.purge_evidence(now - timedelta(days=KEPT_AFTER_REMOVAL_DAYS))


def _subject(record: Proven) -> tuple[str | None, str | None]:
    return record.clinic_id, None if isinstance(record, Quote) else record.practitioner_id

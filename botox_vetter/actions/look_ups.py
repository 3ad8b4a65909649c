"""What a person read in a register is kept: the entry, what was kept of it, and the answers that follow. One step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import check_evidence, check_size
from botox_vetter.actions.checks import check_registration
from botox_vetter.actions.files import read_bytes
from botox_vetter.actions.findings import put_finding
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Clinic, Practitioner, Registration
from botox_vetter.domain.evidence import GREATEST_EVIDENCE_MB, Evidence
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.looked_up import Seen, as_read, lacks, read_at, settles
from botox_vetter.domain.media import media_type
from botox_vetter.domain.reasons import Refused, refuse_first
from botox_vetter.domain.registers import normalised
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.settling import AND, HOLDING, RESTRICTABLE, ended_by, words_of

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step


@dataclass(frozen=True, slots=True)
class Kept:
    """A page, certificate or picture that shows it: its name and bytes as they came."""

    name: str
    content: bytes
    address: str = ""


def kept_file(path: Path) -> Kept:
    """Raises Refused("file_not_read" | "evidence_empty" | "evidence_too_large")."""
    content = read_bytes(path, GREATEST_EVIDENCE_MB * 2**20 + 1)
    check_size(len(content))
    return Kept(path.name.encode("utf-8", "replace").decode("utf-8"), content)


def record_look_up(
    library: Library, rulebook: Rulebook, case_id: str, seen: Seen, kept: Sequence[Kept], now: datetime
) -> Changed:
    """What it settles is `verified`: read at the register by the person (DESIGN V2). Another reading of that register
    on that day takes the place of what the earlier one settled. Limits end what was good before (`ended_by`).

    Raises Refused with the first of what is lacking (domain.looked_up), and as `add_registration` and `attach`.
    """
    if seen.register not in rulebook.registers:
        raise Refused("no_such_register", register=seen.register)
    for one in kept:
        check_size(len(one.content))
    with library.step(case_id, "record_look_up", {"register": seen.register}) as step:
        called, profession = _subject(step, seen)
        refuse_first(lacks(seen, called, rulebook))
        evidence = tuple(_put_evidence(step, case_id, seen, one, now) for one in kept)
        _put_entry(step, rulebook, seen, evidence)
        levels = settles(seen, profession, rulebook)
        _drop_earlier(step, rulebook, seen, levels)
        for ended in ended_by(as_read(seen), levels, _earlier(step, seen)):
            step.put(ended)
        for criterion, level in levels.items():
            put_finding(step, rulebook, _finding(seen, rulebook, criterion, level, evidence))
    return done(step)


def _subject(step: "Step", seen: Seen) -> tuple[str, str]:
    """Its name and profession."""
    if seen.practitioner_id is not None:
        person = step.need(Practitioner, seen.practitioner_id)
        return person.name, person.profession
    return step.need(Clinic, seen.clinic_id or "").name, ""


def _put_evidence(step: "Step", case_id: str, seen: Seen, one: Kept, now: datetime) -> str:
    made = Evidence(
        new_id(),
        case_id,
        step.keep(one.content),
        one.name,
        media_type(one.name, one.content),
        len(one.content),
        now,
        seen.clinic_id,
        seen.practitioner_id,
        one.address or seen.address,
    )
    check_evidence(made)
    step.put(made)
    return made.id


def _put_entry(step: "Step", rulebook: Rulebook, seen: Seen, evidence: tuple[str, ...]) -> None:
    """A list without numbers has no entry to keep; what was found there stands in the answers."""
    if not seen.number.strip():
        return
    register = rulebook.registers[seen.register]
    field = "clinic_id" if seen.clinic_id is not None else "practitioner_id"
    known = [e for e in step.find(Registration, field, _about(seen)) if e.register == seen.register]
    same = next((e for e in known if normalised(register, e.number) == normalised(register, seen.number)), None)
    entry = seen.entry(same.id if same else new_id())
    if same is not None:
        shown = tuple(dict.fromkeys((*same.evidence, *evidence)))
        until = entry.valid_until or _still(same.valid_until, seen.on)
        entry = replace(entry, number=same.number, valid_until=until, evidence=shown)
    else:
        entry = replace(entry, evidence=evidence)
    check_registration(rulebook, entry)
    step.put(entry)


def _still(valid_until: date | None, on: date) -> date | None:
    """An end that is past says nothing of an entry that was read since."""
    return valid_until if valid_until is not None and valid_until >= on else None


def _drop_earlier(step: "Step", rulebook: Rulebook, seen: Seen, levels: dict[str, str]) -> None:
    terms = {status.term for status in words_of(rulebook.registers[seen.register])}
    for found in _earlier(step, seen):
        is_of_that_day = (found.register, found.checked_on) == (seen.register, seen.on)
        is_read = found.assurance is Assurance.VERIFIED and set(found.words.split(AND)) <= terms
        if is_of_that_day and is_read and found.criterion not in levels:
            step.remove(found)


def _earlier(step: "Step", seen: Seen) -> tuple[Finding, ...]:
    return tuple(step.find(Finding, "clinic_id" if seen.clinic_id is not None else "practitioner_id", _about(seen)))


def _finding(seen: Seen, rulebook: Rulebook, criterion: str, level: str, evidence: tuple[str, ...]) -> Finding:
    said = [status.term for status in read_at(seen, rulebook) if criterion in status.sets]
    return Finding(
        "",
        criterion,
        level,
        Assurance.VERIFIED,
        seen.on,
        seen.clinic_id,
        seen.practitioner_id,
        seen.register,
        valid_until=seen.valid_until if level in HOLDING else None,
        words=AND.join(said) or seen.words,
        address=seen.address,
        note=seen.restrictions.strip() if criterion in RESTRICTABLE else "",
        evidence=evidence,
    )


def _about(seen: Seen) -> str:
    return seen.practitioner_id or seen.clinic_id or ""

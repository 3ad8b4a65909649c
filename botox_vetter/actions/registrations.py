"""Entries in registers, typed in from a website or a certificate, and what the register itself says of them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import need_evidence
from botox_vetter.actions.checks import check_registration
from botox_vetter.actions.findings import put_finding
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Practitioner, Registration
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.settling import ended_by, settled

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step


def add_registration(library: Library, rulebook: Rulebook, case_id: str, draft: Registration) -> Changed:
    """Limits that it shows end what was good before (`ended_by`).

    Raises Refused("no_such_register" | "number_does_not_fit" | "no_subject").

    Where the register's pattern is unconfirmed, every number is kept: the caller may warn (domain.registers.fit).
    """
    check_registration(rulebook, draft)
    with library.step(case_id, "add_registration", {"register": draft.register, "number": draft.number}) as step:
        need_evidence(step, draft)
        step.put(replace(draft, id=new_id()))
        _end_good_news(step, draft, {})
    return done(step)


def change_registration(library: Library, rulebook: Rulebook, case_id: str, registration: Registration) -> Changed:
    """Raises the same, and Refused("no_such_record")."""
    check_registration(rulebook, registration)
    values = {"register": registration.register, "number": registration.number}
    with library.step(case_id, "change_registration", values) as step:
        before = step.need(Registration, registration.id)
        need_evidence(step, registration)
        step.put(registration)
        if (before.restrictions, before.checked_on) != (registration.restrictions, registration.checked_on):
            _end_good_news(step, registration, {})
    return done(step)


def remove_registration(library: Library, case_id: str, registration: Registration) -> Changed:
    values = {"register": registration.register, "number": registration.number}
    with library.step(case_id, "remove_registration", values) as step:
        step.remove(registration)
    return done(step)


def record_settled(library: Library, rulebook: Rulebook, case_id: str, entry: Registration) -> Changed:
    """Records as verified findings what the register's own words settle, all in one step, dated by the look-up.

    Never on a number or a name alone: the entry needs both, the status and the day (match_rule of registers.toml).
    Limits end what was good before (`ended_by`).
    Raises Refused("entry_incomplete" | "settles_nothing") and what `add_registration` raises.
    """
    check_registration(rulebook, entry)
    if entry.checked_on is None or not entry.name_as_registered.strip():
        raise Refused("entry_incomplete", register=entry.register)
    values = {"register": entry.register, "number": entry.number}
    with library.step(case_id, "record_settled", values) as step:
        person = step.need(Practitioner, entry.practitioner_id) if entry.practitioner_id else None
        levels = settled(entry, person.profession if person else "", rulebook)
        if not levels:
            raise Refused("settles_nothing", register=entry.register)
        _end_good_news(step, entry, levels)
        for criterion, level in levels.items():
            draft = Finding(
                "",
                criterion,
                level,
                Assurance.VERIFIED,
                entry.checked_on,
                entry.clinic_id,
                entry.practitioner_id,
                entry.register,
                words=entry.status,
            )
            put_finding(step, rulebook, draft)
    return done(step)


def _end_good_news(step: "Step", entry: Registration, levels: Mapping[str, str]) -> None:
    """levels: what the entry settles in the same step."""
    if entry.practitioner_id is not None:
        for ended in ended_by(entry, levels, step.find(Finding, "practitioner_id", entry.practitioner_id)):
            step.put(ended)

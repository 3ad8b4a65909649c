"""Entries in registers, typed in from a website or a certificate, and what the register itself says of them."""

from dataclasses import replace

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import need_evidence
from botox_vetter.actions.checks import check_registration
from botox_vetter.actions.library import Library
from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.rulebook import Rulebook


def add_registration(library: Library, rulebook: Rulebook, case_id: str, draft: Registration) -> Changed:
    """Raises Refused("no_such_register" | "number_does_not_fit" | "no_subject").

    Where the register's pattern is unconfirmed, every number is kept: the caller may warn (domain.registers.fit).
    """
    check_registration(rulebook, draft)
    with library.step(case_id, "add_registration", {"register": draft.register, "number": draft.number}) as step:
        need_evidence(step, draft)
        step.put(replace(draft, id=new_id()))
    return done(step)


def change_registration(library: Library, rulebook: Rulebook, case_id: str, registration: Registration) -> Changed:
    """Raises the same, and Refused("no_such_record")."""
    check_registration(rulebook, registration)
    values = {"register": registration.register, "number": registration.number}
    with library.step(case_id, "change_registration", values) as step:
        step.need(Registration, registration.id)
        need_evidence(step, registration)
        step.put(registration)
    return done(step)


def remove_registration(library: Library, case_id: str, registration: Registration) -> Changed:
    values = {"register": registration.register, "number": registration.number}
    with library.step(case_id, "remove_registration", values) as step:
        step.remove(registration)
    return done(step)

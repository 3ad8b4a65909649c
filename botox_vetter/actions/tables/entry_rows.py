"""What a row of clinics or of people says about an entry in a register."""

from typing import Any

from botox_vetter.actions.changed import new_id
from botox_vetter.actions.checks import check_registration
from botox_vetter.actions.tables.row_work import RowWork
from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.reasons import Reason, Refused

_FIELDS = ("name_as_registered", "status", "restrictions", "checked_on", "valid_until")


def propose_entry(work: RowWork, clinic_id: str | None = None, practitioner_id: str | None = None) -> None:
    """An entry that is there is changed, another number is added; one that says otherwise on a register is refused."""
    values = {key: work.said[key] for key in _FIELDS if key in work.said}
    if "number" not in work.said:
        if values or ("register" in work.said):
            work.refuse("number", Reason("number_missing"))
        return
    with work.trying("register"):
        register = register_of(work)
        subject = practitioner_id or clinic_id or ""
        entries = [entry for entry in work.draft.registrations_of(subject) if entry.register == register]
        entry = _present(work, entries, register) or _new(work, register, clinic_id, practitioner_id)
        entry = work.merge(entry, values)
        with work.trying("number"):
            check_registration(work.context.rulebook, entry)


def register_of(work: RowWork) -> str:
    """Raises Refused("register_missing")."""
    register: str = work.said.get("register", "") or work.context.terms.register
    if not register:
        raise Refused("register_missing", number=work.said["number"])
    return register


def _present(work: RowWork, entries: list[Registration], register: str) -> Registration | None:
    key = work.draft.number_key(register, work.said["number"])
    return next((e for e in entries if work.draft.number_key(register, e.number) == key), None)


def _new(work: RowWork, register: str, clinic_id: str | None, practitioner_id: str | None) -> Registration:
    number: str = work.said["number"]
    entry = Registration(new_id(), register, number, practitioner_id, clinic_id)
    work.add(entry)
    work.change("number", "", f"{work.context.words.register.write(register)} {number}")
    return entry


def other_number(work: RowWork, practitioner_id: str) -> Registration | None:
    """An entry of the person on the row's register under another number: then it is somebody else, or a slip."""
    if "number" not in work.said:
        return None
    register = work.said.get("register", "") or work.context.terms.register
    entries = [entry for entry in work.draft.registrations_of(practitioner_id) if entry.register == register]
    return next(iter(entries), None) if entries and _present(work, entries, register) is None else None


def values_of(entry: Registration) -> dict[str, Any]:
    """What a table says of it, by key."""
    return {"register": entry.register, "number": entry.number} | {key: getattr(entry, key) for key in _FIELDS}

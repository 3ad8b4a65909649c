"""What a register's own words settle about a person or a clinic: `sets` and `only_for` of registers.toml alone."""

from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.registers import Register, Status, normalised
from botox_vetter.domain.rulebook import Rulebook


def status_of(register: Register | None, term: str) -> Status | None:
    return next((status for status in register.statuses if status.term == term), None) if register else None


def is_associate(register: Register | None, number: str) -> bool:
    """A General Medical Council number that starts with A is not a doctor's (`prefix_note` of registers.toml)."""
    return register is not None and register.id == "gmc" and normalised(register, number).startswith("A")


def settled(registration: Registration, profession: str, rulebook: Rulebook) -> dict[str, str]:
    """Criterion = level that the status settles for this subject (`sets` and `only_for` of registers.toml)."""
    register = rulebook.registers.get(registration.register)
    status = status_of(register, registration.status)
    if status is None:
        return {}
    if is_associate(register, registration.number) and profession == "doctor":
        profession = ""
    is_clinic = registration.clinic_id is not None
    return {
        cid: level
        for cid, level in status.sets.items()
        if cid in rulebook.criteria
        and (rulebook.criteria[cid].subject is Subject.CLINIC) == is_clinic
        and (cid not in status.only_for or profession in status.only_for[cid])
    }

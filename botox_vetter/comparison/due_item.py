"""One thing that is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.reasons import Reason


class Urgency(StrEnum):
    """now: its day has come or is past; soon: it comes within the notice; look: a date that cannot be right yet."""

    NOW = "now"
    SOON = "soon"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Due:
    """What to do about one clinic or person, or about the case as a whole.

    reason   why, with what it needs to be said: answer_stale and answer_ends {criterion, on}, registration_ended and
             registration_ends {register, number, on}, insurance_ended and insurance_ends {insurer, on}, price_ended
             and price_ends {basis, low, high, currency, on}, prices_old {count, since},
             answer_awaited {criteria, asked_on}, day_ahead {noun, on}
    day      the last day on which it held, or the day on which it was to be done
    name     of the clinic or person
    clinic_id   the clinic, or one where the person works whom it is about; None: the case as a whole, or nowhere yet
    ids      of the records in question
    """

    reason: Reason
    urgency: Urgency
    day: date
    name: str
    ids: tuple[str, ...]
    clinic_id: str | None = None
    practitioner_id: str | None = None


def in_order(due: Due) -> tuple[object, ...]:
    """Urgency first, then the day, then names."""
    return (tuple(Urgency).index(due.urgency), due.day, due.name.casefold(), due.reason.kind, due.ids)


def names_of(file: CaseFile) -> dict[str, str]:
    """Clinics and people by id."""
    return {c.id: c.name for c in file.clinics} | {person.id: person.name for person in file.practitioners}


def due_clinics(due: Iterable[Due], file: CaseFile) -> frozenset[str]:
    """Where something is due now: at the clinic that it is about, or wherever the person works. Soon is not now."""
    now = [one for one in due if one.urgency is not Urgency.SOON]
    people = {one.practitioner_id for one in now if one.practitioner_id is not None}
    at_work = {role.clinic_id for role in file.roles if role.practitioner_id in people}
    return frozenset(at_work | {one.clinic_id for one in now if one.clinic_id is not None})

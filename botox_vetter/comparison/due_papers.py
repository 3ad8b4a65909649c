"""Registrations and insurance that ended or are about to, and questions that wait for an answer."""

from collections.abc import Iterator, Mapping
from datetime import date

from botox_vetter.comparison.due_item import Due, Urgency, names_of
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.grouped import about
from botox_vetter.domain.quotes import Known
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.records import Insurance

NOTICE_DAYS = 30


def due_papers(file: CaseFile, today: date) -> Iterator[Due]:
    """What was renewed is not due: its subject has another one that runs longer."""
    names = names_of(file)
    for entry in file.registrations:
        if _ends_soon(entry, today) and not _is_renewed(entry, file):
            values = {"register": entry.register, "number": entry.number, "on": entry.valid_until}
            has_ended = entry.valid_until is not None and entry.valid_until < today
            reason = Reason("registration_ended", values) if has_ended else Reason("registration_ends", values)
            yield _paper(entry, reason, today, names)
    for cover in file.insurances:
        if _ends_soon(cover, today) and not _is_covered(cover, file):
            values = {"insurer": cover.insurer, "on": cover.valid_until}
            has_ended = cover.valid_until is not None and cover.valid_until < today
            reason = Reason("insurance_ended", values) if has_ended else Reason("insurance_ends", values)
            yield _paper(cover, reason, today, names)


def due_inquiries(file: CaseFile, today: date) -> Iterator[Due]:
    """Questions to ask again: they wait, and the day has come."""
    names = names_of(file)
    for inquiry in file.inquiries:
        if inquiry.is_waiting() and inquiry.due_on <= today:
            what = inquiry.criteria or (inquiry.note,)
            reason = Reason("answer_awaited", {"criteria": what, "asked_on": inquiry.asked_on})
            name = names[inquiry.clinic_id]
            yield Due(reason, Urgency.NOW, inquiry.due_on, name, (inquiry.id,), inquiry.clinic_id)


def _paper(record: Registration | Insurance, reason: Reason, today: date, names: Mapping[str, str]) -> Due:
    assert record.valid_until is not None
    name = names[record.practitioner_id or record.clinic_id or ""]
    urgency = Urgency.NOW if record.valid_until < today else Urgency.SOON
    return Due(reason, urgency, record.valid_until, name, (record.id,), record.clinic_id, record.practitioner_id)


def _ends_soon(record: Registration | Insurance, today: date) -> bool:
    """Or has ended."""
    return record.valid_until is not None and (record.valid_until - today).days <= NOTICE_DAYS


def _is_renewed(entry: Registration, file: CaseFile) -> bool:
    others = about(file.registrations, entry.practitioner_id or entry.clinic_id or "")
    return any(other.register == entry.register and _runs_longer(other, entry) for other in others)


def _is_covered(cover: Insurance, file: CaseFile) -> bool:
    """Another policy renews it only if it does not leave toxin treatment out."""
    others = about(file.insurances, cover.practitioner_id or cover.clinic_id or "")
    return any(other.covers_toxin is not Known.NO and _runs_longer(other, cover) for other in others)


def _runs_longer(other: Registration | Insurance, record: Registration | Insurance) -> bool:
    if (other.clinic_id, other.practitioner_id) != (record.clinic_id, record.practitioner_id):
        return False
    return other.valid_until is not None and record.valid_until is not None and other.valid_until > record.valid_until

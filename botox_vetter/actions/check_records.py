"""What the further records of a clinic, a person and a case must have before they are kept."""

import re
from typing import TYPE_CHECKING

from botox_vetter.actions.checks import check_criterion, check_subject
from botox_vetter.actions.ranges import check_ranges
from botox_vetter.domain.cases import Decision
from botox_vetter.domain.clinics import Note, Registration
from botox_vetter.domain.evidence import GREATEST_EVIDENCE_MB, Evidence
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.judgements import Judgement
from botox_vetter.domain.quotes import Known, Quote
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.records import Inquiry, Insurance, Premises, Reviews, Visit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.matching.apart import OF_THE_CASE

if TYPE_CHECKING:
    from botox_vetter.store.steps import Step

_SHA256 = re.compile("[0-9a-f]{64}")


def check_note(note: Note) -> None:
    """Refused("note_empty" | "day_out_of_range")."""
    if not note.text.strip():
        raise Refused("note_empty")
    check_ranges(note)


def check_decision(decision: Decision) -> None:
    """Refused("day_out_of_range")."""
    check_ranges(decision)


def check_premises(premises: Premises) -> None:
    """Something that says where it is or what it is called: Refused("premises_empty")."""
    if not any(text.strip() for text in (premises.name, premises.address, premises.postcode, premises.phone)):
        raise Refused("premises_empty")


def check_insurance(insurance: Insurance) -> None:
    """Refused("no_subject" | "insurance_empty" | "day_out_of_range"); the insurer may be unknown."""
    check_subject(insurance)
    said = (insurance.insurer, insurance.policy, insurance.note)
    if not (any(text.strip() for text in said) or insurance.valid_until or insurance.covers_toxin is not Known.UNKNOWN):
        raise Refused("insurance_empty")
    check_ranges(insurance)


def check_visit(visit: Visit) -> None:
    """Refused("day_out_of_range")."""
    check_ranges(visit)


def check_inquiry(rulebook: Rulebook, inquiry: Inquiry) -> None:
    """Refused("nothing_asked" | "no_such_criterion" | "dates_upside_down" | "day_out_of_range").

    A question that is none of the criteria stands in the note.
    """
    if not inquiry.criteria and not inquiry.note.strip():
        raise Refused("nothing_asked")
    for criterion in inquiry.criteria:
        check_criterion(rulebook, criterion)
    check_ranges(inquiry)
    for end in (inquiry.due_on, inquiry.answered_on):
        if end is not None and end < inquiry.asked_on:
            raise Refused("dates_upside_down", start=inquiry.asked_on, end=end)


def check_reviews(reviews: Reviews) -> None:
    """Refused("platform_missing" | "day_out_of_range" | "figure_out_of_range") besides what Reviews refuse."""
    if not reviews.platform.strip():
        raise Refused("platform_missing")
    check_ranges(reviews)


def check_judgement(rulebook: Rulebook, judgement: Judgement) -> None:
    """Refused("no_subject" | "no_such_register" | "day_out_of_range")."""
    check_subject(judgement)
    is_of_the_case = judgement.register == OF_THE_CASE and judgement.clinic_id is not None
    if not is_of_the_case and judgement.register not in rulebook.registers:
        raise Refused("no_such_register", register=judgement.register)
    check_ranges(judgement)


def check_evidence(evidence: Evidence) -> None:
    """Refused("name_missing" | "bad_checksum" | "evidence_empty" | "evidence_too_large" | "day_out_of_range")."""
    if not evidence.name.strip():
        raise Refused("name_missing")
    if not _SHA256.fullmatch(evidence.sha256):
        raise Refused("bad_checksum", value=evidence.sha256[:70])
    check_size(evidence.size)
    check_ranges(evidence)


def need_evidence(step: "Step", record: Finding | Quote | Registration) -> None:
    """A record names only evidence that is there: Refused("no_such_record")."""
    for kept in record.evidence:
        step.need(Evidence, kept)


def check_size(size: int) -> None:
    """Of one file, in bytes: Refused("evidence_empty" | "evidence_too_large", limit_mb)."""
    if size < 1:
        raise Refused("evidence_empty")
    if size > GREATEST_EVIDENCE_MB * 2**20:
        raise Refused("evidence_too_large", limit_mb=GREATEST_EVIDENCE_MB)

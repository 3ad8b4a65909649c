"""What is known of the invented clinics besides people, prices and answers."""

from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.judgements import Judgement, Told, Verdict
from botox_vetter.domain.quotes import Known
from botox_vetter.domain.records import Inquiry, Insurance, Premises, Reviews, Visit
from tests.case_ids import BEGUN_AT, CASE_ID, HOLLOWAY, LANTERN, PAPER, QUAY, SEEN, SEEN_ON, VELVET, VISIT, stable_id

CERTIFICATE = b"%PDF-1.4 invented certificate of Dr Maren Holloway"


def further_records() -> dict[str, Any]:
    """What is known of the clinics besides people, prices and answers."""
    return {
        "premises": (Premises(stable_id("mill"), QUAY, "Quay at the Mill", "The Old Mill, Upper Harbour", "HB5 4GH"),),
        "insurances": (
            Insurance(
                stable_id("cover"),
                "Anchor Mutual",
                practitioner_id=HOLLOWAY,
                policy="AM-000-1234",
                covers_toxin=Known.YES,
                valid_until=date(2027, 6, 30),
                seen_on=SEEN_ON,
                assurance=SEEN,
            ),
        ),
        "visits": (Visit(VISIT, VELVET, date(2026, 11, 10), "Gia Starling", "No basin in the room."),),
        "inquiries": (
            Inquiry(
                stable_id("inquiry"), LANTERN, ("LR01", "PT01"), date(2026, 11, 12), date(2026, 11, 19), "by e-mail"
            ),
        ),
        "reviews": (
            Reviews(
                stable_id("reviews"),
                QUAY,
                "Harbour Voices",
                SEEN_ON,
                Decimal("4.8"),
                Decimal("5"),
                112,
                "https://voices.example/quay",
                "Whether a reviewer was ever treated there",
            ),
        ),
        "judgements": (
            Judgement(
                stable_id("judgement"),
                "leie",
                Verdict.NOT_SAME,
                SEEN_ON,
                practitioner_id=HOLLOWAY,
                ours=(Told("name", "Dr Maren Holloway"),),
                theirs=(Told("name", "MARIAN HOLLOWAY"), Told("state", "OH")),
                note="Lives elsewhere.",
            ),
        ),
        "evidence": (
            Evidence(
                PAPER,
                CASE_ID,
                sha256(CERTIFICATE).hexdigest(),
                "certificate.pdf",
                "application/pdf",
                len(CERTIFICATE),
                BEGUN_AT.replace(day=9),
                practitioner_id=HOLLOWAY,
                note="Photographed in the waiting room",
            ),
        ),
    }

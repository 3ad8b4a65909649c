"""A stored thing that supports a finding or a quote; its bytes lie in the library under their SHA-256."""

from dataclasses import dataclass
from datetime import datetime

GREATEST_EVIDENCE_MB = 25
KEPT_AFTER_REMOVAL_DAYS = 30


@dataclass(frozen=True, slots=True)
class Evidence:
    """One file that the user kept. Notes stand beside the bytes, never in them.

    sha256      hexadecimal, of the bytes as they came
    size        bytes
    address     where it was captured; "": a file of the user's
    clinic_id, practitioner_id   what it is about; None and None: the case as a whole
    removed_at  None: it is there. Else its bytes go after thirty days, and this record says so
    """

    id: str
    case_id: str
    sha256: str
    name: str
    media_type: str
    size: int
    added_at: datetime
    clinic_id: str | None = None
    practitioner_id: str | None = None
    address: str = ""
    note: str = ""
    removed_at: datetime | None = None

"""Which questions wait for an answer: shown as asked beside the question itself."""

from collections.abc import Mapping

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.records import Inquiry


def waiting(file: CaseFile) -> Mapping[tuple[str, str], Inquiry]:
    """By clinic id and criterion; of several the one asked last."""
    in_turn = sorted(file.inquiries, key=lambda inquiry: (inquiry.asked_on, inquiry.id))
    return {(i.clinic_id, criterion): i for i in in_turn if i.is_waiting() for criterion in i.criteria}

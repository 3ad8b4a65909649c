"""Which questions of the background check are listed."""

from collections.abc import Iterable
from enum import StrEnum

from botox_vetter.domain.consultation import ConsultationQuestion
from botox_vetter.domain.findings import UNKNOWN
from botox_vetter.language import tr
from botox_vetter.vetting.card import card
from botox_vetter.vetting.results import Answer, Vetting


class Which(StrEnum):
    """In the order in which they are offered."""

    ALL = "all"
    UNANSWERED = "unanswered"
    ON_CARD = "on_card"
    KNOCK_OUTS = "knock_outs"
    RECHECK = "recheck"


def is_answered(answer: Answer) -> bool:
    """Somebody found out, it follows from another answer, or it is left out here."""
    return answer.interval is None or any(finding.level != UNKNOWN for finding in answer.counting)


def listed(vetting: Vetting, which: Which, questions: Iterable[ConsultationQuestion]) -> tuple[str, ...]:
    """Ids of the criteria, in the file's order, but for those on the consultation card: in that of its questions."""
    gates = {gate.criterion for gate in vetting.gates}
    match which:
        case Which.ALL:
            return tuple(vetting.answers)
        case Which.UNANSWERED:
            return tuple(cid for cid, answer in vetting.answers.items() if not is_answered(answer))
        case Which.ON_CARD:
            return tuple(cid for asked in card(vetting, questions) for cid in asked.criteria)
        case Which.KNOCK_OUTS:
            return tuple(cid for cid in vetting.answers if cid in gates)
        case Which.RECHECK:
            return tuple(cid for cid in vetting.answers if cid in vetting.recheck)


def which_words(which: Which) -> str:
    return {
        Which.ALL: tr("All"),
        Which.UNANSWERED: tr("Unanswered"),
        Which.ON_CARD: tr("On the card"),
        Which.KNOCK_OUTS: tr("Knock-outs"),
        Which.RECHECK: tr("To re-check"),
    }[which]

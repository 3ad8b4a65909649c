"""Which questions of the background check are listed."""

from enum import StrEnum

from botox_vetter.domain.findings import UNKNOWN
from botox_vetter.language import tr
from botox_vetter.vetting.results import Answer, Vetting


class Which(StrEnum):
    """In the order in which they are offered."""

    ALL = "all"
    UNANSWERED = "unanswered"
    KNOCK_OUTS = "knock_outs"
    RECHECK = "recheck"


def is_answered(answer: Answer) -> bool:
    """Somebody found out, it follows from another answer, or it is left out here."""
    return answer.interval is None or any(finding.level != UNKNOWN for finding in answer.counting)


def listed(vetting: Vetting, which: Which) -> tuple[str, ...]:
    """Ids of the criteria, in the file's order."""
    gates = {gate.criterion for gate in vetting.gates}
    match which:
        case Which.ALL:
            return tuple(vetting.answers)
        case Which.UNANSWERED:
            return tuple(cid for cid, answer in vetting.answers.items() if not is_answered(answer))
        case Which.KNOCK_OUTS:
            return tuple(cid for cid in vetting.answers if cid in gates)
        case Which.RECHECK:
            return tuple(cid for cid in vetting.answers if cid in vetting.recheck)


def which_words(which: Which) -> str:
    return {
        Which.ALL: tr("All"),
        Which.UNANSWERED: tr("Unanswered"),
        Which.KNOCK_OUTS: tr("Knock-outs"),
        Which.RECHECK: tr("To re-check"),
    }[which]

"""Which cases are listed: in use, in the archive, in the bin; or what is due in all of them."""

from botox_vetter.domain.case_states import CaseState
from botox_vetter.language import tr
from botox_vetter.report.words.cases import state_words
from botox_vetter.ui.chips import Chips

DUE = "due"


def case_chips() -> Chips:
    """chosen(CaseState or DUE)."""
    words: dict[object, str] = {state: state_words(state) for state in CaseState}
    return Chips(words | {DUE: tr("What is due in all of them")})

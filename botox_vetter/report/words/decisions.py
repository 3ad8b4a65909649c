"""A decision and the time to think it over."""

from datetime import date

from botox_vetter.comparison.cooling import thinking_until
from botox_vetter.domain.cases import Decision
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.dates import day
from botox_vetter.vetting.results import Verdict


def thinking_words(decision: Decision, today: date) -> str:
    """ "5 more days to think it over, until 28 November 2026 ..."; "" when they are over, or nothing was chosen."""
    last = thinking_until(decision.decided_on, today)
    if last is None or decision.clinic_id is None:
        return ""
    n = (last - today).days
    if n == 0:
        return tr("Today is the last of the days to think it over. Pay nothing before.")
    return ntr(
        "{n} more day to think it over, until {day} (a week, our own caution). Pay nothing before.",
        "{n} more days to think it over, until {day} (a week, our own caution). Pay nothing before.",
        n,
    ).format(n=n, day=day(last))


def against_words(decision: Decision, verdict: Verdict) -> str:
    """Of a clinic that was chosen although it is ruled out: that, and whether a reason stands there; "" else."""
    if verdict is not Verdict.RULED_OUT:
        return ""
    if decision.reason.strip():
        return tr("It is ruled out, and was chosen all the same.")
    return tr("It is ruled out, and no reason is given why it was chosen all the same.")

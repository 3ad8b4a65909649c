"""A decision and the time to think it over."""

from datetime import date

from botox_vetter.comparison.cooling import thinking_until
from botox_vetter.domain.cases import Decision
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.dates import day


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

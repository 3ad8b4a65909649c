"""Time to think a decision over: no law asks for it here; a week is our own caution."""

from datetime import date, timedelta

DAYS_TO_THINK = 7


def thinking_until(decided_on: date, today: date) -> date | None:
    """The last day on which one may still sleep on it; None: that time is over."""
    last = decided_on + timedelta(DAYS_TO_THINK)
    return last if today <= last else None

"""Which backups may go. Of each span of time the last one stays, and the older they are the longer the spans:

| age                | what stays                                              |
| ------------------ | ------------------------------------------------------- |
| up to a day        | every one                                               |
| up to 7 days       | the last of each day                                    |
| up to 8 weeks      | the last of each week (cut where a month ends)          |
| older              | the last of each month                                  |

Then the oldest go until the rest fits into 2 GB; but the newest three stay, whatever their age and size.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from botox_vetter.store.backup_folder import Backup

GREATEST_TOTAL_BYTES = 2 * 10**9
FEWEST = 3


def superfluous(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """The backups that may be removed, the newest first. Days are UTC's, weeks begin on Monday."""
    newest_first = sorted(backups, key=lambda backup: backup.at, reverse=True)
    last_of: dict[object, Backup] = {}
    for backup in newest_first:
        last_of.setdefault(_span(backup, now), backup)
    staying = [b for n, b in enumerate(newest_first) if n < FEWEST or last_of[_span(b, now)] is b]
    while len(staying) > FEWEST and sum(backup.size for backup in staying) > GREATEST_TOTAL_BYTES:
        staying.pop()
    return tuple(backup for backup in newest_first if backup not in staying)


def _span(backup: Backup, now: datetime) -> object:
    """What it shares with those of which one is enough."""
    at, age = backup.at, now - backup.at
    if age <= timedelta(days=1):  # also those that a wrong clock dated later than now
        return backup.path
    if age <= timedelta(days=7):
        return at.date()
    if age <= timedelta(weeks=8):
        return *at.isocalendar()[:2], at.month
    return at.year, at.month

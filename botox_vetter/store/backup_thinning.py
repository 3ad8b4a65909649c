"""Which backups may go: all of the last day stay, then the last of each day, of each week, of each month.

| age                | what stays              |
| up to a day        | every one               |
| up to 7 days       | the last of each day    |
| up to 8 weeks      | the last of each week   |
| older              | the last of each month  |

Then the oldest go until the rest fits into 2 GB; but the newest three stay, whatever their size.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from botox_vetter.store.backup_folder import Backup

GREATEST_TOTAL_BYTES = 2 * 10**9
FEWEST = 3

_STAGES: tuple[tuple[timedelta, Callable[[datetime], object]], ...] = (
    (timedelta(days=1), lambda at: at),
    (timedelta(days=7), lambda at: at.date()),
    (timedelta(weeks=8), lambda at: at.isocalendar()[:2]),
    (timedelta.max, lambda at: (at.year, at.month)),
)
"""Up to that age, the newest backup of each such span of time stays. Days are UTC's, weeks begin on Monday."""


def superfluous(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """The backups that may be removed, oldest first."""
    newest_first = sorted(backups, key=lambda backup: backup.at, reverse=True)
    last_of = {(span(b.at), stage): b for b in reversed(newest_first) for stage, (_, span) in enumerate(_STAGES)}
    ...

"""Which backups may go."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from botox_vetter.store.backup_folder import Backup, Why
from botox_vetter.store.backup_thinning import FEWEST, GREATEST_TOTAL_BYTES, superfluous

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)  # a Sunday
MB = 10**6


def backup(moment: str, size: int = MB) -> Backup:
    """`moment`: "11-22 09:30", of 2026 unless it begins with a year."""
    at = datetime.fromisoformat(moment if moment.startswith("20") else f"2026-{moment}").replace(tzinfo=UTC)
    return Backup(Path(moment), at, Why.DAILY, size)


def staying(*moments: str, size: int = MB) -> list[str]:
    backups = [backup(moment, size) for moment in moments]
    gone = set(superfluous(backups, NOW))
    return [str(one.path) for one in backups if one not in gone]


@pytest.mark.parametrize(
    ("there", "stay"),
    [
        # one day back: every one
        (["11-22 11:59", "11-22 11:58", "11-22 09:00", "11-21 13:00", "11-21 12:00"], 5),
        # a week back: the last of each day
        (
            ["11-22 09:00", "11-20 18:00", "11-20 09:00", "11-19 22:00", "11-19 21:59", "11-19 01:00"],
            ["11-22 09:00", "11-20 18:00", "11-20 09:00", "11-19 22:00"],
        ),
        # eight weeks back: the last of each week, Monday to Sunday
        (
            ["11-22 09:00", "11-21 09:00", "11-20 09:00", "11-14 09:00", "11-12 09:00", "11-09 09:00", "11-08 09:00"],
            ["11-22 09:00", "11-21 09:00", "11-20 09:00", "11-14 09:00", "11-08 09:00"],
        ),
        # where a month ends within a week, its last one stays, too
        (
            ["11-22 09:00", "11-21 09:00", "11-20 09:00", "11-01 09:00", "10-31 09:00", "10-30 09:00"],
            ["11-22 09:00", "11-21 09:00", "11-20 09:00", "11-01 09:00", "10-31 09:00"],
        ),
        # older: the last of each month, however old
        (
            [
                "11-22 09:00",
                "11-21 09:00",
                "11-20 09:00",
                "08-30 09:00",
                "08-02 09:00",
                "07-31 09:00",
                "2019-07-31 09:00",
                "2019-07-30 09:00",
            ],
            ["11-22 09:00", "11-21 09:00", "11-20 09:00", "08-30 09:00", "07-31 09:00", "2019-07-31 09:00"],
        ),
        # the newest three stay, whatever their age
        (["2019-07-31 09:00", "2019-07-30 09:00", "2019-07-29 09:00", "2019-07-28 09:00"], 3),
        # a wrong clock dated them later than now
        (["2031-01-01 09:00", "2031-01-01 08:00", "2031-01-01 07:00", "2031-01-01 06:00"], 4),
        ([], 0),
    ],
)
def test_the_older_the_longer_the_spans(there: list[str], stay: list[str] | int) -> None:
    assert staying(*there) == (there[:stay] if isinstance(stay, int) else stay)


@pytest.mark.parametrize(
    ("megabytes", "stay"),
    [(1, 8), (250, 8), (251, 7), (400, 5), (500, 4), (667, 3), (900, 3), (4000, 3)],
)
def test_they_fit_into_two_gigabytes_but_three_stay(megabytes: int, stay: int) -> None:
    days = [f"11-22 0{hour}:00" for hour in range(9, 1, -1)]
    assert staying(*days, size=megabytes * MB) == days[:stay]


moments = st.integers(0, 7 * 365 * 24 * 3600).map(lambda seconds: NOW - timedelta(seconds=seconds))
some_backups = st.lists(
    st.builds(lambda at, size: Backup(Path(f"{at}"), at, Why.DAILY, size), moments, st.integers(0, 9 * 10**8)),
    max_size=40,
    unique_by=lambda one: one.at,
)


@given(some_backups)
def test_the_newest_three_stay_and_the_rest_fits(backups: list[Backup]) -> None:
    gone = superfluous(backups, NOW)
    stay = sorted(set(backups) - set(gone), key=lambda one: one.at, reverse=True)

    assert stay[:FEWEST] == sorted(backups, key=lambda one: one.at, reverse=True)[:FEWEST]
    assert len(stay) <= FEWEST or sum(one.size for one in stay) <= GREATEST_TOTAL_BYTES
    assert superfluous(stay, NOW) == ()


def test_a_backup_a_day_over_three_years_leaves_days_weeks_and_months() -> None:
    stay: list[Backup] = []
    for day in range(3 * 365):
        now = NOW + timedelta(days=day)
        stay.append(Backup(Path(str(day)), now, Why.DAILY, MB))
        gone = superfluous(stay, now)
        stay = [one for one in stay if one not in gone]

    ages = [(now - one.at).days for one in reversed(stay)]
    assert ages[:8] == [0, 1, 2, 3, 4, 5, 6, 7]
    assert len([age for age in ages if 7 < age <= 56]) in range(7, 11)
    months = {(one.at.year, one.at.month) for one in stay}
    assert len(months) == 37
    assert len(stay) < 60

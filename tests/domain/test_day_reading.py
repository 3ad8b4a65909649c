"""Days as people write them; 03/04/2026 is two days until somebody says which."""

from datetime import date

import pytest

from botox_vetter.domain.day_reading import DayOrder, read_any_day
from botox_vetter.domain.reasons import Refused

NOVEMBER = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22",
        "2026/11/22",
        "2026-11-22 14:30:00",
        "22.11.2026",
        "22. 11. 2026",
        "22/11/2026",
        "11/22/2026",
        "22 November 2026",
        "22nd Nov 2026",
        "Nov 22, 2026",
        "22. Nov. 2026",
        "  22   november  2026 ",
    ],
)
def test_a_day_that_can_be_read_in_one_way_is_read(text: str) -> None:
    assert read_any_day(text) == NOVEMBER


@pytest.mark.parametrize(
    ("text", "day"),
    [("1. Dez. 2026", date(2026, 12, 1)), ("3 März 2026", date(2026, 3, 3)), ("3/3/2026", date(2026, 3, 3))],
)
def test_german_months_and_days_that_are_the_same_either_way(text: str, day: date) -> None:
    assert read_any_day(text) == day


def test_a_day_that_may_be_two_is_refused_until_somebody_says_which_comes_first() -> None:
    with pytest.raises(Refused) as refused:
        read_any_day("03/04/2026")
    assert refused.value.reason.kind == "ambiguous_day"
    assert read_any_day("03/04/2026", DayOrder.DAY_FIRST) == date(2026, 4, 3)
    assert read_any_day("03/04/2026", DayOrder.MONTH_FIRST) == date(2026, 3, 4)


@pytest.mark.parametrize(
    "text",
    ["soon", "2026-13-45", "32/13/2026", "22/11/26", "22 Movember 2026", "May 2026", "0000-00-00", "", "2" * 5000],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_any_day(text)
    assert refused.value.reason.kind == "bad_date"
    assert len(str(refused.value.reason.values["value"])) <= 40


def test_an_order_that_the_person_chose_is_not_broken_by_a_day_that_does_not_fit() -> None:
    with pytest.raises(Refused):
        read_any_day("11/22/2026", DayOrder.DAY_FIRST)

"""A decision has a week to be thought over, and says so for as long."""

from datetime import date

import pytest

from botox_vetter.domain.cases import Decision
from botox_vetter.report.words.decisions import thinking_words


@pytest.mark.parametrize(
    ("clinic_id", "today", "begins"),
    [
        ("quay", date(2026, 11, 21), "7 more days to think it over, until 28 November 2026"),
        ("quay", date(2026, 11, 27), "1 more day to think it over"),
        ("quay", date(2026, 11, 28), "Today is the last of the days"),
        ("quay", date(2026, 11, 29), ""),
        (None, date(2026, 11, 21), ""),  # for none of them there is nothing to sleep on
    ],
)
def test_how_long_there_is_to_think(clinic_id: str | None, today: date, begins: str) -> None:
    said = thinking_words(Decision("d", "case", clinic_id, "", date(2026, 11, 21)), today)
    assert said.startswith(begins)
    assert bool(said) == bool(begins)

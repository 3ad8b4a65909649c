"""What is said of very many rows is there before somebody asks."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from botox_vetter.ui.models.told_ahead import AT_A_TIME, MANY, ToldAhead


@pytest.fixture
def asked() -> list[tuple[int, int]]:
    return []


@pytest.fixture
def ahead(asked: list[tuple[int, int]], qapp: object) -> ToldAhead[int]:
    """Of each number what its row is, times ten or a hundred."""
    owner = QObject()

    def tell(row: int, what: int) -> int:
        asked.append((row, what))
        return row * what

    made = ToldAhead[int](tell, (10, 100), owner)
    made.owner = owner  # type: ignore[attr-defined]
    return made


def test_of_very_many_all_is_told_at_rest_and_once(
    ahead: ToldAhead[int], asked: list[tuple[int, int]], qtbot: QtBot
) -> None:
    rows = tuple(range(MANY + AT_A_TIME // 2))
    ahead.use(rows)
    assert ahead.all_of(10)[:3] == [0, 10, 20], "who asks before does not wait"
    qtbot.waitUntil(lambda: not ahead._rest.isActive())
    assert len(asked) == 2 * len(rows)
    assert ahead.all_of(100)[-1] == rows[-1] * 100
    assert len(asked) == 2 * len(rows)


def test_of_a_few_nothing_is_told_before_it_is_asked_for_and_other_rows_are_told_anew(
    ahead: ToldAhead[int], asked: list[tuple[int, int]]
) -> None:
    ahead.use((1, 2))
    assert not ahead._rest.isActive()
    assert asked == []
    assert ahead.all_of(10) == [10, 20]
    ahead.use((3,))
    assert ahead.all_of(10) == [30]

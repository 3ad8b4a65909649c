"""Long work goes on while the window answers."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from botox_vetter.ui.at_rest import AT_A_TIME_S, AtRest


def test_what_the_person_does_comes_in_between(qtbot: QtBot) -> None:
    owner, told = QObject(), list[str]()

    def bits() -> Iterator[None]:
        for name in "abc":
            told.append(name)
            until = perf_counter() + AT_A_TIME_S * 1.1
            while perf_counter() < until:
                pass
            yield

    rest = AtRest(owner)
    rest.begin(bits())
    assert told == [], "not before the window is at rest"
    clicks = QTimer(owner)
    clicks.timeout.connect(lambda: told.append("click"))
    clicks.start()
    qtbot.waitUntil(lambda: not rest.isActive())
    clicks.stop()
    between = "".join(name if name != "click" else "." for name in told).strip(".")
    assert [part for part in between.split(".") if part] == ["a", "b", "c"]


def test_what_is_begun_anew_drops_what_was_under_way(qtbot: QtBot) -> None:
    owner, told = QObject(), list[int]()
    rest = AtRest(owner)
    rest.begin(told.append(n) for n in range(10))
    rest.begin(told.append(n) for n in (20, 21))
    qtbot.waitUntil(lambda: not rest.isActive())
    assert told == [20, 21]

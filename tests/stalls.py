"""How long the window's thread stands still while a story is told.

watch = Watch(qapp)
story(watch)
watch.longest      the piece that took the processor longest: on a busy machine the clock counts others' work, too
watch.slack        how much longer than at rest the same work took meanwhile, for others crowd the caches, too
"""

import time
from collections.abc import Callable
from statistics import quantiles
from typing import NamedTuple

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

SAME_WORK = [str(n) for n in range(60_000)]  # looked through takes some milliseconds, and more than a cache holds
LINES = 100  # of text that are painted
LOOKED, LOOKED_S = "while the person looks", 0.1  # at what came of it, before they go on


class Taken(NamedTuple):
    """Of one piece of work: by the clock, and of the processor by this thread. The difference is spent waiting."""

    clock_ms: float
    own_ms: float


class Watch:
    """Runs the pieces of a story one after the other in the window's thread.

    taken   by each piece of work, as it was told; of turns of the event loop, by the one that took most
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.taken: dict[str, Taken] = {}
        self._at_rest = min(_same_work_ms() for _ in range(20))
        self._meanwhile: list[float] = []

    @property
    def slack(self) -> float:
        """By the slowest twentieth: 1 on a machine that does nothing else."""
        return max(1.0, quantiles(self._meanwhile, n=20)[-1] / self._at_rest)

    @property
    def longest(self) -> str:
        return max(self.taken, key=lambda name: self.taken[name].own_ms)

    def told(self) -> str:
        return "\n".join(f"{own:7.1f} ms of {clock:7.1f}  {name}" for name, (clock, own) in self.taken.items())

    def piece(self, name: str, work: Callable[[], object]) -> None:
        """What one press of a key or button does, the painting that follows, and what goes on then, each by itself."""
        self._timed(name, work)
        self._timed(f"{name}, painted", self._app.processEvents)
        until = time.monotonic() + LOOKED_S
        self.wait(LOOKED, lambda: time.monotonic() > until)

    def wait(self, name: str, is_there: Callable[[], bool], limit_s: float = 120) -> None:
        """Handles events until it is there; each turn of the event loop counts by itself."""
        until = time.monotonic() + limit_s
        while not is_there():
            assert time.monotonic() < until, name
            self._timed(name, lambda: self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1))
            time.sleep(0.001)  # the work of jobs

    def _timed(self, name: str, work: Callable[[], object]) -> None:
        begun, own = time.perf_counter(), time.thread_time()
        work()
        taken = Taken((time.perf_counter() - begun) * 1000, (time.thread_time() - own) * 1000)
        if name not in self.taken:
            self._meanwhile.append(_same_work_ms())
        self.taken[name] = max(taken, self.taken.get(name, taken), key=lambda taken: taken.own_ms)


def _same_work_ms() -> float:
    """Some of what the window does: looking through very many, and painting."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    begun = time.thread_time()
    assert sum([len(text) for text in SAME_WORK])
    with QPainter(image) as painter:
        for n in range(LINES):
            painter.drawText(n, 2 * n, SAME_WORK[-n - 1])
    return (time.thread_time() - begun) * 1000

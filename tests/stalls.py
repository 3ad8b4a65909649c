"""How long the window's thread stands still while a story is told.

with watched(qapp) as stalls:
    story()
stalls.longest_ms      the longest time that one event took
stalls.where           in which functions it stood, as seen from outside
"""

import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

LOOKED_AFTER_S = 0.02


@dataclass
class Stalls:
    """lengths_ms: of each piece of work, as it was told."""

    lengths_ms: dict[str, float] = field(default_factory=dict)
    where: dict[str, str] = field(default_factory=dict)

    @property
    def longest_ms(self) -> float:
        return max(self.lengths_ms.values(), default=0.0)

    def told(self) -> str:
        return "\n".join(f"{ms:7.1f} ms  {name}  {self.where.get(name, '')}" for name, ms in self.lengths_ms.items())


class Watch:
    """Runs the pieces of a story one after the other in the thread of the window, and looks on from another."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._thread = threading.get_ident()
        self._begun: tuple[str, float] | None = None
        self._is_over = threading.Event()
        self.stalls = Stalls()

    def piece(self, name: str, work: Callable[[], object]) -> None:
        """What one press of a key or button does, and the painting that follows, each by itself."""
        self._timed(name, work)
        self._timed(f"{name}, painted", self._app.processEvents)

    def wait(self, name: str, is_there: Callable[[], bool], limit_s: float = 120) -> None:
        """Handles events until it is there; each turn of the event loop counts by itself."""
        until = time.monotonic() + limit_s
        while not is_there():
            assert time.monotonic() < until, name
            self._timed(name, lambda: self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1))
            time.sleep(0.001)  # the work of jobs

    def _timed(self, name: str, work: Callable[[], object]) -> None:
        begun = time.perf_counter()
        self._begun = name, begun
        work()
        self._begun = None
        taken = (time.perf_counter() - begun) * 1000
        self.stalls.lengths_ms[name] = max(taken, self.stalls.lengths_ms.get(name, 0.0))

    def look_on(self) -> None:
        while not self._is_over.wait(LOOKED_AFTER_S / 2):
            if self._begun is not None and time.perf_counter() - self._begun[1] > LOOKED_AFTER_S:
                frame = sys._current_frames().get(self._thread)
                self.stalls.where.setdefault(self._begun[0], _words(frame))

    def end(self) -> None:
        self._is_over.set()


def _words(frame: FrameType | None) -> str:
    calls = traceback.extract_stack(frame) if frame is not None else []
    ours = [f"{Path(call.filename).stem}.{call.name}" for call in calls if "botox_vetter" in call.filename]
    return " < ".join(reversed(ours[-4:]))


@contextmanager
def watched(app: QApplication) -> Iterator[Watch]:
    watch = Watch(app)
    looking = threading.Thread(target=watch.look_on, daemon=True)
    looking.start()
    try:
        yield watch
    finally:
        watch.end()
        looking.join()

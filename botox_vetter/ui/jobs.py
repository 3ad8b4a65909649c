"""Runs slow work (over 50 ms) off the window's thread and brings the answer back to it."""

import gc
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from botox_vetter.ui.shown import Shown, Stopped, Stopping

T = TypeVar("T")

TURN_S = 0.001
USUAL_TURN_S = sys.getswitchinterval()


@dataclass(eq=False)
class Job:
    """One piece of slow work; `stop` is what the work itself looks at.

    shown    None: the person is not told of it
    began_s  by time.monotonic
    """

    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    told: Callable[[Any], None] | None = None
    shown: Shown | None = None
    stop: Event = field(default_factory=Event)
    began_s: float = field(default_factory=time.monotonic)
    is_dropped: bool = False

    def cancel(self) -> None:
        """Stopped is not an error: neither `done` nor `failed` will be called."""
        self.is_dropped = True
        self.stop.set()

    def give_up(self) -> None:
        """The person does not want to wait: what that means is said by `shown`."""
        self.stop.set()
        if self.shown is not None and self.shown.stopping is Stopping.DROPPED:
            self.cancel()
            self.shown.stopped()


class Jobs(QObject):
    """The only thread pool and the only signal that crosses threads. One per window, closed with it.

    While work is under way Python's garbage is not collected: whichever thread comes to it would destroy widgets that
    are part of it, and only the window's thread may do that. And threads take turns every millisecond: with Python's
    own five the window stood still for up to a tenth of a second.

    begun  a job that the person is told of has begun; `shown` are all of these that are under way
    """

    begun = Signal()
    _settled = Signal(object, object)
    _came_on = Signal(object, object)

    def __init__(self, parent: QObject | None = None, workers: int = 4) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="job")
        self._open: dict[Job, None] = {}  # in the order in which they began
        self._is_closed = self._is_much = False
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._came_on.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        return not self._open

    @property
    def shown(self) -> list[Job]:
        return [job for job in self._open if job.shown is not None and not job.is_dropped]

    def run(
        self,
        work: Callable[[Event], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        owner: QObject,
        shown: Shown | None = None,
    ) -> Job:
        """Starts `work(stop)`; calls `done` or `failed` here unless cancelled or `owner` is gone."""
        return self._start(Job(done, failed, shown=shown), work, owner)

    def follow(
        self,
        work: Callable[[Event, Callable[[Any], None]], T],
        told: Callable[[Any], None],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        owner: QObject,
        shown: Shown | None = None,
    ) -> Job:
        """The same for work that says how far it is: `work(stop, tell)`; what it tells reaches `told` here."""
        job = Job(done, failed, told, shown)
        return self._start(job, lambda stop: work(stop, lambda news: self._came_on.emit(job, news)), owner)

    def _start(self, job: Job, work: Callable[[Event], Any], owner: QObject) -> Job:
        if self._is_closed:  # a timer may still fire while everything is being put away
            job.cancel()
            return job
        gc.disable()
        sys.setswitchinterval(TURN_S)
        self._open[job] = None
        owner.destroyed.connect(job.cancel)
        self._pool.submit(work, job.stop).add_done_callback(lambda future: self._settled.emit(job, future))
        if job.shown is not None:
            self.begun.emit()
        return job

    @Slot(object, object)
    def _tell(self, job: Job, news: Any) -> None:
        if job.told is not None and not job.is_dropped:
            job.told(news)

    @Slot(object, object)
    def _deliver(self, job: Job, future: Future[Any]) -> None:
        self._open.pop(job, None)
        try:
            if not (job.is_dropped or future.cancelled()):
                _say_end(job, future)
        finally:  # not before: one job often leads to the next, or to much that is no garbage
            self._at_rest()

    def close(self) -> None:
        """Stops what is under way and waits for it; nothing else is begun."""
        self._is_closed = True
        for job in self._open:
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._open.clear()
        self.hold_much(False)
        self._at_rest()

    def hold_much(self, is_much: bool) -> None:
        """Of a large case so much is in memory that the window would stand still while garbage is looked for in it."""
        if self._is_much and not is_much:
            gc.unfreeze()
        self._is_much = is_much

    def _at_rest(self) -> None:
        """Back to Python's own ways; what is there by then is no garbage."""
        if not self._open:
            if self._is_much:
                gc.freeze()
            gc.enable()
            sys.setswitchinterval(USUAL_TURN_S)


def _say_end(job: Job, future: Future[Any]) -> None:
    error = future.exception()
    if isinstance(error, Stopped):
        if job.shown is not None:
            job.shown.stopped()
    elif error is not None:
        job.failed(error)
    else:
        job.done(future.result())

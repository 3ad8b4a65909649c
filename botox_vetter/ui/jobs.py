"""Runs slow work (over 50 ms) off the window's thread and brings the answer back to it."""

import gc
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")


@dataclass(eq=False)
class Job:
    """One piece of slow work; `stop` is what the work itself looks at."""

    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    stop: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Stopped is not an error: neither `done` nor `failed` will be called."""
        self.stop.set()


class Jobs(QObject):
    """The only thread pool and the only signal that crosses threads. One per window, closed with it.

    While work is under way Python's garbage is not collected: whichever thread comes to it would destroy widgets that
    are part of it, and only the window's thread may do that.
    """

    _settled = Signal(object, object)

    def __init__(self, parent: QObject | None = None, workers: int = 4) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="job")
        self._open: set[Job] = set()
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        return not self._open

    def run(
        self,
        work: Callable[[Event], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        owner: QObject,
    ) -> Job:
        """Starts `work(stop)`; calls `done` or `failed` here unless cancelled or `owner` is gone."""
        job = Job(done, failed)
        gc.disable()
        self._open.add(job)
        owner.destroyed.connect(job.cancel)
        self._pool.submit(work, job.stop).add_done_callback(lambda future: self._settled.emit(job, future))
        return job

    @Slot(object, object)
    def _deliver(self, job: Job, future: Future[Any]) -> None:
        self._open.discard(job)
        if not self._open:
            gc.enable()
        if job.stop.is_set() or future.cancelled():
            return
        if error := future.exception():
            job.failed(error)
        else:
            job.done(future.result())

    def close(self) -> None:
        """Stops what is under way and waits for it."""
        for job in self._open:
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        gc.enable()

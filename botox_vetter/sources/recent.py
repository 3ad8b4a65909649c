"""Answers of this day, so that who asks for the same again need not trouble a service that many share."""

import time
from collections import OrderedDict
from threading import Lock
from typing import Generic, TypeVar

from botox_vetter.sources.pace import Clock

DAY_S = 24 * 3600.0
MOST_ANSWERS = 100

T = TypeVar("T")


class Recent(Generic[T]):
    """By address, as long as the program runs. May be used from several threads."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock, self._lock = clock, Lock()
        self._kept: OrderedDict[str, tuple[float, T]] = OrderedDict()

    def get(self, address: str) -> T | None:
        """None: there is none so young."""
        with self._lock:
            at, answer = self._kept.get(address, (0.0, None))
            return answer if answer is not None and self._clock() - at < DAY_S else None

    def put(self, address: str, answer: T) -> None:
        with self._lock:
            self._kept[address] = (self._clock(), answer)
            self._kept.move_to_end(address)
            while len(self._kept) > MOST_ANSWERS:
                self._kept.popitem(last=False)

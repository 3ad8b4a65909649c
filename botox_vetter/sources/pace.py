"""At most one request per host per second, whoever asks; longer where a host wants that."""

import time
from collections.abc import Callable
from threading import Event, Lock

from botox_vetter.sources.outcome import Unfetched

GAP_S = 1.0
LONGEST_GAP_S = 30.0  # a crawl delay may be any number

Clock = Callable[[], float]
Wait = Callable[[float, Event], object]
"""Waits so many seconds, or until the event is set."""


def wait_or_stop(seconds: float, stop: Event) -> None:
    stop.wait(seconds)


class Pace:
    """Remembers when each host may be asked next. May be used from several threads."""

    def __init__(self, clock: Clock = time.monotonic, wait: Wait = wait_or_stop) -> None:
        self._clock, self._wait = clock, wait
        self._next: dict[str, float] = {}
        self._gaps: dict[str, float] = {}
        self._lock = Lock()

    def slow_down(self, host: str, gap_s: float) -> None:
        """From now on at least that long between two requests (crawl-delay)."""
        if gap_s > GAP_S:
            self._gaps[host] = min(gap_s, LONGEST_GAP_S)

    def hold(self, host: str, seconds: float) -> None:
        """Nobody asks this host before that (Retry-After)."""
        with self._lock:
            self._next[host] = max(self._next.get(host, 0.0), self._clock() + seconds)

    def turn(self, host: str, stop: Event) -> None:
        """Returns when it is the caller's turn. Raises Unfetched("fetch_stopped")."""
        with self._lock:
            now = self._clock()
            at = max(now, self._next.get(host, now))
            self._next[host] = at + self._gaps.get(host, GAP_S)
        if at > now:
            self._wait(at - now, stop)
        if stop.is_set():
            raise Unfetched("fetch_stopped")

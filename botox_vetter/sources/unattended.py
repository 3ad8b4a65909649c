"""What nobody can interrupt, asking a name server and connecting, in a thread that can be left alone with it."""

import socket
from collections.abc import Callable
from threading import Event, Lock, Thread

from botox_vetter.sources.outcome import Unfetched

LOOK_EVERY_S = 0.05  # whether somebody wants it no longer


class Unattended:
    """Left alone, it tidies up itself. reach: raises nothing but Unfetched; else it is a fault of ours, told as one by
    the hook of threads."""

    def __init__(self, reach: Callable[[], socket.socket]) -> None:
        self._reach = reach
        self._done, self._left = Event(), False
        self._line: socket.socket | None = None
        self._fault = Unfetched("fetch_broken", why="")
        self._hand = Lock()
        Thread(target=self._run, name="connect", daemon=True).start()

    def wait(self, is_over: Callable[[], bool]) -> socket.socket | None:
        """None: it was over first. Raises what reaching raised."""
        while not self._done.wait(LOOK_EVERY_S):
            if is_over():
                with self._hand:
                    self._left = True
                    if self._line is not None:
                        self._line.close()
                return None
        if self._line is None:
            raise self._fault
        return self._line

    def _run(self) -> None:
        try:
            line = self._reach()
            with self._hand:
                self._line = line
                if self._left:
                    line.close()
        except Unfetched as no:
            self._fault = no
        finally:
            self._done.set()

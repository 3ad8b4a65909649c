"""What the person sees of slow work: what it does, how far it is, and what Stop means to it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from threading import Event


class Stopped(Exception):  # noqa: N818 - no error
    """Work ends with it, where it saw that it shall stop."""


class Stopping(Enum):
    """DROPPED: what comes of it is wanted no more, not even its end. NEVER: done whole, so there is no button.

    TOLD: the work looks at `stop`; whatever else than Stopped it ends with is told.
    """

    DROPPED = auto()
    TOLD = auto()
    NEVER = auto()


@dataclass
class Shown:
    """What the status line says of a job; whoever started it may change the words and how far it is.

    stopped   is called when it has ended so
    done_of   so many of so many; None: how long it will be nobody knows
    """

    words: str
    stopping: Stopping = Stopping.DROPPED
    stopped: Callable[[], object] = lambda: None
    done_of: tuple[int, int] | None = None


def go_on(stop: Event) -> None:
    """For work that is asked now and then. Raises Stopped."""
    if stop.is_set():
        raise Stopped


def before_writing(stop: Event, then: Callable[[], object] = lambda: None) -> None:
    """The last moment at which work that changes something can be stopped; then it goes on."""
    if stop.is_set():
        raise Stopped
    then()
    if stop.is_set():
        raise Stopped

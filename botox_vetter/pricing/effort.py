"""How much may be tried for one clinic before the program says that there is too much of it."""

MOST_STEPS = 300_000  # about a second


class TooManyCourses(Exception):  # noqa: N818 - it is nobody's error
    """There are more packages than can be tried."""


class Effort:
    """Counts steps, not seconds, so that the same prices always end in the same way."""

    def __init__(self, steps: int = MOST_STEPS) -> None:
        self._left = steps

    def spend(self, steps: int) -> None:
        """Raises TooManyCourses."""
        self._left -= steps
        if self._left < 0:
            raise TooManyCourses

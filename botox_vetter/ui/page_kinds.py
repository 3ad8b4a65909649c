"""What the window may ask of a page."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSettings


class Page(Protocol):
    """What the window asks of a page: it is a widget and loads what lies on the desk.

    It may have a `title` of its own, for the head: "" is that of its place.
    """

    def load(self) -> None: ...


@runtime_checkable
class Remembering(Protocol):
    """A page that is as it was left when the program starts again; who makes it, restores it."""

    def remember(self, settings: QSettings) -> None: ...


@runtime_checkable
class Zooming(Protocol):
    """A page that shows something in a size of its own. step: 1 larger, -1 smaller, 0 as it really is."""

    def zoom(self, step: int) -> bool:
        """False: there is nothing to be seen larger just now."""

"""What the window may ask of a page; whoever asks, looks first whether it is of that kind."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSettings


@runtime_checkable
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
class MadeAhead(Protocol):
    """A page with parts that are made when they are first shown, or before."""

    def make_ahead(self) -> Iterator[object]:
        """Makes one after the other."""


@runtime_checkable
class Zooming(Protocol):
    """A page that shows something in a size of its own. step: 1 larger, -1 smaller, 0 as it really is."""

    def zoom(self, step: int) -> bool:
        """False: there is nothing to be seen larger just now."""


@runtime_checkable
class ShowingClinics(Protocol):
    """tab: a name of `clinic_tabs.TABS`; criterion: the question that stands first, in the background check."""

    def show_tab(self, clinic_id: str, tab: str, criterion: str = "") -> None: ...


@runtime_checkable
class ShowingBoth(Protocol):
    """A page for two clinics that may be one."""

    def show_pair(self, kept: str, other: str) -> None: ...

    def take_keyboard(self) -> None: ...


@runtime_checkable
class TakingTables(Protocol):
    """A page that takes in a file, or what was copied."""

    def take_file(self, path: Path) -> None: ...

    def paste(self) -> None: ...


@runtime_checkable
class AskingToPrint(Protocol):
    """A page that asks what is to be known before it prints."""

    def print(self) -> None: ...


@runtime_checkable
class Helping(Protocol):
    """A page with words for another one, its title, what stands first, and its keys: (what it does, key)."""

    def show_help(self, place: str, title: str, part: str, keys: Sequence[tuple[str, str]]) -> None: ...

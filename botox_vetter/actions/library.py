"""Opening the library."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from botox_vetter.domain.reasons import Refused

__all__ = ["Library", "default_library_address", "identity", "open_library", "open_to_read", "warm_up"]

if TYPE_CHECKING:
    from botox_vetter.store.library import Library
else:
    Library = object  # a word for annotations: the class would bring SQLAlchemy in before the first paint


def open_library(address: str, is_new: bool = True) -> "Library":
    """Opens the library at a path or URL; `is_new`: makes it where there is none. Raises LibraryRefused (a Refused).

    The folder of the usual address is made, too; any other folder must be there. The bytes of evidence that was
    removed thirty days ago and more are deleted.
    """
    from botox_vetter.domain.evidence import KEPT_AFTER_REMOVAL_DAYS
    from botox_vetter.store.library import Library

    if is_new and address == default_library_address():
        Path(address).parent.mkdir(parents=True, exist_ok=True)
    library = Library(address, is_new)
    with suppress(Refused):  # busy, or no room: the next time will do
        library.purge_evidence(datetime.now(UTC) - timedelta(days=KEPT_AFTER_REMOVAL_DAYS))
    return library


def open_to_read(address: str) -> "Library":
    """Opens a library where nothing can be written: it can be looked at, and every step is refused.

    Nothing is made or migrated. Raises LibraryRefused.
    """
    from botox_vetter.store.library import Library

    return Library(address, is_new=False, is_read_only=True)


def default_library_address() -> str:
    """`library.bvlib` in the user's data folder, as the platform has it."""
    from platformdirs import user_data_path

    return str(user_data_path("botox-vetter", appauthor=False) / "library.bvlib")


def identity(address: str) -> str:
    """The same for every way to write the address of one library; in memory each is another, which it cannot say."""
    from botox_vetter.store.address import path_of

    try:
        path = path_of(address)
    except Refused:
        path = None
    return address if path is None else str(path.resolve())


def warm_up() -> None:
    """Imports what opening a library needs: a quarter of a second that a job can spend while the window is painted."""
    import botox_vetter.store.library  # noqa: F401

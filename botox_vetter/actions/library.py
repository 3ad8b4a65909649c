"""Opening the library."""

from pathlib import Path
from typing import TYPE_CHECKING

__all__ = ["Library", "default_library_address", "open_library", "warm_up"]

if TYPE_CHECKING:
    from botox_vetter.store.library import Library
else:
    Library = object  # a word for annotations: the class would bring SQLAlchemy in before the first paint


def open_library(address: str, is_new: bool = True) -> "Library":
    """Opens the library at a path or URL; `is_new`: makes it where there is none. Raises LibraryRefused (a Refused).

    The folder of the usual address is made, too; any other folder must be there.
    """
    from botox_vetter.store.library import Library

    if is_new and address == default_library_address():
        Path(address).parent.mkdir(parents=True, exist_ok=True)
    return Library(address, is_new)


def default_library_address() -> str:
    """`library.bvlib` in the user's data folder, as the platform has it."""
    from platformdirs import user_data_path

    return str(user_data_path("botox-vetter", appauthor=False) / "library.bvlib")


def warm_up() -> None:
    """Imports what opening a library needs: a quarter of a second that a job can spend while the window is painted."""
    import botox_vetter.store.library  # noqa: F401

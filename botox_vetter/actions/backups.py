"""Backups of a library: made, listed, looked into, put back; and whether the library is whole.

Each of these has a connection of its own and may run in a job. `now` is an aware moment.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from botox_vetter.actions.library import Library
from botox_vetter.domain.reasons import Reason, Refused

__all__ = [
    "Backup",
    "BeforeImport",
    "Contents",
    "Restored",
    "Verified",
    "back_up",
    "back_up_before_import",
    "back_up_if_due",
    "back_up_to",
    "back_up_unless_stopped",
    "backups",
    "find_backup",
    "look_inside",
    "restore",
    "verify",
]

if TYPE_CHECKING:
    from botox_vetter.store.backup import Contents
    from botox_vetter.store.backup_folder import Backup
    from botox_vetter.store.restoring import Restored
    from botox_vetter.store.verify import Verified
else:  # words for annotations: the classes would bring SQLAlchemy in before the first paint
    Backup = Contents = Restored = Verified = object


def back_up_if_due(address: str, now: datetime, stop: Event | None = None) -> "Backup | Reason | None":
    """To be called after opening: at most daily, and only when something changed since the last one.

    None: not due, or stopped. Reason("no_backup_made", {"why": Reason}): to be said; everything goes on.
    """
    from botox_vetter.store import backup
    from botox_vetter.store.address import path_of
    from botox_vetter.store.backup_folder import Why

    path = path_of(address)
    if path is None:
        return None
    return _or_said(lambda: backup.back_up(path, Why.DAILY, now, stop) if backup.is_due(path, now) else None)


def back_up_before_import(library: Library, now: datetime, stop: Event | None = None) -> "Backup | Reason | None":
    """To be called before an import writes. None: the latest backup already holds everything, or stopped.

    Reason("no_backup_made"): as above.
    """
    from botox_vetter.store import backup
    from botox_vetter.store.backup_folder import Why, backups_of

    path = library.path
    if path is None:
        return None

    def make() -> "Backup | None":
        latest = next(iter(backups_of(path)), None)
        return backup.back_up(path, Why.IMPORT, now, stop) if backup.is_changed_since(path, latest) else None

    return _or_said(make)


@dataclass
class BeforeImport:
    """That backup, as an import calls it. complaint: why none could be made; the import goes on."""

    library: Library
    now: datetime
    complaint: Reason | None = None

    def __call__(self) -> None:
        made = back_up_before_import(self.library, self.now)
        if isinstance(made, Reason):
            self.complaint = made


def back_up(address: str, now: datetime) -> "Backup":
    """One that the person asks for. Raises LibraryRefused."""
    from botox_vetter.store import backup
    from botox_vetter.store.backup_folder import Why

    return backup.back_up(_present(address), Why.ASKED, now)


def back_up_unless_stopped(address: str, now: datetime, stop: Event) -> "Backup | None":
    """The same; None: stopped."""
    from botox_vetter.store import backup
    from botox_vetter.store.backup_folder import Why

    try:
        return backup.back_up(_present(address), Why.ASKED, now, stop)
    except backup.Stopped:
        return None


def back_up_to(address: str, file: Path) -> None:
    """A checked copy in that file; it replaces an earlier library or backup there, and refuses any other file."""
    from botox_vetter.store import backup

    backup.back_up_to(_present(address), file)


def backups(address: str) -> "tuple[Backup, ...]":
    """The newest first."""
    from botox_vetter.store.address import path_of
    from botox_vetter.store.backup_folder import backups_of

    path = path_of(address)
    return () if path is None else backups_of(path)


def look_inside(backup: Path) -> "Contents":
    """What putting it back would bring; writes nothing. Raises LibraryRefused."""
    from botox_vetter.store.backup import look_inside

    return look_inside(backup)


def find_backup(address: str, text: str) -> Path:
    """A file, or the backup whose name begins so. Raises Refused("no_such_backup" | "several_backups")."""
    if Path(text).is_file():
        return Path(text)
    found = [backup.path for backup in backups(address) if text and backup.path.name.startswith(text)]
    if len(found) > 1:
        raise Refused("several_backups", text=text, names=tuple(path.name for path in found))
    if not found:
        raise Refused("no_such_backup", text=text)
    return found[0]


def restore(address: str, backup: Path, now: datetime) -> "Restored":
    """Puts the backup in the library's place; what was there is kept first. The caller must have closed the library.

    Raises LibraryRefused, "in_use" while anybody has it open; then nothing was changed.
    """
    from botox_vetter.store.restoring import restore

    return restore(_path(address), backup, now)


def verify(address: str) -> "Verified":
    """Reads everything. A library that is too damaged to be opened is an answer, too."""
    from botox_vetter.store.verify import Verified

    try:
        with _open_to_verify(address) as library:
            return library.verify()
    except Refused as refused:
        if refused.reason.kind != "damaged":
            raise
        return Verified((refused.reason,))


def _open_to_verify(address: str) -> Library:
    from botox_vetter.store.library import Library

    try:
        return Library(address, is_new=False)
    except Refused as refused:
        if refused.reason.kind != "read_only":
            raise
    return Library(address, is_new=False, is_read_only=True)


def _or_said(make: "Callable[[], Backup | None]") -> "Backup | Reason | None":
    from botox_vetter.store.backup import Stopped

    try:
        return make()
    except Stopped:
        return None
    except Refused as refused:
        return Reason("no_backup_made", {"why": refused.reason})


def _path(address: str) -> Path:
    from botox_vetter.store.address import path_of

    path = path_of(address)
    if path is None:
        raise Refused("not_supported", address=address)
    return path


def _present(address: str) -> Path:
    path = _path(address)
    if not path.exists():
        raise Refused("missing", address=address)
    return path

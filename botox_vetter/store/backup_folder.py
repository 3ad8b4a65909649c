"""Where the backups of a library lie, and what their names say.

`library.bvlib` has `library.bvlib.backups` beside it: it is found without the program, and goes where the library
goes. A name says when (UTC) and why: `2026-11-22T09-30-00Z-daily.bvlib`. Other files in the folder are left alone.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from botox_vetter.store.refusals import LibraryRefused

_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)-([a-z]+)\.bvlib", re.ASCII)
_MOMENT = "%Y-%m-%dT%H-%M-%SZ"


class Why(StrEnum):
    """What a backup was made before (import, migration, restore), or that the day or the user wanted it."""

    DAILY = "daily"
    MIGRATION = "migration"
    IMPORT = "import"
    RESTORE = "restore"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Backup:
    """One whole copy of a library. size: bytes."""

    path: Path
    at: datetime
    why: Why
    size: int


def folder_of(library: Path) -> Path:
    return library.with_name(library.name + ".backups")


def backups_of(library: Path) -> tuple[Backup, ...]:
    """The newest first; none: also where the folder is not there. Raises LibraryRefused("not_reachable")."""
    folder = folder_of(library)
    if not folder.is_dir():
        return ()
    try:
        found = [backup for path in folder.iterdir() if (backup := read_name(path))]
    except OSError as error:
        raise LibraryRefused("not_reachable", address=str(folder), where=error.strerror or "") from None
    return tuple(sorted(found, key=lambda backup: backup.at, reverse=True))


def place_for(library: Path, at: datetime, why: str) -> Path:
    """Named after that second, or the first one after it that is free."""
    folder, second = folder_of(library), at.astimezone(UTC).replace(microsecond=0)
    while any(folder.glob(f"{second.strftime(_MOMENT)}-*")):
        second += timedelta(seconds=1)
    return folder / f"{second.strftime(_MOMENT)}-{why}.bvlib"


def read_name(path: Path) -> Backup | None:
    """None: no backup of ours."""
    named = _NAME.fullmatch(path.name)
    if named is None or named[2] not in set(Why):
        return None
    try:
        at = datetime.strptime(named[1], _MOMENT).replace(tzinfo=UTC)
        return Backup(path, at, Why(named[2]), path.stat().st_size)
    except (ValueError, FileNotFoundError):  # the 31st of February; removed while we looked
        return None

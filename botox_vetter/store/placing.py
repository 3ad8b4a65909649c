"""Files that come in place whole or not at all, also when the power goes: written elsewhere, flushed, then named."""

import os
from contextlib import suppress
from datetime import datetime
from glob import escape
from pathlib import Path
from uuid import uuid4

_DRAFT = ".part"


def draft_of(path: Path) -> Path:
    """A hidden name beside it that nobody else uses."""
    return path.with_name(f".{path.name}.{uuid4().hex}{_DRAFT}")


def remove_left_drafts(path: Path, now: datetime) -> None:
    """Those of programs that died a day ago or earlier; a younger one may be in the making."""
    for left in path.parent.glob(f".{escape(path.name)}.*{_DRAFT}"):
        with suppress(OSError):
            if now.timestamp() - left.stat().st_mtime > 24 * 3600:
                remove_with_log(left)


def log_of(path: Path) -> Path:
    """SQLite's write-ahead log: what was committed and is not yet in the file itself."""
    return path.with_name(path.name + "-wal")


def remove_with_log(path: Path) -> None:
    """A draft with what SQLite laid beside it. None of it need be there."""
    path.unlink(missing_ok=True)
    remove_log(path)


def remove_log(path: Path) -> None:
    """What SQLite laid beside it."""
    for end in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def place_new(draft: Path, path: Path) -> bool:
    """False: something is there already, and it stays."""
    try:
        os.link(draft, path)  # unlike a rename it never replaces what is there
    except FileExistsError:
        return False
    except OSError:  # file systems without links
        if path.exists():
            return False
        draft.rename(path)
    flush_folder(path.parent)
    return True


def replace(draft: Path, path: Path) -> None:
    """Whoever looks sees the old file or the new one."""
    draft.replace(path)
    flush_folder(path.parent)


def flush(path: Path) -> None:
    """The file's bytes are on the disk when this returns."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """The names in it are on the disk when this returns. Only POSIX lets a folder be opened; others need not."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)

"""Whole copies of a library, made through SQLite's backup API (never of the file): checked, flushed, then named."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from botox_vetter.store.backup_folder import Backup, Why, backups_of, folder_of, place_for, read_name
from botox_vetter.store.backup_thinning import superfluous
from botox_vetter.store.faults import in_plain_words, reaching
from botox_vetter.store.header import check_header
from botox_vetter.store.opening import connect_to_read, look
from botox_vetter.store.placing import (
    draft_of,
    flush,
    log_of,
    place_new,
    remove_left_drafts,
    remove_with_log,
    replace,
)
from botox_vetter.store.refusals import LibraryRefused

SPARE_BYTES = 16 * 2**20  # stay free for the library itself
PAGES_AT_ONCE = 2048  # 8 MB between two looks at `stop`


class Stopped(Exception):  # noqa: N818 - stopped is not an error
    """The caller did not want it any longer; nothing was kept."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds. cases: the name of each with the number of its clinics; last_change None: none yet."""

    cases: tuple[tuple[str, int], ...]
    last_change: datetime | None
    schema_number: int


def free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def back_up(
    library: Path, why: Why, at: datetime, stop: Event | None = None, free: Callable[[Path], int] = free_bytes
) -> Backup:
    """Makes a backup beside the library and thins the earlier ones; may run while others write.

    Raises Stopped, or LibraryRefused ("no_room", "damaged", "read_only", ...): then the earlier ones all stay.
    """
    with in_plain_words(str(library)), closing(_connect(library)) as source:
        return keep(source, library, why, at, stop, free)


def keep(
    source: sqlite3.Connection,
    library: Path,
    why: Why,
    at: datetime,
    stop: Event | None = None,
    free: Callable[[Path], int] = free_bytes,
) -> Backup:
    """The same, through a connection to the library that is in no transaction."""
    folder = folder_of(library)
    with in_plain_words(str(folder)), reaching(str(folder)):
        if not os.access(folder if folder.exists() else folder.parent, os.W_OK):
            raise LibraryRefused("read_only", address=str(folder))
        folder.mkdir(exist_ok=True)
        remove_left_drafts(folder / library.name, at)
        with _copy(source, library, folder / library.name, stop, free) as draft:
            while not place_new(draft, place := place_for(library, at, why)):
                pass  # another program took that name at this moment
        made = read_name(place)
        assert made is not None
    _thin(library, at)
    return made


def back_up_to(library: Path, target: Path, free: Callable[[Path], int] = free_bytes) -> None:
    """A checked copy in a file of the caller's choice. An earlier library or backup there is replaced.

    Raises LibraryRefused, "foreign" if the target is another kind of file, "same_file" if it is the library itself.
    """
    if not target.parent.is_dir():
        raise LibraryRefused("missing_folder", address=str(target), folder=str(target.parent))
    if target.exists():
        if target.samefile(library):
            raise LibraryRefused("same_file", address=str(library))
        check_header(target)
    with (
        in_plain_words(str(target)),
        reaching(str(target)),
        closing(_connect(library)) as source,
        _copy(source, library, target, None, free) as draft,
    ):
        replace(draft, target)


def copy_checked(source: sqlite3.Connection, draft: Path, library: Path, stop: Event | None = None) -> None:
    """Writes what the source holds at this moment. Raises LibraryRefused("damaged") if it is not whole, or Stopped."""

    def look_at_stop(_status: int, _remaining: int, _total: int) -> None:
        if stop is not None and stop.is_set():
            raise Stopped

    with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
        source.execute("BEGIN")  # one moment for rows and copy
        try:
            rows = _row_counts(source)
            source.backup(copy, pages=PAGES_AT_ONCE, progress=look_at_stop)
        finally:
            source.execute("ROLLBACK")
        copy.execute("PRAGMA journal_mode = DELETE")  # a file that can be read where nothing can be written
        (found,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok" or _row_counts(copy) != rows:
            raise LibraryRefused("damaged", address=str(library), where=found)
    flush(draft)


def is_due(library: Path, at: datetime) -> bool:
    """Whether none was made that day (in UTC), and something changed since the last one."""
    backups = backups_of(library)
    if any(backup.at.date() == at.astimezone(UTC).date() for backup in backups):
        return False
    return is_changed_since(library, backups[0] if backups else None)


def is_changed_since(library: Path, backup: Backup | None) -> bool:
    """None: since it was made, empty. A backup that cannot be read is as good as none."""
    with in_plain_words(str(library)), closing(_connect(library)) as connection:
        last, _ = now = _state(connection)
    if backup is None:
        return last > 0
    try:
        with in_plain_words(str(backup.path)), closing(connect_to_read(backup.path, is_alone=True)) as connection:
            return _state(connection) != now
    except LibraryRefused:
        return True


def look_inside(backup: Path) -> Contents:
    """Writes nothing. Raises LibraryRefused ("foreign", "newer", "damaged", "not_reachable")."""
    number, is_alone = look(backup), not log_of(backup).exists()
    with in_plain_words(str(backup)), closing(connect_to_read(backup, is_alone)) as connection:
        cases = connection.execute(
            "SELECT name, (SELECT count(*) FROM clinics WHERE case_id = cases.id) FROM cases ORDER BY name"
        ).fetchall()
        last = connection.execute("SELECT at FROM changes ORDER BY number DESC LIMIT 1").fetchone()
    return Contents(tuple(cases), datetime.fromisoformat(last[0]) if last else None, number)


@contextmanager
def _copy(
    source: sqlite3.Connection, library: Path, target: Path, stop: Event | None, free: Callable[[Path], int]
) -> Iterator[Path]:
    """A checked draft beside the target, gone at the end unless it was given its name."""
    needed = sum(file.stat().st_size for file in (library, log_of(library)) if file.exists())
    if free(target.parent) < needed + SPARE_BYTES:
        raise LibraryRefused("no_room", address=str(target.parent))
    draft = draft_of(target)
    try:
        copy_checked(source, draft, library, stop)
        yield draft
    finally:
        remove_with_log(draft)


def _thin(library: Path, at: datetime) -> None:
    for old in superfluous(backups_of(library), at):
        with suppress(OSError):  # one that stays takes room, no more
            old.path.unlink(missing_ok=True)


def _connect(path: Path) -> sqlite3.Connection:
    """Where nothing can be written, nobody can be writing."""
    return connect_to_read(path, is_alone=not os.access(path.parent, os.W_OK) and not log_of(path).exists())


def _row_counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names.fetchall()}


def _state(connection: sqlite3.Connection) -> tuple[int, tuple[object, ...]]:
    """The last number of the log, and how many of each case's steps are done and undone: undo has no number."""
    (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM changes").fetchone()
    steps = "SELECT case_id, state, count(*) FROM changes GROUP BY case_id, state ORDER BY case_id, state"
    return last, tuple(connection.execute(steps))

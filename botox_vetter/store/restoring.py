"""Puts a backup in the place of the library; what was there is kept first."""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from botox_vetter.store.alone import alone
from botox_vetter.store.backup import copy_checked, keep
from botox_vetter.store.backup_folder import Backup, Why, backups_of, place_for
from botox_vetter.store.faults import in_plain_words, reaching
from botox_vetter.store.header import SCHEMA_NUMBER, check_header
from botox_vetter.store.opening import connect_to_read, look
from botox_vetter.store.placing import draft_of, flush, log_of, remove_left_drafts, remove_log, remove_with_log, replace
from botox_vetter.store.refusals import LibraryRefused

WAIT_S = 1.0  # a window that has it open does not close in the meantime; a command may be at its end


@dataclass(frozen=True, slots=True)
class Restored:
    """kept: the library that was there, as a backup; set_aside: its files, where it was damaged; both None: none was.

    A backup of an older schema stays as it is until the library is opened.
    """

    kept: Backup | None = None
    set_aside: Path | None = None


def restore(library: Path, backup: Path, at: datetime, wait_s: float = WAIT_S) -> Restored:
    """Whoever looks finds the library of before or the backup, whole.

    Raises LibraryRefused: "in_use" while anybody has the library open (the caller too), "same_file", "foreign" for a
    file of another kind in either place, "newer", "damaged" for a backup that is not whole; then nothing was changed.
    """
    look(backup)
    _check_place(library, backup)
    remove_left_drafts(library, at)
    draft = draft_of(library)
    try:
        with in_plain_words(str(library)), reaching(str(library)):
            _write(draft, backup)
            if not library.exists() and not log_of(library).exists():
                replace(draft, library)
                return Restored()
            try:
                return Restored(kept=_take_the_place(draft, library, at, wait_s))
            except LibraryRefused as refused:
                if refused.reason.kind != "damaged":
                    raise
            return Restored(set_aside=_take_the_place_of_damaged(draft, library, at))
    finally:
        remove_with_log(draft)


def _check_place(library: Path, backup: Path) -> None:
    if library.exists() and library.samefile(backup):
        raise LibraryRefused("same_file", address=str(library))
    if not library.parent.is_dir():
        raise LibraryRefused("missing_folder", address=str(library), folder=str(library.parent))
    if not os.access(library.parent, os.W_OK):
        raise LibraryRefused("read_only", address=str(library))


def _write(draft: Path, backup: Path) -> None:
    with closing(connect_to_read(backup, is_alone=not log_of(backup).exists())) as source:
        copy_checked(source, draft, backup)
    with closing(sqlite3.connect(draft)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")  # whoever opens it will have no use for a -journal file
    flush(draft)


def _take_the_place(draft: Path, library: Path, at: datetime, wait_s: float) -> Backup:
    """Raises LibraryRefused("damaged") for a library that no backup can be made of."""
    if not _is_ours(library):
        raise LibraryRefused("damaged", where="header")
    with in_plain_words(str(library)), alone(library, wait_s) as connection:
        (number,) = connection.execute("PRAGMA user_version").fetchone()
        if number > SCHEMA_NUMBER:
            raise LibraryRefused("newer", number=number, known=SCHEMA_NUMBER)
        kept = keep(connection, library, Why.RESTORE, at)
        connection.execute("PRAGMA journal_mode = DELETE")  # brings the log into the file; it must not meet the new one
        if os.name == "nt":
            connection.close()  # an open file cannot be replaced there
        replace(draft, library)
    return kept


def _is_ours(library: Path) -> bool:
    """No: it is cut off, or only its log is there, or its header is lost and backups lie beside it.

    Raises LibraryRefused("foreign" | "not_reachable").
    """
    if not library.exists():
        return False
    try:
        check_header(library)
    except LibraryRefused as refused:
        was_ours = library.is_file() and backups_of(library)
        if refused.reason.kind == "damaged" or (refused.reason.kind == "foreign" and was_ours):
            return False
        raise
    return True


def _take_the_place_of_damaged(draft: Path, library: Path, at: datetime) -> Path:
    """The files of the damaged library go to its backups, as they are."""
    aside = place_for(library, at, "damaged")
    aside.parent.mkdir(exist_ok=True)
    for file, kept in ((library, aside), (log_of(library), log_of(aside))):
        if file.exists():
            _link(file, kept)
    remove_log(library)
    replace(draft, library)
    return aside


def _link(file: Path, name: Path) -> None:
    """A second name for it, so that it is never without one."""
    try:
        os.link(file, name)
    except OSError:  # file systems without links
        shutil.copyfile(file, name)
        flush(name)

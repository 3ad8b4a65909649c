"""What the database engine complains about, sorted by whose fault it is (style 19)."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from botox_vetter.domain.reasons import Refused
from botox_vetter.store.refusals import LibraryRefused

_KINDS = {
    sqlite3.SQLITE_FULL: "no_room",
    sqlite3.SQLITE_IOERR_SHMSIZE: "no_room",  # not even for the little file that readers share
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_IOERR: "not_reachable",
    sqlite3.SQLITE_CANTOPEN: "not_reachable",
}

_TAKEN = (sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE)


@contextmanager
def in_plain_words(address: str) -> Iterator[None]:
    """Turns the world's faults into LibraryRefused, a broken reference into Refused("changed_meanwhile")."""
    try:
        yield
    except LibraryRefused as refused:
        raise LibraryRefused(refused.reason.kind, **{"address": address, **refused.reason.values}) from refused
    except DBAPIError as error:
        raise _plainly(error.orig, address) or error from error
    except sqlite3.Error as error:
        raise _plainly(error, address) or error from error


@contextmanager
def reaching(address: str) -> Iterator[None]:
    """Turns what the file system complains about into LibraryRefused("no_room" | "not_reachable")."""
    try:
        yield
    except OSError as error:
        kind = "no_room" if error.errno == errno.ENOSPC else "not_reachable"
        raise LibraryRefused(kind, address=address, where=error.strerror or "") from error


def is_taken(error: object) -> bool:
    """Whether a row is there already with what must be unique."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) in _TAKEN


def _plainly(error: object, address: str) -> Refused | None:
    """None: a fault of ours."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY or is_taken(error):
        return Refused("changed_meanwhile", where=str(error))
    kind = _KINDS.get(code) or _KINDS.get(code & 0xFF)  # the rest says more precisely which
    return None if kind is None else LibraryRefused(kind, address=address, where=str(error))

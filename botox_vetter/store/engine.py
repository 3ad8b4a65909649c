"""How connections to a SQLite library are made, and what a transaction is.

Every commit is on the disk before it returns (WAL, synchronous FULL); references are checked; a writer takes the
lock at once (BEGIN IMMEDIATE) and waits five seconds for another one; a reader sees one moment and blocks nobody.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, QueuePool, StaticPool, create_engine, event

BUSY_TIMEOUT_S = 5
MEMORY = ":memory:"
_WRITING = "writing"


def sqlite_engine(database: str, wait_s: float = BUSY_TIMEOUT_S) -> Engine:
    """Nothing is opened yet. Each thread gets a connection of its own; those of MEMORY share the only one."""
    url = URL.create("sqlite", database=database)
    if database == MEMORY:
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        engine = create_engine(url, connect_args={"timeout": wait_s})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def reading_engine(connect: Callable[[], sqlite3.Connection]) -> Engine:
    """The same where nothing can be written: `connect` opens a connection that only reads."""
    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def connecting(engine: Engine, writing: bool = False) -> Iterator[Connection]:
    """One transaction: committed at the end, rolled back by any exception."""
    with engine.connect() as connection:
        if writing:
            connection.info[_WRITING] = True
        with connection.begin():
            yield connection


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # Python's own BEGIN would come late, and never IMMEDIATE
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    is_writing = connection.info.pop(_WRITING, False)
    cursor = connection.connection.cursor()  # without SQLAlchemy's wrapping, for every transaction begins here
    cursor.execute("BEGIN IMMEDIATE" if is_writing else "BEGIN")
    cursor.close()

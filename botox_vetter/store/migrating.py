"""Brings a library of an older schema to the present one: a checked backup first, then all or nothing."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, StaticPool, create_engine

from botox_vetter.store.alone import alone
from botox_vetter.store.backup import keep
from botox_vetter.store.backup_folder import Why
from botox_vetter.store.engine import BUSY_TIMEOUT_S
from botox_vetter.store.faults import in_plain_words
from botox_vetter.store.header import SCHEMA_NUMBER
from botox_vetter.store.opening import look
from botox_vetter.store.refusals import LibraryRefused

TRIES = 10  # to have it alone, within the time to wait

Revisions = Mapping[int, Callable[[], None]]


def migrate(path: Path, at: datetime, wait_s: float = BUSY_TIMEOUT_S, revisions: Revisions | None = None) -> None:
    """Every revision that is missing and the new number come in one transaction, or none. None: the program's own.

    Raises LibraryRefused: "in_use" while somebody else has the old library open, and what a backup refuses.
    """
    for tries_left in reversed(range(TRIES)):
        try:
            with in_plain_words(str(path)), alone(path, wait_s / TRIES) as connection:
                _migrate(connection, path, at, revisions)
                return
        except LibraryRefused as refused:
            if refused.reason.kind != "in_use":
                raise
            if look(path) >= SCHEMA_NUMBER:
                return  # another program was quicker, and is at work in it
            if not tries_left:
                raise


def _migrate(connection: sqlite3.Connection, path: Path, at: datetime, revisions: Revisions | None) -> None:
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    if number >= SCHEMA_NUMBER:
        return
    keep(connection, path, Why.MIGRATION, at)
    if revisions is None:
        from botox_vetter.store.migrations import REVISIONS  # brings Alembic in: half a second

        revisions = REVISIONS
    _apply(connection, [revisions[n] for n in range(number + 1, SCHEMA_NUMBER + 1)])


def _apply(raw: sqlite3.Connection, upgrades: list[Callable[[], None]]) -> None:
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
    raw.execute("PRAGMA foreign_keys = OFF")  # to write a table anew is to drop it; all are checked at the end
    with engine.begin() as connection:
        raw.execute("BEGIN IMMEDIATE")
        with Operations.context(MigrationContext.configure(connection)):
            for upgrade in upgrades:
                upgrade()
        _check_references(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_NUMBER}")


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise LibraryRefused("damaged", where=f"{broken[0]} {broken[1]} -> {broken[2]}")

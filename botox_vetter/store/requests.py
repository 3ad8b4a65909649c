"""The network ledger: every request that went out, whichever case it was for. No step of any case, and never undone."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime

from sqlalchemy import Column, Connection, Integer, Table, delete, func, insert, select, update

from botox_vetter.domain.requests import KEPT_REQUESTS, Request
from botox_vetter.store.columns import kept, metadata, text, whole

table = Table(
    "requests",
    metadata,
    Column("number", Integer, primary_key=True),
    kept("at", datetime),
    text("host"),
    text("path"),
    text("why"),
    whole("status", nullable=True),
    whole("size"),
    text("outcome"),
    sqlite_autoincrement=True,  # a number is never given twice
)

Connecting = Callable[[], AbstractContextManager[Connection]]


class RequestLedger:
    """Of one library. Every method may raise LibraryRefused. most: how many lines it keeps, the newest."""

    def __init__(self, reading: Connecting, writing: Connecting, most: int = KEPT_REQUESTS) -> None:
        self._reading, self._writing, self._most = reading, writing, most

    def begin_request(self, at: datetime, host: str, path: str, why: str) -> int:
        """On the disk before it returns."""
        line = {"at": at, "host": host, "path": path, "why": why, "size": 0, "outcome": ""}
        with self._writing() as connection:
            (number,) = connection.execute(insert(table).values(line)).inserted_primary_key or (0,)
            connection.execute(delete(table).where(table.c.number <= number - self._most))
        return int(number)

    def end_request(self, number: int, status: int | None, size: int, outcome: str) -> None:
        with self._writing() as connection:
            ended = update(table).where(table.c.number == number)
            connection.execute(ended.values(status=status, size=size, outcome=outcome))

    def requests(self) -> tuple[Request, ...]:
        """The newest first."""
        with self._reading() as connection:
            return tuple(Request(*row) for row in connection.execute(select(table).order_by(table.c.number.desc())))

    def last_of_each(self) -> dict[str, Request]:
        """By what it was asked for: the newest."""
        newest = select(func.max(table.c.number)).group_by(table.c.why)
        with self._reading() as connection:
            found = connection.execute(select(table).where(table.c.number.in_(newest)))
            return {row.why: Request(*row) for row in found}

    def clear(self) -> None:
        """Forgets all of them for good."""
        with self._writing() as connection:
            connection.execute(delete(table))

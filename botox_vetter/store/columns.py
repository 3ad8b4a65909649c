"""How a field becomes a column. Every column carries its field's name; None is NULL and nothing else is.

Amounts, days and moments are exact text that sorts and reads well in any database tool; lists and the plan are JSON.
"""

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from sqlalchemy import Boolean, Column, Dialect, ForeignKey, Integer, MetaData, Text
from sqlalchemy.types import TypeDecorator

from botox_vetter.store.plain import plain, read

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

CLEARED = "cleared"  # a reference that becomes NULL when its record is removed; all others go with the record


class Kept(TypeDecorator[Any]):
    """A value of the given type, kept as its plain text: Decimal, date, aware datetime, StrEnum."""

    impl = Text
    cache_ok = True

    def __init__(self, hint: Any) -> None:
        super().__init__()
        self.hint = hint

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else plain(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """Values repeat (days, levels, empty lists) and cannot be changed, so each is read once."""
        return lru_cache(2048)(self._read)

    def _read(self, value: str | None) -> Any:
        return None if value is None else read(self.hint, value)


class KeptAsJson(Kept):
    """A tuple or a record, kept as JSON text."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(plain(value), ensure_ascii=False)

    def _read(self, value: str | None) -> Any:
        return None if value is None else read(self.hint, json.loads(value))


def record_id() -> Column[str]:
    """The record's UUID."""
    return Column("id", Text, primary_key=True)


def belongs_to(name: str, table: str, nullable: bool = False) -> Column[str]:
    """The id of the record that this one is a part of; removing that one removes this one."""
    return Column(name, Text, _reference(table), nullable=nullable, index=True)


def may_name(name: str, table: str) -> Column[str]:
    """The id of a record that this one points at; removing that one empties this column."""
    return Column(name, Text, _reference(table), nullable=True, index=True, info={CLEARED: True})


def text(name: str, nullable: bool = False) -> Column[str]:
    return Column(name, Text, nullable=nullable)


def flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def whole(name: str, nullable: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=nullable)


def kept(name: str, hint: Any, nullable: bool = False) -> Column[Any]:
    return Column(name, Kept(hint), nullable=nullable)


def as_json(name: str, hint: Any, nullable: bool = False) -> Column[Any]:
    return Column(name, KeptAsJson(hint), nullable=nullable)


def _reference(table: str) -> ForeignKey:
    """Checked at the end of the transaction, so that undo may write in any order."""
    return ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")

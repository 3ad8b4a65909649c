"""The same record, so many days later."""

from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any, TypeVar, cast

from botox_vetter.domain.grouped import Grouped

T = TypeVar("T")


def days_later(record: T, days: int) -> T:
    """Every day and moment in it, and in what it holds, moved by so many whole days; nothing else changes."""
    return cast(T, _later(record, timedelta(days=days)))


def _later(value: Any, by: timedelta) -> Any:
    if isinstance(value, date):  # a moment is one, too
        return value + by
    if isinstance(value, tuple | Grouped):
        return tuple(_later(item, by) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _later(getattr(value, field.name), by) for field in fields(value)})
    return value

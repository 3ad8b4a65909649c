"""Records as plain JSON values and back: the change log, the JSON columns and the exchange file are written with it.

Decimals and dates are texts, moments are texts in UTC, tuples are lists, records are objects of all their fields.
Reading is strict. Refused kinds, each with `where` ("clinics[2].name"): wrong_type (wanted), unknown_key (key),
missing_key (key), not_one_of (value), bad_text, bad_number, bad_date, bad_moment; and the domain's own refusals.
"""

import dataclasses
import re
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from botox_vetter.domain.grouped import Grouped
from botox_vetter.domain.reasons import Refused

R = TypeVar("R")
Reader = Callable[[Any], Any]

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # no database keeps them, and no person can type them
_NUMBER = re.compile(r"-?\d{1,20}(\.\d{1,20})?([eE][+-]?\d{1,2})?", re.ASCII)
_GREATEST_INT = 2**31 - 1


def plain(value: object) -> Any:
    """The value as JSON knows it. Raises Refused("bad_text" | "bad_number" | "bad_moment") for what cannot be kept."""
    write = _WRITERS.get(type(value))
    if write is not None:
        return write(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Mapping):
        return {_text(str(key)): plain(item) for key, item in value.items()}
    names = field_names(value)
    try:
        return {name: plain(getattr(value, name)) for name in names}
    except Refused:  # once more, to say where
        return {name: _in(name, plain, getattr(value, name)) for name in names}


def read(hint: type[R], value: object) -> R:
    """The record (or value) of that type. Fields that are missing take their defaults."""
    of_kind = _reader(typing.cast(Any, hint))
    return typing.cast(R, of_kind(value))


def field_names(kind: Any) -> tuple[str, ...]:
    """The fields of a dataclass, or of one of its records, in their order."""
    return tuple(kind.__dataclass_fields__)


def located(refused: Refused, where: str) -> Refused:
    """The same refusal, one step further out: "name" at "clinics[2]" is "clinics[2].name"."""
    inner = str(refused.reason.values.get("where", ""))
    dot = "." if where and inner and not inner.startswith("[") else ""
    return Refused(refused.reason.kind, **{**refused.reason.values, "where": where + dot + inner})


@cache
def _reader(hint: Any) -> Reader:
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return _or_none(*(part for part in typing.get_args(hint) if part is not types.NoneType))
    if typing.get_origin(hint) in (tuple, Sequence):
        return _list_of(typing.get_args(hint)[0])
    if dataclasses.is_dataclass(hint):
        return _record_of(typing.cast(type, hint))
    if issubclass(hint, StrEnum):
        return _one_of(hint)
    return _SIMPLE[hint]


def _or_none(hint: Any) -> Reader:
    some = _reader(hint)
    return lambda value: None if value is None else some(value)


def _list_of(hint: Any) -> Reader:
    def items(value: Any) -> tuple[Any, ...]:
        _expect(value, list, "list")
        one = _reader(hint)  # asked here, for a record may hold a list of its own kind
        return tuple(_in(f"[{n}]", one, item) for n, item in enumerate(value))

    return items


def _record_of(kind: type) -> Reader:
    hints = typing.get_type_hints(kind)
    readers = {name: _reader(hints[name]) for name in field_names(kind)}
    needed = [f.name for f in dataclasses.fields(kind) if _has_no_default(f)]

    def record(value: Any) -> Any:
        _expect(value, dict, "object")
        for key in value:
            if key not in readers:
                raise Refused("unknown_key", where="", key=key)
        for name in needed:
            if name not in value:
                raise Refused("missing_key", where="", key=name)
        return kind(**{name: _in(name, readers[name], item) for name, item in value.items()})

    return record


def _has_no_default(field: dataclasses.Field[Any]) -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def _one_of(kind: type[StrEnum]) -> Reader:
    def member(value: Any) -> StrEnum:
        _expect(value, str, "text")
        try:
            return kind(value)
        except ValueError:
            raise Refused("not_one_of", where="", value=value) from None

    return member


def _in(where: str, work: Callable[[Any], Any], value: object) -> Any:
    try:
        return work(value)
    except Refused as refused:
        raise located(refused, where) from None


def _expect(value: object, kind: type, wanted: str) -> None:
    if type(value) is not kind:  # True is no number here
        raise Refused("wrong_type", where="", wanted=wanted)


def _text(value: Any) -> str:
    _expect(value, str, "text")
    if (not value.isascii() or "\x00" in value) and _UNSTORABLE.search(value):  # most need no search
        raise Refused("bad_text", where="")
    return str(value)


def _flag(value: Any) -> bool:
    _expect(value, bool, "yes or no")
    return bool(value)


def _whole(value: Any) -> int:
    _expect(value, int, "whole number")
    if abs(value) > _GREATEST_INT:
        raise Refused("bad_number", where="")
    return int(value)


def _number(value: Any) -> Decimal:
    _expect(value, str, "number as text")
    if not _NUMBER.fullmatch(value):
        raise Refused("bad_number", where="", value=value[:40])
    return Decimal(value)


def _kept_number(value: Decimal) -> str:
    try:
        return str(_number(str(abs(value) if value.is_zero() else value)))  # -0 is no amount of anything
    except (Refused, InvalidOperation):
        raise Refused("bad_number", where="", value=str(value)[:40]) from None


def _day(value: Any) -> date:
    _expect(value, str, "date")
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise Refused("bad_date", where="", value=value[:40])


def _moment(value: Any) -> datetime:
    _expect(value, str, "moment")
    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise Refused("bad_moment", where="", value=value[:40])


def _kept_list(values: Iterable[object]) -> list[Any]:
    return [plain(value) for value in values]


def _kept_moment(value: datetime) -> str:
    try:
        if value.tzinfo is not None:
            return value.astimezone(UTC).isoformat()
    except OverflowError:
        pass
    raise Refused("bad_moment", where="", value=str(value))


_WRITERS: dict[type, Callable[[Any], Any]] = {
    type(None): lambda value: value,
    bool: lambda value: value,
    str: _text,
    int: _whole,
    Decimal: _kept_number,
    datetime: _kept_moment,
    date: date.isoformat,
    tuple: _kept_list,
    Grouped: _kept_list,
    list: _kept_list,
}

_SIMPLE: dict[Any, Reader] = {
    str: _text,
    bool: _flag,
    int: _whole,
    Decimal: _number,
    date: _day,
    datetime: _moment,
}

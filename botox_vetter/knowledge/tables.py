"""Turns TOML into typed values: every key is known, every other is refused.

Types are the description: a dataclass or TypedDict is a table, `tuple[X, ...]` a list, `tuple[X, X]` a pair,
`Mapping[str, X]` a table with free keys, `X | None` a value that may be absent. Numbers are exact, results read-only.
"""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints, is_typeddict

from botox_vetter.knowledge.errors import DataError
from botox_vetter.knowledge.values import PLAIN, Maker, mapping, one_of, rows

T = TypeVar("T")


def read_file(path: Path, kind: type[T]) -> T:
    """The TOML file as that type. DataError: not there, not TOML, or not of that type."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError("data_unreadable", path.name, words=str(error)) from error
    return read(found, kind, path.name)


def read(found: object, kind: type[T], *steps: str) -> T:
    """A value of TOML as that type; `steps` is the way to it, for a DataError."""
    try:
        return cast(T, _maker(cast(Any, kind))(found))
    except DataError as error:
        raise error.below(*steps) from None


@cache
def _maker(kind: Any) -> Maker:
    """What turns a value of TOML into that type; put together once for each type."""
    if kind in PLAIN:
        return PLAIN[kind]
    if is_typeddict(kind):
        return _table(kind, kind.__required_keys__, lambda **made: MappingProxyType(made))
    if is_dataclass(kind):
        required = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}
        return _table(kind, frozenset(required), cast(Callable[..., object], kind))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return one_of(tuple(kind), kind)
    return _composed(get_origin(kind), get_args(kind))


def _composed(origin: Any, of: tuple[Any, ...]) -> Maker:
    if origin is Literal:
        return one_of(of)
    if origin is UnionType and NoneType in of:
        return _maker(next(arm for arm in of if arm is not NoneType))
    if origin is tuple and of[-1] is Ellipsis:
        return _list(_maker(of[0]))
    if origin is tuple:
        return _fixed([_maker(each) for each in of])
    if origin is Mapping:
        return _free_keys(_maker(of[1]), has_id=is_dataclass(of[1]) and "id" in {f.name for f in fields(of[1])})
    raise TypeError(f"no reader for {origin} of {of}")


def _table(kind: Any, required: frozenset[str], make: Callable[..., object]) -> Maker:
    makers = {key: _maker(hint) for key, hint in get_type_hints(kind).items()}

    def made(found: object) -> object:
        table = mapping(found)
        for key in table:
            if key not in makers:
                raise DataError("data_unknown_key", key)
        for key in sorted(required - table.keys()):
            raise DataError("data_missing_key", key)
        return make(**{key: _below(key, makers[key], value) for key, value in table.items()})

    return made


def _free_keys(maker: Maker, has_id: bool) -> Maker:
    """A table by id; where its entries have an `id`, the key is it."""

    def made(found: object) -> object:
        table = mapping(found)
        if has_id:
            table = {key: _with_id(key, row) for key, row in table.items()}
        return MappingProxyType({key: _below(key, maker, row) for key, row in table.items()})

    return made


def _with_id(key: str, row: object) -> object:
    return {**row, "id": key} if isinstance(row, Mapping) else row


def _list(maker: Maker) -> Maker:
    def made(found: object) -> object:
        names = [_name(row, number) for number, row in enumerate(rows(found))]
        return tuple(_below(name, maker, row) for name, row in zip(names, rows(found), strict=True))

    return made


def _fixed(makers: list[Maker]) -> Maker:
    def made(found: object) -> object:
        if len(rows(found)) != len(makers):
            raise DataError("data_wrong_value", expected=f"{len(makers)} values", found=found)
        return tuple(_below(str(number), makers[number], row) for number, row in enumerate(rows(found)))

    return made


def _below(step: str, maker: Maker, found: object) -> object:
    try:
        return maker(found)
    except DataError as error:
        raise error.below(step) from None


def _name(row: object, number: int) -> str:
    """How an error calls a row of a list: by its id or words, else by its number from 0."""
    table = row if isinstance(row, Mapping) else {}
    return str(next((table[key] for key in ("id", "code", "term", "area", "name", "region") if key in table), number))


def by_id(found: Iterable[T], key: Callable[[T], str], *steps: str) -> Mapping[str, T]:
    """Rows in their order, by id; `steps` is the way to them. DataError: an id stands twice."""
    table: dict[str, T] = {}
    for row in found:
        if key(row) in table:
            raise DataError("data_stands_twice", *steps, key(row), "id")
        table[key(row)] = row
    return MappingProxyType(table)

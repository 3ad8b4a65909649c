"""Single values of TOML, checked: text, yes or no, whole and exact numbers, anything at all but read-only."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from botox_vetter.knowledge.errors import DataError

Maker = Callable[[object], object]


def mapping(found: object) -> Mapping[str, object]:
    if not isinstance(found, Mapping):
        raise _wrong("table", found)
    return found


def rows(found: object) -> Sequence[object]:
    if not isinstance(found, list | tuple):
        raise _wrong("list", found)
    return found


def one_of(allowed: tuple[object, ...], make: Callable[[Any], object] = lambda found: found) -> Maker:
    def made(found: object) -> object:
        if isinstance(found, bool) or found not in allowed:
            raise DataError("data_wrong_value", expected=", ".join(map(str, allowed)), found=found)
        return make(found)

    return made


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise _wrong("text", found)
    return found


def _yes_no(found: object) -> bool:
    if not isinstance(found, bool):
        raise _wrong("true or false", found)
    return found


def _whole(found: object) -> int:
    if isinstance(found, bool) or not isinstance(found, int):
        raise _wrong("whole number", found)
    return found


def _number(found: object) -> Decimal:
    """TOML's 0.85 is 0.85: it was read as Decimal, never as float."""
    if isinstance(found, bool) or not isinstance(found, int | Decimal) or not Decimal(found).is_finite():
        raise _wrong("number", found)
    return Decimal(found)


def _anything(found: object) -> object:
    if isinstance(found, Mapping):
        return MappingProxyType({key: _anything(value) for key, value in found.items()})
    if isinstance(found, list | tuple):
        return tuple(_anything(value) for value in found)
    return found


def _wrong(expected: str, found: object) -> DataError:
    return DataError("data_wrong_type", expected=expected, found=found)


PLAIN: Mapping[object, Maker] = {
    str: _text,
    bool: _yes_no,
    int: _whole,
    Decimal: _number,
    Fraction: lambda found: Fraction(_number(found)),
    object: _anything,
}

"""Takes values out of an answer in JSON. What has another shape than it should is said, never guessed."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

Record = Mapping[str, Any]


class NotUnderstood(Exception):  # noqa: N818 - turned into a NotChecked before anybody sees it
    """what: which part of the answer."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def json_in(content: bytes) -> Any:
    """Raises NotUnderstood("JSON") for everything else, also for one that breaks off."""
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise NotUnderstood("JSON") from None


def record(value: Any, what: str) -> Record:
    if not isinstance(value, dict):
        raise NotUnderstood(what)
    return value


def part(of: Record, key: str) -> Record:
    """Empty where it is missing."""
    return {} if of.get(key) is None else record(of[key], key)


def records(of: Record, key: str) -> tuple[Record, ...]:
    """() where it is missing."""
    found = of.get(key)
    if found is None:
        return ()
    if not isinstance(found, list):
        raise NotUnderstood(key)
    return tuple(record(one, key) for one in found)


def needed(of: Record, key: str) -> str:
    """A text without which the record means nothing."""
    if not (found := text(of, key)):
        raise NotUnderstood(key)
    return found


def text(of: Record, key: str) -> str:
    """ "": missing, or null. Numbers are texts, too: services change their minds about them."""
    found = of.get(key)
    if found is None:
        return ""
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        raise NotUnderstood(key)
    return str(found).strip()


def count(of: Record, key: str) -> int:
    found = of.get(key)
    if isinstance(found, bool) or not isinstance(found, int) or found < 0:
        raise NotUnderstood(key)
    return found


def day(of: Record, key: str) -> date | None:
    """None: missing. Moments are taken for their day."""
    if not (found := text(of, key)):
        return None
    try:
        return date.fromisoformat(found[:10])
    except ValueError:
        raise NotUnderstood(key) from None

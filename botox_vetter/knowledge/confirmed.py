"""What of an entry of facts.toml was read in a source, and may stand in a typed field."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from botox_vetter.domain.treatments import Entry, EntryStatus, is_confirmed, position
from botox_vetter.knowledge.errors import DataError
from botox_vetter.knowledge.facts_file import EntryRow

T = TypeVar("T")
Head = tuple[str, str, EntryStatus, frozenset[str], tuple[str, ...], Mapping[str, object]]
FILE = "facts.toml"
HEAD_KEYS = {"id", "name", "brand", "status", "unconfirmed", "source"}


def head(row: EntryRow, name: str, kind: str, entry_id: str) -> Head:
    """The fields of `Entry`, in their order.

    DataError where a path of `unconfirmed` leads nowhere: its figure would pass for a fact.
    """
    more = MappingProxyType({key: value for key, value in row.items() if key not in HEAD_KEYS})
    doubted = row.get("unconfirmed", ())
    for path in doubted:
        try:
            position(more, path)
        except KeyError:
            raise DataError("data_leads_nowhere", FILE, kind, entry_id, "unconfirmed", found=path) from None
    return entry_id, name, row["status"], frozenset(doubted), row["source"], more


def confirmed(entry: Entry, key: str, value: T | None) -> T | None:
    """The value, unless it, or a part of it, is unconfirmed."""
    return value if value is not None and is_confirmed(entry, key) else None


def confirmed_words(entry: Entry, key: str, words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in words if is_confirmed(entry, f"{key}.{word}"))


def confirmed_each(entry: Entry, key: str, table: Mapping[str, T]) -> dict[str, T]:
    """Of a table by product, the rows that are confirmed."""
    return {product: value for product, value in table.items() if is_confirmed(entry, f"{key}.{product}")}

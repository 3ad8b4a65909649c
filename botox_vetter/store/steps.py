"""One step: the records that a transaction puts and removes, and how a logged step is taken back."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar, cast

from sqlalchemy import Connection

from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.store import blobs
from botox_vetter.store.change import Change, Touched
from botox_vetter.store.nouns import Noun
from botox_vetter.store.plain import plain, read
from botox_vetter.store.schema import NOUNS, noun_named, noun_of

R = TypeVar("R")


class Step:
    """Writes within one open transaction and remembers each record as it was first and is now."""

    def __init__(self, connection: Connection, case_id: str, reason: Reason) -> None:
        self.case_id, self.reason = case_id, reason
        self._connection = connection
        self._touched: dict[tuple[str, str], tuple[Any, Any]] = {}
        self._seen: dict[tuple[str, str], Any] = {}  # nobody else can write meanwhile

    def get(self, kind: type[R], record_id: str) -> R | None:
        """The record as this transaction sees it."""
        noun = noun_of(kind)
        key = noun.name, record_id
        if key not in self._seen:
            self._seen[key] = noun.get(self._connection, record_id)
        return cast(R | None, self._seen[key])

    def need(self, kind: type[R], record_id: str) -> R:
        """The same; Refused("no_such_record") where it is not there (any more)."""
        found = self.get(kind, record_id)
        if found is None:
            raise Refused("no_such_record", noun=noun_of(kind).name, id=record_id)
        return found

    def find(self, kind: type[R], field: str, record_id: str) -> list[R]:
        """The records whose `field` names that one: find(Role, "clinic_id", clinic.id)."""
        noun = noun_of(kind)
        return noun.referring(self._connection, noun.table.c[field], record_id)

    def pointing_at(self, record: object) -> Iterator[tuple[Any, str]]:
        """Every record that names this one, with the field in which it does."""
        for noun in NOUNS:
            for column, _is_emptied in noun.columns_to(noun_of(type(record)).table):
                for found in noun.referring(self._connection, column, record.id):  # type: ignore[attr-defined]
                    yield found, column.name

    def add_all(self, records: Iterable[object]) -> None:
        """Adds many new records quickly. Raises Refused("record_already_there") if the library has one of the ids."""
        groups: dict[type, list[Any]] = {}
        for record in records:
            groups.setdefault(type(record), []).append(record)
        for kind, group in groups.items():
            noun: Noun[Any] = noun_of(kind)
            noun.insert_all(self._connection, group)
            for record in group:
                self._remember(noun, record.id, record, None, plain(record))

    def keep(self, content: bytes) -> str:
        """Keeps the bytes of a file and gives their SHA-256, the name under which an Evidence finds them again."""
        return blobs.keep(self._connection, content)

    def put(self, record: object) -> None:
        """Adds the record, or replaces the one with its id; the same again is no change."""
        noun = noun_of(type(record))
        after = plain(record)
        present = self.get(noun.kind, after["id"])
        before = None if present is None else plain(present)
        if before == after:
            return
        write = noun.insert if before is None else noun.update
        write(self._connection, record)
        self._remember(noun, after["id"], record, before, after)

    def remove(self, record: object) -> None:
        """Removes the record with all that belongs to it, and empties what points at it. Not there: no change."""
        noun = noun_of(type(record))
        record_id: str = record.id  # type: ignore[attr-defined]
        present = self.get(noun.kind, record_id)
        if present is None:
            return
        for other in NOUNS:
            for column, is_emptied in other.columns_to(noun.table):
                for referring in other.referring(self._connection, column, record_id):
                    if is_emptied:
                        self.put(replace(referring, **{column.name: None}))
                    else:
                        self.remove(referring)
        before = plain(present)
        noun.delete(self._connection, record_id)
        self._remember(noun, record_id, None, before, None)

    def touched(self) -> tuple[Touched, ...]:
        """Every record that differs from before the step."""
        return tuple(
            Touched(name, record_id, before, after)
            for (name, record_id), (before, after) in self._touched.items()
            if before != after
        )

    def _remember(self, noun: Noun[Any], record_id: str, now: Any, before: Any, after: Any) -> None:
        first, _ = self._touched.get((noun.name, record_id), (before, None))
        self._touched[noun.name, record_id] = (first, after)
        self._seen[noun.name, record_id] = now


def take_back(connection: Connection, change: Change) -> None:
    """Puts every record of the change back as it was. Refused("changed_meanwhile"): one is not as it was left."""
    _replay(connection, change, lambda touched: (touched.after, touched.before))


def do_again(connection: Connection, change: Change) -> None:
    """Puts every record of the change as it left them."""
    _replay(connection, change, lambda touched: (touched.before, touched.after))


def _replay(connection: Connection, change: Change, ends: Callable[[Touched], tuple[Any, Any]]) -> None:
    for touched in change.records:
        noun = noun_named(touched.noun)
        expected, wanted = (None if end is None else read(noun.kind, end) for end in ends(touched))
        present = noun.get(connection, touched.id)
        if plain(present) != plain(expected):
            raise Refused("changed_meanwhile", name=change.reason.kind, noun=noun.name)
        if wanted is None:
            noun.delete(connection, touched.id)
        elif expected is None:
            noun.insert(connection, wanted)
        else:
            noun.update(connection, wanted)

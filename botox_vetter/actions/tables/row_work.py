"""One row at work: what its cells say, what speaks against it, and what it would put into the draft."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from botox_vetter.actions.tables.cells import Row, cell_text, is_empty
from botox_vetter.actions.tables.column import RECORD, TableNoun
from botox_vetter.actions.tables.columns import column_of
from botox_vetter.actions.tables.draft import Draft, Record
from botox_vetter.actions.tables.mapping import SheetMap
from botox_vetter.actions.tables.proposal import CellChange, CellRefusal
from botox_vetter.actions.tables.terms import Context
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.matching.keys import phone_key, postcode_key, website_key

R = TypeVar("R", bound=Record)
_SPELLINGS: Mapping[str, Callable[[str], str]] = {
    "phone": phone_key,
    "website": website_key,
    "postcode": postcode_key,
    "email": str.casefold,
}


class RowWork:
    """said: what its cells say, by key; empty cells say nothing. Nothing reaches the draft before `settle`."""

    def __init__(self, mapped: SheetMap, row: Row, draft: Draft, context: Context) -> None:
        assert mapped.noun is not None
        self.noun: TableNoun = mapped.noun
        self.number, self.draft, self.context = row.number, draft, context
        self.refusals: list[CellRefusal] = []
        self.remarks: list[Reason] = []
        self.changes: list[CellChange] = []
        self._puts: dict[str, Record] = {}
        self._says: list[tuple[str, str, Any]] = []
        self.said = self._read(mapped, row)

    def refuse(self, column: str, reason: Reason) -> None:
        self.refusals.append(CellRefusal(column, reason))

    def trying(self, column: str) -> "_Trying":
        """What is refused inside is noted against that column, and the row goes on to find what else is wrong."""
        return _Trying(self, column)

    def current(self, record: R) -> R:
        """As this row has left it so far."""
        return self._puts.get(record.id, record)  # type: ignore[return-value]

    def add(self, record: Record) -> None:
        """A record that was not there."""
        self._puts[record.id] = record

    def merge(self, record: R, values: Mapping[str, Any]) -> R:
        """The record with these values; one that differs is a change, and refused where an earlier row said another."""
        present, changed = self.current(record), {}
        is_known = not self.draft.is_new(record.id)
        for key, value in values.items():
            old = getattr(present, key)
            earlier = self.draft.said_otherwise(record.id, key, value)
            if not _is_alike(key, old, value):
                changed[key] = value
                if earlier is not None:
                    self.refuse(key, Reason("row_says_otherwise", {"row": earlier}))
                if is_known:
                    self.change(key, self.text(key, old), self.text(key, value))
            self._says.append((record.id, key, value))
        if changed and not self.refusals:
            present = replace(present, **changed)
            self._puts[record.id] = present
        return present

    def change(self, column: str, old: str, new: str) -> None:
        self.changes.append(CellChange(column, old, new))

    def added(self, kind: type[R]) -> list[R]:
        """What this row adds or changes of that kind."""
        return [record for record in self._puts.values() if isinstance(record, kind)]

    @property
    def does_something(self) -> bool:
        return bool(self._puts)

    def settle(self, record_id: str) -> None:
        """The row is accepted as one about that record: the rows after it see what it says."""
        self.draft.put(*self._puts.values())
        if RECORD in self.said:
            self.draft.name(self.said[RECORD], record_id)
        for record_id, key, value in self._says:
            self.draft.say(record_id, key, value, self.number)

    def text(self, key: str, value: Any) -> str:
        if value is None or value in ("", ()):
            return ""
        return cell_text(column_of(self.noun, key).kind.write(value, self.context))

    def _read(self, mapped: SheetMap, row: Row) -> dict[str, Any]:
        said: dict[str, Any] = {}
        for n, key in enumerate(mapped.fields):
            cell = row.cell(n)
            if key is None or is_empty(cell):
                continue
            if isinstance(cell, Reason):
                self.refuse(key, cell)
                continue
            with self.trying(key):
                said[key] = column_of(self.noun, key).kind.read(cell, self.context)
        if mapped.head is not None and len(row.cells) > len(mapped.sheet.rows[mapped.head].cells):
            self.refuse("", Reason("row_too_wide", {"cells": len(row.cells)}))
        elif not said and not self.refusals:
            self.refuse("", Reason("row_says_nothing"))
        return said


class _Trying:
    def __init__(self, work: RowWork, column: str) -> None:
        self._work, self._column = work, column

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        if not isinstance(error, Refused):
            return False
        self._work.refuse(self._column, error.reason)
        return True


def _is_alike(key: str, old: Any, new: Any) -> bool:
    """Differing in spelling alone."""
    if isinstance(old, str) and isinstance(new, str):
        spelt = _SPELLINGS.get(key, str.strip)
        return old.strip() == new.strip() or (bool(spelt(new)) and spelt(old) == spelt(new))
    if isinstance(old, tuple) and isinstance(new, tuple):
        return set(old) == set(new)
    return bool(old == new)

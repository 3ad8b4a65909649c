"""Records in the order in which they are shown, and at hand by the clinic or person whom they are about."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

R = TypeVar("R")


class Grouped(tuple[R, ...]):
    """A tuple of records that knows whose they are; `owner_of` tells the id of one record's owner.

    Two states of a case share the groups that did not change, so that what changed is found without looking at all.
    """

    owner_of: Callable[[Any], str]

    @cached_property
    def groups(self) -> Mapping[str, tuple[R, ...]]:
        """By owner, owners in the order of their first record."""
        found: dict[str, list[R]] = {}
        for record in self:
            found.setdefault(self.owner_of(record), []).append(record)
        return {owner: tuple(records) for owner, records in found.items()}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Of each owner among the owners."""
        return {owner: n for n, owner in enumerate(self.groups)}


def grouped(records: Iterable[R], owner_of: Callable[[Any], str]) -> Grouped[R]:
    """The same again where they are grouped already."""
    if isinstance(records, Grouped):
        return records
    made = Grouped(records)
    made.owner_of = owner_of
    return made


def from_groups(groups: Mapping[str, tuple[R, ...]], owner_of: Callable[[Any], str]) -> Grouped[R]:
    """Of groups that are in their order already; empty ones are left out."""
    made = grouped(chain.from_iterable(groups.values()), owner_of)
    made.__dict__["groups"] = {owner: records for owner, records in groups.items() if records}
    return made


def about(records: tuple[R, ...], owner: str) -> tuple[R, ...]:
    """Those of one owner, in their order; of records that are grouped."""
    assert isinstance(records, Grouped)
    found: tuple[R, ...] = records.groups.get(owner, ())
    return found


def owners_that_differ(before: tuple[R, ...], after: tuple[R, ...]) -> set[str]:
    """Those whose records are not the same in both states."""
    if before is after:
        return set()
    assert isinstance(before, Grouped)
    assert isinstance(after, Grouped)
    earlier = before.groups
    changed = {owner for owner, now in after.groups.items() if (was := earlier.get(owner)) is not now and was != now}
    return changed | (earlier.keys() - after.groups.keys())

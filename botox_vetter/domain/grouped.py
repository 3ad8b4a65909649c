"""Records in the order in which they are shown, and at hand by the clinic or person whom they are about."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar, overload

R = TypeVar("R")
OwnerOf = Callable[[Any], str]


class Grouped(Sequence[R]):
    """Records that are known by the id of their owner, which `owner_of` tells of one of them.

    Two states of a case share the groups that did not change: what changed is found, and put in, without looking at
    all the others. Given as records in their order, or as groups that follow each other; the other is made when asked.
    """

    def __init__(
        self, owner_of: OwnerOf, records: Iterable[R] = (), groups: Mapping[str, tuple[R, ...]] | None = None
    ) -> None:
        self.owner_of = owner_of
        if groups is None:
            self.__dict__["records"] = tuple(records)
        else:
            self.__dict__["groups"] = groups

    @cached_property
    def records(self) -> tuple[R, ...]:
        """All of them, in their order."""
        return tuple(chain.from_iterable(self.groups.values()))

    @cached_property
    def groups(self) -> Mapping[str, tuple[R, ...]]:
        """By owner, owners in the order of their first record; none is empty."""
        found: dict[str, list[R]] = {}
        for record in self.records:
            found.setdefault(self.owner_of(record), []).append(record)
        return {owner: tuple(records) for owner, records in found.items()}

    def with_groups(self, changed: Mapping[str, tuple[R, ...]]) -> "Grouped[R]":
        """Other records of these owners, in the places that theirs had; those of new ones at the end."""
        groups = {**self.groups, **changed}
        for owner, records in changed.items():
            if not records:
                del groups[owner]
        return Grouped(self.owner_of, groups=groups)

    def in_order_of(self, owners: Iterable[str]) -> "Grouped[R]":
        """The groups of these owners, in their order."""
        groups = self.groups
        return Grouped(self.owner_of, groups={owner: groups[owner] for owner in owners if owner in groups})

    def __len__(self) -> int:
        return len(self.records)

    def __bool__(self) -> bool:
        return bool(self.groups)

    def __iter__(self) -> Iterator[R]:
        return iter(self.records)

    @overload
    def __getitem__(self, place: int) -> R: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[R, ...]: ...
    def __getitem__(self, place: int | slice) -> R | tuple[R, ...]:
        return self.records[place]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Grouped):
            return self is other or self.records == other.records
        return self.records == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.records)

    def __repr__(self) -> str:
        return repr(self.records)


def grouped(records: Iterable[R], owner_of: OwnerOf) -> Grouped[R]:
    """The same again where they are grouped already."""
    return records if isinstance(records, Grouped) else Grouped(owner_of, records)


def about(records: Sequence[R], owner: str) -> tuple[R, ...]:
    """Those of one owner, in their order; of records that are grouped."""
    assert isinstance(records, Grouped)
    found: tuple[R, ...] = records.groups.get(owner, ())
    return found


def owners_that_differ(before: Sequence[R], after: Sequence[R]) -> set[str]:
    """Those whose records are not the same in both states; of records that are grouped."""
    if before is after:
        return set()
    assert isinstance(before, Grouped)
    assert isinstance(after, Grouped)
    earlier = before.groups
    changed = {owner for owner, now in after.groups.items() if (was := earlier.get(owner)) is not now and was != now}
    return changed | (earlier.keys() - after.groups.keys())

"""Records in the order in which they are shown, and at hand by the clinic or person whom they are about."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import chain, compress, filterfalse
from operator import is_not
from typing import Any, TypeVar, overload

R = TypeVar("R")
OwnerOf = Callable[[Any], str]


class Grouped(Sequence[R]):
    """Records that are known by the id of their owner, which `owner_of` tells of one of them.

    Two states of a case share the groups that did not change: what changed is found, and put in, without looking at
    all the others. Given as records in their order, or as groups; the other is made when asked.

    owners   in whose order groups follow each other, be there groups of all of them or not; None: as they are given
    """

    def __init__(
        self,
        owner_of: OwnerOf,
        records: Iterable[R] = (),
        groups: Mapping[str, tuple[R, ...]] | None = None,
        owners: Iterable[str] | None = None,
    ) -> None:
        self.owner_of, self._owners = owner_of, owners
        self._since: tuple[Mapping[str, tuple[R, ...]], Set[str]] | None = None  # groups of before, who has others now
        if groups is None:
            self.__dict__["records"] = tuple(records)
        else:
            self.__dict__["groups"] = groups

    @cached_property
    def records(self) -> tuple[R, ...]:
        """All of them, in their order."""
        groups = self.groups
        in_order = groups.values() if self._owners is None else filter(None, map(groups.get, self._owners))
        return tuple(chain.from_iterable(in_order))

    @cached_property
    def groups(self) -> Mapping[str, tuple[R, ...]]:
        """By owner; none is empty."""
        return _by(self.owner_of, self.records)

    def by(self, other: OwnerOf) -> Mapping[str, tuple[R, ...]]:
        """By somebody else whom they are about, as roles are about people; kept for whoever asks next."""
        kept: dict[OwnerOf, Mapping[str, tuple[R, ...]]] = self.__dict__.setdefault("_kept_by", {})
        if other not in kept:
            kept[other] = _by(other, self.records)
        return kept[other]

    def with_groups(self, changed: Mapping[str, tuple[R, ...]]) -> "Grouped[R]":
        """Other records of these owners, in the places of theirs; those of new ones at the end or where these stand."""
        groups = {**self.groups, **changed}
        for owner, records in changed.items():
            if not records:
                del groups[owner]
        made = Grouped(self.owner_of, groups=groups, owners=self._owners)
        if len(changed) < len(groups):
            made._since = self.groups, {owner for owner, now in changed.items() if self.groups.get(owner, ()) != now}
        return made

    def differing_since(self, before: "Grouped[R]") -> Set[str] | None:
        """Whose records are not the same as in that state, where this one came of it; None: not known."""
        return self._since[1] if self._since is not None and self._since[0] is before.groups else None

    def told_from(self, before: "Grouped[R]") -> "Grouped[R]":
        """The same records; whose are not as in that state is looked for now, and known from then on."""
        differing = owners_that_differ(before, self)
        groups = {owner: group if owner in differing else before.groups[owner] for owner, group in self.groups.items()}
        made = Grouped(self.owner_of, groups=groups, owners=self._owners)
        made._since = before.groups, differing
        return made

    def in_order_of(self, owners: Sequence[str]) -> "Grouped[R]":
        """The same groups, in the order of these owners, who are those of all of them."""
        made = Grouped(self.owner_of, groups=self.groups, owners=owners)
        made._since = self._since
        return made

    def __len__(self) -> int:
        return len(self.records)

    def __bool__(self) -> bool:
        return bool(self.__dict__.get("records") or self.groups)

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


def _by(owner_of: OwnerOf, records: Iterable[R]) -> dict[str, tuple[R, ...]]:
    found: dict[str, list[R]] = {}
    for record in records:
        found.setdefault(owner_of(record), []).append(record)
    return {owner: tuple(records) for owner, records in found.items()}


def grouped(records: Iterable[R], owner_of: OwnerOf) -> Grouped[R]:
    """The same again where they are grouped already."""
    return records if isinstance(records, Grouped) else Grouped(owner_of, records)


def about(records: Sequence[R], owner: str) -> tuple[R, ...]:
    """Those of one owner, in their order; of records that are grouped."""
    assert isinstance(records, Grouped)
    found: tuple[R, ...] = records.groups.get(owner, ())
    return found


def about_by(records: Sequence[R], other: OwnerOf, whom: str) -> tuple[R, ...]:
    """Those about somebody else than their owner: `other` tells whom a record is about. Of records that are grouped."""
    assert isinstance(records, Grouped)
    found: tuple[R, ...] = records.by(other).get(whom, ())
    return found


def owners(records: Sequence[R]) -> Set[str]:
    """Of records that are grouped; for clinics and people, their ids."""
    assert isinstance(records, Grouped)
    return records.groups.keys()


def owners_that_differ(before: Sequence[R], after: Sequence[R]) -> set[str]:
    """Those whose records are not the same in both states; of records that are grouped."""
    if before is after:
        return set()
    assert isinstance(before, Grouped)
    assert isinstance(after, Grouped)
    earlier, now = before.groups, after.groups
    if earlier is now:
        return set()
    known = before.differing_since(after) if (found := after.differing_since(before)) is None else found
    if known is not None:
        return set(known)
    others = compress(now, map(is_not, now.values(), map(earlier.get, now)))  # no turn of a loop for each that is alike
    gone = filterfalse(now.__contains__, earlier)
    return {owner for owner in others if earlier.get(owner) != now[owner]}.union(gone)

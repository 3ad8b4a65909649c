"""What a file of the exclusion list is, told from its content alone, and how monthly files change the whole list.

The name of a file proves nothing: one "supplement" was the whole list. A month's exclusions take effect in the weeks
after their publication, about the tenth, and most of them on the twentieth.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from botox_vetter.domain.kept_lists import PartKind
from botox_vetter.domain.listed import ListEntry
from botox_vetter.domain.reasons import Refused

MOST_IN_A_MONTH = 5_000
A_MONTHS_DATES = timedelta(days=120)
EFFECT_AFTER = timedelta(days=10)

Entries = tuple[ListEntry, ...]


class Merged(NamedTuple):
    """added: of each entry behind those of the whole list, the number of its part and its row there."""

    entries: Entries
    added: tuple[tuple[int, int], ...]


def kind_of(entries: Sequence[ListEntry]) -> PartKind:
    if all(entry.reinstated_on for entry in entries):
        return PartKind.ENDED
    days = sorted(entry.excluded_on for entry in entries if entry.excluded_on)
    is_of_a_month = bool(days) and days[len(days) // 10] > days[-1] - A_MONTHS_DATES
    return PartKind.ADDED if is_of_a_month and len(entries) <= MOST_IN_A_MONTH else PartKind.WHOLE


def state_of(entries: Iterable[ListEntry], kind: PartKind, told: date) -> date:
    """The day whose state it has: as told, unless its own dates show that it is older.

    Raises Refused("list_without_dates").
    """
    ended = kind is PartKind.ENDED
    days = [day for entry in entries if (day := entry.reinstated_on if ended else entry.excluded_on)]
    if not days:
        raise Refused("list_without_dates")
    return min(told, max(days) if ended else max(days) - EFFECT_AFTER)


def merged(parts: Sequence[tuple[PartKind, Entries]]) -> Merged:
    """The whole list first. Whoever is in it is not added again; whose exclusion has ended stays, and says so."""
    entries = list(parts[0][1])
    added: list[tuple[int, int]] = []
    for n, (kind, more) in enumerate(parts[1:], 1):
        if kind is PartKind.ADDED:
            there = {_as_told(entry) for entry in entries}
            for entry in more:
                if _as_told(entry) not in there:
                    added.append((n, entry.row))
                    entries.append(replace(entry, row=len(entries)))
        else:
            ended = {_exclusion(entry): entry.reinstated_on for entry in more}
            for row, entry in enumerate(entries):
                if (on := ended.get(_exclusion(entry))) and entry.reinstated_on is None:
                    entries[row] = replace(entry, reinstated_on=on)
    return Merged(tuple(entries), tuple(added))


def _as_told(entry: ListEntry) -> tuple[object, ...]:
    """All that it tells but for its row and what later files may have said of it."""
    return (*_exclusion(entry), entry.born, entry.grounds, entry.town, entry.state, *sorted(entry.numbers.items()))


def _exclusion(entry: ListEntry) -> tuple[object, ...]:
    """Layouts differ in everything else."""
    names = (entry.last, entry.first, entry.middle, entry.business)
    return (*(name.casefold() for name in names), entry.excluded_on)

"""One file of an exclusion list on its way in: what it is, and whether it goes with what is kept."""

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from botox_vetter.actions.files import GREATEST_FILE_MB, read_bytes
from botox_vetter.domain.kept_lists import KeptList, ListPart, PartKind
from botox_vetter.domain.reasons import Refused

MOST_BYTES = GREATEST_FILE_MB * 2**20
LEAST_SHARE = 0.8
"""A whole list has never lost a fifth of its entries from one month to the next: one that did is half a list."""

MOST_APART_DAYS = 45
"""Between a list and the monthly file that follows it; a longer time has a month in it that is missing."""


@dataclass(frozen=True, slots=True)
class Came:
    """A file of a list, on its way in. told: the day that it was last changed, as its server or its folder says."""

    content: bytes
    name: str
    told: date
    came_from: str = ""
    modified: str = ""


def came_file(path: Path) -> Came:
    """A file that a person gives. Raises Refused("file_not_read")."""
    content = read_bytes(path, MOST_BYTES + 1)
    return Came(content, path.name, datetime.fromtimestamp(path.stat().st_mtime).astimezone().date())


def part_of(came: Came, now: datetime) -> ListPart:
    """What it is, its content says. Raises Refused("file_too_large" | "list_without_dates") and those of read_leie."""
    from botox_vetter.sources.lists.leie import read_leie
    from botox_vetter.sources.lists.monthly import kind_of, state_of

    if len(came.content) > MOST_BYTES:
        raise Refused("file_too_large", file=came.name, limit_mb=GREATEST_FILE_MB)
    with without_collecting():
        listed = read_leie(came.content)
    kind = kind_of(listed.entries)
    told = min(came.told, now.astimezone().date())
    return ListPart(
        kind,
        came.name,
        state_of(listed.entries, kind, told),
        now,
        len(came.content),
        hashlib.sha256(came.content).hexdigest(),
        len(listed.entries),
        came.came_from,
        came.modified,
        listed.lacking,
        listed.unknown,
    )


def with_part(before: KeptList | None, part: ListPart) -> tuple[ListPart, ...]:
    """A whole list takes the place of all, a monthly file goes to the others.

    Raises Refused("list_much_shorter" | "list_older_than_kept" | "monthly_without_list" | "monthly_gap").
    """
    if part.kind is PartKind.WHOLE:
        if before is not None and part.entries < LEAST_SHARE * before.whole.entries:
            raise Refused("list_much_shorter", n=part.entries, before=before.whole.entries)
        if before is not None and part.as_of < before.as_of:
            raise Refused("list_older_than_kept", on=part.as_of, kept=before.as_of)
        return (part,)
    if before is None:
        raise Refused("monthly_without_list")
    if part.kind is PartKind.ADDED and (part.as_of - before.as_of).days > MOST_APART_DAYS:
        raise Refused("monthly_gap", on=part.as_of, kept=before.as_of)
    if any(one.sha256 == part.sha256 for one in before.parts):
        return before.parts
    return (*before.parts, part)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Looking among very many small things that stay for what could go takes half of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

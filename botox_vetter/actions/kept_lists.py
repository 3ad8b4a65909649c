"""Exclusion lists that are kept on this computer: files as they came, and beside them what they are.

A list is kept or replaced whole or not at all: new files come under names of their own, and count once `about.json`
names them.
"""

import gc
import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from botox_vetter.actions.files import read_bytes, write_bytes, write_text
from botox_vetter.actions.list_parts import MOST_BYTES, Came, part_of, with_part, without_collecting
from botox_vetter.domain.kept_lists import MOST_DAYS, KeptList, ListPart
from botox_vetter.domain.listed import ListEntry, ListFile
from botox_vetter.domain.reasons import Refused

if TYPE_CHECKING:
    from botox_vetter.matching.index import ListIndex

LEIE = "leie"
ABOUT = "about.json"
MANY = 10_000


def default_lists_folder() -> Path:
    """In the user's data folder, as the platform has it."""
    from platformdirs import user_data_path

    return user_data_path("botox-vetter", appauthor=False) / "lists"


@dataclass(frozen=True, slots=True)
class ReadyList:
    """A kept list, read and ready to be searched."""

    kept: KeptList
    listed: ListFile
    index: "ListIndex"
    _folder: Path
    _added: tuple[tuple[int, int], ...] = ()

    def as_they_came(self, entries: Iterable[ListEntry]) -> bytes:
        """The columns' line and the entries' own, byte by byte, file by file. Raises Refused("list_damaged")."""
        first_added = len(self.listed.entries) - len(self._added)
        wanted: dict[int, set[int]] = {}
        for entry in entries:
            n, row = (0, entry.row) if entry.row < first_added else self._added[entry.row - first_added]
            wanted.setdefault(n, set()).add(row)
        found: list[bytes] = []
        for n, rows in sorted(wanted.items()):
            lines = _lines_of(self._folder, self.kept.parts[n])
            found += [lines[0], *(lines[row + 1] for row in sorted(rows))]
        return b"".join(found)


class KeptLists:
    """One for the whole program: a list that was read stays read until another takes its place. For any thread."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or default_lists_folder()
        self._ready: dict[str, ReadyList] = {}
        self._lock = Lock()

    def about(self, register: str) -> KeptList | None:
        """None: it is not here, or what is here cannot be told."""
        from botox_vetter.store.plain import read

        with suppress(Refused, ValueError):
            found = read(KeptList, json.loads(read_bytes(self._folder / register / ABOUT, 2**20)))
            return found if found.parts else None
        return None

    def at_hand(self, register: str) -> ReadyList | None:
        """The list that is kept, where it is read already; None: it is to be read first, or is not here."""
        there = self._ready.get(register)
        return there if there is not None and there.kept == self.about(register) else None

    def ready(self, register: str) -> ReadyList:
        """Reads it where it is not read yet: under a second for 80,000 entries.

        Raises Refused("no_list_kept" | "list_damaged", register).
        """
        with self._lock:
            kept = self.about(register)
            if kept is None:
                raise Refused("no_list_kept", register=register)
            there = self._ready.get(register)
            if there is None or there.kept != kept:
                there = self._ready[register] = _read_parts(kept, self._folder / register)
            return there

    def for_check(self, register: str, today: date) -> ReadyList:
        """The same, new enough for a check. Raises Refused("list_too_old", register, on, days) besides."""
        kept = self.about(register)
        if kept is not None and kept.is_too_old(today):
            raise Refused("list_too_old", register=register, on=kept.as_of, days=MOST_DAYS)
        return self.ready(register)

    def keep(self, register: str, came: Came, now: datetime) -> KeptList:
        """Takes a whole list in the place of the one before, or applies a monthly file to it.

        What it is, its content says. Raises Refused("file_too_large" | "list_much_shorter" | "list_without_dates" |
        "list_older_than_kept" | "monthly_without_list" | "monthly_gap") and those of read_leie; then all stays
        as it was.
        """
        part = part_of(came, now)
        folder = self._folder / register
        with self._lock:
            before = self.about(register)
            kept = KeptList(register, with_part(before, part))
            folder.mkdir(parents=True, exist_ok=True)
            write_bytes(_file_of(folder, part), came.content)
            _put(folder, kept)
        return kept

    def forget(self, register: str) -> None:
        """As if there had never been one."""
        folder = self._folder / register
        with self._lock:
            self._ready.pop(register, None)
            for file in (folder / ABOUT, *folder.glob("*.csv")):
                file.unlink(missing_ok=True)


def _put(folder: Path, kept: KeptList) -> None:
    from botox_vetter.store.plain import plain

    write_text(folder / ABOUT, json.dumps(plain(kept), ensure_ascii=False, indent=1) + "\n")
    named = {_file_of(folder, part) for part in kept.parts}
    for file in folder.glob("*.csv"):
        if file not in named:
            with suppress(OSError):  # another program has it open: it counts for nothing and goes the next time
                file.unlink()


def _file_of(folder: Path, part: ListPart) -> Path:
    return folder / f"{part.sha256[:20]}.csv"


def _content_of(folder: Path, part: ListPart) -> bytes:
    """Checked. Raises Refused("list_damaged")."""
    content = read_bytes(_file_of(folder, part), MOST_BYTES + 1)
    if hashlib.sha256(content).hexdigest() != part.sha256:
        raise Refused("list_damaged", name=part.name)
    return content


@lru_cache(maxsize=1)
def _lines_of(folder: Path, part: ListPart) -> tuple[bytes, ...]:
    """Of the file that was asked for last: many people of a case are near one of its entries."""
    from botox_vetter.sources.lists.csv_list import lines_of_rows

    return lines_of_rows(_content_of(folder, part), part.entries)


def _read_parts(kept: KeptList, folder: Path) -> ReadyList:
    from botox_vetter.matching.index import ListIndex
    from botox_vetter.sources.lists.leie import read_leie
    from botox_vetter.sources.lists.monthly import merged

    with without_collecting():
        files = [read_leie(_content_of(folder, part)) for part in kept.parts]
        whole = merged([(part.kind, file.entries) for part, file in zip(kept.parts, files, strict=True)])
        listed = ListFile(whole.entries, files[0].remarks)
        ready = ReadyList(kept, listed, ListIndex(listed.entries), folder, whole.added)
        if len(listed.entries) > MANY:
            gc.freeze()  # else the window would stand still for a fifth of a second whenever garbage is looked for
    return ready

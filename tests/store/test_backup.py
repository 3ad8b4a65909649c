"""Backups are whole copies: made while others write, checked, equal, and never at the cost of earlier ones."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest

from botox_vetter.domain.cases import Case
from botox_vetter.store.backup import (
    Stopped,
    back_up,
    back_up_to,
    copy_checked,
    is_changed_since,
    is_due,
    look_inside,
)
from botox_vetter.store.backup_folder import Why, backups_of, folder_of
from botox_vetter.store.library import Library
from botox_vetter.store.refusals import LibraryRefused
from tests.cases import BEGUN_AT, CASE_ID, harbour_case, keep
from tests.store.conftest import NOW
from tests.store.files import digests, execute, layout, old_library, rows
from tests.store.test_steps import rename

DAY = timedelta(days=1)


@pytest.fixture
def path(library: Library) -> Path:
    """The harbour case, open in a program that has not closed it: much of it lies in the -wal file."""
    keep(library, harbour_case())
    assert library.path is not None
    return library.path


def test_a_backup_opens_and_is_equal(library: Library, path: Path) -> None:
    backup = back_up(path, Why.ASKED, NOW)

    assert rows(backup.path) == rows(path)
    assert layout(backup.path) == layout(path)
    with Library(str(backup.path)) as copy:
        assert copy.case_file(CASE_ID) == library.case_file(CASE_ID)
        assert copy.history(CASE_ID) == library.history(CASE_ID)
        assert copy.verify().damage == ()


def test_it_is_named_for_when_and_why_and_nothing_else_is_left(path: Path) -> None:
    backup = back_up(path, Why.IMPORT, NOW)

    assert backup.path == path.parent / "library.bvlib.backups" / "2026-11-22T09-30-00Z-import.bvlib"
    assert backups_of(path) == (backup,)
    assert [file.name for file in folder_of(path).iterdir()] == [backup.path.name]


def test_two_of_one_second_both_stay(path: Path) -> None:
    first, second = back_up(path, Why.ASKED, NOW), back_up(path, Why.ASKED, NOW)
    assert backups_of(path) == (second, first)


def test_other_files_in_the_folder_are_left_alone(path: Path) -> None:
    folder_of(path).mkdir()
    others = ("notes.txt", "2026-02-31T09-30-00Z-daily.bvlib", "2026-11-22T09-30-00Z-lost.bvlib", "mine.bvlib")
    for name in others:
        (folder_of(path) / name).touch()

    backup = back_up(path, Why.ASKED, NOW)

    assert backups_of(path) == (backup,)
    assert {file.name for file in folder_of(path).iterdir()} == {*others, backup.path.name}


def test_it_is_of_one_moment_while_others_write(library: Library, path: Path) -> None:
    done = Event()

    def write() -> None:
        while not done.is_set():
            n = len(library.history(CASE_ID))
            rename(library, f"Quay {n}")

    writer = Thread(target=write)
    writer.start()
    try:
        backups = [back_up(path, Why.ASKED, NOW) for _ in range(10)]
    finally:
        done.set()
        writer.join()

    for backup in backups:
        with Library(str(backup.path)) as copy:
            assert copy.verify().damage == ()


def test_earlier_ones_are_thinned(path: Path) -> None:
    for hours in (0, 1, 2):
        back_up(path, Why.ASKED, NOW - 3 * DAY + timedelta(hours=hours))
    back_up(path, Why.ASKED, NOW - 2 * DAY)
    back_up(path, Why.DAILY, NOW - DAY - timedelta(hours=1))

    back_up(path, Why.DAILY, NOW)

    assert [backup.at for backup in backups_of(path)] == [
        NOW,
        NOW - DAY - timedelta(hours=1),
        NOW - 2 * DAY,
        NOW - 3 * DAY + timedelta(hours=2),
    ]


# When one is due


def test_a_new_library_with_nothing_in_it_needs_none(library: Library) -> None:
    assert library.path is not None
    assert not is_due(library.path, NOW)


def test_one_a_day_and_only_when_something_changed(library: Library, path: Path) -> None:
    assert is_due(path, NOW)
    back_up(path, Why.DAILY, NOW)
    rename(library, "Quay")
    assert not is_due(path, NOW.replace(hour=23, minute=59))
    assert is_due(path, NOW + DAY)

    back_up(path, Why.DAILY, NOW + DAY)
    assert not is_due(path, NOW + 2 * DAY)


def test_the_day_is_that_of_utc(path: Path) -> None:
    back_up(path, Why.DAILY, datetime.fromisoformat("2026-11-22T00:30:00+02:00"))
    assert backups_of(path)[0].at == datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
    execute(path, "UPDATE changes SET state = 'undone'")
    assert is_due(path, datetime.fromisoformat("2026-11-22T03:00:00+02:00"))


def test_undo_is_a_change_and_there_and_back_is_none(library: Library, path: Path) -> None:
    rename(library, "Quay")
    backup = back_up(path, Why.DAILY, NOW)

    library.undo(CASE_ID)
    assert is_changed_since(path, backup)
    library.redo(CASE_ID)
    assert not is_changed_since(path, backup)


def test_a_backup_that_cannot_be_read_is_as_good_as_none(path: Path) -> None:
    backup = back_up(path, Why.DAILY, NOW)
    backup.path.write_bytes(b"x" * 5000)
    assert is_due(path, NOW + DAY)


# What goes wrong


def test_a_full_disk_is_said_and_the_earlier_ones_stay(path: Path) -> None:
    back_up(path, Why.ASKED, NOW - 40 * DAY)
    before = digests(folder_of(path))

    with pytest.raises(LibraryRefused) as refused:
        back_up(path, Why.DAILY, NOW, free=lambda _folder: path.stat().st_size)

    assert refused.value.reason.kind == "no_room"
    assert digests(folder_of(path)) == before


def test_a_damaged_library_gives_no_backup(path: Path, library: Library) -> None:
    library.close()
    with path.open("r+b") as file:
        file.seek(4096 * 5)
        file.write(b"\xa5" * 4096 * 3)

    with pytest.raises(LibraryRefused) as refused:
        back_up(path, Why.DAILY, NOW)

    assert refused.value.reason.kind == "damaged"
    assert backups_of(path) == ()
    assert list(folder_of(path).iterdir()) == []


def test_one_that_is_stopped_leaves_nothing(path: Path) -> None:
    stop = Event()
    stop.set()
    with pytest.raises(Stopped):
        back_up(path, Why.DAILY, NOW, stop)
    assert list(folder_of(path).iterdir()) == []


def test_a_copy_that_lost_a_row_is_no_backup(path: Path, tmp_path: Path) -> None:
    class Losing(sqlite3.Connection):
        def backup(self, target: sqlite3.Connection, **how: object) -> None:
            super().backup(target, **how)  # type: ignore[arg-type]
            target.execute("DELETE FROM notes WHERE id = (SELECT id FROM notes LIMIT 1)")

    losing = sqlite3.connect(path, factory=Losing, isolation_level=None)
    with closing(losing) as source, pytest.raises(LibraryRefused) as refused:
        copy_checked(source, tmp_path / "copy", path)
    assert refused.value.reason.kind == "damaged"


def test_drafts_of_programs_that_died_are_removed_after_a_day(path: Path) -> None:
    folder_of(path).mkdir()
    fresh, left = folder_of(path) / ".library.bvlib.a.part", folder_of(path) / ".library.bvlib.b.part"
    for draft, age in ((fresh, timedelta(hours=1)), (left, timedelta(hours=25))):
        draft.touch()
        os.utime(draft, times=((NOW - age).timestamp(),) * 2)

    back_up(path, Why.DAILY, NOW)

    assert fresh.exists()
    assert not left.exists()


# A look inside


def test_what_is_inside_is_told_without_a_trace(library: Library, path: Path) -> None:
    with library.step("other", "new_case") as step:
        step.put(Case("other", "Another", BEGUN_AT))
    backup = back_up(path, Why.DAILY, NOW)
    before = digests(path.parent)

    inside = look_inside(backup.path)

    assert inside.cases == (("Another", 0), ("Harbour Bay, frown and forehead", 3))
    assert inside.last_change == NOW
    assert digests(path.parent) == before


def test_one_of_an_older_schema_can_be_looked_into(tmp_path: Path) -> None:
    inside = look_inside(old_library(tmp_path))
    assert (inside.schema_number, inside.cases) == (1, (("Harbour Bay, frown and forehead", 3),))


def test_an_empty_one_has_no_last_change(library: Library) -> None:
    assert library.path is not None
    inside = look_inside(back_up(library.path, Why.ASKED, NOW).path)
    assert (inside.cases, inside.last_change) == ((), None)


# Elsewhere


def test_a_copy_may_lie_anywhere_and_replaces_an_earlier_one(library: Library, path: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "copy.bvlib"
    target.parent.mkdir()
    back_up_to(path, target)
    rename(library, "Quay")

    back_up_to(path, target)

    assert rows(target) == rows(path)
    assert [file.name for file in target.parent.iterdir()] == ["copy.bvlib"]


@pytest.mark.parametrize(
    ("target", "kind"), [("photo.jpg", "foreign"), ("library.bvlib", "same_file"), ("nowhere/a", "missing_folder")]
)
def test_what_lies_elsewhere_is_never_overwritten_by_mistake(path: Path, target: str, kind: str) -> None:
    (path.parent / "photo.jpg").write_bytes(b"\xff\xd8" * 100)
    before = digests(path.parent)
    with pytest.raises(LibraryRefused) as refused:
        back_up_to(path, path.parent / target)
    assert refused.value.reason.kind == kind
    assert digests(path.parent) == before

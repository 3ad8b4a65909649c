"""A backup is put in the library's place; what was there is kept first, and no moment is without a whole library."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from botox_vetter.store.backup import back_up
from botox_vetter.store.backup_folder import Backup, Why, backups_of, folder_of
from botox_vetter.store.header import SCHEMA_NUMBER
from botox_vetter.store.library import Library
from botox_vetter.store.placing import log_of
from botox_vetter.store.refusals import LibraryRefused
from botox_vetter.store.restoring import restore
from tests.cases import CASE_ID, harbour_case, keep
from tests.store.conftest import NOW
from tests.store.files import digests, execute, old_library, rows, schema_number
from tests.store.test_steps import clinic, rename


@pytest.fixture
def backup(library: Library) -> Backup:
    """Of the harbour case; then the clinic at the quay was renamed, and the library closed."""
    keep(library, harbour_case())
    made = back_up(path_of(library), Why.DAILY, NOW)
    rename(library, "Later")
    library.close()
    return made


def path_of(library: Library) -> Path:
    assert library.path is not None
    return library.path


def test_the_backup_is_there_and_the_library_of_before_is_kept(library: Library, backup: Backup) -> None:
    path, before = path_of(library), rows(path_of(library))

    restored = restore(path, backup.path, NOW)

    assert rows(path) == rows(backup.path)
    assert restored.kept is not None
    assert restored.kept.why is Why.RESTORE
    assert rows(restored.kept.path) == before
    assert backups_of(path) == (restored.kept, backup)
    assert sorted(file.name for file in path.parent.iterdir()) == ["library.bvlib", "library.bvlib.backups"]
    with Library(str(path)) as again:
        assert clinic(again).name == "Quay Skin Clinic"
        assert again.verify().damage == ()


def test_it_can_be_taken_back_by_restoring_what_was_kept(library: Library, backup: Backup) -> None:
    path, before = path_of(library), rows(path_of(library))
    kept = restore(path, backup.path, NOW).kept
    assert kept is not None
    restore(path, kept.path, NOW)
    assert rows(path) == before


def test_what_a_dead_program_had_committed_is_kept(library: Library, backup: Backup, tmp_path: Path) -> None:
    # given a program that died: what it committed last lies in the -wal file alone
    path, copy = path_of(library), tmp_path / "copy" / "library.bvlib"
    copy.parent.mkdir()
    with Library(str(path)) as writer:
        rename(writer, "Last words")
        for file in (path, log_of(path)):
            (copy.parent / file.name).write_bytes(file.read_bytes())

    kept = restore(copy, backup.path, NOW).kept

    assert kept is not None
    with Library(str(kept.path)) as before:
        assert clinic(before).name == "Last words"
    with Library(str(copy)) as now:
        assert clinic(now).name == "Quay Skin Clinic"
    assert not log_of(copy).exists()


def test_it_is_refused_while_anybody_has_the_library_open(library: Library, backup: Backup) -> None:
    path = path_of(library)
    with closing(sqlite3.connect(path)) as other:
        other.execute("SELECT * FROM cases").fetchall()
        before = rows(path)

        with pytest.raises(LibraryRefused) as refused:
            restore(path, backup.path, NOW, wait_s=0.01)

        assert refused.value.reason.kind == "in_use"
        assert (rows(path), backups_of(path)) == (before, (backup,))
    assert sorted(file.name for file in path.parent.iterdir()) == ["library.bvlib", "library.bvlib.backups"]


def test_one_of_an_older_schema_is_brought_up_when_it_is_opened(library: Library, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    old = old_library(tmp_path / "old")
    keep(library, harbour_case())
    library.close()

    restore(path_of(library), old, NOW)

    assert schema_number(path_of(library)) == 1
    with Library(library.address) as again:
        assert [case.id for case in again.cases()] == [CASE_ID]
    assert schema_number(path_of(library)) == SCHEMA_NUMBER
    assert schema_number(old) == 1


def test_where_no_library_is_it_comes_to_be(backup: Backup, tmp_path: Path) -> None:
    path = tmp_path / "new.bvlib"
    restored = restore(path, backup.path, NOW)
    assert (restored.kept, restored.set_aside) == (None, None)
    assert rows(path) == rows(backup.path)


# A library that is damaged


def overwrite_pages(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xa5" * 4096 * 4)


def cut_off(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 5000)


def blank(path: Path) -> None:
    path.write_bytes(b"\0" * path.stat().st_size)


def empty(path: Path) -> None:
    os.truncate(path, 0)


def lose_all_but_the_log(path: Path) -> None:
    log_of(path).write_bytes(b"pages of a lost library")
    path.unlink()


@pytest.mark.parametrize("damage", [overwrite_pages, cut_off, blank, empty, lose_all_but_the_log])
def test_a_damaged_library_is_set_aside_as_it_is(
    library: Library, backup: Backup, damage: Callable[[Path], None]
) -> None:
    path = path_of(library)
    damage(path)
    files = {
        file.name.removeprefix(path.name): file.read_bytes()
        for file in path.parent.glob("library.bvlib*")
        if file.is_file()
    }

    restored = restore(path, backup.path, NOW)

    assert rows(path) == rows(backup.path)
    assert restored.kept is None
    assert restored.set_aside is not None
    assert backups_of(path) == (backup,)
    aside = restored.set_aside
    assert {
        file.name.removeprefix(aside.name): file.read_bytes() for file in folder_of(path).glob(f"{aside.name}*")
    } == files
    assert not log_of(path).exists()


# What is refused


@pytest.mark.parametrize("kind", ["foreign", "newer", "damaged", "missing file", "same_file"])
def test_a_backup_that_is_none_changes_nothing(library: Library, backup: Backup, tmp_path: Path, kind: str) -> None:
    path, chosen = path_of(library), tmp_path / "chosen.bvlib"
    chosen.write_bytes(backup.path.read_bytes())
    if kind == "foreign":
        chosen.write_text("clinic,price\n", encoding="utf-8")
    elif kind == "newer":
        execute(chosen, f"PRAGMA user_version = {SCHEMA_NUMBER + 1}")
    elif kind == "damaged":
        overwrite_pages(chosen)
    elif kind == "missing file":
        chosen.unlink()
    else:
        chosen = path
    before = digests(tmp_path)

    with pytest.raises(LibraryRefused) as refused:
        restore(path, chosen, NOW)

    assert refused.value.reason.kind == {"missing file": "not_reachable"}.get(kind, kind)
    assert digests(tmp_path) == before


def test_another_file_in_the_place_of_the_library_is_left_as_it_is(backup: Backup, tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8" * 100)
    with pytest.raises(LibraryRefused) as refused:
        restore(path, backup.path, NOW)
    assert refused.value.reason.kind == "foreign"
    assert path.read_bytes() == b"\xff\xd8" * 100


def test_a_library_of_a_newer_program_is_left_as_it_is(library: Library, backup: Backup) -> None:
    execute(path_of(library), f"PRAGMA user_version = {SCHEMA_NUMBER + 1}")
    before = rows(path_of(library))
    with pytest.raises(LibraryRefused) as refused:
        restore(path_of(library), backup.path, NOW)
    assert refused.value.reason.kind == "newer"
    assert (rows(path_of(library)), schema_number(path_of(library))) == (before, SCHEMA_NUMBER + 1)


def test_drafts_of_programs_that_died_are_removed_after_a_day(library: Library, backup: Backup) -> None:
    fresh, left, other = (
        path_of(library).with_name(name) for name in (".library.bvlib.a.part", ".library.bvlib.b.part", ".a.part")
    )
    for draft, hours in ((fresh, 1), (left, 25), (other, 25)):
        draft.touch()
        os.utime(draft, times=(NOW.timestamp() - hours * 3600,) * 2)

    restore(path_of(library), backup.path, NOW)

    assert [draft.exists() for draft in (fresh, left, other)] == [True, False, True]

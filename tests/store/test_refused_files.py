"""Files that are not a library of ours, or not a whole one, are refused in plain words and stay as they are."""

import hashlib
import os
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from botox_vetter.domain.cases import Case
from botox_vetter.store.header import APPLICATION_ID, SCHEMA_NUMBER, check_header
from botox_vetter.store.library import Library
from botox_vetter.store.refusals import LibraryRefused
from tests.cases import BEGUN_AT, CASE_ID, harbour_case, keep


def ours(path: Path) -> None:
    with Library(str(path)) as library:
        keep(library, harbour_case())


def text_file(path: Path) -> None:
    path.write_text("clinic,price\nQuay,240\n", encoding="utf-8")


def empty_file(path: Path) -> None:
    path.touch()


def folder(path: Path) -> None:
    path.mkdir()


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()


def database_of_nobody(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 1")
        connection.commit()


def newer(path: Path) -> None:
    ours(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_NUMBER + 1}")
        connection.commit()


def truncated(path: Path) -> None:
    ours(path)
    os.truncate(path, path.stat().st_size - 5000)


def only_the_header(path: Path) -> None:
    ours(path)
    os.truncate(path, 100)


def overwritten_pages(path: Path) -> None:
    ours(path)
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xa5" * 4096 * 4)


def overwritten_schema(path: Path) -> None:
    ours(path)
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 900)


def without_a_table(path: Path) -> None:
    ours(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE changes")
        connection.commit()


def number_nought(path: Path) -> None:
    ours(path)
    with path.open("r+b") as file:
        file.seek(60)
        file.write(struct.pack(">I", 0))


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (text_file, "foreign"),
        (empty_file, "foreign"),
        (folder, "foreign"),
        (other_database, "foreign"),
        (database_of_nobody, "foreign"),
        (newer, "newer"),
        (truncated, "damaged"),
        (only_the_header, "damaged"),
        (overwritten_pages, "damaged"),
        (overwritten_schema, "damaged"),
        (without_a_table, "damaged"),
        (number_nought, "damaged"),
    ],
)
def test_it_is_refused_and_left_untouched(tmp_path: Path, make: Callable[[Path], None], kind: str) -> None:
    path = tmp_path / "library.bvlib"
    make(path)
    before = digests(tmp_path)

    with pytest.raises(LibraryRefused) as refused:
        Library(str(path))

    assert refused.value.reason.kind == kind
    assert refused.value.reason.values["address"] == str(path)
    assert digests(tmp_path) == before  # nor a -wal or -shm beside it


def digests(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        path.name: (hashlib.sha256(path.read_bytes() if path.is_file() else b"").hexdigest(), path.stat().st_mtime_ns)
        for path in folder.iterdir()
    }


def test_a_newer_one_says_which(tmp_path: Path) -> None:
    newer(tmp_path / "a")
    with pytest.raises(LibraryRefused) as refused:
        Library(str(tmp_path / "a"))
    assert refused.value.reason.values == {
        "address": str(tmp_path / "a"),
        "number": SCHEMA_NUMBER + 1,
        "known": SCHEMA_NUMBER,
    }


def test_a_newer_one_is_known_from_its_log_that_was_never_brought_in(tmp_path: Path) -> None:
    # given a newer program that died after its migration: the new number stands in the -wal file alone
    path, copy = tmp_path / "a.bvlib", tmp_path / "copy" / "a.bvlib"
    ours(path)
    copy.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_NUMBER + 1}")
        for name in ("a.bvlib", "a.bvlib-wal"):
            (copy.parent / name).write_bytes((tmp_path / name).read_bytes())
    before = digests(copy.parent)

    with pytest.raises(LibraryRefused) as refused:
        Library(str(copy))

    assert refused.value.reason.kind == "newer"
    after = digests(copy.parent)
    assert {name: after[name] for name in before} == before


def test_what_a_dead_program_had_committed_is_there(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.bvlib", tmp_path / "copy" / "a.bvlib"
    copy.parent.mkdir()
    with Library(str(path)) as library:
        keep(library, harbour_case())
        for name in ("a.bvlib", "a.bvlib-wal"):  # as they lie there when the program dies now
            (copy.parent / name).write_bytes((tmp_path / name).read_bytes())

    with Library(str(copy)) as library:
        assert [case.id for case in library.cases()] == [CASE_ID]


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("nowhere/at/all.bvlib", "missing_folder"),
        ("file.txt/a.bvlib", "missing_folder"),
        ("x" * 300, "not_reachable"),
    ],
)
def test_a_place_that_cannot_be_is_refused(tmp_path: Path, address: str, kind: str) -> None:
    (tmp_path / "file.txt").write_text("", encoding="utf-8")
    with pytest.raises(LibraryRefused) as refused:
        Library(str(tmp_path / address))
    assert refused.value.reason.kind == kind
    assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]


@pytest.mark.parametrize("address", ["postgresql://officers.example/cases", "mysql+x://h/d", "", "~nobody-here-x/a"])
def test_an_address_of_another_kind_is_refused(address: str) -> None:
    with pytest.raises(LibraryRefused) as refused:
        Library(address)
    assert refused.value.reason.kind == "not_supported"


def test_a_file_that_is_not_there_is_made_only_if_wanted(tmp_path: Path) -> None:
    path = tmp_path / "a.bvlib"
    with pytest.raises(LibraryRefused) as refused:
        Library(str(path), is_new=False)
    assert refused.value.reason.kind == "missing"
    assert list(tmp_path.iterdir()) == []

    Library(str(path)).close()

    assert [entry.name for entry in tmp_path.iterdir()] == ["a.bvlib"]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_NUMBER,)


def test_a_log_whose_library_is_gone_is_not_written_over_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "a.bvlib"
    (tmp_path / "a.bvlib-wal").write_bytes(b"pages of a lost library")
    with pytest.raises(LibraryRefused) as refused:
        Library(str(path))
    assert refused.value.reason.kind == "damaged"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.bvlib-wal"]


@pytest.mark.parametrize("which", ["file", "folder"])
def test_what_cannot_be_written_is_refused(tmp_path: Path, which: str) -> None:
    path = tmp_path / "a.bvlib"
    ours(path)
    target = path if which == "file" else tmp_path
    mode = target.stat().st_mode
    target.chmod(0o555)
    try:
        if os.access(target, os.W_OK):
            pytest.skip("this user may write everywhere")
        with pytest.raises(LibraryRefused) as refused:
            Library(str(path))
        assert refused.value.reason.kind == "read_only"
    finally:
        target.chmod(mode)


def test_a_value_that_cannot_be_is_damage_when_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.bvlib"
    ours(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE quotes SET low = 'cheap'")
        connection.commit()
    with Library(str(path)) as library:
        with pytest.raises(LibraryRefused) as refused:
            library.case_file(CASE_ID)
        assert refused.value.reason.kind == "damaged"
        assert refused.value.reason.values["address"] == str(path)
        with library.step("other", "new_case") as step:  # other cases can still be worked on
            step.put(Case("other", "Other", BEGUN_AT))


def test_a_head_that_is_ahead_of_its_file_is_no_damage_while_the_log_has_the_rest(tmp_path: Path) -> None:
    """A checkpoint that was killed: page 1 says already how many pages there will be."""
    path = tmp_path / "library.bvlib"
    truncated(path)
    with pytest.raises(LibraryRefused):
        check_header(path)
    path.with_name("library.bvlib-wal").write_bytes(b"frames")
    check_header(path)

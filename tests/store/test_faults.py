"""What SQLite complains about, from real complaints."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from botox_vetter.domain.reasons import Refused
from botox_vetter.store.faults import in_plain_words, reaching
from botox_vetter.store.library import Library
from botox_vetter.store.refusals import LibraryRefused
from tests.cases import CASE_ID, QUAY, harbour_case, keep
from tests.store.test_steps import clinic, rename


def full(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA max_page_count = 1")
        connection.execute("CREATE TABLE b (c)")


def busy(path: Path) -> None:
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(path, timeout=0)) as other:
        one.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")


def read_only(path: Path) -> None:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.execute("CREATE TABLE b (c)")


def no_database(path: Path) -> None:
    path.write_bytes(b"x" * 5000)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT * FROM a")


def not_there(path: Path) -> None:
    with closing(sqlite3.connect(path / "a" / "b")) as connection:
        connection.execute("SELECT 1")


@pytest.mark.parametrize(
    ("go_wrong", "kind"),
    [
        (full, "no_room"),
        (busy, "busy"),
        (read_only, "read_only"),
        (no_database, "damaged"),
        (not_there, "not_reachable"),
    ],
)
def test_a_fault_of_the_world_is_said_in_plain_words(
    tmp_path: Path, go_wrong: Callable[[Path], None], kind: str
) -> None:
    path = tmp_path / "a"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE a (b)")
    with pytest.raises(LibraryRefused) as refused, in_plain_words("somewhere"):
        go_wrong(path)
    assert refused.value.reason.kind == kind
    assert refused.value.reason.values["address"] == "somewhere"


def test_a_fault_of_ours_stays_one(tmp_path: Path) -> None:
    with (
        closing(sqlite3.connect(tmp_path / "a")) as connection,
        pytest.raises(sqlite3.OperationalError),
        in_plain_words("somewhere"),
    ):
        connection.execute("SELECT nonsense FROM nowhere")


def test_no_room_for_what_readers_share_is_a_full_disk() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    with pytest.raises(LibraryRefused) as refused, in_plain_words("somewhere"):
        raise error
    assert refused.value.reason.kind == "no_room"


@pytest.mark.parametrize(("number", "kind"), [(28, "no_room"), (13, "not_reachable"), (5, "not_reachable")])
def test_a_full_or_broken_disk_is_told_apart(number: int, kind: str) -> None:
    with pytest.raises(LibraryRefused) as refused, reaching("somewhere"):
        raise OSError(number, "words of the system")
    assert refused.value.reason.kind == kind


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.bvlib"
    with Library(str(path)) as library:
        keep(library, harbour_case())
        file, history = library.case_file(CASE_ID), library.history(CASE_ID)
    pages = path.stat().st_size // 4096

    def allow_no_more_pages(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(Engine, "connect", allow_no_more_pages)
    try:
        with Library(str(path)) as library:
            with pytest.raises(Refused) as refused:
                rename(library, "Quay" * 10_000)
            assert refused.value.reason.kind == "no_room"
            assert clinic(library, QUAY).name == "Quay Skin Clinic"
    finally:
        event.remove(Engine, "connect", allow_no_more_pages)

    with Library(str(path)) as library:
        assert (library.case_file(CASE_ID), library.history(CASE_ID)) == (file, history)
        rename(library, "Quay")
        assert clinic(library, QUAY).name == "Quay"

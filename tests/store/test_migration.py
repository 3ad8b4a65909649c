"""A library of an older schema is brought to the present one: whole, after a backup, or not at all."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import fields, replace
from pathlib import Path
from threading import Barrier

import pytest
from alembic import op

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.quotes import Published, Quote
from botox_vetter.domain.records import Visit
from botox_vetter.store.backup_folder import Why, backups_of, folder_of
from botox_vetter.store.change import ChangeState
from botox_vetter.store.header import SCHEMA_NUMBER
from botox_vetter.store.library import Library
from botox_vetter.store.migrating import migrate
from botox_vetter.store.migrations import REVISIONS
from botox_vetter.store.opening import TABLES_OF
from botox_vetter.store.refusals import LibraryRefused
from botox_vetter.store.schema import NOUNS
from tests.cases import CASE_ID, LANTERN, QUAY, TODAY
from tests.store.conftest import NOW
from tests.store.files import digests, execute, layout, old_library, records, rows, schema_number

OLD_SCHEMAS = {1: 74, 2: 83, 3: 82, 4: 82}  # their number = how many records are in the saved file
LANTERN_WAS, LANTERN_IS = "01632 960117", "01632 960999"  # the step that is logged in the old file


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return old_library(tmp_path)


def test_every_schema_up_to_the_present_one_can_be_opened_and_left() -> None:
    assert sorted(TABLES_OF) == list(range(1, SCHEMA_NUMBER + 1))
    assert sorted(REVISIONS) == list(range(2, SCHEMA_NUMBER + 1))


@pytest.mark.parametrize("number", OLD_SCHEMAS)
def test_it_is_laid_out_like_a_new_library(tmp_path: Path, number: int) -> None:
    old = old_library(tmp_path, number)
    Library(str(tmp_path / "new.bvlib")).close()

    Library(str(old)).close()

    assert layout(old) == layout(tmp_path / "new.bvlib")
    assert schema_number(old) == SCHEMA_NUMBER


@pytest.mark.parametrize("number", OLD_SCHEMAS)
def test_every_record_is_there_and_its_new_fields_have_their_defaults(tmp_path: Path, number: int) -> None:
    old = old_library(tmp_path, number)
    before = records(old)

    with Library(str(old)) as library:
        kept = {noun.name: [library.get(noun.kind, row["id"]) for row in before.get(noun.name, [])] for noun in NOUNS}
        whole = library.verify()

    after = records(old)
    assert sum(map(len, kept.values())) == OLD_SCHEMAS[number]
    for noun in NOUNS:
        for row, record in zip(before.get(noun.name, []), kept[noun.name], strict=True):
            new = [field for field in fields(noun.kind) if field.name not in row]
            assert {field.name: getattr(record, field.name) for field in new} == {f.name: f.default for f in new}
            assert row.items() <= next(now for now in after[noun.name] if now["id"] == row["id"]).items()
    assert before["changes"] == after["changes"]
    assert whole.damage == ()


@pytest.mark.parametrize("number", OLD_SCHEMAS)
def test_steps_of_before_are_undone_and_redone(tmp_path: Path, number: int) -> None:
    old = old_library(tmp_path, number)
    with Library(str(old)) as library:
        states = [change.state for change in library.history(CASE_ID)]
        assert states == [ChangeState.DONE, ChangeState.DONE, ChangeState.UNDONE]
        assert clinic(library).is_shortlisted
        assert clinic(library).phone == LANTERN_IS

        library.redo(CASE_ID)
        assert not clinic(library).is_shortlisted
        library.undo(CASE_ID)
        library.undo(CASE_ID)
        assert clinic(library).phone == LANTERN_WAS
        library.undo(CASE_ID)
        assert library.cases() == ()

        for _ in range(3):
            assert library.redo(CASE_ID) is not None
        assert (clinic(library).phone, clinic(library).is_shortlisted) == (LANTERN_IS, False)
        assert library.verify().damage == ()


def clinic(library: Library) -> Clinic:
    found = library.get(Clinic, LANTERN)
    assert found is not None
    return found


def test_what_is_new_can_be_recorded(old: Path) -> None:
    with Library(str(old)) as library:
        quote = library.case_file(CASE_ID).quotes[0]
        finding = library.case_file(CASE_ID).findings[0]
        with library.step(CASE_ID, "change") as step:
            step.put(replace(quote, low=None, high=None, published=Published.ON_REQUEST))
            step.put(Visit("v", QUAY, TODAY))
            step.put(replace(finding, visit_id="v"))
        assert library.get(Quote, quote.id).low is None
        assert library.verify().damage == ()


def test_a_whole_backup_of_before_lies_beside_it(old: Path) -> None:
    before = rows(old)

    Library(str(old), clock=lambda: NOW).close()

    (backup,) = backups_of(old)
    assert (backup.at, backup.why) == (NOW, Why.MIGRATION)
    assert schema_number(backup.path) == 1
    assert rows(backup.path) == before


def test_it_happens_once(old: Path) -> None:
    Library(str(old), clock=lambda: NOW).close()
    before = digests(old.parent)
    Library(str(old), clock=lambda: NOW).close()
    assert digests(old.parent) == before


def break_down() -> None:
    REVISIONS[2]()
    raise RuntimeError("in the middle")


def full_disk() -> None:
    REVISIONS[2]()
    pages = op.get_bind().exec_driver_sql("PRAGMA page_count").scalar()
    op.get_bind().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    op.get_bind().exec_driver_sql("INSERT INTO blobs VALUES ('a', zeroblob(1000000))")


def broken_reference() -> None:
    REVISIONS[2]()
    op.execute("DELETE FROM clinics")


@pytest.mark.parametrize(
    ("fail", "error"), [(break_down, RuntimeError), (full_disk, LibraryRefused), (broken_reference, LibraryRefused)]
)
def test_what_fails_in_the_middle_leaves_everything_as_it_was(
    old: Path, fail: Callable[[], None], error: type[Exception]
) -> None:
    before, layout_before = rows(old), layout(old)

    with pytest.raises(error):
        migrate(old, NOW, revisions={**REVISIONS, 2: fail})

    assert (rows(old), layout(old), schema_number(old)) == (before, layout_before, 1)
    assert [rows(backup.path) for backup in backups_of(old)] == [before]
    Library(str(old)).close()  # and the next time it goes well
    assert schema_number(old) == SCHEMA_NUMBER


def test_without_a_backup_nothing_happens(old: Path) -> None:
    folder_of(old).write_text("a file where the folder should be", encoding="utf-8")
    before = digests(old.parent)

    with pytest.raises(LibraryRefused) as refused:
        Library(str(old))

    assert refused.value.reason.kind == "not_reachable"
    assert digests(old.parent) == before


def test_it_is_refused_while_somebody_else_has_it_open(old: Path) -> None:
    with closing(sqlite3.connect(old)) as other:
        other.execute("SELECT * FROM cases").fetchall()
        with pytest.raises(LibraryRefused) as refused:
            Library(str(old), wait_s=0.01)
    assert refused.value.reason.kind == "in_use"
    assert (schema_number(old), backups_of(old)) == (1, ())


def test_two_programs_may_bring_it_up_at_once(old: Path) -> None:
    together = Barrier(4, timeout=60)

    def bring_up(_n: int) -> int:
        with Library(str(old), wait_s=20) as library:
            found = len(library.cases())
            together.wait()  # each has it open and stays there until the others have it, too
            return found

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(bring_up, range(4))) == [1] * 4
    assert len(backups_of(old)) == 1


def test_a_newer_number_is_refused_untouched(old: Path) -> None:
    execute(old, f"PRAGMA user_version = {SCHEMA_NUMBER + 1}")
    before = digests(old.parent)
    with pytest.raises(LibraryRefused) as refused:
        Library(str(old))
    assert refused.value.reason.kind == "newer"
    assert digests(old.parent) == before


def test_an_old_one_whose_tables_are_missing_is_damaged(old: Path) -> None:
    execute(old, "DROP TABLE notes")
    with pytest.raises(LibraryRefused) as refused:
        Library(str(old))
    assert refused.value.reason.kind == "damaged"
    assert (schema_number(old), backups_of(old)) == (1, ())


@pytest.mark.parametrize(("number", "is_needed"), [(1, True), (SCHEMA_NUMBER, False)])
def test_alembic_is_imported_only_when_a_migration_is_due(tmp_path: Path, number: int, is_needed: bool) -> None:
    path = old_library(tmp_path)
    if number == SCHEMA_NUMBER:
        Library(str(path)).close()
    code = (
        "import sys; from botox_vetter.actions.library import open_library\n"
        "with open_library(sys.argv[1]) as library: library.cases()\n"
        "print('alembic' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(path)], check=True, timeout=60, capture_output=True, text=True
    )
    assert run.stdout == f"{is_needed}\n"

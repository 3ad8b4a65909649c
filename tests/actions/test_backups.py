"""Backups as the window and the terminal ask for them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from botox_vetter.actions import backups
from botox_vetter.actions.library import open_library
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.store.backup_folder import Backup, Why, folder_of
from botox_vetter.store.library import Library
from tests.cases import CASE_ID, harbour_case, keep
from tests.store.files import rows
from tests.store.test_steps import clinic, rename

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TOMORROW = NOW + timedelta(days=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Library(str(tmp_path / "library.bvlib")) as library:
        keep(library, harbour_case())
    return tmp_path / "library.bvlib"


def test_after_opening_one_is_made_a_day_if_something_changed(path: Path) -> None:
    with open_library(str(path)) as library:
        made = backups.back_up_if_due(str(path), NOW)
        assert isinstance(made, Backup)
        assert made.why is Why.DAILY
        assert backups.back_up_if_due(str(path), TOMORROW) is None
        rename(library, "Quay")
        assert backups.back_up_if_due(str(path), NOW) is None
        assert isinstance(backups.back_up_if_due(f"sqlite:///{path}", TOMORROW), Backup)
    assert [backup.at for backup in backups.backups(str(path))] == [TOMORROW, NOW]


def test_before_an_import_one_is_made_unless_the_latest_holds_everything(path: Path) -> None:
    with open_library(str(path)) as library:
        made = backups.back_up_before_import(library, NOW)
        assert isinstance(made, Backup)
        assert made.why is Why.IMPORT
        assert backups.back_up_before_import(library, NOW) is None
        rename(library, "Quay")
        assert isinstance(backups.back_up_before_import(library, NOW), Backup)


def test_one_that_cannot_be_made_is_said_and_everything_goes_on(path: Path) -> None:
    folder_of(path).write_text("a file where the folder should be", encoding="utf-8")
    with open_library(str(path)) as library:
        for said in (backups.back_up_if_due(str(path), NOW), backups.back_up_before_import(library, NOW)):
            assert isinstance(said, Reason)
            assert said.kind == "no_backup_made"
            assert isinstance(said.values["why"], Reason)
        rename(library, "Quay")


def test_one_that_is_stopped_is_none(path: Path) -> None:
    stop = Event()
    stop.set()
    assert backups.back_up_if_due(str(path), NOW, stop) is None
    assert backups.backups(str(path)) == ()


def test_a_library_in_memory_has_none() -> None:
    with Library("sqlite://") as library:
        keep(library, harbour_case())
        assert backups.back_up_before_import(library, NOW) is None
    assert backups.back_up_if_due("sqlite://", NOW) is None
    assert backups.backups("sqlite://") == ()
    with pytest.raises(Refused) as refused:
        backups.back_up("sqlite://", NOW)
    assert refused.value.reason.kind == "not_supported"


def test_what_is_not_there_is_not_backed_up_and_not_made(tmp_path: Path) -> None:
    address = str(tmp_path / "nowhere.bvlib")
    for ask in (lambda: backups.back_up(address, NOW), lambda: backups.verify(address)):
        with pytest.raises(Refused) as refused:
            ask()
        assert refused.value.reason.kind == "missing"
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_looked_into_and_put_back(path: Path) -> None:
    made = backups.back_up(str(path), NOW)
    with open_library(str(path)) as library:
        rename(library, "Later")

    assert backups.look_inside(made.path).cases == ((harbour_case().case.name, 3),)
    restored = backups.restore(str(path), made.path, NOW)

    assert restored.kept is not None
    with open_library(str(path)) as library:
        assert clinic(library).name == "Quay Skin Clinic"
        assert [case.id for case in library.cases()] == [CASE_ID]


def test_while_the_library_is_open_nothing_is_put_back(path: Path) -> None:
    made, before = backups.back_up(str(path), NOW), rows(path)
    with open_library(str(path)) as library:
        library.cases()
        with pytest.raises(Refused) as refused:
            backups.restore(str(path), made.path, NOW)
    assert refused.value.reason.kind == "in_use"
    assert rows(path) == before


@pytest.fixture
def two(path: Path) -> str:
    """The address of a library with two backups."""
    for moment in (NOW, TOMORROW):
        backups.back_up(str(path), moment)
    return str(path)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-11-22T09", "2026-11-22T09-30-00Z-asked.bvlib"),
        ("2026-11-23T09-30-00Z-asked.bvlib", "2026-11-23T09-30-00Z-asked.bvlib"),
    ],
)
def test_a_backup_is_found_by_the_beginning_of_its_name(two: str, text: str, found: str) -> None:
    assert backups.find_backup(two, text).name == found


@pytest.mark.parametrize(
    ("text", "kind"), [("2026-11-2", "several_backups"), ("2027", "no_such_backup"), ("", "no_such_backup")]
)
def test_one_that_is_not_told_apart_is_refused(two: str, text: str, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        backups.find_backup(two, text)
    assert refused.value.reason.kind == kind


def test_any_file_may_be_named_as_a_backup(path: Path, tmp_path: Path) -> None:
    backups.back_up_to(str(path), tmp_path / "copy.bvlib")
    assert backups.find_backup(str(path), str(tmp_path / "copy.bvlib")) == tmp_path / "copy.bvlib"


def test_a_library_too_damaged_to_be_opened_is_an_answer(path: Path) -> None:
    assert backups.verify(str(path)).damage == ()
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xa5" * 4096 * 4)
    (damage,) = backups.verify(str(path)).damage
    assert damage.kind == "damaged"

"""Real disks that are full or may only be read. Making them takes rights that most users lack."""

import os
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from botox_vetter.actions.backups import verify
from botox_vetter.domain.reasons import Refused
from botox_vetter.store.backup import back_up, back_up_to, free_bytes, is_due, look_inside
from botox_vetter.store.backup_folder import Why, backups_of, folder_of
from botox_vetter.store.library import Library
from botox_vetter.store.refusals import LibraryRefused
from botox_vetter.store.restoring import restore
from tests.cases import CASE_ID, QUAY, harbour_case, keep
from tests.store.conftest import NOW
from tests.store.files import digests, old_library, rows, schema_number
from tests.store.test_steps import clinic, rename


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """One of 40 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(folder)]
    if os.name != "posix" or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("may not mount a disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(disk: Path, left: int) -> Path:
    """But for so many bytes."""
    ballast = disk / "ballast"
    ballast.write_bytes(b"x" * (os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize - left))
    return ballast


def make_read_only(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)


@pytest.fixture
def path(disk: Path) -> Path:
    """The harbour case, backed up a day ago, and changed since."""
    with Library(str(disk / "library.bvlib")) as library:
        keep(library, harbour_case())
        back_up(disk / "library.bvlib", Why.DAILY, NOW - timedelta(days=1))
        rename(library, "Quay")
    return disk / "library.bvlib"


@pytest.mark.parametrize("left", [0, 100_000])
def test_on_a_full_disk_nothing_is_lost(path: Path, disk: Path, left: int) -> None:
    before, backups = rows(path), digests(folder_of(path))
    ballast = fill(disk, left)

    with Library(str(path)) as library:
        with pytest.raises(Refused) as refused:
            rename(library, "Name" * 100_000)
        assert refused.value.reason.kind == "no_room"
    for free in (free_bytes, lambda _folder: 10**12):  # seen beforehand; and found out in the middle
        with pytest.raises(LibraryRefused) as refused:
            back_up(path, Why.DAILY, NOW, free=free)
        assert refused.value.reason.kind == "no_room"
    with pytest.raises(LibraryRefused) as refused:
        restore(path, backups_of(path)[0].path, NOW)
    assert refused.value.reason.kind == "no_room"

    ballast.unlink()
    assert (rows(path), digests(folder_of(path))) == (before, backups)
    with Library(str(path)) as library:
        rename(library, "Pier")
        assert library.verify().damage == ()
    assert is_due(path, NOW)


def test_without_room_an_old_library_stays_old(disk: Path) -> None:
    path = old_library(disk)
    fill(disk, 1_000_000)
    before = digests(disk)
    with pytest.raises(LibraryRefused) as refused:
        Library(str(path))
    assert refused.value.reason.kind == "no_room"
    assert digests(disk) == before


def test_a_disk_that_may_only_be_read_is_said_and_its_backups_can_be_taken(
    path: Path, disk: Path, tmp_path: Path
) -> None:
    (disk / "old").mkdir()
    old = old_library(disk / "old")
    make_read_only(disk)
    (backup,) = backups_of(path)

    for change in (
        lambda: Library(str(path)),
        lambda: Library(str(old)),
        lambda: back_up(path, Why.DAILY, NOW),
        lambda: restore(path, backup.path, NOW),
    ):
        with pytest.raises(LibraryRefused) as refused:
            change()
        assert refused.value.reason.kind == "read_only"

    assert schema_number(old) == 1
    assert verify(str(path)).damage == ()
    assert look_inside(backup.path).cases == (("Harbour Bay, frown and forehead", 3),)
    back_up_to(path, tmp_path / "copy.bvlib")
    assert rows(tmp_path / "copy.bvlib") == rows(path)
    restore(tmp_path / "elsewhere.bvlib", backup.path, NOW)
    with Library(str(tmp_path / "elsewhere.bvlib")) as library:
        assert clinic(library, QUAY).name == "Quay Skin Clinic"
        assert [case.id for case in library.cases()] == [CASE_ID]

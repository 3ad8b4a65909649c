"""library verify / backup / restore."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from botox_vetter.app import main
from botox_vetter.store.backup_folder import backups_of, folder_of
from botox_vetter.store.library import Library
from tests.cases import QUAY, harbour_case, keep
from tests.store.files import execute, rows
from tests.store.test_steps import clinic, rename

DONE, WORLD = 0, 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Library(str(tmp_path / "library.bvlib")) as library:
        keep(library, harbour_case())
    return tmp_path / "library.bvlib"


@pytest.fixture
def said(path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Exit status, stdout and stderr of `library WORDS` on that library."""

    def run(*words: str) -> tuple[int, str, str]:
        status = main(["library", *words, "--library", str(path)])
        return status, *capsys.readouterr()

    return run


def as_json(answer: tuple[int, str, str], status: int = DONE) -> Any:
    assert (answer[0], answer[2]) == (status, "")
    return json.loads(answer[1])


def test_a_whole_library_is_said_to_be_whole(said: Any) -> None:
    status, out, err = said("verify")
    assert (status, err) == (DONE, "")
    assert out.startswith("The library is whole: 1 case, ")


def test_what_was_looked_at_is_counted(said: Any) -> None:
    found = as_json(said("verify", "--json"))
    assert found["damage"] == []
    assert (found["cases"], found["steps"]) == (1, 1)


def test_damage_is_named_and_the_status_tells(said: Any, path: Path) -> None:
    execute(path, f"UPDATE clinics SET phone = '0' WHERE id = '{QUAY}'")

    status, out, _ = said("verify")
    assert status == WORLD
    assert "library restore" in out
    assert QUAY in out

    (damage,) = as_json(said("verify", "--json"), WORLD)["damage"]
    assert (damage["kind"], damage["values"]["id"]) == ("log_disagrees", QUAY)


def test_a_library_that_cannot_be_opened_is_damage_too(said: Any, path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])
    (damage,) = as_json(said("verify", "--json"), WORLD)["damage"]
    assert damage["kind"] == "damaged"


@pytest.mark.parametrize("command", ["verify", "backup"])
def test_a_mistyped_path_makes_no_library(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert main(["library", command, "--library", str(tmp_path / "nowhere")]) == WORLD
    assert capsys.readouterr().err.startswith("There is no library at ")
    assert not (tmp_path / "nowhere").exists()


def test_a_backup_lies_beside_the_library(said: Any, path: Path) -> None:
    file = as_json(said("backup", "--json"))["file"]
    assert [str(backup.path) for backup in backups_of(path)] == [file]
    assert rows(Path(file)) == rows(path)


def test_or_where_it_is_wanted(said: Any, path: Path, tmp_path: Path) -> None:
    status, out, _ = said("backup", "-o", str(tmp_path / "copy.bvlib"))
    assert (status, out) == (DONE, f"Written: {tmp_path / 'copy.bvlib'}\n")
    assert rows(tmp_path / "copy.bvlib") == rows(path)
    assert backups_of(path) == ()


def test_without_a_name_restore_says_which_there_are_and_changes_nothing(said: Any, path: Path) -> None:
    assert said("restore") == (DONE, "There is no backup yet.\n", "")
    said("backup")
    (backup,) = backups_of(path)
    before = rows(path)

    assert said("restore")[1] == f"{backup.path.name}  Harbour Bay, frown and forehead (3 clinics)\n"
    (facts,) = as_json(said("restore", "--json"))
    assert (facts["file"], facts["why"], facts["refused"]) == (str(backup.path), "asked", None)
    assert facts["contents"]["cases"] == [["Harbour Bay, frown and forehead", 3]]
    assert (rows(path), backups_of(path)) == (before, (backup,))


def test_one_that_cannot_be_read_is_said_in_the_list(said: Any, path: Path) -> None:
    said("backup")
    backups_of(path)[0].path.write_bytes(b"x" * 5000)
    assert "not a library" in said("restore")[1]
    (facts,) = as_json(said("restore", "--json"))
    assert (facts["contents"], facts["refused"]["kind"]) == (None, "foreign")


def test_restore_puts_one_back_and_says_where_the_other_is(said: Any, path: Path) -> None:
    said("backup")
    (backup,) = backups_of(path)
    with Library(str(path)) as library:
        rename(library, "Later")

    answer = as_json(said("restore", backup.path.name[:12], "--json"))

    kept = backups_of(path)[0].path
    assert answer == {"restored": str(backup.path), "kept": str(kept), "set_aside": None}
    with Library(str(path)) as library:
        assert clinic(library).name == "Quay Skin Clinic"
    status, out, _ = said("restore", str(kept))
    assert status == DONE
    assert out.splitlines()[0] == f"Put back: {kept}"
    with Library(str(path)) as library:
        assert clinic(library).name == "Later"


def test_a_damaged_library_is_set_aside(said: Any, path: Path) -> None:
    said("backup")
    path.write_bytes(path.read_bytes()[:-5000])
    status, out, _ = said("restore", "20")
    assert status == DONE
    assert "damaged library of before is kept as it was" in out
    assert said("verify")[0] == DONE


def test_a_backup_that_is_not_there_is_refused(said: Any) -> None:
    assert said("restore", "1999") == (WORLD, "", "There is no backup “1999”.\n")


def test_any_command_backs_up_at_most_daily(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert main(["case", "list", "--library", str(path)]) == DONE
    assert [backup.why for backup in backups_of(path)] == ["daily"]
    assert capsys.readouterr().err == ""


def test_a_backup_that_fails_is_said_and_stops_nothing(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder_of(path).write_text("a file where the folder should be", encoding="utf-8")
    assert main(["case", "list", "--library", str(path)]) == DONE
    out, err = capsys.readouterr()
    assert "Harbour Bay" in out
    assert err.startswith("No backup could be made, the earlier ones are all there: ")

"""Where the library is, and that it opens."""

from pathlib import Path

import pytest

from botox_vetter.actions.library import default_library_address, open_library
from botox_vetter.domain.reasons import Refused


def test_the_usual_library_lies_in_the_users_data_folder_which_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    address = default_library_address()
    assert Path(address).name == "library.bvlib"
    assert "botox-vetter" in address

    open_library(address).close()

    assert Path(address).is_file()


def test_any_other_folder_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        open_library(str(tmp_path / "typing error" / "a.bvlib"))
    assert refused.value.reason.kind == "missing_folder"
    assert list(tmp_path.iterdir()) == []


def test_a_library_that_must_be_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        open_library(str(tmp_path / "a.bvlib"), is_new=False)
    assert refused.value.reason.kind == "missing"

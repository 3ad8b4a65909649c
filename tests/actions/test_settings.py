"""Settings never keep the window from opening, and are written whole or not at all."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from botox_vetter.actions.settings import Settings, load_settings, save_settings, settings_file
from botox_vetter.domain.reasons import Refused

CHOSEN = Settings(
    library="/home/alex/b.bvlib",
    last_case="abc",
    look="dark",
    paper="Letter",
    text_percent=150,
    left_out=("ask",),
    is_grey=True,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_what_was_chosen_is_there_again(path: Path) -> None:
    save_settings(path, CHOSEN)
    assert load_settings(path) == CHOSEN
    save_settings(path, replace(CHOSEN, look="light"))
    assert load_settings(path) == replace(CHOSEN, look="light")
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"], "nothing half written is left"


@pytest.mark.parametrize(
    "content",
    [None, "", "{", "[]", "null", '"dark"', "\xff\xfe", '{"look": "dark"}', '{"version": 2, "look": "dark"}'],
    ids=["no file", "empty", "cut off", "a list", "null", "a text", "not UTF-8", "no version", "of a newer program"],
)
def test_without_settings_of_ours_the_usual_ones_hold(content: str | None, path: Path) -> None:
    if content is not None:
        path.parent.mkdir()
        path.write_bytes(content.encode("latin-1"))
    assert load_settings(path) == Settings()


@pytest.mark.parametrize(
    ("wrong", "kept"),
    [
        ({"look": "pink"}, {"look": "system"}),
        ({"look": ["dark"]}, {"look": "system"}),
        ({"paper": None}, {"paper": "A4"}),
        ({"text_percent": 40}, {"text_percent": 100}),
        ({"text_percent": "150"}, {"text_percent": 100}),
        ({"last_case": 7}, {"last_case": ""}),
        ({"library": {}}, {"library": ""}),
        ({"unheard of": 1}, {}),
        ({"zoom": "110"}, {"zoom": "width"}),
        ({"is_grey": 1}, {"is_grey": False}),
        ({"left_out": "ask"}, {"left_out": ()}),
        ({"left_out": ["ask", 3]}, {"left_out": ()}),
    ],
)
def test_one_wrong_value_leaves_the_others(wrong: dict[str, object], kept: dict[str, object], path: Path) -> None:
    save_settings(path, CHOSEN)
    path.write_text(json.dumps(json.loads(path.read_text()) | wrong))
    assert load_settings(path) == replace(CHOSEN, **kept)


def test_settings_that_cannot_be_written_are_refused_and_the_old_ones_stay(path: Path) -> None:
    save_settings(path, CHOSEN)
    in_the_way = path / "settings.json"  # a file where a folder would have to be
    with pytest.raises(Refused) as refused:
        save_settings(in_the_way, Settings())
    assert refused.value.reason.kind == "settings_not_kept"
    assert refused.value.reason.values["file"] == str(in_the_way)
    assert refused.value.reason.values["why"]
    assert load_settings(path) == CHOSEN


def test_settings_whose_file_cannot_be_replaced_are_refused(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(Refused) as refused:
        save_settings(path, Settings())
    assert refused.value.reason.kind == "settings_not_kept"
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_they_lie_in_the_users_own_folder_for_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings_file().is_relative_to(tmp_path)
    assert settings_file().name == "settings.json"

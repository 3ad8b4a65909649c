import json

from tests.cli.running import run
from tests.sources.lists.test_leie import HEAD, ROW


def kept(folder, text, name="list.csv"):
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_one_name_is_told_in_words_that_accuse_nobody(tmp_path):
    listed = kept(tmp_path, f"{HEAD}\n{ROW}\n")
    ended = run("screen", "Janie Trewit", "--list", listed, "--state", "MA")
    assert (ended.status, ended.err) == (0, "")
    assert "A person must look: 1 entry has a name like this. A name alone proves nothing." in ended.out
    assert (
        "agrees: surname (one letter differs, trewit / trewitt); first name (a short form, janie / jane a)" in ended.out
    )
    assert "is listed" not in ended.out
    away = run("screen", "Jane Trewitt", "--list", listed, "--born", "1980-01-01").out
    assert "A date of birth or a number contradicts every entry with a name like this." in away
    assert "Set aside" in away
    assert "contradicts: date of birth (1980-01-01 / 1961-04-05)" in away


def test_many_names_are_told_as_json_and_what_cannot_be_compared_is_never_called_none(tmp_path):
    listed = kept(tmp_path, f"{HEAD}\n{ROW}\n")
    names = kept(
        tmp_path,
        "id,name,date_of_birth,state,npi\n"
        "a,Jane Trewitt,1961-04-05,MA,\n"
        "b,Jane Trewitt,1980-01-01,MA,\n"
        "c,Иван Петров,,,\n"
        "d,Jane Trewitt,,,1234567890\n"
        "e,Harold Pell,,,\n",
        "names.csv",
    )
    found = json.loads(run("screen", "--names", names, "--list", listed, "--json").out)
    results = {one["id"]: one for one in found["results"]}
    outcomes = {key: one["outcome"] for key, one in results.items()}
    assert outcomes == {"a": "match", "b": "none", "c": "not_screened", "d": "possible", "e": "none"}
    assert [one["row"] for one in results["b"]["set_aside"]] == [0]
    assert [one["kind"] for one in results["d"]["not_used"]] == ["npi_check_digit"]


def test_a_mistyped_number_is_refused_as_typed(tmp_path):
    listed = kept(tmp_path, f"{HEAD}\n{ROW}\n")
    ended = run("screen", "Jane Trewitt", "--list", listed, "--npi", "1234567890")
    assert (ended.status, ended.out) == (2, "")
    assert "its last digit does not fit the others" in ended.err
    assert run("screen", "Jane Trewitt", "--list", listed, "--npi", "1234567893").status == 0


def test_a_list_that_broke_off_is_said_in_one_line(tmp_path):
    ended = run("screen", "Jane Trewitt", "--list", kept(tmp_path, f"{HEAD}\n{ROW[:40]}"))
    assert (ended.status, ended.err) == (1, "The list breaks off in line 2: please download it again.\n")

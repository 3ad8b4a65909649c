"""The same wishes from a terminal: the answer on stdout, everything else on stderr, and an exit status that tells."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from botox_vetter.actions.case_json import to_json
from botox_vetter.store.header import SCHEMA_NUMBER
from botox_vetter.store.library import Library
from tests.cases import CASE_ID
from tests.cli.running import library_with_harbour, run
from tests.pdf import text_of

ON = ("--date", "2026-11-22")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read only by these tests."""
    return library_with_harbour(tmp_path_factory.mktemp("library"))


# What the commands answer


def test_case_list(library: Path) -> None:
    plain, as_json = run("case", "list", "--library", library), run("case", "list", "--library", library, "--json")
    assert plain.out == f"hartlepool  Hartlepool\n{CASE_ID}  Harbour Bay, frown and forehead\n"
    assert (plain.status, plain.err, as_json.status, as_json.err) == (0, "", 0, "")
    listed = json.loads(as_json.out)
    assert [case["name"] for case in listed] == ["Hartlepool", "Harbour Bay, frown and forehead"]
    assert listed[1] == {
        "id": CASE_ID,
        "name": "Harbour Bay, frown and forehead",
        "created_at": "2026-11-03T18:45:00+00:00",
    }


def test_case_show_for_people(library: Path) -> None:
    ended = run("--library", library, "case", "show", "harb")
    assert (ended.status, ended.err) == (0, "")
    assert "Harbour Bay, frown and forehead\n" in ended.out
    assert "Quay Skin Clinic: 5 prices, on the shortlist" in ended.out
    assert "Velvet Room Beauty: 3 prices\n" in ended.out


def test_compare_ranks_the_shortlist_and_asks(library: Path) -> None:
    ended = run("compare", "harb", *ON, "--library", library)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("1  Quay Skin Clinic: Cleared\n")
    assert "2  Lantern Street Aesthetics: Open\n" in ended.out
    assert "   A year: £855\n" in ended.out
    assert "   Ask: " in ended.out
    assert "Velvet" not in ended.out


def test_compare_all_as_json(library: Path) -> None:
    ended = run("compare", CASE_ID, *ON, "--all", "--json", "--library", library)
    assert (ended.status, ended.err) == (0, "")
    answer = json.loads(ended.out)
    assert answer["today"] == "2026-11-22"
    assert [(s["clinic"], s["rank"], s["vetting"]["verdict"]) for s in answer["standings"]] == [
        ("Quay Skin Clinic", "1", "cleared"),
        ("Lantern Street Aesthetics", "2", "open"),
        ("Velvet Room Beauty", "3", "ruled_out"),
    ]
    assert answer["standings"][0]["cost"]["year"] == {"low": "855", "high": "855"}
    assert "/" in answer["standings"][0]["vetting"]["proven"], "scores are exact"


def test_price_says_what_it_rests_on(library: Path) -> None:
    ended = run("price", "harb", *ON, "--library", library)
    assert (ended.status, ended.err) == (0, "")
    assert "Quay Skin Clinic\n   A session: £285\n   A year: £855\n   Within your budget of £900\n" in ended.out
    assert "   Two years: £1,710\n   Five years: £4,275\n   A month of effect: £71.25 to £95\n" in ended.out
    assert "   How long it lasts is a general figure\n      Source: " in ended.out
    assert "   Rests on: £285 for 3 areas, Azzalure\n" in ended.out
    assert "   3 sessions a year, with a package, no review priced\n      Low end: £690\n" in ended.out
    assert "   Not counted: price on request for jaw muscle: the clinic tells its price only when asked\n" in ended.out


def test_price_as_json(library: Path) -> None:
    ended = run("price", "harb", *ON, "--json", "--library", library)
    clinics = {found["clinic"]: found["cost"] for found in json.loads(ended.out)["clinics"]}
    session = clinics["Lantern Street Aesthetics"]["session"]
    assert (session["low"], session["high"]) == ("275", "295")
    lantern = next(found for found in json.loads(ended.out)["clinics"] if found["clinic"].startswith("Lantern"))
    quotes = {quote["id"]: quote for quote in lantern["quotes"]}
    (post,) = lantern["cost"]["spans"]["1"]["low"]["posts"]
    assert (post["kind"], post["each"]) == ("package", "690")
    assert quotes[post["lines"][0]["quote_id"]]["wording"] == "A year of three areas, 3 visits, £690"
    assert (lantern["budget"], json.loads(ended.out)["plan"]["budget_per_year"]) == ("within", "900")
    lasting = next(ground for ground in lantern["rests_on"] if ground["kind"] == "default_duration")
    assert lasting["words"] == ["How long it lasts is a general figure"]
    assert all(source["address"].startswith("https://") for source in lasting["sources"])
    assert (ended.status, ended.err) == (0, "")


def test_the_date_decides_what_counts(library: Path) -> None:
    later = run("compare", "harb", "--date", "2031-11-22", "--library", library)
    assert later.status == 0
    assert later.out.startswith("1  Quay Skin Clinic: Open\n"), "what was read five years ago clears nobody"


def test_a_report_is_written_without_a_screen(library: Path, tmp_path: Path) -> None:
    pdf, html = tmp_path / "report.pdf", tmp_path / "report.html"
    made = run("report", "harb", "-o", pdf, *ON, "--paper", "Letter", "--library", library)
    assert (made.status, made.out, made.err) == (0, f"Written: {pdf}\n", "")
    assert "Quay Skin Clinic comes first" in text_of(pdf)
    made = run("report", "harb", "-o", html, "--all", *ON, "--json", "--library", library)
    assert (made.status, json.loads(made.out), made.err) == (0, {"file": str(html)}, "")
    assert "Velvet Room Beauty" in html.read_text(encoding="utf-8")


def test_export_import_export_gives_the_same_bytes(library: Path, tmp_path: Path) -> None:
    first, second, other = tmp_path / "first.json", tmp_path / "second.json", tmp_path / "other.bvlib"
    exported = run("case", "export", "harb", "-o", first, "--library", library)
    assert (exported.status, exported.out) == (0, f"Written: {first}\n")
    imported = run("case", "import", first, "--library", other)
    assert (imported.status, imported.out, imported.err) == (
        0,
        "Import of the case Harbour Bay, frown and forehead\n",
        "",
    )
    run("case", "export", CASE_ID, "-o", second, "--library", other)
    assert second.read_bytes() == first.read_bytes()
    shown = run("case", "show", "harb", "--json", "--library", other)
    assert shown.out.encode() == first.read_bytes()

    copied = run("case", "import", first, "--copy", "--json", "--library", other)
    assert copied.status == 0
    assert json.loads(copied.out)["case"] != CASE_ID


# What the world is at fault for: 1, and one plain line


def spoilt(name: str, folder: Path, library: Path) -> Path:
    path = folder / name
    match name:
        case "newer.bvlib":
            path.write_bytes(library.read_bytes())
            with sqlite3.connect(path) as connection:
                connection.execute(f"PRAGMA user_version = {SCHEMA_NUMBER + 1}")
            connection.close()
        case "notes.bvlib":
            path.write_text("call the clinic on Monday " * 10, encoding="utf-8")
        case "table.csv":
            path.write_bytes(b"PK\x03\x04 no table at all")
        case "latin.json":
            path.write_bytes('{"name": "Zoë"}'.encode("latin-1"))
        case "there.json":
            with Library(str(library)) as opened:
                path.write_text(to_json(opened.case_file("hartlepool")), encoding="utf-8")
        case "list.json":
            path.write_text("[]", encoding="utf-8")
    return path


@pytest.mark.usefixtures("qapp")  # the PDF must not make an application of its own in this process
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("case", "show", "nowhere", "--library", "LIBRARY"), "There is no case nowhere."),
        (("case", "show", "har", "--library", "LIBRARY"), "Several cases begin with har: "),
        (("price", "nowhere", "--json", "--library", "LIBRARY"), "There is no case nowhere."),
        (("case", "list", "--library", "missing.bvlib"), "There is no library at missing.bvlib."),
        (("compare", "x", "--library", "no/folder/a.bvlib"), "There is no library at no/folder/a.bvlib."),
        (("case", "list", "--library", "postgresql://host/db"), "This is not an address of a library"),
        (("case", "list", "--library", "newer.bvlib"), "The library was written by a newer version of the program"),
        (("case", "list", "--library", "notes.bvlib"), "This file is not a library of this program"),
        (("case", "import", "nothing.json", "--library", "new.bvlib"), "The file could not be read: nothing.json"),
        (("case", "import", "table.csv", "--library", "new.bvlib"), "This workbook is damaged"),
        (("case", "import", "latin.json", "--library", "new.bvlib"), "The file is not text in UTF-8: latin.json."),
        (("case", "import", "list.json", "--library", "new.bvlib"), "This file holds no case."),
        (("case", "import", "there.json", "--library", "LIBRARY"), "The case Hartlepool is in this library already."),
        (
            ("case", "export", "harb", "-o", "no/a.json", "--library", "LIBRARY"),
            "The file could not be written: no/a.json",
        ),
        (("report", "harb", "-o", "no/a.html", "--library", "LIBRARY"), "The file could not be written: no/a.html"),
        (("report", "harb", "-o", "no/a.pdf", "--library", "LIBRARY"), "The file could not be written: no/a.pdf"),
    ],
    ids=lambda value: " ".join(value[:-2]) if isinstance(value, tuple) else "",
)
def test_what_the_world_is_at_fault_for(
    arguments: tuple[str, ...], words: str, library: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    from botox_vetter.app import main

    for name in arguments:
        spoilt(name, tmp_path, library)
    monkeypatch.chdir(tmp_path)
    status = main([str(library) if word == "LIBRARY" else word for word in arguments])
    said = capfd.readouterr()
    assert (status, said.out) == (1, "")
    assert said.err.startswith(words)
    assert said.err.count("\n") == 1, "one plain line"
    assert not (tmp_path / "missing.bvlib").exists(), "a mistyped path leaves nothing behind"


# Wrong use: 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["case"], "the following arguments are required"),
        (["fly"], "invalid choice: 'fly'"),
        (["compare"], "CASE"),
        (["--json"], "--json and --date go with a command"),
        (["--date", "yesterday", "case", "list"], "yesterday is not a day like 2026-11-22"),
        (["report", "harb"], "-o/--output"),
        (["report", "harb", "-o", "a.pdf", "--paper", "A3"], "invalid choice: 'A3'"),
        (["report", "harb", "-o", "a.docx"], "A report is written as .pdf, .html, "),
        (["report", "harb", "-o", "a.html", "--grey"], "--grey is for .pdf; a.html is none."),
        (
            ["report", "harb", "-o", "a.pdf", "--sections", "answer,nails"],
            "There is no section nails. The sections are answer, suitability, ruled-out, ",
        ),
        (["report", "harb", "-o", "a.pdf", "--short", "--full"], "not allowed with argument --short"),
        (["case", "export", "harb", "-o", "a.ods"], "A case is written as .json, .csv or .xlsx; a.ods is not"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use(arguments: list[str], words: str, capfd: pytest.CaptureFixture[str]) -> None:
    from botox_vetter.app import main

    try:
        status = main(arguments)
    except SystemExit as leaving:
        status = leaving.code
    said = capfd.readouterr()
    assert (status, said.out) == (2, "")
    assert words in said.err


# A fault of ours: 3


def test_a_fault_of_ours_is_shown_whole(library: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    from botox_vetter.cli.arguments import read
    from botox_vetter.cli.terminal import run as run_wish

    def broken(*_anything: object) -> None:
        raise ZeroDivisionError

    wish = read(["report", "harb", "-o", str(tmp_path / "a.pdf"), "--library", str(library)])
    assert run_wish(wish, broken) == 3
    said = capfd.readouterr()
    assert said.out == ""
    assert "Traceback" in said.err
    assert "ZeroDivisionError" in said.err
    assert said.err.endswith("This is a fault of the program. Please report the lines above.\n")


# Streams, places, Qt


def test_the_usual_library_is_made_in_the_users_own_folder(tmp_path: Path) -> None:
    ended = run("case", "list", XDG_DATA_HOME=str(tmp_path))
    assert (ended.status, ended.out, ended.err) == (0, "There is no case yet.\n", "")
    assert (tmp_path / "botox-vetter" / "library.bvlib").exists()


def test_names_come_out_in_utf_8_whatever_the_system_speaks(library: Path) -> None:
    ended = run("compare", "harb", *ON, "--library", library, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert ended.status == 0
    assert "£855" in ended.out


def test_a_reader_that_has_seen_enough_is_no_fault(library: Path) -> None:
    command = [sys.executable, "-m", "botox_vetter", "compare", "harb", "--json", "--library", str(library)]
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")


QT = """
import sys
from botox_vetter.app import main
status = main(sys.argv[1:])
print(status, sum(name.startswith(("PySide6", "shiboken6")) for name in sys.modules), file=sys.stderr)
"""


def test_qt_is_there_only_for_a_pdf(library: Path, tmp_path: Path) -> None:
    def modules_after(*arguments: str) -> str:
        command = [sys.executable, "-c", QT, *arguments, "--library", str(library)]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stderr.strip()

    assert modules_after("report", "harb", "-o", str(tmp_path / "a.html")) == "0 0"
    assert modules_after("compare", "harb", "--json") == "0 0"
    status, modules = modules_after("report", "harb", "-o", str(tmp_path / "a.pdf")).split()
    assert status == "0"
    assert int(modules) > 0


def test_a_table_with_a_row_that_cannot_be_is_not_taken_in_unless_it_is_left_out(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    from botox_vetter.app import main

    library, table = library_with_harbour(tmp_path), tmp_path / "prices.csv"
    table.write_text("Clinic,Area,Price\nQuay Skin Clinic,Chin,£90\nQuay Skin Clinic,Neck,free\n", encoding="utf-8")
    command = ["case", "import", str(table), "--into", "harb", "--library", str(library)]

    def quotes() -> int:
        with Library(str(library)) as opened:
            return len(opened.case_file(CASE_ID).quotes)

    before = quotes()
    assert main(command) == 1
    said = capfd.readouterr().out
    assert said.startswith("Nothing was taken in, for the reasons below")
    assert "Row 3" in said
    assert "no treatment costs nothing" in said
    assert quotes() == before
    assert main([*command, "--leave-out"]) == 0
    assert quotes() == before + 1

"""What was typed after the program's name."""

from datetime import date
from pathlib import Path

import pytest

from botox_vetter import __version__
from botox_vetter.cli.arguments import Wish, read


@pytest.mark.parametrize(
    ("typed", "wish"),
    [
        ("", Wish(None)),
        ("--library a.bvlib", Wish(None, library="a.bvlib")),
        ("spring.json", Wish(None, file=Path("spring.json"))),
        ("--library a.bvlib people.XLSX", Wish(None, library="a.bvlib", file=Path("people.XLSX"))),
        ("case list", Wish("case list")),
        ("case list --json", Wish("case list", json=True)),
        ("--json --library x case list", Wish("case list", json=True, library="x")),
        ("--library x case list --library y", Wish("case list", library="y")),
        ("case show Harbour", Wish("case show", case="Harbour")),
        ("case import a.json", Wish("case import", file=Path("a.json"))),
        ("case import a.json --copy", Wish("case import", file=Path("a.json"), as_copy=True)),
        ("case export H -o a.json", Wish("case export", case="H", file=Path("a.json"))),
        ("compare H --all", Wish("compare", case="H", all_clinics=True)),
        ("price H --date 2026-11-22", Wish("price", case="H", today=date(2026, 11, 22))),
        ("--date 2026-11-22 price H", Wish("price", case="H", today=date(2026, 11, 22))),
        (
            "report H -o a.pdf --paper Letter",
            Wish("report", case="H", file=Path("a.pdf"), paper="Letter"),
        ),
        (
            "report H -o a.pdf --short --grey --without-personal",
            Wish("report", case="H", file=Path("a.pdf"), is_short=True, is_grey=True, is_impersonal=True),
        ),
        (
            "report H -o a.html --full --sections answer,ask",
            Wish("report", case="H", file=Path("a.html"), sections=("answer", "ask")),
        ),
    ],
)
def test_what_was_typed_is_what_is_wished_for(typed: str, wish: Wish) -> None:
    assert read(typed.split()) == wish


def test_the_help_names_every_command_and_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        read(["--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert leaving.value.code == 0
    for words in (
        "usage: botox-vetter",
        "Without a command the window opens.",
        "case list, show, import and export cases",
        "compare who leads, why, and what to ask next",
        "price what the plan costs at each clinic",
        "report write the comparison report",
        "--library PATH_OR_URL",
        "--json",
        "--date YYYY-MM-DD judge as on that day instead of today",
    ):
        assert words in said


@pytest.mark.parametrize("kind", ["list", "show", "import", "export"])
def test_each_case_command_has_help_of_its_own(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read(["case", kind, "--help"])
    said = capsys.readouterr().out
    assert f"botox-vetter case {kind}" in said
    assert "--library" in said


def test_the_version_is_the_programs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read(["--version"])
    assert capsys.readouterr().out.strip() == __version__

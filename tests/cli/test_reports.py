"""The command `report`: what it writes, and that it writes the same again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from botox_vetter.app import main
from botox_vetter.cli.arguments import Wish
from botox_vetter.cli.reports import contents_of
from botox_vetter.report.choice import FULL, SHORT, Contents, Part
from botox_vetter.report.kinds import Kind
from tests.cli.running import library_with_harbour
from tests.paper.reading import has_colour

ON = ("--date", "2026-11-22")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library_with_harbour(tmp_path_factory.mktemp("reports"))


@pytest.mark.parametrize(
    ("wish", "contents"),
    [
        (Wish("report"), FULL),
        (Wish("report", is_short=True), SHORT),
        (Wish("report", sections=("prices",)), Contents(frozenset({Part.PRICES}))),
        (Wish("report", sections=("ask",), is_short=True), Contents(frozenset({Part.ASK}), is_short=True)),
        (Wish("report", is_impersonal=True), Contents(is_personal=False)),
    ],
)
def test_what_is_asked_for_is_what_the_report_holds(wish: Wish, contents: Contents) -> None:
    assert contents_of(wish) == contents


EVERY_KIND = """
import hashlib, sys
from botox_vetter.app import main
from botox_vetter.report.kinds import Kind
for kind in Kind:
    path = sys.argv[1] + kind
    assert main(["report", "harb", "-o", path, "--date", "2026-11-22", "--library", sys.argv[2]]) == 0
    print(kind, hashlib.sha256(open(path, "rb").read()).hexdigest(), file=sys.stderr)
"""


def test_the_same_case_and_day_give_the_same_bytes_elsewhere_and_at_another_hour(library: Path, tmp_path: Path) -> None:
    """Of every kind; clocks, places and the order of sets show in no file."""

    def made(**place: str) -> str:
        command = [sys.executable, "-c", EVERY_KIND, str(tmp_path / "report"), str(library)]
        ended = subprocess.run(command, env=os.environ | place, capture_output=True, text=True, timeout=60, check=False)
        assert ended.returncode == 0, ended.stderr
        return ended.stderr

    first = made(TZ="Pacific/Auckland", PYTHONHASHSEED="1")
    assert len(first.splitlines()) == len(Kind)
    assert made(TZ="America/Lima", PYTHONHASHSEED="2") == first


def test_what_is_chosen_decides_what_is_written(library: Path, tmp_path: Path) -> None:
    def page(*choice: str) -> str:
        path = tmp_path / "a.html"
        assert main(["report", "harb", "-o", str(path), *ON, *choice, "--library", str(library)]) == 0
        return path.read_text(encoding="utf-8")

    whole = page()
    assert len(page("--sections", "ask")) < len(page("--short")) < len(whole)
    assert "Alex, spring" in whole
    assert "Alex, spring" not in page("--without-personal")


@pytest.mark.usefixtures("qapp")  # the PDF must not make an application of its own in this process
def test_a_grey_pdf_has_no_colour(library: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    assert main(["report", "harb", "-o", str(path), *ON, "--grey", "--library", str(library)]) == 0
    assert not has_colour(path)

"""What a hostile page says may be accepted: it stays words, in the report and in every file that is written."""

import csv
import io
import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from openpyxl import load_workbook

from botox_vetter.actions.compare import compare_file
from botox_vetter.actions.report_file import Report, write_report
from botox_vetter.actions.tables.column import TableNoun
from botox_vetter.actions.tables.exporting import export_tables
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.document import Document
from botox_vetter.report.kinds import Kind
from tests.actions.proposals.hostile import FORMULA, NAMES, hostile_case
from tests.cases import QUAY, TODAY

RUNS = ("=", "+", "-", "@", "\t", "\r")


def no_pdf(document: Document, path: Path, paper: str = "A4", is_grey: bool = False) -> None:
    raise AssertionError("nobody asked for a PDF")


def written(rulebook: Rulebook, folder: Path, kind: Kind, name: str = FORMULA) -> bytes:
    path = folder / f"report{kind}"
    write_report(Report(compare_file(hostile_case(rulebook, name), rulebook, TODAY), rulebook), path, kind, no_pdf)
    return path.read_bytes()


def test_the_case_has_what_the_page_says_and_nothing_that_its_scripts_would(rulebook: Rulebook) -> None:
    file = hostile_case(rulebook)
    assert file.clinic(QUAY).name == FORMULA
    names = {person.name for person in file.practitioners}
    assert "Tom Birch" in names
    assert not any("Mallory" in name for name in names)
    assert any("<script>" in note.text for note in file.notes)


@pytest.mark.parametrize("name", NAMES)
def test_the_report_as_a_web_page_holds_no_element_of_the_page(name: str, rulebook: Rulebook, tmp_path: Path) -> None:
    html = BeautifulSoup(written(rulebook, tmp_path, Kind.HTML, name), "lxml")
    assert html.find_all(["script", "img", "iframe", "form"]) == []
    assert [tag.name for tag in html.find_all(True) if any(key.startswith("on") for key in tag.attrs)] == []
    addresses = [str(link["href"]) for link in html.find_all("a", href=True)]
    assert [address for address in addresses if not address.startswith(("https://", "http://", "#"))] == []
    assert "\u202e" not in html.get_text()


def test_no_cell_of_a_workbook_is_computed(rulebook: Rulebook, tmp_path: Path) -> None:
    export_tables(hostile_case(rulebook), rulebook, tmp_path / "tables.xlsx")
    for content in (written(rulebook, tmp_path, Kind.XLSX), (tmp_path / "tables.xlsx").read_bytes()):
        cells = [cell for sheet in load_workbook(io.BytesIO(content)) for row in sheet.iter_rows() for cell in row]
        assert FORMULA in {cell.value for cell in cells}
        assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


@pytest.mark.parametrize("noun", TableNoun)
def test_no_cell_of_a_text_file_would_be_computed(noun: TableNoun, rulebook: Rulebook, tmp_path: Path) -> None:
    export_tables(hostile_case(rulebook), rulebook, tmp_path / "tables.csv", noun)
    for content in (written(rulebook, tmp_path, Kind.CSV), (tmp_path / "tables.csv").read_bytes()):
        cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row]
        assert f"'{FORMULA}" in cells
        assert [cell for cell in cells if cell.startswith(RUNS)] == []


def test_the_report_as_data_is_whole(rulebook: Rulebook, tmp_path: Path) -> None:
    assert FORMULA in json.dumps(json.loads(written(rulebook, tmp_path, Kind.JSON)), ensure_ascii=False).replace(
        '\\"', '"'
    )

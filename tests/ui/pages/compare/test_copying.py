"""What is copied pastes as a table into a spreadsheet and into a letter."""

import subprocess
import sys
from xml.etree import ElementTree

import pytest

from botox_vetter.report.document import Cell, Row
from botox_vetter.report.sections.section import Section
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.models.document_table import DocumentTable
from botox_vetter.ui.pages.compare.copying import copied

SECTIONS = (
    Section(
        "one",
        Cell("Where it stands"),
        (
            Row((Cell("Verdict"), Cell("Cleared", ("3 to confirm", "at the visit")), Cell("Open"), Cell("=1+1"))),
            Row((Cell("Note"), Cell("two\nlines\tand a tab"), Cell("<b>&"), Cell(""))),
        ),
    ),
)


@pytest.fixture
def table(desk: Desk) -> DocumentTable:
    model = DocumentTable()
    assert desk.comparison is not None
    model.show_sections(SECTIONS, desk.comparison.standings, frozenset())
    return model


def rows(text: str) -> list[list[str]]:
    """Of a table in HTML: the words of each cell, its lines parted by bars."""
    found = ElementTree.fromstring(text.partition(">")[2].replace('cell">', 'cell"/>'))
    return [["|".join(cell.itertext()) for cell in row] for row in found.iter("tr")]


def test_nothing_chosen_is_the_whole_table_with_its_heads(table: DocumentTable) -> None:
    made, words = copied(table, [])
    assert made.text().split("\n") == [
        "\tQuay Skin Clinic\tLantern Street Aesthetics\tVelvet Room Beauty",
        "Where it stands",
        "Verdict\tCleared; 3 to confirm; at the visit\tOpen\t'=1+1",
        "Note\ttwo lines and a tab\t<b>&\t",
    ]
    assert words == "Copied: 3 rows, 3 clinics"
    assert rows(made.html()) == [
        ["", "Quay Skin Clinic", "Lantern Street Aesthetics", "Velvet Room Beauty"],
        ["Where it stands"],
        ["Verdict", "Cleared|3 to confirm|at the visit", "Open", "'=1+1"],
        ["Note", "two\nlines\tand a tab", "<b>&", ""],
    ]
    assert made.html().count("<th ") == 7
    assert 'colspan="4"' in made.html()


def test_several_cells_carry_the_heads_of_their_rows_and_columns(table: DocumentTable) -> None:
    made, words = copied(table, [table.index(1, 1), table.index(1, 2)])
    assert made.text().split("\n") == [
        "\tLantern Street Aesthetics\tVelvet Room Beauty",
        "Verdict\tOpen\t'=1+1",
    ]
    assert words == "Copied: 1 row, 2 clinics"


def test_one_cell_is_copied_by_itself(table: DocumentTable) -> None:
    made, words = copied(table, [table.index(1, 0)])
    assert made.text() == "Cleared; 3 to confirm; at the visit"
    assert rows(made.html()) == [["Cleared|3 to confirm|at the visit"]]
    assert words == "Copied: one cell"


def test_the_program_ends_well_with_a_copied_table_on_the_clipboard() -> None:
    script = """
from PySide6.QtWidgets import QApplication
from botox_vetter.report.document import Cell
from botox_vetter.ui.pages.compare.copying import _mime
app = QApplication(["-platform", "offscreen"])
app.clipboard().setMimeData(_mime([[Cell("one")]], has_heads=False))
print(sorted(app.clipboard().mimeData().formats()))
"""
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout.strip()) == (0, "['text/html', 'text/plain']"), ended.stderr


def test_what_is_folded_is_not_copied(table: DocumentTable) -> None:
    table.fold("one", True)
    assert copied(table, [])[0].text().split("\n")[1:] == ["Where it stands"]

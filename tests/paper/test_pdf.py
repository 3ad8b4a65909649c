"""The PDF read back with poppler: what a printer, a search and a screen reader would find."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from botox_vetter.domain.reasons import Refused
from botox_vetter.paper.pdf import write_pdf
from botox_vetter.report.document import Cell, Column, Link, Paragraph, Row, Table
from tests.paper.documents import document, every_block, table
from tests.paper.reading import fonts, has_colour, info, links, needs_poppler, page_texts, plain, read_out, words

pytestmark = pytest.mark.usefixtures("qapp")


def written(tmp_path: Path, made, paper: str = "A4") -> Path:
    path = tmp_path / "report.pdf"
    write_pdf(made, path, paper)
    return path


@needs_poppler
@pytest.mark.parametrize(("paper", "size"), [("A4", "595 x 842 pts (A4)"), ("Letter", "612 x 792 pts (letter)")])
def test_the_file_has_the_title_and_the_size_of_the_paper(tmp_path, paper, size):
    facts = info(written(tmp_path, every_block(), paper))
    assert facts["Title"] == "Spring search"
    assert facts["Page size"].replace(".276", "").replace("841.89", "842") == size
    assert facts["Pages"] == "1"


@needs_poppler
def test_a_page_on_its_side_is_one_in_the_file_too(tmp_path):
    wide = replace(table(3), is_wide=True)
    path = written(tmp_path, document(Paragraph("Before."), wide, Paragraph("Behind.")))
    sizes = {(word.page, word.page_width > word.page_height) for word in words(path)}
    assert sizes == {(1, False), (2, True), (3, False)}
    assert max(word.right for word in words(path) if word.page == 2) > 650


@needs_poppler
def test_its_text_can_be_searched_and_its_fonts_are_embedded(tmp_path):
    path = written(tmp_path, every_block())
    text = page_texts(path)[0]
    for phrase in ("The answer.", "Not to be missed.", "drawn words", "row002", "Page 1 of 1"):
        assert phrase in text
    assert fonts(path)
    assert all(font["emb"] == "yes" and font["uni"] == "yes" for font in fonts(path))


@needs_poppler
def test_a_long_table_runs_over_pages_with_its_head_on_each(tmp_path):
    texts = page_texts(written(tmp_path, document(table(100))))
    assert len(texts) > 2
    for number, text in enumerate(texts, start=1):
        assert "Clinic" in text
        assert f"Page {number} of {len(texts)}" in text
    assert "row000" in texts[0]
    assert "row099" in texts[-1]


ALONE = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from botox_vetter.knowledge.rulebook import load_rulebook
from botox_vetter.paper.pdf import pdf_bytes
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.html import to_html
from tests.report.cases import clinics

app = QGuiApplication([])
rulebook = load_rulebook()
document = comparison_document(clinics(3, rulebook, "Ångström 港湾 הנמל {n}"), rulebook)
sys.stdout.buffer.write(pdf_bytes(document) + to_html(document).encode())
"""


def test_the_same_case_gives_the_same_bytes_in_another_process_at_another_hour_of_another_place():
    """Qt shuffles its fonts by a seed of the process, Python its sets; a clock shows in no file."""
    places = ({"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1"}, {"TZ": "America/Lima", "PYTHONHASHSEED": "2"})
    made = {
        subprocess.run(
            [sys.executable, "-c", ALONE], env={**os.environ, **place}, check=True, capture_output=True
        ).stdout
        for place in places
    }
    assert len(made) == 1
    assert made.pop().startswith(b"%PDF")


@needs_poppler
def test_in_grey_nothing_has_a_colour_and_all_words_stay(tmp_path):
    coloured, grey = written(tmp_path, every_block()), tmp_path / "grey.pdf"
    write_pdf(every_block(), grey, is_grey=True)
    assert page_texts(grey) == page_texts(coloured)
    assert has_colour(coloured)
    assert not has_colour(grey)


HOSTILE = {
    "two hundred letters without a blank": "N" * 200,
    "two hundred letters with blanks": "Northern Lights " * 13,
    "right to left": "مركز الميناء للتجميل",
    "letters of many scripts": "Ångström 港湾 הנמל ไทย हिन्दी",
    "picture signs": "Clinic 🏥 💉",
    "no such letter": "Clinic \U000e0100\ufdd0",
    "markup": "<b>&amp;</b> %s {0}",
}


@needs_poppler
@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_name_leaves_the_page(tmp_path, name):
    made = document(table(40, text=name), Paragraph(name), title=name)
    found = words(written(tmp_path, made))
    assert any("row039" in word.text for word in found)
    for word in found:
        assert word.left >= 40
        assert word.right <= word.page_width - 40
        assert word.top >= 30
        assert word.bottom <= word.page_height - 20


@needs_poppler
@pytest.mark.parametrize("name", ["right to left", "two hundred letters without a blank", "markup"])
def test_a_name_is_found_by_a_search(tmp_path, name):
    (text,) = read_out(written(tmp_path, document(Paragraph(HOSTILE[name]))))
    assert plain(HOSTILE[name]) in text


@needs_poppler
def test_a_thousand_pieces_of_evidence_stand_once_each_in_order_and_lead_to_their_pages(tmp_path):
    addresses = [f"quay.example/page-{n:04}" for n in range(1000)]
    rows = tuple(
        Row((Cell(f"row{n:04}"), Cell(f"{to}, 9 May", ("a note",), links=(Link(to, f"https://{to}"),))))
        for n, to in enumerate(addresses)
    )
    path = written(tmp_path, document(Table("Evidence", (Column("Row"), Column("Seen", 3)), rows)))
    texts = page_texts(path)
    assert [word for text in texts for word in text.split() if word.startswith("row")] == [
        f"row{n:04}" for n in range(1000)
    ]
    assert all("Seen" in text for text in texts)
    assert links(path) == [f"https://{to}" for to in addresses]


@needs_poppler
def test_columns_do_not_run_into_each_other(tmp_path):
    cells = tuple(Row((Cell("W" * 60), Cell("M" * 60), Cell("i" * 90))) for _ in range(3))
    found = words(written(tmp_path, document(Table("t", (Column("a"), Column("b"), Column("c")), cells))))
    third = (595.276 - 90) / 3
    for letter, column in (("W", 0), ("M", 1), ("i", 2)):
        parts = [word for word in found if set(word.text) == {letter}]
        assert parts
        assert all(word.left >= 45 + column * third and word.right <= 45 + (column + 1) * third for word in parts)


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("https://quay.example/prices", "https://quay.example/prices"),
        ("https://quay.example/a(b)\\c", "https://quay.example/a%28b%29%5Cc"),
        ("https://quay.example/) /JS (x", None),
        ("https://quay.example/x)/S/JavaScript/JS(alert", "https://quay.example/x%29/S/JavaScript/JS%28alert"),
        ("https://quay.example/häfen?q=ä", "https://quay.example/h%C3%A4fen?q=%C3%A4"),
    ],
)
def test_an_address_leads_where_it_says_and_cannot_close_its_brackets(tmp_path, address, leads_to):
    if leads_to is None:
        with pytest.raises(ValueError, match="no link"):
            Link("here", address)
        return
    cell = Cell("", ("first office, seen in May", "a note"), links=(Link("first office", address),))
    path = written(tmp_path, document(Table("t", (Column("a"),), (Row((cell,)),))))
    assert links(path) == [leads_to]
    assert "first office, seen in May" in " ".join(page_texts(path)[0].split())


def test_a_link_over_two_lines_leads_there_from_both(tmp_path):
    long = "quay.example/" + "prices-and-more/" * 20
    cell = Cell(f"{long}, 9 May", links=(Link(long, f"https://{long}"),))
    path = written(tmp_path, document(Table("t", (Column("a"), Column("b")), (Row((cell, Cell("x"))),))))
    assert len(links(path)) > 1
    assert set(links(path)) == {f"https://{long}"}


def test_it_can_be_written_away_from_the_thread_of_the_window(tmp_path):
    path = tmp_path / "report.pdf"
    thread = Thread(target=write_pdf, args=(every_block(), path))
    thread.start()
    thread.join()
    assert path.read_bytes().startswith(b"%PDF")


def test_a_file_that_was_there_is_replaced_whole(tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    write_pdf(document(), path)
    assert path.read_bytes().startswith(b"%PDF")
    assert [file.name for file in tmp_path.iterdir()] == ["report.pdf"]


def test_a_folder_that_is_not_there_is_refused_in_words_of_its_own(tmp_path):
    with pytest.raises(Refused) as refused:
        write_pdf(document(), tmp_path / "nowhere" / "report.pdf")
    assert refused.value.reason.kind == "file_not_written"


def test_a_folder_in_the_way_is_refused_and_nothing_is_left_behind(tmp_path):
    (tmp_path / "report.pdf").mkdir()
    with pytest.raises(Refused):
        write_pdf(document(), tmp_path / "report.pdf")
    assert [file.name for file in tmp_path.iterdir()] == ["report.pdf"]

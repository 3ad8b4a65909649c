"""What the file tells of itself, read back with pypdf."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from botox_vetter.paper import pdf
from botox_vetter.paper.pdf import pdf_bytes
from botox_vetter.report.document import Document, Heading, Paragraph
from tests.paper.documents import document, every_block, table

pytestmark = pytest.mark.usefixtures("qapp")
DAY = date(2026, 11, 22)


def read(made: Document) -> PdfReader:
    return PdfReader(BytesIO(pdf_bytes(made)), strict=True)


def tree(reader: PdfReader, entries: list) -> list:
    """Title, page and what stands below."""
    found = []
    for entry in entries:
        if isinstance(entry, list):
            found.append(tree(reader, entry))
        else:
            found.append((entry.title, reader.get_destination_page_number(entry) + 1))
    return found


def test_a_reader_shows_the_title_and_knows_the_language():
    catalog = read(replace(every_block(), language="cy")).root_object
    assert catalog["/Lang"] == "cy"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"].value is True


@pytest.mark.parametrize("title", ["Spring search", "Häfen & <Buchten> (1) \\ 港湾", "מרפאת הנמל", "a\x0bb"])
def test_the_title_is_told_twice_and_the_same(title):
    reader = read(document(title=title))
    assert reader.metadata.title == title
    told = ElementTree.fromstring(reader.root_object["/Metadata"].get_data())
    (words,) = told.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Alt")
    assert "".join(words.itertext()) == title.replace("\x0b", "")


def test_the_only_date_told_is_the_day_of_the_comparison():
    content = pdf_bytes(replace(every_block(), day=DAY))
    assert set(re.findall(rb"\(D:([^)]*)\)", content)) == {b"20261122"}
    assert set(re.findall(rb"<xmp:\w+Date>([^<]*)<", content)) == {b"2026-11-22"}


def test_without_a_day_no_date_is_told():
    assert b"Date" not in pdf_bytes(every_block())


def test_headings_and_tables_are_the_contents_and_lead_to_their_pages():
    made = document(
        Heading(1, "First"),
        Heading(2, "Below (it)"),
        Heading(3, "Deep"),
        Paragraph("words"),
        Heading(2, "Below, too"),
        table(80, "Préface"),
        Heading(3, "Deep without one between"),
        Paragraph("words"),
    )
    reader = read(made)
    last = len(reader.pages)
    assert last > 1
    assert tree(reader, reader.outline) == [
        ("First", 1),
        [("Below (it)", 1), [("Deep", 1)], ("Below, too", 1)],
        ("Préface", 1),
        [("Deep without one between", last)],
    ]


def test_a_heading_leads_to_where_it_stands():
    reader = read(document(*(Paragraph("words") for _ in range(20)), Heading(1, "Far down"), Paragraph("x")))
    (entry,) = reader.outline
    assert 841.89 - entry["/Top"] == pytest.approx(34 + 41 + 20 * 15.9 + 9, abs=4)


def test_a_document_without_headings_has_no_contents():
    assert read(document(Paragraph("words"))).outline == []


def test_a_qt_that_writes_otherwise_still_gives_a_report(monkeypatch):
    def refuse(*_arguments):
        raise ValueError("a stream of objects")

    monkeypatch.setattr(pdf, "bound", refuse)
    assert len(read(every_block()).pages) == 1

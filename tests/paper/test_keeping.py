"""What stays together over the end of a page."""

from dataclasses import replace

import pytest

from botox_vetter.paper.pages import pages
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Bullets, Cell, Column, Heading, Paragraph, Row, Table
from botox_vetter.report.drawings.shapes import Box, Drawing
from tests.paper.documents import LEGEND, NOTE, document, table
from tests.paper.reading import lines

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("before", range(40, 56))
@pytest.mark.parametrize(
    "block",
    [Paragraph("A word. " * 150), Bullets(("A word. " * 150,)), Bullets(tuple(f"A word. {n}" for n in range(9)))],
    ids=["paragraph", "one long bullet", "short bullets"],
)
def test_no_page_begins_or_ends_with_one_line_of_a_text_alone(block, before):
    filling = [Paragraph(f"line {n}") for n in range(before)]
    counts = [sum(line.startswith("A word.") for line in lines(page)) for page in pages(document(*filling, block))]
    assert 1 not in counts
    assert sum(counts) > 4


def test_a_long_text_fills_the_page_it_begins_on():
    filling = [Paragraph(f"line {n}") for n in range(38)]
    first, second = pages(document(*filling, Paragraph("A word. " * 200)))
    assert sum(line.startswith("A word.") for line in lines(first)) > 2
    assert sum(line.startswith("A word.") for line in lines(second)) > 2


@pytest.mark.parametrize("before", range(38, 54))
def test_a_table_its_legend_and_their_small_print_stay_together(before):
    filling = [Paragraph(f"line {n}") for n in range(before)]
    laid_out = pages(document(*filling, table(3), LEGEND, NOTE, Paragraph("Goes on.")))
    home = next(page for page in laid_out if "Small print." in lines(page))
    assert any(placed.piece.marks == LEGEND.shapes for placed in home.placed)
    assert "row002" in lines(home)


@pytest.mark.parametrize("before", range(36, 50))
def test_no_page_begins_or_ends_with_one_short_row_of_a_table_alone(before):
    filling = [Paragraph(f"line {n}") for n in range(before)]
    for rows in (2, 6):
        laid_out = pages(document(*filling, table(rows), Paragraph("Goes on.")))
        counts = [sum(line.startswith("row") for line in lines(page)) for page in laid_out]
        assert 1 not in counts
        assert sum(counts) == rows


def test_a_table_of_one_row_stays_where_it_is_when_the_next_has_to_turn_the_page():
    filling = [Paragraph(f"line {n}") for n in range(30)]
    together = replace(table(20), rows=tuple(replace(row, keeps_next=True) for row in table(20).rows))
    first, second = pages(document(*filling, replace(table(1), caption="Alone"), together))
    assert "Alone" in lines(first)
    assert "row019" in lines(second)


def test_a_heading_stays_with_a_row_that_no_page_can_hold():
    words = " ".join(f"word{n}" for n in range(2000))
    for before in range(44, 54):
        filling = [Paragraph(f"line {n}") for n in range(before)]
        tall = Table("Tall", (Column("a"), Column("b")), (Row((Cell("x"), Cell(words))),))
        home = next(page for page in pages(document(*filling, Heading(1, "Words"), tall)) if "Words" in lines(page))
        assert any(line.startswith("word0 ") for line in lines(home))


def test_a_drawing_higher_than_a_page_is_made_smaller_and_not_cut():
    high = Drawing(100, 3000, (Box(0, 0, 100, 3000, Colour.GOOD),), "high")
    (page,) = [page for page in pages(document(Heading(1, "High"), high, NOTE)) if "High" in lines(page)]
    (box,) = [mark for placed in page.placed for mark in placed.piece.marks if isinstance(mark, Box)]
    assert box.height < page.height
    assert "Small print." in lines(page)

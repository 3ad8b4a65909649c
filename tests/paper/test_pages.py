"""The layout pass: what stands together, what is repeated, and that nothing is lost."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from botox_vetter.paper.pages import MARGIN_BOTTOM, MARGIN_TOP, MARGIN_X, PAPERS, pages, paginated
from botox_vetter.paper.pieces import Page, Piece, TextLine, bottom, cut
from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Bullets, Cell, Column, Heading, Paragraph, Row, Table
from botox_vetter.report.drawings.shapes import Box
from tests.paper.documents import document, every_block, row, table

pytestmark = pytest.mark.usefixtures("qapp")


def lines(page: Page) -> list[str]:
    """The lines of a page, foot included, top to bottom."""
    found = [
        (placed.y + mark.y, mark.text)
        for placed in page.placed
        for mark in placed.piece.marks
        if isinstance(mark, TextLine)
    ]
    return [text for _, text in sorted(found, key=lambda item: item[0])]


def everything(laid_out: tuple[Page, ...]) -> str:
    return "\n".join(text for page in laid_out for text in lines(page))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_page_has_the_size_of_the_paper_and_keeps_its_margins(paper):
    sheet = PAPERS[paper]
    for page in pages(document(table(120)), paper):
        assert (page.width, page.height) == (sheet.width, sheet.height)
        for placed in page.placed[:-1]:
            assert placed.x == MARGIN_X
            assert placed.y >= MARGIN_TOP
            assert placed.y + placed.piece.height <= sheet.height - MARGIN_BOTTOM + 0.01


def test_every_mark_stays_inside_its_piece_and_between_the_margins():
    width = PAPERS["A4"].width - 2 * MARGIN_X
    for page in pages(every_block()):
        for placed in page.placed:
            for mark in placed.piece.marks:
                assert bottom(mark) <= placed.piece.height + 0.01
                if isinstance(mark, TextLine):
                    assert mark.x >= 0
                    assert mark.x + mark.width <= width + 0.01


def test_every_text_of_the_document_is_on_the_pages():
    text = everything(pages(every_block()))
    for words in (
        "Spring search",
        "Harbour Bay",
        "First things",
        "The answer.",
        "Not to be missed.",
        "another thing",
        "Third things",
        "Prices of all clinics",
        "row002",
        "Grouped",
        "Small print.",
    ):
        assert words in text


def test_the_head_of_a_long_table_is_repeated_on_every_page_it_runs_over():
    laid_out = pages(document(table(100)))
    assert len(laid_out) > 2
    assert all("Clinic" in lines(page) for page in laid_out)
    assert sum(line == "Prices of all clinics" for page in laid_out for line in lines(page)) == 1


def test_no_row_is_cut_and_each_stands_once_in_order():
    laid_out = pages(document(table(100)))
    rows = [line for page in laid_out for line in lines(page) if line.startswith("row")]
    assert rows == [f"row{n:03}" for n in range(100)]
    for page in laid_out:
        assert sum(line.startswith("row") for line in lines(page)) == sum(line == "a note" for line in lines(page))


@pytest.mark.parametrize("before", range(44, 54))
def test_a_heading_is_never_the_last_thing_on_a_page(before):
    filling = [Paragraph(f"line {n}") for n in range(before)]
    laid_out = pages(document(*filling, Heading(1, "Prices"), Heading(2, "Of Quay"), table(2)))
    home = next(page for page in laid_out if "Prices" in lines(page))
    assert {"Of Quay", "Prices of all clinics", "row000"} <= set(lines(home))


def test_a_group_row_stays_with_its_first_row():
    for rows in range(30, 40):
        group = Row((Cell("The group"),), is_group=True)
        grouped = Table("t", (Column("a"), Column("b"), Column("c")), (*(row(n) for n in range(rows)), group, row(999)))
        home = next(page for page in pages(document(grouped)) if "The group" in lines(page))
        assert "row999" in lines(home)


def test_rows_that_keep_together_move_to_the_next_page_together():
    for before in range(20, 45):
        block = [replace(row(900 + n), keeps_next=n < 5) for n in range(6)]
        kept = Table("t", (Column("a"), Column("b"), Column("c")), (*(row(n) for n in range(before)), *block))
        homes = {n for n, page in enumerate(pages(document(kept))) for line in lines(page) if line.startswith("row90")}
        assert len(homes) == 1


def test_a_row_higher_than_a_page_is_cut_between_lines_and_loses_none():
    words = [f"word{n}" for n in range(4000)]
    tall = Table("Tall", (Column("a"), Column("b")), (Row((Cell("x"), Cell(" ".join(words)))),))
    laid_out = pages(document(tall))
    assert len(laid_out) > 2
    assert [word for word in everything(laid_out).split() if word.startswith("word")] == words
    assert all("b" in lines(page) for page in laid_out)


def test_a_head_higher_than_a_page_is_printed_once_and_not_repeated():
    endless = " ".join(f"name{n}" for n in range(6000))
    group = Row((Cell(endless),), is_group=True)
    columns = (Column(endless), Column("b"), Column("c"))
    laid_out = pages(document(Table("t", columns, (group, *(row(n) for n in range(60))))))
    said = everything(laid_out).split()
    assert [said.count(name) for name in ("name0", "name3000", "name5999", "row000", "row059")] == [2, 2, 2, 1, 1]


def test_the_ground_of_a_piece_that_is_cut_goes_on_under_both_parts():
    above, below = cut(Piece(100, (Box(0, 0, 50, 100, Colour.TINT),)), 60)
    assert [(mark.y, mark.height) for mark in above.marks] == [(0, 60)]
    assert [(mark.y, mark.height) for mark in below.marks] == [(0, 40)]
    assert (above.height, below.height) == (60, 40)


@pytest.mark.parametrize(("rows", "count"), [(12, 1), (60, 3)])
def test_the_foot_says_what_the_report_is_about_and_which_page_of_how_many(rows, count):
    laid_out = pages(document(table(rows)))
    assert len(laid_out) == count
    for number, page in enumerate(laid_out, start=1):
        assert "Spring · 22 November 2026" in lines(page)
        assert f"Page {number} of {count}" in lines(page)


def test_a_foot_too_long_for_its_line_is_shortened():
    long = document(Paragraph("x"))
    (page,) = pages(replace(long, foot=("case " * 60, "22 November 2026")))
    foot = [mark for mark in page.placed[-1].piece.marks if isinstance(mark, TextLine)]
    assert len(foot) == 2
    assert foot[0].text.endswith("…")


def test_an_empty_document_is_one_page_with_its_title():
    (page,) = pages(document())
    assert "Spring search" in lines(page)


def test_a_bullet_stands_beside_its_words():
    (page,) = pages(document(Bullets(("only thing",))))
    tops = {
        mark.text: placed.y + mark.y
        for placed in page.placed
        for mark in placed.piece.marks
        if isinstance(mark, TextLine)
    }
    assert tops["•"] == tops["only thing"]


@given(st.lists(st.tuples(st.floats(1, 250), st.floats(0, 20), st.booleans()), max_size=40))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pieces_keep_their_order_and_never_overlap_or_overflow(sizes):
    pieces = [Piece(height, (), space_before=space, keeps_next=keeps) for height, space, keeps in sizes]
    sheets = paginated(pieces, 400)
    assert [piece for sheet in sheets for _, piece in sheet] == pieces
    for sheet in sheets:
        end = 0.0
        for y, piece in sheet:
            assert y >= end - 1e-6
            end = y + piece.height
            assert end <= 400 + 1e-6


def test_what_keeps_the_next_goes_with_it_when_a_page_can_hold_both():
    body, heading = Piece(90, ()), Piece(10, (), keeps_next=True)
    sheets = paginated([body, heading, body], 105)
    assert [[piece for _, piece in sheet] for sheet in sheets] == [[body], [heading, body]]

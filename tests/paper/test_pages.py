"""The layout pass: what stands together, what is repeated, and that nothing is lost."""

from dataclasses import replace

import pytest

from botox_vetter.paper.pages import MARGIN_BOTTOM, MARGIN_TOP, MARGIN_X, PAPERS, pages
from botox_vetter.paper.pieces import Page, TextLine, bottom
from botox_vetter.report.document import Bullets, Cell, Column, Heading, Paragraph, Row, Table
from tests.paper.documents import LEGEND, NOTE, document, every_block, row, table
from tests.paper.reading import lines

pytestmark = pytest.mark.usefixtures("qapp")


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


@pytest.mark.parametrize("before", range(23, 27))
def test_a_low_table_is_not_parted(before):
    low = Table("Low", (Column("Clinic"),), tuple(Row((Cell(f"Low {n}"),)) for n in range(6)))
    texts = [everything((page,)) for page in pages(document(table(before), low))]
    on = [n for n, text in enumerate(texts) if any(f"Low {n}" in text for n in range(6))]
    assert len(on) == 1


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


def test_only_a_wide_table_and_what_belongs_to_it_lie_on_sheets_on_their_side():
    wide = replace(table(60, "Wide"), is_wide=True)
    laid_out = pages(document(Paragraph("Before."), Heading(1, "Of many"), wide, LEGEND, NOTE, Paragraph("Behind.")))
    first, *middle, last = laid_out
    assert [page.width > page.height for page in laid_out] == [False, *(True for _ in middle), False]
    assert len(middle) > 1
    assert "Before." in lines(first)
    assert {"Of many", "Wide", "row000"} <= set(lines(middle[0]))
    assert {"row059", "Small print."} <= set(lines(middle[-1]))
    assert "Behind." in lines(last)
    assert [lines(page)[-1] for page in laid_out] == [
        f"Page {n} of {len(laid_out)}" for n in range(1, len(laid_out) + 1)
    ]
    for page in middle:
        assert all(placed.y + placed.piece.height <= 595.276 - 20 for placed in page.placed)

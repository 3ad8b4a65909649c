"""The columns of a table: their weights first, then the words that stand in them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.paper.columns import MOST, column_widths, levelled
from botox_vetter.paper.tables import table_pieces
from botox_vetter.paper.typesetter import Typesetter
from botox_vetter.report.document import Cell, Column, Emphasis, Row, Table

pytestmark = pytest.mark.usefixtures("qapp")


def widths(*texts: str, width: float = 400, emphasis: Emphasis = Emphasis.PLAIN) -> list[float]:
    """Of three columns, the first of half the weight of the others."""
    columns = (Column("", 0.5), Column("b"), Column("c"))
    rows = tuple(Row((Cell(text, emphasis=emphasis), Cell("x"), Cell("y"))) for text in texts)
    return column_widths(Table("", columns, rows), width, 8, Typesetter())


def test_short_words_leave_the_columns_to_their_weights():
    assert widths("a few short words of this and that") == pytest.approx([80, 160, 160])


def test_a_word_wider_than_its_column_gets_room_from_the_others():
    first, second, third = widths("Who prescribes", width=220, emphasis=Emphasis.STRONG)
    assert first == pytest.approx(Typesetter().width("prescribes", 8.5, is_bold=True) + 8)
    assert first > 44
    assert second == third
    assert first + second + third == pytest.approx(220)


@pytest.mark.parametrize("text", ["N" * 200, "quay.example/prices/of/this-and-that/page", "港湾美容诊所" * 10])
def test_a_word_too_long_for_any_column_does_not_push_the_others_aside(text):
    first, *_ = widths(text, width=220)
    assert first <= 44 * MOST + 1e-6


def test_an_ordinary_word_stays_in_one_piece_on_the_page():
    columns = (Column("", 0.5), *(Column(f"Clinic {n}") for n in range(8)))
    row = Row((Cell("Who prescribes", emphasis=Emphasis.STRONG), *(Cell("Administratively") for _ in range(8))))
    (*_, piece) = table_pieces(Table("", columns, (row,)), 758, Typesetter())
    assert {mark.text for mark in piece.marks if hasattr(mark, "layout")} == {"Who", "prescribes", "Administratively"}


amounts = st.lists(st.tuples(st.floats(1, 300), st.floats(0, 400)), min_size=1, max_size=12)


@given(amounts)
@settings(max_examples=100, deadline=None)
def test_levelling_keeps_the_sum_and_gives_everybody_what_it_needs_where_there_is_enough(pairs):
    shares, needs = zip(*pairs, strict=True)
    made = levelled(shares, needs)
    assert sum(made) == pytest.approx(sum(shares))
    if sum(needs) < sum(shares):
        assert all(width >= need - 1e-6 for width, need in zip(made, needs, strict=True))


def test_columns_of_one_weight_stay_equal_when_one_of_another_needs_more():
    assert levelled([40, 80, 80], [60, 10, 50]) == [60, 70, 70]
    assert levelled([40, 80, 80], [60, 10, 75]) == [60, 65, 75]
    assert levelled([40, 80, 80], [100, 100, 200]) == [50, 50, 100]

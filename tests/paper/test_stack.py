"""Pages filled with pieces: nothing lost, nothing over the edge, what belongs together together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.paper.pieces import Piece, cut
from botox_vetter.paper.stack import paginated
from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.shapes import Box


@given(st.lists(st.tuples(st.floats(1, 100), st.floats(1, 250), st.floats(0, 20)), max_size=20))
@settings(max_examples=60, deadline=None)
def test_pieces_keep_their_order_and_never_overlap_or_overflow(sizes):
    pieces = [
        piece
        for heading, text, space in sizes
        for piece in (Piece(heading, (), space, keeps_next=True), Piece(text, (), space))
    ]
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


@given(st.lists(st.tuples(st.floats(1, 100), st.floats(1, 900)), min_size=2, max_size=20))
@settings(max_examples=60, deadline=None)
def test_a_heading_is_never_the_last_on_a_page_however_high_the_text_below_it(sizes):
    pieces = [piece for heading, text in sizes for piece in (Piece(heading, (), keeps_next=True), Piece(text, ()))]
    assert not any(sheet[-1][1].keeps_next for sheet in paginated(pieces, 400))


def test_the_ground_of_a_piece_that_is_cut_goes_on_under_both_parts():
    above, below = cut(Piece(100, (Box(0, 0, 50, 100, Colour.TINT),)), 60)
    assert [(mark.y, mark.height) for mark in above.marks] == [(0, 60)]
    assert [(mark.y, mark.height) for mark in below.marks] == [(0, 40)]
    assert (above.height, below.height) == (60, 40)

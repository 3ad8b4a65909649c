"""Drawings: their geometry, their colours, their SVG."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.domain.money import Amount
from botox_vetter.report.colours import ON_PAPER, Colour
from botox_vetter.report.drawings.chain import DrawnLink, small_chain
from botox_vetter.report.drawings.ranges import ARROW, MARK, range_bar, range_legend, scale_of
from botox_vetter.report.drawings.score import HEIGHT, WIDTH, score_bar, score_legend
from botox_vetter.report.drawings.shapes import Anchor, Box, Dot, Drawing, Fill, Label, Line, estimated_width, strokes
from botox_vetter.report.svg import to_svg
from botox_vetter.vetting.chain import Hold

SVG = "{http://www.w3.org/2000/svg}"


def luminance(colour: Colour) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(ON_PAPER[colour][n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colour", [Colour.TEXT, Colour.QUIET, Colour.ACCENT, Colour.GOOD, Colour.CAUTION, Colour.BAD])
def test_words_in_every_colour_can_be_read_on_white_and_on_the_tint(colour):
    assert 1.05 / (luminance(colour) + 0.05) >= 4.5
    assert (luminance(Colour.TINT) + 0.05) / (luminance(colour) + 0.05) >= 4.5


def test_every_role_has_a_print_colour():
    assert ON_PAPER.keys() == set(Colour)


sizes = st.floats(0.1, 300, allow_nan=False)


@given(sizes, sizes, st.sampled_from([Fill.HATCHED, Fill.OUTLINE]))
@settings(max_examples=100, deadline=None)
def test_strokes_never_leave_their_box(width, height, fill):
    for line in strokes(Box(10, 20, width, height, Colour.TEXT, fill)):
        for x, y in ((line.x1, line.y1), (line.x2, line.y2)):
            assert 10 - 1e-6 <= x <= 10 + width + 1e-6
            assert 20 - 1e-6 <= y <= 20 + height + 1e-6


def test_hatching_fills_its_box_evenly_with_lines_of_one_slant():
    slants = strokes(Box(0, 0, 40, 8, Colour.TEXT, Fill.HATCHED))[4:]
    assert len(slants) >= 14
    assert all(line.x2 - line.x1 == pytest.approx(line.y2 - line.y1) for line in slants)
    offsets = [line.x1 - line.y1 for line in slants]
    assert all(after - before == pytest.approx(3) for before, after in pairwise(offsets))


def test_an_outline_has_four_sides():
    assert len(strokes(Box(0, 0, 40, 8, Colour.TEXT, Fill.OUTLINE))) == 4


@pytest.mark.parametrize(
    ("proven", "possible", "fills"),
    [
        (Fraction(1, 4), Fraction(3, 4), {Fill.SOLID: 0.25, Fill.HATCHED: 0.5}),
        (Fraction(1, 2), Fraction(1, 2), {Fill.SOLID: 0.5}),
        (Fraction(0), Fraction(1), {Fill.HATCHED: 1.0}),
        (Fraction(0), Fraction(0), {}),
    ],
)
def test_a_bar_is_solid_as_far_as_proven_and_hatched_as_far_as_possible(proven, possible, fills):
    bar = score_bar(proven, possible, Colour.GOOD)
    widths = {s.fill: s.width / WIDTH for s in bar.shapes if isinstance(s, Box) and s.colour is Colour.GOOD}
    assert widths == pytest.approx(fills)
    assert (bar.width, bar.height) == (WIDTH, HEIGHT)


def test_a_bar_says_in_words_what_it_shows():
    assert score_bar(Fraction(5, 8), Fraction(67, 70), Colour.GOOD).alt == "Bar: proven 63, possible 96 of 100"


def amount(low: int, high: int | None) -> Amount:
    return Amount(Decimal(low), None if high is None else Decimal(high))


def drawn(bar: Drawing, fill: Fill) -> list[tuple[float, float]]:
    """From where to where the boxes of that fill go; the track is none of them."""
    boxes = [s for s in bar.shapes if isinstance(s, Box) and s.colour is Colour.ACCENT and s.fill is fill]
    return [(box.x, box.x + box.width) for box in boxes]


END = WIDTH - ARROW
SCALE = scale_of([amount(50, 100), amount(70, None), amount(150, 150)])


def test_a_scale_goes_from_the_least_to_the_greatest_amount_that_is_shown():
    assert (SCALE.low, SCALE.high) == (50, 150)
    assert scale_of([]) is None


@pytest.mark.parametrize(
    ("shown", "solid", "hatched"),
    [
        (amount(50, 50), (0, MARK), []),
        (amount(150, 150), (END - MARK, END), []),
        (amount(50, 150), (0, MARK), [(MARK, END)]),
        (amount(100, 150), ((END - MARK) / 2, (END + MARK) / 2), [((END + MARK) / 2, END)]),
    ],
)
def test_a_price_bar_is_solid_where_the_price_begins_and_hatched_up_to_its_end(shown, solid, hatched):
    bar = range_bar(shown, SCALE, "a bar")
    assert drawn(bar, Fill.SOLID) == [pytest.approx(solid)]
    assert drawn(bar, Fill.HATCHED) == [pytest.approx(box) for box in hatched]
    assert (bar.width, bar.height, bar.alt) == (WIDTH, HEIGHT, "a bar")


def test_a_price_without_an_upper_end_is_open_and_goes_beyond_the_scale_with_an_arrow():
    lines = [s for s in range_bar(amount(70, None), SCALE, "").shapes if isinstance(s, Line)]
    assert max(max(line.x1, line.x2) for line in lines) > END
    assert all(line.x2 <= WIDTH for line in lines)
    assert not [line for line in lines if line.x1 == line.x2 == END], "no right side"
    assert not [s for s in range_bar(amount(150, 150), SCALE, "").shapes if isinstance(s, Line)]


@given(st.lists(st.tuples(st.integers(0, 900), st.none() | st.integers(0, 900)), min_size=1, max_size=6))
@settings(max_examples=100, deadline=None)
def test_no_price_bar_leaves_its_room(ends):
    amounts = [amount(low, None if more is None else low + more) for low, more in ends]
    scale = scale_of(amounts)
    for shown in amounts:
        for shape in range_bar(shown, scale, "").shapes:
            xs = (shape.x, shape.x + shape.width) if isinstance(shape, Box) else (shape.x1, shape.x2)
            assert -1e-9 <= min(xs) <= max(xs) <= WIDTH + 1e-9


@pytest.mark.parametrize("legend_of", [score_legend, range_legend])
def test_a_legend_leaves_room_for_its_words(legend_of):
    legend = legend_of(estimated_width)
    labels = [shape for shape in legend.shapes if isinstance(shape, Label)]
    assert len(labels) == 3
    for label, following in pairwise(labels):
        assert label.x + estimated_width(label.text, label.size) < following.x
    others = [s for s in legend.shapes if not isinstance(s, Label)]
    for shape in others:
        right = shape.x + shape.width if isinstance(shape, Box) else max(shape.x1, shape.x2)
        left = shape.x if isinstance(shape, Box) else min(shape.x1, shape.x2)
        for label in labels:
            assert right <= label.x or left >= label.x + estimated_width(label.text, label.size)
    assert legend.width >= labels[-1].x + estimated_width(labels[-1].text, labels[-1].size)


def test_the_legend_of_the_scores_has_no_verdicts_colour():
    samples = [shape for shape in score_legend(estimated_width).shapes if isinstance(shape, Box)]
    assert {sample.colour for sample in samples} == {Colour.QUIET}


def test_an_estimated_width_grows_with_text_and_size():
    assert estimated_width("", 9) == 0
    assert estimated_width("il", 9) < estimated_width("MW", 9) < estimated_width("MWM", 9) < estimated_width("MWM", 12)


def test_svg_is_well_formed_and_escapes_what_stands_in_it():
    hostile = "<b> & \"quotes\" 'too'"
    shapes = (Line(0, 0, 5, 5, Colour.RULE), Box(0, 0, 9, 9, Colour.BAD), Label(1, 8, hostile, 7, anchor=Anchor.END))
    root = ElementTree.fromstring(to_svg(Drawing(20, 10, shapes, hostile)))
    assert root.attrib["aria-label"] == hostile
    assert root.attrib["viewBox"] == "0 0 20 10"
    assert root.find(f"{SVG}text").text == hostile
    assert root.find(f"{SVG}rect").attrib["fill"] == ON_PAPER[Colour.BAD]


def test_svg_has_solid_and_hollow_dots():
    dots = (Dot(4, 5, 2, Colour.GOOD), Dot(9, 5, 2, Colour.GOOD, is_hollow=True))
    solid, hollow = ElementTree.fromstring(to_svg(Drawing(20, 10, dots, "dots"))).findall(f"{SVG}circle")
    assert (solid.attrib["cx"], solid.attrib["cy"], solid.attrib["r"]) == ("4", "5", "2")
    assert solid.attrib["fill"] == hollow.attrib["stroke"] == ON_PAPER[Colour.GOOD]
    assert hollow.attrib["fill"] == "none"


def test_svg_writes_the_same_strokes_as_paper_paints():
    box = Box(0, 0, 30, 8, Colour.GOOD, Fill.HATCHED)
    root = ElementTree.fromstring(to_svg(Drawing(30, 8, (box,), "hatched")))
    assert root.find(f"{SVG}path").attrib["d"].count("M") == len(strokes(box))


def test_a_link_that_nobody_knows_is_not_drawn_like_one_that_something_speaks_against() -> None:
    unknown, bad = (
        small_chain([DrawnLink(Hold.MISSING, "Where", "missing", is_against)], "") for is_against in (False, True)
    )
    assert [line.colour for line in unknown.shapes if isinstance(line, Line)] == [Colour.QUIET]
    assert [line.colour for line in bad.shapes if isinstance(line, Line)] == [Colour.BAD, Colour.BAD]

"""Bars of many clinics on one axis: nothing overlaps, nothing leaves the drawing, every bar is as long as it says."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest

from botox_vetter.domain.money import Amount
from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.charts.bars import MOST_ROWS
from botox_vetter.report.drawings.charts.chart import MOST_NAME, SIZE, WIDTH
from botox_vetter.report.drawings.charts.costs import CostRange, Limit, cost_ranges
from botox_vetter.report.drawings.charts.score_ranges import ScoreRange, score_ranges
from botox_vetter.report.drawings.charts.shortened import shortened
from botox_vetter.report.drawings.ranges import MARK
from botox_vetter.report.drawings.shapes import Anchor, Box, Drawing, Fill, Label, Line, estimated_width
from botox_vetter.report.parts import evenly

NAMES = [
    "Quay",
    "N" * 200,
    "The Harbour Clinic of the Long and Winding Quay Street, number 12",
    "\u2068מרפאת הנמל\u2069",
]


def pounds(amount: Decimal) -> str:
    return f"£{amount}"


def named(n: int) -> str:
    return NAMES[n % len(NAMES)]


def scored(count: int) -> list[ScoreRange]:
    return [
        ScoreRange(named(n), Fraction(n % 5, 10), Fraction(n % 5 + 4, 10), Colour.GOOD, "0 to 100 of 100, ruled out")
        for n in range(count)
    ]


def priced(count: int) -> list[CostRange]:
    amounts = [Amount(Decimal(90), Decimal(120)), Amount(Decimal(60), None), Amount(Decimal(150), Decimal(150)), None]
    return [
        CostRange(named(n), amounts[n % 4], "£124 or from £156 by itself, first session only") for n in range(count)
    ]


def costs(count: int) -> tuple[Drawing, ...]:
    groups = [("Frown lines", priced(count)), ("Forehead lines", priced(count))]
    return cost_ranges(groups, pounds, "alt", estimated_width, Limit(Decimal(200), "your budget £200"))


def left(label: Label) -> float:
    share = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[label.anchor]
    return label.x - share * estimated_width(label.text, label.size)


def labels(drawing: Drawing) -> list[Label]:
    return [shape for shape in drawing.shapes if isinstance(shape, Label)]


MADE = [*(score_ranges(scored(n), "alt", estimated_width) for n in (1, 2, 8, 30)), *(costs(n) for n in (1, 2, 8, 30))]


@pytest.mark.parametrize("drawings", MADE, ids=[f"{k} {n}" for k in ("scores", "costs") for n in (1, 2, 8, 30)])
def test_no_text_lies_on_another_and_none_leaves_the_drawing(drawings):
    for drawing in drawings:
        assert drawing.width == WIDTH
        for one in labels(drawing):
            assert left(one) >= -0.01
            assert left(one) + estimated_width(one.text, one.size) <= WIDTH + 0.01
            assert one.size < one.y + 1 <= drawing.height
        for one, other in combinations(labels(drawing), 2):
            if abs(one.y - other.y) < max(one.size, other.size):
                first, second = sorted((one, other), key=left)
                assert left(first) + estimated_width(first.text, first.size) <= left(second)


@pytest.mark.parametrize("count", [1, 2, 8, 30])
def test_every_clinic_is_drawn_once_in_each_group(count):
    names = [
        [x for x in labels(one) if x.x == 0 and x.size == SIZE and x.colour is Colour.TEXT] for one in costs(count)
    ]
    assert sum(map(len, names)) == 2 * count
    assert max(map(len, names)) <= MOST_ROWS


def test_a_group_too_large_for_one_drawing_is_parted_evenly_and_says_so():
    titles = [label.text for drawing in costs(30) for label in labels(drawing) if label.colour is Colour.ACCENT]
    assert titles == [
        "Frown lines (1 of 2)", "Frown lines (2 of 2)", "Forehead lines (1 of 2)", "Forehead lines (2 of 2)",
    ]  # fmt: skip
    assert evenly(range(7), 3) == [range(2), range(2, 4), range(4, 7)]
    assert evenly([], 3) == []


def test_all_drawings_of_one_kind_have_the_same_axis_at_the_same_place():
    uneven = [
        CostRange("A much longer name than the others", *one) for one in [(Amount(Decimal(90), Decimal(90)), "£90")]
    ]
    few = [CostRange("Q", Amount(Decimal(200), Decimal(200)), "from £60 or £90 by itself")] * MOST_ROWS
    drawings = cost_ranges([("Frown", uneven), ("Chin", few)], pounds, "", estimated_width)
    axes = [[(x.text, x.x) for x in labels(one) if x.anchor is Anchor.MIDDLE] for one in drawings]
    assert len(axes) == 2
    assert axes[0] == axes[1]
    assert [words for words, _x in axes[0]] == ["£0", "£50", "£100", "£150", "£200"]


def test_the_budget_is_named_above_and_its_line_crosses_the_bars():
    (drawing, *_others) = costs(2)
    (named,) = [label for label in labels(drawing) if label.text == "your budget £200"]
    (line,) = [s for s in drawing.shapes if isinstance(s, Line) and s.width == 1 and s.colour is Colour.TEXT]
    assert named.y < line.y1 < line.y2
    assert drawing.shapes.index(line) > max(
        n for n, s in enumerate(drawing.shapes) if isinstance(s, Box) and s.y < line.y2
    )


def test_a_bar_is_as_long_as_its_amount():
    chosen = [
        CostRange("a", Amount(Decimal(50), Decimal(150)), "50 to 150"),
        CostRange("b", Amount(Decimal(200), Decimal(200)), "200"),
    ]
    (drawing,) = cost_ranges([("", chosen)], pounds, "alt", estimated_width)
    marks = [s for s in drawing.shapes if isinstance(s, Box) and s.fill is Fill.SOLID and s.colour is Colour.ACCENT][:2]
    (reach,) = [s for s in drawing.shapes if isinstance(s, Box) and s.fill is Fill.HATCHED][:1]
    lines = [s for s in drawing.shapes if isinstance(s, Line) and s.colour is Colour.RULE]
    nought, *_, last = [line.x1 for line in lines if line.x1 == line.x2]
    pound = (last - nought) / 200
    assert [mark.x for mark in marks] == pytest.approx([nought + 50 * pound, nought + 200 * pound])
    assert reach.x + reach.width == pytest.approx(nought + 150 * pound + MARK)


def test_an_amount_without_an_upper_end_is_open_and_points_onward():
    (drawing,) = cost_ranges(
        [("", [CostRange("a", Amount(Decimal(60), None), "from 60")])], pounds, "", estimated_width
    )
    tips = [s for s in drawing.shapes if isinstance(s, Line) and s.colour is Colour.ACCENT and s.width == 1]
    assert len(tips) >= 3  # of the bar, and of the legend
    assert not [s for s in drawing.shapes if isinstance(s, Box) and s.fill is Fill.HATCHED and s.y < 20]


def test_without_any_amount_there_is_no_drawing_and_without_one_there_is_no_bar():
    assert cost_ranges([("", [CostRange("a", None, "Not known")])], pounds, "", estimated_width) == ()
    two = [CostRange("a", None, "Not known"), CostRange("b", Amount(Decimal(0), Decimal(0)), "free")]
    (drawing,) = cost_ranges([("", two)], pounds, "", estimated_width)
    tracks = [s for s in drawing.shapes if isinstance(s, Box) and s.colour is Colour.TINT]
    assert len(tracks) == 1
    none = replace(scored(1)[0], proven=None, possible=None)
    (unscored,) = score_ranges([none, *scored(1)], "", estimated_width)
    assert len([s for s in unscored.shapes if isinstance(s, Box) and s.colour is Colour.TINT]) == 1


@pytest.mark.parametrize("greatest", ["0.5", "1", "7", "99", "100", "101", "950", "1440", "123456"])
def test_the_axis_holds_the_greatest_amount_in_a_few_round_steps(greatest):
    (drawing,) = cost_ranges(
        [("", [CostRange("a", Amount(Decimal(greatest), Decimal(greatest)), "")])], str, "", estimated_width
    )
    ticks = [Decimal(x.text.replace(",", "")) for x in labels(drawing) if x.anchor is Anchor.MIDDLE]
    assert 2 <= len(ticks) <= 7
    assert ticks[-2] < Decimal(greatest) <= ticks[-1]


def test_a_long_name_loses_its_middle_and_keeps_what_tells_it_from_others():
    one, other = (
        shortened(f"The Harbour Clinic of the Long and Winding Quay, number {n}", SIZE, MOST_NAME, estimated_width)
        for n in (11, 12)
    )
    assert one != other
    assert one.startswith("The Harbour")
    assert one.endswith("11")
    assert "…" in one
    assert shortened("Quay", SIZE, MOST_NAME, estimated_width) == "Quay"
    assert shortened("\u2068" + "מ" * 200 + "\u2069", SIZE, MOST_NAME, estimated_width)[0] == "\u2068"
    assert shortened("\u2068" + "מ" * 200 + "\u2069", SIZE, MOST_NAME, estimated_width)[-1] == "\u2069"
    assert shortened("anything", SIZE, 0, estimated_width) == "…"

"""Smooth lines: they go through their points, and it is known what lies inside them."""

import pytest

from botox_vetter.report.drawings.figures.outlines import (
    Outline,
    Point,
    bounds,
    curves,
    is_inside,
    oval,
    pair,
    polygon,
    whole,
)

SQUARE = Outline(((0, 0), (10, 0), (10, 10), (0, 10)))
CIRCLE = Outline(oval(50, 50, 40, 40))


def test_a_line_goes_through_all_its_points() -> None:
    line = Outline(((0, 0), (10, 5), (20, 0)), is_closed=False)
    assert [end for _one, _other, end in curves(line)] == [(10, 5), (20, 0)]
    assert set(line.points) <= set(polygon(line))


def test_a_closed_line_comes_back_to_where_it_began() -> None:
    assert polygon(SQUARE)[0] == polygon(SQUARE)[-1] == (0, 0)


def test_a_line_through_points_of_a_circle_is_nearly_one() -> None:
    for x, y in polygon(CIRCLE):
        assert ((x - 50) ** 2 + (y - 50) ** 2) ** 0.5 == pytest.approx(20, abs=0.4)


@pytest.mark.parametrize(
    ("point", "is_in"), [((50, 50), True), ((50, 69), True), ((50, 72), False), ((36, 36), True), ((34, 34), False)]
)
def test_inside_is_what_the_smooth_line_goes_around(point: Point, is_in: bool) -> None:
    assert is_inside(CIRCLE, point) is is_in


def test_a_hollow_is_outside() -> None:
    horseshoe = Outline(((0, 0), (10, 0), (10, 30), (20, 30), (20, 0), (30, 0), (30, 40), (0, 40)))
    assert is_inside(horseshoe, (5, 20))
    assert not is_inside(horseshoe, (15, 10))


def test_a_half_becomes_a_whole_or_a_pair() -> None:
    assert whole(((0, 0), (5, 10), (0, 20)), 100).points == ((100, 0), (105, 10), (100, 20), (95, 10))
    left, right = pair(((5, 0), (10, 5), (5, 10)), 100)
    assert right.points == ((105, 0), (110, 5), (105, 10))
    assert left.points == ((95, 0), (90, 5), (95, 10))
    assert bounds([left, right])[0] == pytest.approx(200 - bounds([left, right])[2])

"""Where pages lie when they are shown below each other."""

import pytest

from botox_vetter.paper.pieces import Page
from botox_vetter.ui.pages.report.sheets import Sheets, Spot

UPRIGHT, ON_ITS_SIDE = Page(600, 800, ()), Page(800, 600, ())
BOTH = Sheets([UPRIGHT, ON_ITS_SIDE], scale=0.5)


def test_a_page_on_its_side_is_as_large_as_the_others_and_all_stand_in_the_middle() -> None:
    first, second = BOTH.sheet(0, 1000), BOTH.sheet(1, 1000)
    assert (first.width(), first.height()) == (300, 400)
    assert (second.width(), second.height()) == (400, 300)
    assert first.center().x() == second.center().x() == 500
    assert first.bottom() < second.top()
    assert BOTH.height > second.bottom()


def test_where_each_fits_the_width_none_is_wider_and_a_spot_is_found_again() -> None:
    level = Sheets(BOTH.pages, scale=1.0, are_as_wide=True)
    assert [level.sheet(n, 1000).width() for n in (0, 1)] == [600, 600]
    assert level.sheet(1, 1000).height() == 450
    assert level.width == Sheets([UPRIGHT]).width
    spot = level.spot(level.tops[1] + 75)
    assert spot == Spot(1, 100)
    assert level.y(spot) == level.tops[1] + 75


def test_where_there_is_no_room_nothing_lies_left_of_the_edge() -> None:
    assert BOTH.sheet(1, 100).left() > 0
    assert BOTH.sheet(1, 100).right() < BOTH.width


@pytest.mark.parametrize(("y", "page"), [(0, 0), (300, 0), (410, 0), (430, 1), (9999, 1)])
def test_every_height_belongs_to_a_page(y: float, page: int) -> None:
    assert BOTH.page_at(y) == page


def test_a_spot_is_found_again_in_another_size() -> None:
    spot = BOTH.spot(BOTH.tops[1] + 100)
    assert spot == Spot(1, 200)
    twice = Sheets(BOTH.pages, scale=1.0)
    assert twice.y(spot) == twice.tops[1] + 200


def test_with_fewer_pages_a_spot_is_at_the_end() -> None:
    assert Sheets([UPRIGHT]).y(Spot(3, 10)) == Sheets([UPRIGHT]).height


def test_without_pages_there_is_nothing_to_scroll() -> None:
    assert Sheets().height == 0
    assert Sheets().page_at(50) == 0
    assert Sheets().spot(50) == Spot(0, 0)

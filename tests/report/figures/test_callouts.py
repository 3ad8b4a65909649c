"""The names beside the figures: whichever areas are chosen, no names overlap and no lines cross."""

from itertools import chain, combinations, pairwise

import pytest

from botox_vetter.report.drawings.figures.arranging import LEAST, Arrangement, Frame, arrange, least_width
from botox_vetter.report.drawings.figures.callouts import Callout, callouts, wrapped
from botox_vetter.report.drawings.figures.figure import Side
from botox_vetter.report.drawings.figures.outlines import Point

LONG_NAMES = {
    "platysma": ("Neck bands", "and jawline"),
    "palm_sole_face_sweat": ("Sweating of", "palms, soles", "or face"),
}
WIDTHS = (420, 660, 900)


def names_of(areas: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {area: LONG_NAMES.get(area, (area,)) for area in areas}


def side_choices(frame: Frame, side: Side) -> list[tuple[str, ...]]:
    """Every choice of the places whose names stand on that side."""
    areas = [place.area for place in frame.figure.places if place.side is side]
    return list(chain.from_iterable(combinations(areas, n) for n in range(len(areas) + 1)))


def cross(one: Callout, other: Callout) -> bool:
    def turn(a: Point, b: Point, c: Point) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    a, b, c, d = one.tip, one.end, other.tip, other.end
    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("line_height", [15.0, 24.0], ids=["usual text", "large text"])
@pytest.mark.parametrize("side", Side)
def test_whatever_is_chosen_no_names_overlap_and_no_lines_cross(width: int, line_height: float, side: Side) -> None:
    for frame in arrange(width, 100).frames:
        for areas in side_choices(frame, side):
            made = sorted(callouts(frame, names_of(areas), line_height), key=lambda callout: callout.top)
            assert {callout.area for callout in made} == set(areas)
            for upper, lower in pairwise(made):
                assert upper.top + len(upper.lines) * line_height <= lower.top + 1e-6
            assert not any(cross(one, other) for one, other in combinations(made, 2)), areas
            for callout in made:
                assert frame.y <= callout.top
                assert callout.top + len(callout.lines) * line_height <= frame.y + frame.height + 1e-6


def test_a_line_begins_at_the_place_and_ends_before_the_name() -> None:
    frame = arrange(660, 100).face
    for callout in callouts(frame, names_of(("forehead", "chin")), 15):
        assert frame.x < callout.tip[0] < frame.x + frame.width
        is_left = callout.side is Side.LEFT
        assert (
            (callout.x < callout.end[0] < callout.tip[0]) if is_left else (callout.tip[0] < callout.end[0] < callout.x)
        )


def test_a_long_name_goes_into_several_lines() -> None:
    assert wrapped("Sweating of palms, soles", 11, len) == ("Sweating of", "palms,", "soles")
    assert wrapped("Unmistakable chin", 8, len) == ("Unmistakable", "chin")
    assert wrapped("", 8, len) == ()


# Face and body in the room


def is_within(arrangement: Arrangement, width: float, names: float) -> bool:
    face, body = arrangement.frames
    left, right = face.x - names, max(face.x + face.width, body.x + body.width) + names
    return left >= 0 and right <= width


@pytest.mark.parametrize("width", range(360, 1400, 40))
@pytest.mark.parametrize("names", [90, 100, 105])
def test_figures_and_names_stay_within_the_room(width: int, names: int) -> None:
    arrangement = arrange(width, names)
    assert is_within(arrangement, width, names)
    face, body = arrangement.frames
    assert body.y >= face.height or body.x >= face.x + face.width + names, "the body does not stand on the face's names"
    assert arrangement.height >= body.y + body.height


def test_where_there_is_no_room_beside_the_face_the_body_stands_below() -> None:
    assert arrange(700, 100).body.y == 0
    assert arrange(700, 100).body.scale >= LEAST
    assert arrange(500, 100).body.y > 0
    assert arrange(500, 160).face.scale < LEAST


def test_the_least_room_is_enough() -> None:
    assert is_within(arrange(least_width(120), 120), least_width(120), 120)


def test_a_point_goes_out_and_comes_back() -> None:
    frame = arrange(660, 100).body
    assert frame.into(frame.out((12.5, 80))) == pytest.approx((12.5, 80))

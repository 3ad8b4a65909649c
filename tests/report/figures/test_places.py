"""The drawn face and body: every area has its place, none over another, and a press finds it."""

from itertools import combinations

import pytest

from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.drawings.figures.body import BODY
from botox_vetter.report.drawings.figures.face import FACE
from botox_vetter.report.drawings.figures.face import HEAD as FACE_HEAD
from botox_vetter.report.drawings.figures.figure import Figure, Place, place_at
from botox_vetter.report.drawings.figures.outlines import Outline, Point, bounds, is_inside, polygon

FIGURES = (FACE, BODY)
PLACES = (*FACE.places, *BODY.places)


def middle(outline: Outline) -> Point:
    left, top, right, bottom = bounds([outline])
    return (left + right) / 2, (top + bottom) / 2


def test_every_area_of_the_rulebook_has_its_place_and_every_place_its_area(rulebook: Rulebook) -> None:
    assert sorted(place.area for place in PLACES) == sorted(rulebook.treatments.areas)


@pytest.mark.parametrize("figure", FIGURES)
def test_no_place_lies_over_another(figure: Figure) -> None:
    for one, other in combinations(figure.places, 2):
        for a in one.outlines:
            for b in other.outlines:
                over = [point for point in polygon(a) if is_inside(b, point)]
                over += [point for point in polygon(b) if is_inside(a, point)]
                assert over == [], (one.area, other.area)


@pytest.mark.parametrize("figure", FIGURES)
def test_everything_is_drawn_within_the_figure(figure: Figure) -> None:
    outlines = [*figure.lines, *(outline for place in figure.places for outline in place.outlines)]
    left, top, right, bottom = bounds(outlines)
    assert left >= 0
    assert top >= 0
    assert right <= figure.width
    assert bottom <= figure.height


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.area)
def test_a_place_is_the_same_on_both_sides(place: Place) -> None:
    figure = FACE if place in FACE.places else BODY
    for outline in place.outlines:
        x, y = middle(outline)
        assert place_at(figure, (x, y)) is place
        assert place_at(figure, (figure.width - x, y)) is place


def test_the_places_of_the_face_lie_in_it_and_those_of_the_neck_below() -> None:
    for place in FACE.places:
        inside = [is_inside(FACE_HEAD, middle(outline)) for outline in place.outlines]
        assert set(inside) == {place.area != "platysma"}, place.area


@pytest.mark.parametrize(
    ("figure", "point", "area"),
    [
        (FACE, (92, 66), "forehead"),
        (FACE, (92, 98), "glabella"),
        (FACE, (35, 110), "crows_feet"),
        (FACE, (149, 110), "crows_feet"),
        (FACE, (92, 125), None),  # the bridge of the nose
        (FACE, (62, 110), None),  # an eye
        (FACE, (5, 5), None),
        (FACE, (500, -20), None),
        (BODY, (66, 26), "palm_sole_face_sweat"),
        (BODY, (66, 110), None),
    ],
)
def test_a_press_finds_the_area_it_is_on(figure: Figure, point: Point, area: str | None) -> None:
    found = place_at(figure, point)
    assert (found.area if found else None) == area


def test_a_press_a_little_beside_is_for_the_nearest_place() -> None:
    below_the_lip_lines, between_the_eyes = (92, 163), (92, 114)
    assert place_at(FACE, between_the_eyes) is None
    assert place_at(FACE, between_the_eyes, reach=5).area == "glabella"
    assert place_at(FACE, below_the_lip_lines, reach=5).area == "lip_lines"
    assert place_at(FACE, (92, 140), reach=5) is None


def test_one_walks_from_top_to_bottom() -> None:
    for figure in FIGURES:
        tops = [bounds(place.outlines)[1] for place in figure.places if place.area != "palm_sole_face_sweat"]
        assert tops == sorted(tops)

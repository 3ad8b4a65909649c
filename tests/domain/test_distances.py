import pytest

from botox_vetter.domain.distances import Point, km_between

LONDON, PARIS = Point(51.5074, -0.1278), Point(48.8566, 2.3522)


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        (LONDON, LONDON, 0.0),
        (LONDON, PARIS, 343.6),
        (Point(0, 179.5), Point(0, -179.5), 111.2),  # over the date line
        (Point(90, 0), Point(-90, 77), 20015.1),  # half around
    ],
)
def test_the_way_is_as_long_both_ways(one: Point, other: Point, km: float):
    assert km_between(one, other) == pytest.approx(km, abs=0.1)
    assert km_between(other, one) == km_between(one, other)


@pytest.mark.parametrize(("latitude", "longitude"), [(91, 0), (0, -181), (float("nan"), 0)])
def test_what_is_no_point_of_the_earth_is_none(latitude: float, longitude: float):
    with pytest.raises(ValueError, match="no point"):
        Point(latitude, longitude)

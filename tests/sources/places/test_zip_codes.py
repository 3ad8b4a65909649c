"""Places of the United States, from the data that comes with the program. Nobody is asked."""

import pytest

from botox_vetter.domain.reasons import Refused
from botox_vetter.sources.places.zip_codes import area_of, beginnings, zip_of


@pytest.mark.parametrize(
    ("place", "region", "state"),
    [
        ("97201", "", "OR"),
        ("97201-1234", "", "OR"),
        ("1 Quay Street, Portland, OR 97201", "", "OR"),
        ("Portland, OR", "", "OR"),
        ("portland or", "", "OR"),
        ("Portland, Maine", "", "ME"),
        ("Portland", "US-ME", "ME"),
        ("Portland, OR", "US-ME", "OR"),  # what was typed is what was meant
        ("Salt Lake City Utah", "", "UT"),
        ("Charleston West Virginia", "", "WV"),
        ("New York", "NY", "NY"),
    ],
)
def test_a_place_is_understood_however_its_state_stands_behind_it(place: str, region: str, state: str):
    found = [zip_of(code) for code in area_of(place, region).codes]
    assert {one.state for one in found if one} == {state}


@pytest.mark.parametrize(
    ("place", "kind"),
    [("00000", "place_unknown"), ("", "place_unknown"), ("Nowhereville, OR", "place_unknown"),
     ("Portland", "place_in_several"), ("1", "place_unknown")],
)  # fmt: skip
def test_a_place_that_is_none_or_several_is_said_to_be(place: str, kind: str):
    with pytest.raises(Refused) as refused:
        area_of(place)
    assert refused.value.reason.kind == kind


def test_more_lies_within_a_longer_way():
    near, far = (area_of("10001", "", km).codes for km in (1.0, 5.0))
    assert "10001" in near < far
    assert beginnings(["10001", "10012", "11201"], 4, "100") == ("1000", "1001")

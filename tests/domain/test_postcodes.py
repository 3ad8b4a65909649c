import pytest

from botox_vetter.domain.postcodes import nation_of


@pytest.mark.parametrize(
    ("postcode", "nation"),
    [
        ("LS1 4AP", "GB-ENG"),
        ("sw1a 1aa", "GB-ENG"),
        ("M1", "GB-ENG"),
        ("EH1 1YZ", "GB-SCT"),
        ("G2 1DU", "GB-SCT"),
        ("CF10 1EP", "GB-WLS"),
        ("BT1 5GS", "GB-NIR"),
    ],
)
def test_a_postcode_names_its_nation(postcode: str, nation: str) -> None:
    assert nation_of(postcode) == nation


@pytest.mark.parametrize("text", ["TD15 1AB", "CH5 3QW", "SY10 7AA", "DG16 5AA", "JE2 3AB", "Leeds", "", "12345", "LS"])
def test_a_border_area_or_something_else_names_none(text: str) -> None:
    assert nation_of(text) is None

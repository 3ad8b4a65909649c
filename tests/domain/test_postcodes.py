import pytest

from botox_vetter.domain.postcodes import nation_of, outcode_of, postcode_in


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


@pytest.mark.parametrize(
    ("text", "postcode", "outcode"),
    [
        ("ls1 4ap", "LS1 4AP", "LS1"),
        ("LS14AP", "LS1 4AP", "LS1"),
        ("M11AA", "M1 1AA", "M1"),
        ("SW1A 1AA", "SW1A 1AA", "SW1A"),
        (" sw1a ", "SW1A", "SW1A"),
        ("1 Quay Street, Leeds LS1 4AP", "LS1 4AP", "LS1"),
        ("Leeds", "", ""),
        ("Flat B2", "", ""),  # the end of an address is a whole postcode or none
        ("10001", "", ""),
        ("", "", ""),
    ],
)
def test_a_postcode_is_found_at_the_end(text: str, postcode: str, outcode: str) -> None:
    assert (postcode_in(text), outcode_of(text)) == (postcode, outcode)

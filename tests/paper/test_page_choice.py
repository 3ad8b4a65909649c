"""Which pages of all are meant."""

import pytest

from botox_vetter.paper.page_choice import chosen_pages


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (1, 2, 3, 4, 5, 6)),
        ("  ", (1, 2, 3, 4, 5, 6)),
        ("2", (2,)),
        ("1-3, 5", (1, 2, 3, 5)),
        ("5;1 - 2", (1, 2, 5)),
        ("2–3,3,2", (2, 3)),
        ("4-", (4, 5, 6)),
        ("-2", (1, 2)),
        ("6-6", (6,)),
    ],
)
def test_ranges_are_read_as_people_type_them(text: str, pages: tuple[int, ...]) -> None:
    assert chosen_pages(text, 6) == pages


@pytest.mark.parametrize("text", ["0", "7", "3-1", "1-7", "-", "1,,2", ",", "two", "1.5", "1-2-3", "²", "--2"])
def test_what_cannot_be_meant_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        chosen_pages(text, 6)

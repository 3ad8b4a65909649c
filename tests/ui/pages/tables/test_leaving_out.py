"""The rows that would be left out, in a few words."""

import pytest

from botox_vetter.ui.pages.tables.leaving_out import Row, rows_words


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ((("", 3),), "Row 3"),
        ((("", 3), ("", 4), ("", 1200)), "Rows 3, 4 and 1,200"),
        ((("People", 3), ("Prices", 2), ("Prices", 9)), "People: Row 3; Prices: Rows 2 and 9"),
        (tuple(("", n) for n in range(2, 16)), "Rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 13; and 2 more"),
    ],
)
def test_rows_are_named_by_sheet_and_only_the_first_of_many(rows: tuple[Row, ...], words: str) -> None:
    assert rows_words(rows) == words

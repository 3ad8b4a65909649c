"""Several words in one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from botox_vetter.actions.tables.lists import read_list, write_list


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("English; German", ("English", "German")),
        ("English, German", ("English", "German")),
        ("near work, not Mondays; weekend", ("near work, not Mondays", "weekend")),
        ('"a; b"; c', ("a; b", "c")),
        ("one\ntwo", ("one", "two")),
        (" ; ,", (",",)),
        ("", ()),
    ],
)
def test_words_are_split_where_people_split_them(text: str, words: tuple[str, ...]) -> None:
    assert read_list(text) == words


@given(st.lists(st.text(alphabet='ab ,;"\n\r=', min_size=1).filter(str.strip)))
def test_words_come_back_as_they_were(words: list[str]) -> None:
    assert list(read_list(write_list(words))) == words

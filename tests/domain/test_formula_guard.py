"""No text of ours is computed by a spreadsheet, and every text comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from botox_vetter.domain.formula_guard import guarded, guarded_in_typed_cell, unguarded

RUNNING = ["=1+1", "+44 1632 960101", "-5", "@sum", "\tx", "\rx", "\nx", "＝1", '=HYPERLINK("http://x.example")']


@pytest.mark.parametrize("text", RUNNING)
def test_what_a_spreadsheet_would_compute_is_written_with_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Quay", "'tis", "1=1", "a@b.example", ""])
def test_other_texts_are_written_as_they_are(text: str) -> None:
    assert guarded(text) == unguarded(text) == text


@given(st.text(alphabet="'=+-@\t\rab", max_size=6))
def test_every_text_comes_back_and_none_begins_with_what_runs(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert unguarded(guarded_in_typed_cell(text)) == text
    assert guarded(text)[:1] not in {"=", "+", "-", "@", "\t", "\r"} - {""}

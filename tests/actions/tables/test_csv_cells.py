"""Text files of every making: encodings, delimiters, quotes; and the broken ones, refused with their line."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.actions.tables.cells import GREATEST_COLUMNS, GREATEST_ROWS
from botox_vetter.actions.tables.csv_cells import decoded, delimiter_of, read_csv, read_delimited
from botox_vetter.domain.reasons import Reason, Refused

TEXT = "Klinik;Preis\r\nMüller & Söhne;99,50\r\n"
ROWS = [("Klinik", "Preis"), ("Müller & Söhne", "99,50")]


def rows(content: bytes) -> list[tuple[object, ...]]:
    return [row.cells for row in read_csv(content).rows]


def refused(content: bytes) -> Reason:
    with pytest.raises(Refused) as caught:
        read_csv(content)
    return caught.value.reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_encoding_is_told_by_its_mark_or_by_trial(encoding: str) -> None:
    assert rows(TEXT.encode(encoding)) == ROWS


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_what_splits_the_rows_evenly(delimiter: str) -> None:
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in [*ROWS, ("a, b; c", "1|2")])
    assert delimiter_of(text) == delimiter


def test_decimal_commas_do_not_make_commas_the_delimiter() -> None:
    assert rows(b"Clinic;Price;To\nQuay;99,50;120,00\nVelvet;80,00;90,00\n")[1] == ("Quay", "99,50", "120,00")


def test_a_first_line_for_excel_says_the_delimiter() -> None:
    sheet = read_csv(b"sep=|\r\na;b|c\r\n1;2|3\r\n")
    assert [(row.number, row.cells) for row in sheet.rows] == [(2, ("a;b", "c")), (3, ("1;2", "3"))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way_and_cells_may_hold_lines(end: str) -> None:
    assert rows(f'a,b{end}"one\ntwo","say ""hi"""{end}'.encode()) == [("a", "b"), ("one\ntwo", 'say "hi"')]


def test_a_quoted_cell_may_follow_a_blank() -> None:
    assert rows(b'a, "b, c"\n1, 2\n') == [("a", "b, c"), ("1", "2")]


def test_empty_rows_stay_away_but_count() -> None:
    assert [row.number for row in read_csv(b"a,b\n\n,\n1,2\n").rows] == [1, 4]


BROKEN = [
    (b'a,b\n"x,2\n3,4\n', "broken_quotes", 2),
    (b'a,b\n1,2\n"x" y,2\n', "broken_quotes", 3),
    (b'a,b\n1,"2\n', "broken_quotes", 2),
    (b"a,b\n1,\x002\n", "character_in_table", 2),
    (b"a,b\n1,2\n\x81\x8d,3\n", "not_text", 3),
    (b"\xff\xfea", "not_text", 1),
    (b"a,b\n" + b"x" * 140_000 + b",2\n", "cell_without_end", 2),
]


@pytest.mark.parametrize(("content", "kind", "line"), BROKEN, ids=[f"{kind} {line}" for _, kind, line in BROKEN])
def test_a_broken_file_is_refused_with_the_line(content: bytes, kind: str, line: int) -> None:
    assert refused(content) == Reason(kind, {"line": line})


def test_a_hundred_thousand_characters_fit_in_a_cell() -> None:
    assert rows(b"a,b\n" + b"x" * 100_000 + b",2\n")[1][0] == "x" * 100_000


def test_too_many_rows_or_columns_are_refused_and_said() -> None:
    assert refused(b"a\n" * (GREATEST_ROWS + 1)).kind == "too_many_rows"
    assert refused(b"a," * GREATEST_COLUMNS + b"a\n").kind == "too_many_columns"


def test_an_empty_file_has_no_rows() -> None:
    assert rows(b"") == rows(b"\xef\xbb\xbf\r\n\r\n") == []


def test_other_scripts_and_signs_come_through() -> None:
    cells = ("عيادة النور", "😀", "e\u0301", "ＡＢＣ")
    assert rows((",".join(cells) + "\n").encode()) == [cells]


def kind_of(work: Callable[[Any], object], given: object) -> str | None:
    """None: it was read."""
    try:
        work(given)
    except Refused as refusal:
        return refusal.reason.kind
    return None


KINDS = {None, "not_text", "character_in_table", "broken_quotes", "too_many_columns"}


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_words(content: bytes) -> None:
    assert kind_of(read_csv, content) in KINDS


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=100))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    assert kind_of(read_delimited, text) in KINDS


def test_bytes_that_are_utf_8_are_never_taken_for_anything_else() -> None:
    assert decoded("Ärztin – 50 €".encode()) == "Ärztin – 50 €"

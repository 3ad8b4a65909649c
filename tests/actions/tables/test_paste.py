"""What spreadsheets and pages put on the clipboard."""

import pytest

from botox_vetter.actions.tables.paste import read_paste


def rows(text: str) -> list[tuple[object, ...]]:
    return [row.cells for row in read_paste(text).rows]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Forehead\t£150\nFrown\t£160", [("Forehead", "£150"), ("Frown", "£160")]),
        ('"two\nlines"\t1\nb\t2\n', [("two\nlines", "1"), ("b", "2")]),
        ('"Special" offer\t99\nb\t2', [('"Special" offer', "99"), ("b", "2")]),
        ('5" needle\t99', [('5" needle', "99")]),
        ("a;b\n1;2", [("a", "b"), ("1", "2")]),
        ("one word", [("one word",)]),
        ("", []),
        ("\t\t\n\t\n", []),
    ],
)
def test_a_paste_becomes_cells(text: str, cells: list[tuple[object, ...]]) -> None:
    assert rows(text) == cells

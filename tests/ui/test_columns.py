"""Widgets in columns of the same width: as many as there is room for, down or across."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.fields.columns import Columns


def five(qtbot: QtBot, most: int, across: bool) -> QWidget:
    box = QWidget()
    qtbot.addWidget(box)
    columns = Columns(most, across, between=10, gap=5)
    for _ in range(5):
        button = QPushButton("x")
        button.setFixedSize(100, 30)
        columns.addWidget(button)
    box.setLayout(columns)
    return box


def cells(box: QWidget, width: int) -> list[tuple[int, int]]:
    """Column and row of each that is seen."""
    box.resize(width, 400)
    box.show()
    seen = [button for button in box.findChildren(QPushButton) if button.isVisibleTo(box)]
    lefts = sorted({button.x() for button in seen})
    return [(lefts.index(button.x()), button.y() // 35) for button in seen]


@pytest.mark.parametrize(
    ("width", "most", "across", "expected"),
    [
        (210, 2, False, [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)]),
        (209, 2, False, [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4)]),
        (900, 2, False, [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)]),
        (320, 5, True, [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1)]),
        (540, 5, True, [(0, 0), (1, 0), (2, 0), (3, 0), (4, 0)]),
    ],
)
def test_as_many_columns_as_there_is_room_for(
    width: int, most: int, across: bool, expected: list[tuple[int, int]], qtbot: QtBot
) -> None:
    box = five(qtbot, most, across)
    assert cells(box, width) == expected
    rows = 1 + max(row for _column, row in expected)
    assert box.layout().heightForWidth(width) == rows * 30 + (rows - 1) * 5


def test_a_hidden_one_leaves_no_gap_and_one_column_is_always_possible(qtbot: QtBot) -> None:
    box = five(qtbot, 5, across=True)
    box.findChildren(QPushButton)[1].hide()
    assert cells(box, 540) == [(0, 0), (1, 0), (2, 0), (3, 0)]
    assert box.layout().minimumSize().width() == 100

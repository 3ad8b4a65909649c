"""Widgets flow into lines, as many as are needed; hidden ones take no room."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.fields.flow import Flow

GAP = 10


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    flow = Flow(made, gap=GAP)
    for _ in range(4):
        button = QPushButton("x", made)
        button.setFixedSize(100, 30)
        flow.addWidget(button)
    return made


def places(box: QWidget) -> list[tuple[int, int]]:
    return [(button.x(), button.y()) for button in box.findChildren(QPushButton) if button.isVisibleTo(box)]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (430, [(0, 0), (110, 0), (220, 0), (330, 0)]),
        (429, [(0, 0), (110, 0), (220, 0), (0, 40)]),
        (215, [(0, 0), (110, 0), (0, 40), (110, 40)]),
        (100, [(0, 0), (0, 40), (0, 80), (0, 120)]),
    ],
)
def test_a_line_ends_where_the_room_ends(
    box: QWidget, qtbot: QtBot, width: int, expected: list[tuple[int, int]]
) -> None:
    box.resize(width, 200)
    box.show()
    assert places(box) == expected
    assert box.layout().heightForWidth(width) == expected[-1][1] + 30


def test_a_hidden_widget_leaves_no_gap(box: QWidget, qtbot: QtBot) -> None:
    box.findChildren(QPushButton)[1].hide()
    box.resize(430, 100)
    box.show()
    assert places(box) == [(0, 0), (110, 0), (220, 0)]


def test_it_can_be_as_narrow_as_its_widest_widget(box: QWidget) -> None:
    assert box.layout().minimumSize().width() == 100

"""What stands beside a long page stays in view while the page is scrolled."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.scrolled import Scrolled
from botox_vetter.ui.sticky import Sticky


class Page:
    """500 high above, then 2,000 beside a box of some height; 400 of it are seen."""

    def __init__(self, qtbot: QtBot, height: int) -> None:
        self.box, beside = QWidget(), QWidget()
        QVBoxLayout(beside).addWidget(self.box)
        beside.layout().setContentsMargins(0, 0, 0, 0)
        self.box.setFixedHeight(height)
        self.sticky = Sticky(beside)
        above, long = QWidget(), QWidget()
        above.setFixedHeight(500)
        long.setFixedHeight(2000)
        inside, row = QWidget(), QHBoxLayout()
        row.addWidget(long)
        row.addWidget(self.sticky)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(above)
        column.addLayout(row)
        self.scrolled = Scrolled(inside)
        self.sticky.follow(self.scrolled)
        qtbot.addWidget(self.scrolled)
        self.scrolled.resize(300, 400)
        self.scrolled.show()

    def top(self, scrolled: int) -> int:
        """Where the box begins in what is seen."""
        self.scrolled.verticalScrollBar().setValue(scrolled)
        return self.box.mapTo(self.scrolled, QPoint(0, 0)).y()


@pytest.mark.parametrize(("scrolled", "top"), [(0, 500), (300, 200), (500, 0), (1500, 0), (2100, 0)])
def test_it_goes_up_with_the_page_and_then_stays(scrolled: int, top: int, qtbot: QtBot) -> None:
    assert Page(qtbot, 300).top(scrolled) == top


@pytest.mark.parametrize(("scrolled", "top"), [(500, 0), (650, -150), (700, -200), (1500, -200), (2100, -200)])
def test_what_is_higher_than_the_view_stays_when_its_end_is_seen(scrolled: int, top: int, qtbot: QtBot) -> None:
    assert Page(qtbot, 600).top(scrolled) == top


def test_it_grows_with_what_stands_in_it(qtbot: QtBot) -> None:
    page = Page(qtbot, 300)
    page.top(1500)
    page.box.setFixedHeight(600)
    qtbot.waitUntil(lambda: page.box.height() == 600)
    qtbot.waitUntil(lambda: page.top(1500) == -200)

"""What has the keyboard is brought into view."""

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.fields.form import say
from botox_vetter.ui.scrolled import Scrolled


@pytest.fixture
def tall(qtbot: QtBot) -> Scrolled:
    inside = QWidget()
    column = QVBoxLayout(inside)
    for _ in range(60):
        column.addWidget(QLineEdit())
    scrolled = Scrolled(inside)
    qtbot.addWidget(scrolled)
    scrolled.resize(300, 200)
    scrolled.show()
    scrolled.activateWindow()
    return scrolled


def test_a_field_below_is_scrolled_to_when_it_gets_the_keyboard(tall: Scrolled, qtbot: QtBot) -> None:
    last = tall.widget().findChildren(QLineEdit)[-1]
    assert tall.verticalScrollBar().value() == 0
    last.setFocus()
    qtbot.waitUntil(lambda: tall.verticalScrollBar().value() > 0)
    assert not last.visibleRegion().isEmpty()


def test_on_the_way_up_the_beginning_comes_as_a_whole(tall: Scrolled, qtbot: QtBot) -> None:
    first, second, *_others, last = tall.widget().findChildren(QLineEdit)
    last.setFocus()
    qtbot.waitUntil(lambda: tall.verticalScrollBar().value() > 0)
    second.setFocus()
    qtbot.waitUntil(lambda: tall.verticalScrollBar().value() == 0)
    assert first.visibleRegion().boundingRect() == first.rect()


def test_what_is_longer_than_the_view_stays_where_it_was_scrolled_to(tall: Scrolled, qtbot: QtBot) -> None:
    inside = tall.widget()
    holder = QWidget()
    column = QVBoxLayout(holder)
    long = QWidget()
    long.setMinimumHeight(3000)
    long.setFocusPolicy(long.focusPolicy().TabFocus)
    column.addWidget(long)
    scrolled = Scrolled(holder)
    qtbot.addWidget(scrolled)
    scrolled.resize(300, 200)
    scrolled.show()
    scrolled.activateWindow()
    scrolled.verticalScrollBar().setValue(900)
    long.setFocus()
    qtbot.waitUntil(long.hasFocus)
    assert scrolled.verticalScrollBar().value() == 900
    assert inside is not None


def test_what_fits_at_its_width_is_not_scrolled(qtbot: QtBot) -> None:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.addWidget(say("A text that would be very high in a narrow view and is one line in a wide one. " * 3))
    scrolled = Scrolled(inside)
    qtbot.addWidget(scrolled)
    scrolled.resize(1600, 60)
    scrolled.show()
    assert not scrolled.verticalScrollBar().isVisible()
    scrolled.resize(200, 60)
    qtbot.waitUntil(scrolled.verticalScrollBar().isVisible)

"""A text with links, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.links import Links

Shift = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("words", ['<a href="1">one</a>', 'see <a href="1">one</a> and <a href="2">two</a>, or'])
def test_tab_and_shift_tab_go_through_the_links_and_out_again(words: str, qtbot: QtBot) -> None:
    box, before, links, after = QWidget(), QLineEdit(), Links(), QLineEdit()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    for widget in (before, links, after):
        column.addWidget(widget)
    links.setText(words)
    box.show()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    forth, back = [], []
    while QApplication.focusWidget() is not after and len(forth) < 9:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        forth.append(links.selectedText() if links.hasFocus() else "out")
    while QApplication.focusWidget() is not before and len(back) < 9:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, Shift)
        back.append(links.selectedText() if links.hasFocus() else "out")
    found = ["one", "two"][: words.count("<a")]
    assert forth == [*found, "out"]
    assert back == [*reversed(found), "out"]


def test_a_screen_reader_hears_which_link_has_the_keyboard(qtbot: QtBot) -> None:
    box, before, links = QWidget(), QLineEdit(), Links()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    for widget in (before, links):
        column.addWidget(widget)
    links.setText('see <a href="1">one</a> and <a href="2">two</a>')
    box.show()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    heard = []
    for _link in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        heard.append(links.accessibleDescription())
    assert heard == ["Link: one", "Link: two", ""]

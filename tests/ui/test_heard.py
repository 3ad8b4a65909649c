"""Who comes into a table by Tab hears where they are."""

from PySide6.QtCore import QModelIndex, QStringListModel
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.heard import HeardOnEntering


def test_the_row_that_has_the_keyboard_is_said_each_time_it_comes(qtbot: QtBot) -> None:
    told: list[int] = []

    def say(now: QModelIndex, _before: QModelIndex) -> None:
        told.append(now.row())

    window, before, view = QWidget(), QLineEdit(), QListView()
    column = QVBoxLayout(window)
    column.addWidget(before)
    column.addWidget(view)
    view.setModel(QStringListModel(["one", "two"], view))
    HeardOnEntering(view, say)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    before.setFocus()
    view.setFocus()
    qtbot.waitUntil(lambda: told == [0])
    view.setCurrentIndex(view.model().index(1, 0))
    before.setFocus()
    view.setFocus()
    qtbot.waitUntil(lambda: told == [0, 1])

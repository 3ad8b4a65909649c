"""The clinics place as a person uses it, for tests."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.models.clinic_columns import NAME
from botox_vetter.ui.pages.clinics.page import ClinicsPage
from botox_vetter.ui.theme.look import Look

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Place:
    """The page as a person uses it."""

    def __init__(self, page: ClinicsPage, desk: Desk, qtbot: QtBot) -> None:
        self.page, self.desk, self.qtbot = page, desk, qtbot
        self.view, self.tabs = page._list._view, page._tabs
        desk.changed.connect(lambda _change: page.load())
        desk.opened.connect(page.load)

    def press(self, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """On whatever has the keyboard."""
        self.qtbot.keyClick(self.focus(), key, with_)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def names(self) -> list[str]:
        model = self.view.model()
        return [model.index(row, NAME).data() for row in range(model.rowCount())]

    def chosen(self) -> str:
        """The name in the table's current row."""
        return self.view.currentIndex().siblingAtColumn(NAME).data() or ""

    def head(self) -> str:
        labels = [label.text() for label in self.page._head.findChildren(QLabel)]
        return re.sub("<[^>]+>|\u200b", "", "\n".join(labels))

    def button(self, words: str) -> QPushButton:
        buttons = self.page.findChildren(QPushButton)
        return next(b for b in buttons if b.text().replace("&", "") == words and b.isVisibleTo(self.page))


def shown(desk: Desk, look: Look, qtbot: QtBot) -> Place:
    page = ClinicsPage(desk, look, Jobs(desk))
    qtbot.addWidget(page)
    page.resize(1100, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    place = Place(page, desk, qtbot)
    page.load()
    return place

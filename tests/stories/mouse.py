"""Somebody in front of the window with a mouse, who presses what is seen, and types where there is no other way."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.ui.fields.form import plain
from botox_vetter.ui.session import Session

W = TypeVar("W", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


class Mouse:
    """clicks: pressed so far; letters: of what was typed."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.window, self.qtbot = session.window, qtbot
        self.clicks = self.letters = 0

    def press(self, words: str) -> None:
        """A button by what stands on it, or a box by what stands beside it."""
        button = self._seen(QAbstractButton, words, lambda one: plain(one.text()))
        self._click(button, QPoint(12, button.height() // 2))

    def reads(self, words: str) -> bool:
        return any(one.isVisible() and words in one.text() for one in self.window.findChildren(QLabel))

    def into(self, name: str) -> None:
        self._click(self._seen(QLineEdit, name, lambda one: one.accessibleName()))

    def choose(self, name: str, words: str) -> None:
        """Of a list that opens: two clicks."""
        field = self._seen(QComboBox, name, lambda one: one.accessibleName())
        self._click(field)
        rows = field.view()
        row = rows.model().index(field.findText(words), 0)
        QTest.mouseMove(rows.viewport(), rows.visualRect(row).center())
        self._click(rows.viewport(), rows.visualRect(row).center())
        assert field.currentText() == words

    def row_below(self, name: str) -> None:
        """The one under the chosen row of a list."""
        view = self._seen(QAbstractItemView, name, lambda one: one.accessibleName())
        row = view.currentIndex()
        below = row.siblingAtRow(row.row() + 1)
        self._click(view.viewport(), view.visualRect(below).center())
        assert view.currentIndex().row() == below.row()

    def write(self, text: str) -> None:
        """Where the keyboard is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        self.letters += len(text)
        QTest.keyClicks(focus, text)

    def _seen(self, kind: type[W], words: str, named: Callable[[W], str]) -> W:
        """The only one of its kind with that name that is seen, at least in part, as soon as it is."""
        found: list[W] = []

        def look() -> bool:
            there = [one for one in self.window.findChildren(kind) if one.isVisible() and named(one) == words]
            found[:] = [one for one in there if not one.visibleRegion().isEmpty()]
            return len(found) == 1

        self.qtbot.waitUntil(look)
        return found[0]

    def _click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.clicks += 1
        QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, at or QPoint())

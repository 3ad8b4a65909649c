"""The menu bar: every wish with its key. Names and keys follow the platform; nothing stands only in a context menu."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

Key = QKeySequence.StandardKey | str | None


def add_menu(window: QMainWindow, words: str) -> QMenu:
    menu = window.menuBar().addMenu(words)
    menu.setToolTipsVisible(True)
    return menu


def add_action(menu: QMenu, words: str, wish: Callable[[], object], key: Key = None, is_quit: bool = False) -> QAction:
    """Adds a wish; `key` is a standard key where the platform has one."""
    action = QAction(words, menu)
    action.triggered.connect(lambda: wish())
    if key is not None:
        action.setShortcut(QKeySequence(key))
    if is_quit:
        action.setMenuRole(QAction.MenuRole.QuitRole)
    menu.addAction(action)
    return action


def add_key(page: QWidget, words: str, key: QKeySequence.StandardKey | str, wish: Callable[[], object]) -> QAction:
    """A wish of one page, while that is shown; the list of all keys reads it there."""
    action = QAction(words, page)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: wish())
    page.addAction(action)
    return action

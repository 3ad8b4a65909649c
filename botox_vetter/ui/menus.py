"""The menu bar: every wish with its key. Names and keys follow the platform; nothing stands only in a context menu."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

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

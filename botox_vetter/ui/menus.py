"""The menu bar: every wish with its key. Names and keys follow the platform; nothing stands only in a context menu."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

Key = QKeySequence.StandardKey | str
LONGEST_WORDS = 60


def add_menu(window: QMainWindow, words: str) -> QMenu:
    menu = window.menuBar().addMenu(words)
    menu.setToolTipsVisible(True)
    return menu


def add_action(
    menu: QMenu,
    words: str,
    wish: Callable[[], object],
    *keys: Key,
    role: QAction.MenuRole = QAction.MenuRole.NoRole,
) -> QAction:
    """Adds a wish. Of a standard key the platform may have several, or none; the menu shows the first of all."""
    action = QAction(words, menu)
    action.triggered.connect(lambda: wish())
    action.setShortcuts([sequence for key in keys for sequence in _sequences(key)])
    action.setMenuRole(role)
    menu.addAction(action)
    return action


def add_key(page: QWidget, words: str, key: Key, wish: Callable[[], object]) -> QAction:
    """A wish of one page, while that is shown; the list of all keys reads it there."""
    action = QAction(words, page)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: wish())
    page.addAction(action)
    return action


def in_menu(words: str) -> str:
    """Somebody's own words as they can stand in a menu: not too long, and an ampersand is no access key."""
    shown = words if len(words) <= LONGEST_WORDS else f"{words[:LONGEST_WORDS].rstrip()} …"
    return shown.replace("&", "&&")


def _sequences(key: Key) -> list[QKeySequence]:
    return [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)

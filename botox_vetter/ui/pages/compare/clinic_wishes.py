"""What can be done with the clinic in whose column the person is: by key, by menu button and by right click."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QTableView, QWidget

from botox_vetter.language import tr
from botox_vetter.ui.menus import add_key


class ClinicWishes(QObject):
    """reasons_wanted: what the cell rests on; opened: the clinic in its own place; moved(-1 or 1): to the left or
    right; hidden; ranked: all in order of rank.

    The keys hold while the table has the keyboard; the page carries the wishes, where the lists of wishes find them.
    """

    reasons_wanted = Signal()
    opened = Signal()
    moved = Signal(int)
    hidden = Signal()
    ranked = Signal()

    def __init__(self, page: QWidget, view: QTableView) -> None:
        super().__init__(page)
        self._page, self._view = page, view
        self._menu = QMenu(page)
        self._add(tr("&What this cell rests on"), "Ctrl+I", self.reasons_wanted.emit)
        self._add(tr("&Open this clinic in Clinics"), "Ctrl+Return", self.opened.emit)
        self._left = self._add(tr("Move to the &left"), "Alt+Left", lambda: self.moved.emit(-1))
        self._right = self._add(tr("Move to the &right"), "Alt+Right", lambda: self.moved.emit(1))
        self._hide = self._add(tr("&Hide this clinic"), "Ctrl+Shift+H", self.hidden.emit)
        self._menu.addSeparator()
        self._add(tr("All in order of ran&k"), "", self.ranked.emit)
        self._menu.aboutToShow.connect(self._enable)
        self._menu.aboutToHide.connect(self._enable_keys)
        self.button = QPushButton(tr("Cli&nic"))
        self.button.setMenu(self._menu)
        self.button.setToolTip(tr("What can be done with the clinic in whose column you are"))
        for widget in (view.viewport(), view.horizontalHeader()):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.viewport().customContextMenuRequested.connect(self._on_cell)
        view.horizontalHeader().customContextMenuRequested.connect(self._on_head)

    def _add(self, words: str, key: str, wish: Callable[[], object]) -> QAction:
        action = add_key(self._page, words, key, wish)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._view.addAction(action)
        self._menu.addAction(action)
        return action

    def _enable(self) -> None:
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._view.model().index(0, 0))
        column, last = self._view.currentIndex().column(), self._view.model().columnCount() - 1
        self._left.setEnabled(column > 0)
        self._right.setEnabled(column < last)
        self._hide.setEnabled(last > 0)

    def _enable_keys(self) -> None:
        for action in (self._left, self._right, self._hide):
            action.setEnabled(True)

    def _on_cell(self, at: QPoint) -> None:
        index = self._view.indexAt(at)
        if index.isValid():
            self._view.setCurrentIndex(index)
            self._menu.popup(self._view.viewport().mapToGlobal(at))

    def _on_head(self, at: QPoint) -> None:
        head = self._view.horizontalHeader()
        column = head.logicalIndexAt(at)
        if column >= 0:
            self._view.setCurrentIndex(self._view.model().index(max(self._view.currentIndex().row(), 0), column))
            self._menu.popup(head.mapToGlobal(at))

"""The tree of what was read, as it is seen and pressed: one key decides about what is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from botox_vetter.language import tr
from botox_vetter.ui.delegates.sign import WrappedTreeDelegate
from botox_vetter.ui.grouped_view import BEYOND, GroupedView
from botox_vetter.ui.heads import head_width
from botox_vetter.ui.models.grouped_tree import Index
from botox_vetter.ui.models.review_tree import DECISION, KEY, STANDING, WHAT, ReviewTree
from botox_vetter.ui.theme.look import Look

KEYS = frozenset("AREIP ")


class ReviewView(GroupedView):
    """chosen(key or ""): another thing; pressed_key(one of `KEYS`): of the chosen one; opened: Enter.

    group_wanted: Ctrl+A, the group of the chosen one is to be accepted.
    """

    chosen = Signal(str)
    pressed_key = Signal(str)
    opened = Signal()
    group_wanted = Signal()

    def __init__(self, model: ReviewTree, look: Look) -> None:
        super().__init__(model, look, _shares)
        self._tree = model
        self.setItemDelegate(WrappedTreeDelegate(look, self))
        self.setAccessibleName(tr("What was read"))
        self.setAccessibleDescription(
            tr("A accepts, R refuses, E edits, Space changes the decision, Ctrl+A accepts the group")
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def key(self) -> str:
        """Of the chosen thing; "": a group or nothing."""
        return str(self.currentIndex().data(KEY) or "")

    def choose(self, key: str) -> None:
        """Of one that is not listed the first."""
        index = self._tree.index_of(key)
        if not index.isValid() and self._tree.keys:
            index = self._tree.index_of(self._tree.keys[0])
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def step(self) -> None:
        """To the next one, where there is one."""
        below = self.moveCursor(QAbstractItemView.CursorAction.MoveDown, Qt.KeyboardModifier.NoModifier)
        if below.data(KEY):
            self.setCurrentIndex(below)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_plain = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.group_wanted.emit()
        elif is_plain and event.text().upper() in KEYS and event.text() and self.key:
            self.pressed_key.emit(event.text().upper())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Up and down go from thing to thing: about the head of an open group there is nothing to decide."""
        index = super().moveCursor(action, modifiers)
        beyond = BEYOND.get(action)
        if beyond is None:
            return index
        while index.isValid() and not index.data(KEY) and self.isExpanded(index):
            index = beyond(self, index)
        return index if index.isValid() else self.currentIndex()


def _shares(view: QTreeView) -> Mapping[int, int]:
    """What was read takes the most; what it changes and the decision share the rest, and wrap."""
    room = view.viewport().width()
    least = [head_width(view, words) for words in (tr("In the case"), tr("Your decision"))]
    standing, decision = max(room * 23 // 100, least[0]), max(room * 32 // 100, least[1])
    return {STANDING: standing, DECISION: decision, WHAT: room - standing - decision}

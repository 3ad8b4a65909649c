"""The tree of what was read, as it is seen and pressed: one key decides about what is chosen."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from botox_vetter.language import tr
from botox_vetter.ui.delegates.sign import WrappedTreeDelegate
from botox_vetter.ui.heads import head_width
from botox_vetter.ui.models.review_tree import DECISION, KEY, STANDING, WHAT, ReviewTree
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
KEYS = frozenset("AREIP ")


class ReviewView(QTreeView):
    """chosen(key or ""): another thing; pressed_key(one of `KEYS`): of the chosen one; opened: Enter.

    group_wanted: Ctrl+A, the group of the chosen one is to be accepted.
    """

    chosen = Signal(str)
    pressed_key = Signal(str)
    opened = Signal()
    group_wanted = Signal()

    def __init__(self, model: ReviewTree, look: Look) -> None:
        super().__init__()
        self.setModel(model)
        self._tree = model
        self.setItemDelegate(WrappedTreeDelegate(look, self))
        self.setAccessibleName(tr("What was read"))
        self.setAccessibleDescription(
            tr("A accepts, R refuses, E edits, Space changes the decision, Ctrl+A accepts the group")
        )
        self.setRootIsDecorated(False)
        self.setIndentation(m.GAP_LARGE)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        model.modelReset.connect(self._unfold)
        look.changed.connect(self._fit)

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
        beyond = _BEYOND.get(action)
        if beyond is None:
            return index
        while index.isValid() and not index.data(KEY) and self.isExpanded(index):
            index = beyond(self, index)
        return index if index.isValid() else self.currentIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What was read takes the most; what it changes and the decision share the rest, and wrap."""
        room = self.viewport().width()
        least = [head_width(self, words) for words in (tr("In the case"), tr("Your decision"))]
        standing, decision = max(room * 23 // 100, least[0]), max(room * 32 // 100, least[1])
        for column, width in ((STANDING, standing), (DECISION, decision), (WHAT, room - standing - decision)):
            self.header().resizeSection(column, width)
        self.scheduleDelayedItemsLayout()

    def _unfold(self) -> None:
        for row in range(self._tree.rowCount()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)
        self.expandAll()


_BEYOND = {
    QAbstractItemView.CursorAction.MoveUp: QTreeView.indexAbove,
    QAbstractItemView.CursorAction.MoveDown: QTreeView.indexBelow,
}

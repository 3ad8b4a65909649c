"""How a tree of heads and rows looks: always unfolded, heads over the whole width, rows that wrap."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from botox_vetter.ui.heard import HeardOnEntering
from botox_vetter.ui.models.grouped_tree import GroupedTree
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

BEYOND: Mapping[QAbstractItemView.CursorAction, Callable[[QTreeView, QModelIndex], QModelIndex]] = {
    QAbstractItemView.CursorAction.MoveUp: QTreeView.indexAbove,
    QAbstractItemView.CursorAction.MoveDown: QTreeView.indexBelow,
}
"""What lies next, for the keys that go on by one."""


class GroupedView(QTreeView):
    """share: how the columns share its width, in pixels by column."""

    def __init__(self, model: GroupedTree, look: Look, share: Callable[[QTreeView], Mapping[int, int]]) -> None:
        super().__init__()
        self._share = share
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setIndentation(m.GAP_LARGE)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        model.modelReset.connect(self._unfold)
        self._shares: Mapping[int, int] = {}
        look.changed.connect(self._fit)
        HeardOnEntering(self, partial(QTreeView.currentChanged, self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows wrap: another width makes all of them higher or lower, another height none."""
        super().resizeEvent(event)
        if self._share(self) != self._shares:
            self._fit()

    def _fit(self) -> None:
        self._shares = self._share(self)
        for column, width in self._shares.items():
            self.header().resizeSection(column, width)
        self.scheduleDelayedItemsLayout()

    def _unfold(self) -> None:
        """The heads alone: of a row that has nothing below it no screen reader shall say that it is unfolded."""
        for row in range(self.model().rowCount()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)
            self.setExpanded(self.model().index(row, 0), True)

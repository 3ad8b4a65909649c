"""The tree of questions as it is seen and pressed: one key answers the question that is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from botox_vetter.language import tr
from botox_vetter.ui.delegates.sign import WrappedSignDelegate
from botox_vetter.ui.grouped_view import BEYOND, GroupedView
from botox_vetter.ui.heads import head_width
from botox_vetter.ui.models.criteria_tree import ANSWER, CRITERION, QUESTION, SURE, CriteriaTree
from botox_vetter.ui.models.grouped_tree import Index
from botox_vetter.ui.theme.look import Look

KEYS = frozenset("YNUCSV123456789")
LEAST_SURE, MOST_SURE = 16, 30  # letters


class CriteriaView(GroupedView):
    """chosen(id or ""): another question; answered(one of `KEYS`): a key that may answer, only here (WCAG 2.1.4);
    opened: Enter, the person wants to fill in the form."""

    chosen = Signal(str)
    answered = Signal(str)
    opened = Signal()

    def __init__(self, model: CriteriaTree, look: Look) -> None:
        super().__init__(model, look, _shares)
        self._tree = model
        self.setItemDelegate(WrappedSignDelegate(look, self))
        self.setAccessibleName(tr("Questions of the background check"))

    @property
    def criterion(self) -> str:
        """The chosen question; "": a category or nothing."""
        return str(self.currentIndex().data(CRITERION) or "")

    def choose(self, criterion: str) -> None:
        """Shows a question and says so; of one that is not asked here the first."""
        index = self._tree.index_of(criterion)
        if not index.isValid():
            index = self._tree.index(0, QUESTION, self._tree.index(0, QUESTION))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.criterion)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_plain = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if is_plain and event.text().upper() in KEYS and self.criterion:
            self.answered.emit(event.text().upper())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.criterion:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Up and down go from question to question: on the head of an open category a key would answer nothing."""
        index = super().moveCursor(action, modifiers)
        beyond = BEYOND.get(action)
        if beyond is None or index.data(CRITERION) or not self.isExpanded(index):
            return index
        found = beyond(self, index)
        return found if found.isValid() else index


def _shares(view: QTreeView) -> Mapping[int, int]:
    """How sure takes a fifth of it; question and answer share the rest, and wrap."""
    letter, room = view.fontMetrics().averageCharWidth(), view.viewport().width()
    least = max(LEAST_SURE * letter, head_width(view, tr("How sure")))
    sure = min(max(room // 5, least), MOST_SURE * letter)
    answer = (room - sure) * 38 // 100
    return {SURE: sure, ANSWER: answer, QUESTION: room - sure - answer}

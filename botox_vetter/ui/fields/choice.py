"""One of several, each with a value behind its words."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSizePolicy, QToolTip, QWidget

from botox_vetter.ui.theme import measures as m

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_NOWHERE = QModelIndex()


class _Choices(QAbstractListModel):
    """Ten thousand are soon offered. values: as they were given, for Qt would make plain texts of our enums."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.values: Sequence[object] = ()
        self._words: Callable[[int], str] = str

    def show_choices(self, values: Sequence[object], words: Callable[[int], str]) -> None:
        """words: of the value at a place, asked for when they are seen."""
        self.beginResetModel()
        self.values, self._words = values, words
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.values)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._words(index.row())
        return self.values[index.row()] if role == Qt.ItemDataRole.UserRole else None


class ChoiceField(QComboBox):
    """Emits `committed(value)` when the person chooses. The wheel scrolls the page, never the choice.

    opens_by_arrow: an arrow key opens the list, for what is only passed on the way must not be kept.
    """

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None, opens_by_arrow: bool = False) -> None:
        super().__init__(parent)
        self._opens_by_arrow = opens_by_arrow
        self._choices = _Choices(self)
        self.setModel(self._choices)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(m.FIELD_HEIGHT)
        self.setMaximumWidth(m.FIELD_WIDTH)
        self._said = -1
        self.activated.connect(self._say)

    def offer(self, choices: Iterable[tuple[object, str]]) -> None:
        """Replaces the choices, each (value, words); keeps the chosen value when it is still there."""
        choices = tuple(choices)
        self.offer_many([value for value, _words in choices], [words for _value, words in choices].__getitem__)

    def offer_many(self, values: Sequence[object], words: Callable[[int], str]) -> None:
        """The same, where there may be thousands: what each is called, by its place, is asked for when it is seen."""
        before = self.value()
        self.blockSignals(True)
        self._choices.show_choices(values, words)
        self.blockSignals(False)
        self.show_value(before)

    def show_value(self, value: object) -> None:
        """Shows the choice with that value; a value that is not offered shows none."""
        self.setCurrentIndex(self._choices.values.index(value) if value in self._choices.values else -1)

    def value(self) -> object:
        index, values = self.currentIndex(), self._choices.values
        return values[index] if 0 <= index < len(values) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter takes the next choice that begins with it, which Qt shows but does not call an activation."""
        if self._opens_by_arrow and event.key() in _ARROWS:
            self.showPopup()
            return
        before, self._said = self.currentIndex(), -1
        super().keyPressEvent(event)
        if self.currentIndex() not in (before, self._said):
            self._say(self.currentIndex())

    def showPopup(self) -> None:
        """Qt measured the room around its list while the edge had no keyboard, which is thinner: a row was cut off."""
        QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))
        super().showPopup()

    def event(self, event: QEvent) -> bool:
        """What is cut off is told by a tip; as a tooltip of its own a screen reader would say it twice."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            QToolTip.showText(event.globalPos(), self.currentText(), self)
            return True
        return super().event(event)

    def _say(self, index: int) -> None:
        self._said = index
        self.committed.emit(self._choices.values[index])

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

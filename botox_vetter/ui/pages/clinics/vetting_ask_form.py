"""What was asked of a clinic just now: which questions, when, how, and by when an answer is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.records import ASK_AGAIN_AFTER_DAYS
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.names import criterion_question, criterion_title
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import Form, say
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.fields.typed import day_field
from botox_vetter.ui.models.signs import tooltip
from botox_vetter.ui.theme import measures as m

Index = QModelIndex | QPersistentModelIndex
CRITERION = Qt.ItemDataRole.UserRole + 1
MOST_ROWS = 6

_NOWHERE = QModelIndex()
_CHECK = Qt.ItemDataRole.CheckStateRole


@dataclass(frozen=True, slots=True)
class AskedNow:
    """criteria and note: what; how: in the user's words."""

    criteria: tuple[str, ...]
    note: str
    how: str
    asked_on: date
    due_on: date


class QuestionList(QAbstractListModel):
    """Questions to tick; a row is known by its criterion, and stays ticked while it is listed."""

    def __init__(self, rulebook: Rulebook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._criteria: tuple[str, ...] = ()
        self._ticked: set[str] = set()

    def show_questions(self, criteria: Sequence[str]) -> None:
        if tuple(criteria) == self._criteria:
            return
        self.beginResetModel()
        self._criteria = tuple(criteria)
        self._ticked &= set(criteria)
        self.endResetModel()

    def tick(self, criteria: Sequence[str]) -> None:
        """Only these."""
        self._ticked = set(criteria) & set(self._criteria)
        if self._criteria:
            self.dataChanged.emit(self.index(0), self.index(len(self._criteria) - 1), [_CHECK])

    def ticked(self) -> tuple[str, ...]:
        return tuple(criterion for criterion in self._criteria if criterion in self._ticked)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._criteria)

    def flags(self, index: Index) -> Qt.ItemFlag:
        present = super().flags(index)
        return present | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else present

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        criterion = self._criteria[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return criterion_title(criterion, self._rulebook)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(criterion_question(criterion, self._rulebook))
            case _ if role == _CHECK:
                return (Qt.CheckState.Checked if criterion in self._ticked else Qt.CheckState.Unchecked).value
            case _ if role == CRITERION:
                return criterion
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _CHECK or not index.isValid():
            return False
        is_on = Qt.CheckState(value) is Qt.CheckState.Checked
        (self._ticked.add if is_on else self._ticked.discard)(self._criteria[index.row()])
        self.dataChanged.emit(index, index, [_CHECK])
        return True


class AskForm(QWidget):
    """asked(AskedNow); left(): the person goes without recording. Ctrl+Enter records, Esc leaves."""

    asked = Signal(object)
    left = Signal()

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._model = QuestionList(rulebook, self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setProperty("ticks", True)
        self._list.setAccessibleName(tr("Questions that you asked"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTabKeyNavigation(False)
        self._note, self._how = LineField(), LineField()
        self._asked_on, self._due_on = day_field(), day_field()
        self._lacks = say("", "bad")
        self._lacks.hide()
        self._record, self._leave = QPushButton(tr("I have as&ked this")), QPushButton(tr("Leave (Esc)"))
        self._record.setProperty("leading", True)
        self._record.clicked.connect(self.record)
        self._leave.clicked.connect(self.left)
        self._lay_out()

    def show_questions(self, criteria: Sequence[str]) -> None:
        """Those that may be asked; what is ticked stays so."""
        self._model.show_questions(criteria)
        rows = min(max(self._model.rowCount(), 1), MOST_ROWS)
        row = max(self._list.sizeHintForRow(0), self.fontMetrics().lineSpacing() + m.GAP_SMALL)
        self._list.setFixedHeight(rows * row + 2 * self._list.frameWidth() + 2)
        self._list.setVisible(self._model.rowCount() > 0)

    def begin(self, ticked: Sequence[str], today: date) -> None:
        """Proposes these questions, today, and a week to answer."""
        self._model.tick(ticked)
        for line in (self._note, self._how):
            line.clear()
        self._asked_on.show_value(today)
        self._due_on.show_value(today + timedelta(days=ASK_AGAIN_AFTER_DAYS))
        self._lacks.hide()
        (self._list if self._model.rowCount() else self._note).setFocus()

    def record(self) -> None:
        """Emits what was asked, or says what is lacking."""
        try:
            asked_on, due_on = self._asked_on.value(), self._due_on.value()
        except ValueError:
            asked_on = due_on = None
        criteria, note = self._model.ticked(), self._note.text().strip()
        if not criteria and not note:
            self._complain(tr("Tick a question, or write down what you asked."), self._list)
        elif asked_on is None or due_on is None:
            self._complain(tr("Say on which day you asked, and by when an answer is due."), self._asked_on)
        else:
            self._lacks.hide()
            self.asked.emit(AskedNow(criteria, note, self._how.text().strip(), asked_on, due_on))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.record()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _complain(self, words: str, field: QWidget) -> None:
        self._lacks.setText(words)
        self._lacks.show()
        field.setFocus()

    def _lay_out(self) -> None:
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        form.add(tr("Which questions"), self._list, tr("Space ticks a question."))
        form.add(tr("Something else"), self._note, tr("A question of your own, in your words."))
        form.add(tr("How"), self._how, tr("By telephone, by e-mail, at the desk."))
        form.add(tr("Asked on"), self._asked_on)
        form.add(tr("Answer due"), self._due_on, tr("On that day it is time to ask again."))
        buttons = QWidget()
        flow = Flow(buttons)
        flow.addWidget(self._record)
        flow.addWidget(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addLayout(form)
        column.addWidget(self._lacks)
        column.addWidget(buttons)

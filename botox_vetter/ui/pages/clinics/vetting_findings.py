"""Everything that was found out on one question, the answer that counts first; each can be removed."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.names import joined, own_words, quoted, register_name, sentence
from botox_vetter.report.words.vetting import assurance_words, level_words
from botox_vetter.ui.delegates.sign import SignDelegate
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.models.signs import DETAIL, tooltip
from botox_vetter.ui.theme import measures as m
from botox_vetter.ui.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
FINDING_ID = Qt.ItemDataRole.UserRole + 1

_NOWHERE = QModelIndex()


class FindingList(QAbstractListModel):
    """A row is known by the id of its finding. One that follows from another answer has no row: it was not recorded."""

    def __init__(self, rulebook: Rulebook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rulebook = rulebook
        self._findings: tuple[Finding, ...] = ()
        self._file: CaseFile | None = None

    def show_findings(self, findings: Sequence[Finding], file: CaseFile) -> None:
        is_same = [f.id for f in findings] == [f.id for f in self._findings]
        if not is_same:
            self.beginResetModel()
        self._findings, self._file = tuple(findings), file
        if not is_same:
            self.endResetModel()
        elif findings:
            self.dataChanged.emit(self.index(0), self.index(len(findings) - 1))

    def finding(self, index: Index) -> Finding | None:
        return self._findings[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        finding = self.finding(index)
        if finding is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(finding)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._text(finding)}. {self._detail(finding)}"
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self._text(finding), self._detail(finding))
            case _ if role == DETAIL:
                return self._detail(finding)
            case _ if role == FINDING_ID:
                return finding.id
        return None

    def _text(self, finding: Finding) -> str:
        scale = self._rulebook.criteria[finding.criterion].scale
        words = sentence(level_words(finding.level, scale))
        return tr("{answer}, {sure}, {day}").format(
            answer=words, sure=assurance_words(finding.assurance), day=day(finding.checked_on)
        )

    def _detail(self, finding: Finding) -> str:
        """About whom, where it was read, and the words that go with it."""
        parts = []
        if finding.practitioner_id and self._file:
            parts.append(own_words(self._file.practitioner(finding.practitioner_id).name))
        if finding.register:
            parts.append(register_name(finding.register, self._rulebook))
        if finding.valid_until:
            parts.append(tr("holds until {day}").format(day=day(finding.valid_until)))
        parts += self._found_on(finding)
        parts += [own_words(text) for text in (finding.reason, finding.note, finding.address) if text]
        if finding.words:
            parts.append(quoted(finding.words))
        return " · ".join(parts)

    def _found_on(self, finding: Finding) -> list[str]:
        """The visit, and what was kept of it."""
        if self._file is None:
            return []
        visit = next((visit for visit in self._file.visits if visit.id == finding.visit_id), None)
        parts = [tr("on the visit of {day}").format(day=day(visit.visited_on))] if visit else []
        kept = [own_words(one.name) for one in self._file.evidence if one.id in finding.evidence]
        return [*parts, *([tr("evidence: {names}").format(names=joined(kept))] if kept else [])]


class Findings(QWidget):
    """unwanted(Finding): the person wants it removed."""

    unwanted = Signal(object)

    def __init__(self, rulebook: Rulebook, look: Look) -> None:
        super().__init__()
        self._model = FindingList(rulebook, self)
        self._view = _Rows()
        self._view.setModel(self._model)
        self._view.setItemDelegate(SignDelegate(look, self._view))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._none = say(tr("Nobody has found out yet."), "muted")
        self._remove = QPushButton(tr("Re&move this answer"))
        self._remove.clicked.connect(self._on_remove)
        self._view.delete_pressed.connect(self._on_remove)
        self._view.selectionModel().currentChanged.connect(lambda: self._enable())
        self._model.modelReset.connect(self._enable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        for widget in (self._none, self._view):
            column.addWidget(widget)
        column.addWidget(self._remove, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_findings(self, findings: Sequence[Finding], file: CaseFile) -> None:
        self._model.show_findings(findings, file)
        for widget in (self._view, self._remove):
            widget.setVisible(bool(findings))
        self._none.setVisible(not findings)
        row = max(self._view.sizeHintForRow(0), m.ROW_HEIGHT)
        self._view.setFixedHeight(row * min(max(len(findings), 1), 4) + 2 * self._view.frameWidth())
        self._enable()

    def _enable(self) -> None:
        self._remove.setEnabled(self._view.currentIndex().isValid())

    def _on_remove(self) -> None:
        chosen = self._model.finding(self._view.currentIndex())
        if chosen is not None:
            self.unwanted.emit(chosen)


class _Rows(QListView):
    delete_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Answers so far"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

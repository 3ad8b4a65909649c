"""What a kept file supports: answers, prices and register entries, each of which can be added and let go."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.evidence import Proven
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.supports import supported_words
from botox_vetter.ui.elided import ElidedLabel
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.pages.clinics.evidence_supports import could_support, supported_by
from botox_vetter.ui.theme import measures as m


class Links(QWidget):
    """linked(record), unlinked(record)."""

    linked = Signal(object)
    unlinked = Signal(object)

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self._rulebook = rulebook
        self._records: dict[str, Proven] = {}
        self._lines: list[_Line] = []
        self._none, self._add = say(tr("It supports nothing yet."), "muted"), ChoiceField()
        self._add.setPlaceholderText(tr("Let it support …"))
        self._add.setAccessibleName(tr("Let it support"))
        self._add.setMaximumWidth(16777215)  # a question in a line is long
        self._add.committed.connect(self._on_add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(m.GAP_SMALL)
        head = say(tr("Supports"), is_bold=True)
        head.setBuddy(self._add)  # a screen reader on Linux names a choice by its label alone
        for widget in (head, self._none, self._add):
            self._column.addWidget(widget)

    def show_evidence(self, evidence: Evidence, clinic: Clinic, file: CaseFile) -> None:
        supported = supported_by(evidence, file)
        offered = could_support(evidence, file, clinic.id) if evidence.removed_at is None else ()
        self._records = {record.id: record for record in (*supported, *offered)}
        while len(self._lines) < len(supported):
            line = _Line()
            line.unwanted.connect(self._on_unwanted)
            self._column.insertWidget(2 + len(self._lines), line)
            QWidget.setTabOrder(self._lines[-1].button if self._lines else self._none, line.button)
            self._lines.append(line)
        for n, line in enumerate(self._lines):
            line.setVisible(n < len(supported))
            if n < len(supported):
                line.show_record(supported[n].id, supported_words(supported[n], file, self._rulebook))
        self._none.setVisible(not supported)
        self._add.offer([(record.id, supported_words(record, file, self._rulebook)) for record in offered])
        self._add.setCurrentIndex(-1)
        self._add.setVisible(bool(offered))

    def _on_add(self, record_id: str) -> None:
        self.linked.emit(self._records[record_id])

    def _on_unwanted(self, record_id: str) -> None:
        self._add.setFocus()
        self.unlinked.emit(self._records[record_id])


class _Line(QWidget):
    """unwanted(id)."""

    unwanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._id = ""
        self._words, self.button = ElidedLabel(), QPushButton(tr("Let go"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(lambda: self.unwanted.emit(self._id))

    def show_record(self, record_id: str, words: str) -> None:
        self._id = record_id
        self._words.setText(words)
        self.button.setAccessibleName(tr("It no longer supports: {what}").format(what=words))

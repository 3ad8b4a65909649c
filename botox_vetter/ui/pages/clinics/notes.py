"""The user's own words about a clinic."""

import math

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from botox_vetter.actions import notes
from botox_vetter.domain.clinics import Clinic, Note
from botox_vetter.domain.grouped import about
from botox_vetter.language import tr
from botox_vetter.report.words.dates import day
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.fields.text import TextField
from botox_vetter.ui.pages.clinics.records import Records, tab_in_reading_order
from botox_vetter.ui.pages.clinics.scrolled_column import scrolled_column
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m

LEAST_LINES, MOST_LINES = 3, 14
NAMED_BY = 60  # letters of a note, by which it is told from the others


class NoteText(TextField):
    """As high as what is written needs, within reason."""

    def __init__(self, least: int = LEAST_LINES) -> None:
        super().__init__(least)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._least = self._lines = least
        self.textChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        return QSize(m.FIELD_WIDTH, self.fontMetrics().lineSpacing() * self._lines + 3 * m.GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(m.NUMBER_WIDTH, self.sizeHint().height())  # Qt's own leaves room for scroll bars

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        written = math.ceil(self.document().size().height())  # a plain text counts in lines, wrapped ones too
        needed = min(max(written, self._least), MOST_LINES)
        if needed != self._lines:
            self._lines = needed
            self.updateGeometry()


class NoteCard(QFrame):
    """kept(text, is_printed), unwanted(). Without a note yet it is a draft, which is kept once something is written."""

    kept = Signal(str, bool)
    unwanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._note: Note | None = None
        self._text = NoteText()
        self._text.setAccessibleName(tr("Note"))
        self._printed = QCheckBox(tr("May be printed"))
        self._printed.setToolTip(tr("Then it may stand in the report."))
        self._remove = QPushButton(tr("Remove note"))
        self._written = say(tr("New note"), "muted", m.SMALL)
        foot = QHBoxLayout()
        foot.setSpacing(m.GAP_LARGE)
        foot.addWidget(self._printed)
        foot.addStretch()
        foot.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(self._text)
        column.addWidget(self._written)
        column.addLayout(foot)
        self._text.committed.connect(lambda _text: self._keep())
        self._printed.clicked.connect(lambda _on: self._keep())
        self._remove.clicked.connect(self.unwanted)

    @property
    def note(self) -> Note | None:
        return self._note

    def show_record(self, note: Note) -> None:
        self._note = note
        self._text.show_value(note.text)
        self._printed.setChecked(note.is_printed)
        self._written.setText(tr("Written on {day}").format(day=day(note.written_at.astimezone().date())))
        self.setAccessibleName(" ".join(note.text.split())[:NAMED_BY])

    def settle(self) -> None:
        self._text.commit()

    def take_keyboard(self) -> None:
        self._text.setFocus()

    def _keep(self) -> None:
        text = self._text.toPlainText()
        if self._note is not None or text.strip():
            self.kept.emit(text, self._printed.isChecked())


class NotesTab(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._clinic_id: str | None = None
        self._records: Records[NoteCard] = Records(self._make)
        self._none = say(
            tr("No note yet. What you noticed, what they said on the telephone: it has its place here."), "muted"
        )
        self._add = SignButton(tr("Add &note"), "add")
        self._add.clicked.connect(self._begin)
        self._lay_out()

    def show_clinic(self, clinic_id: str | None) -> None:
        if clinic_id != self._clinic_id:
            self._records.settle()
            self._records.drop_draft()
        file = self._desk.file
        self._clinic_id = clinic_id
        self.setEnabled(clinic_id is not None)
        if clinic_id is not None and file is not None:
            self._records.show_records(about(file.notes, clinic_id))
            self._say_none()

    def _begin(self) -> None:
        self._records.begin_draft().take_keyboard()
        self._say_none()

    def _say_none(self) -> None:
        self._none.setVisible(not self._records.cards)
        tab_in_reading_order(self._add, self._records)

    def _make(self) -> NoteCard:
        made = NoteCard()
        made.kept.connect(lambda text, is_printed: self._on_kept(made, text, is_printed))
        made.unwanted.connect(lambda: self._on_unwanted(made))
        return made

    def _on_kept(self, made: NoteCard, text: str, is_printed: bool) -> None:
        clinic, note = self._clinic(), made.note
        if clinic is None:
            return
        if note is None:
            self._records.keep_draft(lambda: self._desk.do(notes.add_note, clinic, text, self._desk.now, is_printed))
        elif self._desk.do(notes.change_note, clinic, note, text, is_printed) is None:
            made.show_record(note)  # refused: the card shows what is kept

    def _on_unwanted(self, made: NoteCard) -> None:
        clinic, note = self._clinic(), made.note
        self._add.setFocus()
        if made is self._records.draft:
            self._records.drop_draft()
            self._say_none()
        elif clinic is not None and note is not None:
            self._desk.do(notes.remove_note, clinic, note)

    def _clinic(self) -> Clinic | None:
        kept = self._desk.file.clinics if self._desk.file is not None else ()
        return next((clinic for clinic in kept if clinic.id == self._clinic_id), None)

    def _lay_out(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._none, 1)
        row.addWidget(self._add)
        row.addStretch()
        scrolled_column(self, head, self._records, gap=m.GAP)

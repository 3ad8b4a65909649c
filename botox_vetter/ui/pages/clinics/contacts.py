"""Further ways to reach a clinic, one line each: what it is, the number or address, and a remark."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.clinics import Contact
from botox_vetter.language import tr
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.pages.clinics.records import Records
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


@dataclass(frozen=True, slots=True)
class Line:
    """A contact by its place in the list."""

    id: str
    contact: Contact


class ContactLine(QWidget):
    """kept(Contact): as typed. unwanted(): removed, or emptied."""

    kept = Signal(object)
    unwanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line: Line | None = None
        self._kind, self._value, self._note = LineField(), LineField(), LineField()
        self._remove = QPushButton(tr("Remove"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.GAP)
        for field, words, share in (
            (self._kind, tr("Kind"), 2),
            (self._value, tr("Number or address"), 3),
            (self._note, tr("Remark"), 2),
        ):
            field.setAccessibleName(words)
            field.setPlaceholderText(words)
            field.setAccessibleDescription(tr("of a contact"))
            field.committed.connect(lambda _text: self._keep())
            row.addWidget(field, share)
        row.addWidget(self._remove)
        self._remove.setAccessibleName(tr("Remove this contact"))
        self._remove.clicked.connect(self.unwanted)

    def show_record(self, line: Line) -> None:
        self.line = line
        self.setAccessibleName(line.contact.value)
        for field, text in zip(self._lines(), (line.contact.kind, line.contact.value, line.contact.note), strict=True):
            field.show_value(text)

    def begin_anew(self) -> None:
        """For another contact."""
        self.line = None

    def settle(self) -> None:
        for field in self._lines():
            field.commit()

    def take_keyboard(self) -> None:
        self._kind.setFocus()

    def _lines(self) -> tuple[LineField, LineField, LineField]:
        return self._kind, self._value, self._note

    def _keep(self) -> None:
        kind, value, note = (field.text().strip() for field in self._lines())
        if value:
            self.kept.emit(Contact(kind, value, note))
        elif self.line is not None:
            self.unwanted.emit()


class Contacts(QWidget):
    """changed(tuple of Contact): all that shall stand there. reshaped(): lines came or went."""

    changed = Signal(object)
    reshaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._contacts: tuple[Contact, ...] = ()
        self._records: Records[ContactLine] = Records(self._make)
        self._head, self._add = say(tr("Further contacts"), is_bold=True), SignButton(tr("Add a contact"), "add")
        self._add.clicked.connect(self.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._head)
        column.addWidget(self._records)
        column.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignLeft)

    @property
    def cards(self) -> tuple[ContactLine, ...]:
        return self._records.cards

    def show_contacts(self, contacts: tuple[Contact, ...]) -> None:
        self._contacts = contacts
        self._records.show_records(Line(str(n), contact) for n, contact in enumerate(contacts))
        self._show_head()

    def settle(self) -> None:
        self._records.settle()

    def begin(self) -> None:
        self._records.begin_draft().take_keyboard()
        self._show_head()
        self.reshaped.emit()

    def drop_begun(self) -> None:
        self._records.drop_draft()

    def _make(self) -> ContactLine:
        made = ContactLine()
        made.kept.connect(lambda contact: self._on_kept(made, contact))
        made.unwanted.connect(lambda: self._on_unwanted(made))
        return made

    def _on_kept(self, made: ContactLine, contact: Contact) -> None:
        if made.line is None:
            self._records.keep_draft(lambda: self.changed.emit((*self._contacts, contact)))
        elif contact != made.line.contact:
            here = made.line.id
            kept = enumerate(self._contacts)
            self.changed.emit(tuple(contact if str(n) == here else other for n, other in kept))

    def _on_unwanted(self, made: ContactLine) -> None:
        self._add.setFocus()
        if made.line is None:
            self._records.drop_draft()
            self._show_head()
            self.reshaped.emit()
        else:
            kept = enumerate(self._contacts)
            self.changed.emit(tuple(other for n, other in kept if str(n) != made.line.id))

    def _show_head(self) -> None:
        for widget in (self._head, self._add):
            widget.setVisible(bool(self._records.cards))

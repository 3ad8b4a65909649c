"""The chosen thing, to be put right before it is kept: what may be changed of it depends on what it is."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions.checks import check_registration
from botox_vetter.actions.proposals.proposal import (
    Change,
    ContactChange,
    FieldChange,
    NoteChange,
    PersonChange,
    Proposal,
    QuestionChange,
    RegistrationChange,
)
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.fields import field_words
from botox_vetter.report.words.names import profession_name, register_name, sentence
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import Form, heading
from botox_vetter.ui.lines import least_lines
from botox_vetter.ui.theme import measures as m

TEXT_LINES = 4


class Edit(QFrame):
    """saved(Proposal): as it is to be kept. left(): it stays as it was read. Prices have a form of their own."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, rulebook: Rulebook, one: Proposal) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook, self._one = rulebook, one
        self._line, self._text, self._choice = QLineEdit(), QPlainTextEdit(), ChoiceField()
        self._form = Form()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._fill(one.change)
        save, leave = QPushButton(tr("&Accept it so")), QPushButton(tr("Leave it as &read"))
        save.setProperty("leading", True)
        save.clicked.connect(self._on_save)
        leave.clicked.connect(self.left)
        self._line.returnPressed.connect(self._on_save)
        buttons = QWidget()
        flow = Flow(buttons)
        for button in (save, leave):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addWidget(heading(tr("Put it right")))
        column.addLayout(self._form)
        column.addWidget(buttons)

    def take_keyboard(self) -> None:
        field = self._text if isinstance(self._one.change, NoteChange | QuestionChange) else self._line
        field.setFocus()
        if field is self._line:
            self._line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, change: Change) -> None:
        match change:
            case FieldChange(field, value):
                self._ask(sentence(field_words(field, "clinics")), value)
            case ContactChange(contact):
                self._ask(sentence(field_words(contact.kind, "clinics")), contact.value)
            case RegistrationChange(entry):
                self._ask(register_name(entry.register, self._rulebook) or tr("Number"), entry.number)
            case PersonChange(person):
                self._ask(tr("Name"), person.name)
                known = self._rulebook.places.professions
                offered = [(key, profession_name(key, self._rulebook)) for key in ("", *known)]
                self._choice.offer([(key, sentence(words)) for key, words in offered])
                self._choice.show_value(person.profession)
                self._form.add(tr("Profession"), self._choice)
            case NoteChange(text=text) | QuestionChange(text=text):
                self._text.setPlainText(text)
                self._text.setTabChangesFocus(True)
                least_lines(self._text, TEXT_LINES, 20)
                self._form.add(tr("Words of the note"), self._text)

    def _ask(self, words: str, value: str) -> None:
        self._line.setText(value)
        self._form.add(words, self._line)

    def _on_save(self) -> None:
        change = self._typed(self._one.change)
        self.saved.emit(replace(self._one, change=change, cannot=_why_not(change, self._rulebook, self._one.cannot)))

    def _typed(self, change: Change) -> Change:
        line = self._line.text().strip()
        match change:
            case FieldChange():
                return replace(change, value=line)
            case ContactChange(contact):
                return replace(change, contact=replace(contact, value=line))
            case RegistrationChange(entry):
                return replace(change, registration=replace(entry, number=line))
            case PersonChange(person):
                profession = str(self._choice.value() or "")
                return replace(change, person=replace(person, name=line, profession=profession))
            case NoteChange() | QuestionChange():
                return replace(change, text=self._text.toPlainText().strip())
            case _:
                return change


def _why_not(change: Change, rulebook: Rulebook, before: Reason | None) -> Reason | None:
    """A number is checked anew; that nobody knows whose it is, no typing mends. What is left empty is nothing."""
    if not all(_said(change)):
        return Reason("name_missing") if isinstance(change, PersonChange) else Reason("nothing_typed")
    if not isinstance(change, RegistrationChange):
        return None
    if before is not None and before.kind == "number_of_nobody_there":
        return before
    try:
        check_registration(rulebook, change.registration)
    except Refused as refused:
        return refused.reason
    return None


def _said(change: Change) -> Sequence[str]:
    match change:
        case FieldChange(value=value):
            return (value,)
        case ContactChange(contact):
            return (contact.value,)
        case PersonChange(person):
            return (person.name,)
        case NoteChange(text=text) | QuestionChange(text=text):
            return (text,)
        case RegistrationChange(entry):
            return (entry.number,)
        case _:
            return ()

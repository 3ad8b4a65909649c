"""One entry in a register: its number is checked as it is typed, its status is in the register's own words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.registers import Register, fit
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.domain.settling import settled, statuses_of
from botox_vetter.language import tr
from botox_vetter.report.words.names import joined, own_words, register_name, sentence
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import FieldLabel, Form, say, set_role
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.fields.typed import day_field
from botox_vetter.ui.pages.clinics.notes import NoteText
from botox_vetter.ui.pages.clinics.registering import REFUSED, lacking, register_choices, status_choices
from botox_vetter.ui.pages.clinics.registration_words import number_words, settled_words
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


class RegistrationCard(QFrame):
    """One entry; what cannot be kept yet stays in the fields.

    kept(Registration): the entry as typed; settling(Registration): what it settles shall be recorded; unwanted()
    looking_up(register, number): the person wants to look there
    """

    kept = Signal(object)
    settling = Signal(object)
    unwanted = Signal()
    looking_up = Signal(str, str)

    def __init__(self, rulebook: Rulebook, draft: Registration, country: str, profession: str, today: date) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._rulebook, self._country, self._profession, self._today = rulebook, country, profession, today
        self._record = draft
        self._is_pending = False
        self._register, self._status = ChoiceField(), ChoiceField()
        self._number, self._name, self._restrictions = LineField(), LineField(), NoteText(1)
        self._checked_on, self._valid_until = day_field(), day_field()
        self._now, self._remove = QPushButton(tr("Today")), QPushButton(tr("Remove entry"))
        self._look_up = SignButton(tr("Look it up …"), "search")
        self._settles, self._missing = say(""), say("", "warn")
        self._settle = QPushButton(tr("Record this in the background check"))
        self._settles_head = say(tr("What this settles in the background check"), is_bold=True)
        self._lay_out()
        self._show_fields(draft)
        self._connect()

    def show_record(self, record: Registration) -> None:
        """What is half typed or cannot be kept yet stays."""
        self._record = record
        if self._is_pending and record != self._typed():
            self._say_all()
            return
        self._is_pending = False
        self._show_fields(record)

    def begin_anew(self) -> None:
        """For another entry."""
        self._is_pending = False

    def show_subject(self, country: str, profession: str, today: date) -> None:
        """Whom it is about decides what is offered first and what a status settles."""
        self._country, self._profession, self._today = country, profession, today
        self._offer()
        self._say_all()

    def settle(self) -> None:
        for field in (self._number, self._name, self._checked_on, self._valid_until, self._restrictions):
            field.commit()

    def take_keyboard(self) -> None:
        self._register.setFocus()

    @property
    def record(self) -> Registration:
        """As it was kept last."""
        return self._record

    def _typed(self) -> Registration:
        return replace(
            self._record,
            register=str(self._register.value() or ""),
            number=self._number.text().strip(),
            status=str(self._status.value() or ""),
            name_as_registered=self._name.text().strip(),
            checked_on=_day(self._checked_on.value, self._record.checked_on),
            valid_until=_day(self._valid_until.value, self._record.valid_until),
            restrictions=self._restrictions.toPlainText().strip(),
        )

    def _keep(self) -> None:
        typed = self._typed()
        register = self._known_register()
        self._is_pending = register is None or fit(register, typed.number) in REFUSED
        self._say_all()
        if not self._is_pending and typed != self._record:
            self.kept.emit(typed)

    def _known_register(self) -> Register | None:
        return self._rulebook.registers.get(str(self._register.value() or ""))

    def _show_fields(self, record: Registration) -> None:
        register = register_name(record.register, self._rulebook) if record.register else ""
        self.setAccessibleName(f"{register} {own_words(record.number)}".strip())
        self._offer()
        self._register.show_value(record.register)
        self._number.show_value(record.number)
        self._offer_statuses(record.status)
        self._name.show_value(record.name_as_registered)
        self._checked_on.show_value(record.checked_on)
        self._valid_until.show_value(record.valid_until)
        self._restrictions.show_value(record.restrictions)
        self._say_all()

    def _offer(self) -> None:
        is_clinic = self._record.clinic_id is not None
        self._register.offer(register_choices(self._rulebook, self._country, is_clinic, self._record.register))

    def _offer_statuses(self, chosen: str) -> None:
        self._status.offer(status_choices(self._known_register(), chosen))
        self._status.show_value(chosen)

    def _say_all(self) -> None:
        self._say_fit()
        typed = self._typed()
        statuses = statuses_of(self._known_register(), typed.status)
        _show(self._meaning, sentence("; ".join(status.meaning for status in statuses if status.meaning)))
        is_unread = bool(typed.status) and typed.checked_on is None
        _show(self._day_hint, tr("Without the day it is only claimed.") if is_unread else "")
        self._say_settled(typed)

    def _say_fit(self) -> None:
        words, role = number_words(self._known_register(), self._number.text(), self._record.number)
        _show(self._fit, words)
        set_role(self._fit, role)

    def _say_settled(self, typed: Registration) -> None:
        found = settled(typed, self._profession, self._rulebook)
        self._settles_head.setVisible(bool(found))
        _show(self._settles, settled_words(found, self._rulebook))
        missing = list(lacking(typed, self._rulebook)) if found else []
        _show(self._missing, tr("Still needed: {what}.").format(what=joined(missing)) if missing else "")
        self._look_up.setVisible(bool(self._record.id))
        self._settle.setVisible(bool(found) and not missing and typed == self._record)

    def _connect(self) -> None:
        self._register.committed.connect(self._on_register)
        self._number.textChanged.connect(lambda _text: self._say_fit())
        fields = (self._number, self._status, self._name, self._checked_on, self._valid_until, self._restrictions)
        for field in fields:
            field.committed.connect(lambda _value: self._keep())
        self._now.clicked.connect(self._on_today)
        self._remove.clicked.connect(self.unwanted)
        self._look_up.clicked.connect(lambda: self.looking_up.emit(self._record.register, self._record.number))
        self._settle.clicked.connect(lambda: self.settling.emit(self._record))

    def _on_register(self, _register: str) -> None:
        """Another register has other words."""
        present = str(self._status.value() or "")
        known = bool(statuses_of(self._known_register(), present))
        self._offer_statuses(present if known else "")
        self._keep()

    def _on_today(self) -> None:
        self._checked_on.setText(self._today.isoformat())
        self._checked_on.commit()

    def _lay_out(self) -> None:
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        form.add(tr("Register"), self._register)
        self._fit = form.add(tr("Number"), self._number)
        self._meaning = form.add(tr("Status there"), self._status)
        form.add(tr("Name as registered"), self._name)
        form.addRow(FieldLabel(tr("Looked up on"), self._checked_on), self._day_row())
        form.add(tr("Valid until"), self._valid_until)
        form.add(
            tr("Restrictions"), self._restrictions, tr("Conditions or limits that the register shows, in its words.")
        )
        foot = QWidget()
        wishes = Flow(foot)
        wishes.addWidget(self._look_up)
        wishes.addWidget(self._settle)
        wishes.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addLayout(form)
        column.addWidget(self._settles_head)
        column.addWidget(self._settles)
        column.addWidget(self._missing)
        column.addWidget(foot)
        for widget in (self._settles_head, self._settles, self._missing, self._settle):
            widget.hide()

    def _day_row(self) -> QWidget:
        self._checked_on.setAccessibleName(tr("Looked up on"))
        self._now.setAccessibleName(tr("Looked up today"))
        self._day_hint = say("", "warn")
        self._checked_on.misread.connect(lambda complaint: _show(self._day_hint, complaint))
        row = QHBoxLayout()
        row.setSpacing(m.GAP)
        row.addWidget(self._checked_on)
        row.addWidget(self._now)
        row.addStretch()
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP_SMALL)
        column.addLayout(row)
        column.addWidget(self._day_hint)
        return cell


def _day(read: Callable[[], date | None], kept: date | None) -> date | None:
    """The day as typed; the one that is kept as long as it cannot be understood."""
    try:
        return read()
    except ValueError:
        return kept


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))

"""The register entries of one person, or of the clinic itself."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from botox_vetter.actions import registrations
from botox_vetter.domain.clinics import Registration
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.pages.clinics.records import Records
from botox_vetter.ui.pages.clinics.registration_card import RegistrationCard
from botox_vetter.ui.signed import SignButton
from botox_vetter.ui.theme import measures as m


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom entries are about: exactly one id is set. country: whose registers are offered first."""

    practitioner_id: str | None
    clinic_id: str | None
    profession: str
    country: str
    today: date


class Registrations(QWidget):
    """reshaped(): cards came or went. An entry that is begun is kept as soon as register and number can be."""

    reshaped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._subject = Subject(None, None, "", "", date.min)
        self._records: Records[RegistrationCard] = Records(self._make)
        self._none = say("", "muted")
        self._add = SignButton(tr("Add a register entry"), "add")
        self._add.clicked.connect(self.begin)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.GAP)
        column.addWidget(self._none)
        column.addWidget(self._records)
        column.addLayout(foot)

    def show_subject(self, subject: Subject, entries: tuple[Registration, ...]) -> None:
        self._subject = subject
        self._records.show_records(entries)
        for card in self._records.cards:
            card.show_subject(subject.country, subject.profession, subject.today)
        self._say_none()

    @property
    def cards(self) -> tuple[RegistrationCard, ...]:
        return self._records.cards

    def settle(self) -> None:
        self._records.settle()

    def begin(self) -> None:
        """A new card, with the keyboard in it."""
        self._records.begin_draft().take_keyboard()
        self._say_none()
        self.reshaped.emit()

    def drop_begun(self) -> None:
        """For another subject; what could be kept was kept."""
        self._records.drop_draft()

    def _make(self) -> RegistrationCard:
        subject = self._subject
        draft = Registration("", "", "", subject.practitioner_id, subject.clinic_id)
        card = RegistrationCard(self._desk.rulebook, draft, subject.country, subject.profession, subject.today)
        card.kept.connect(self._on_kept)
        card.settling.connect(self._on_settling)
        card.looking_up.connect(self._on_looking_up)
        card.unwanted.connect(lambda card=card: self._on_unwanted(card))
        return card

    def _on_kept(self, entry: Registration) -> None:
        rulebook, case_id = self._desk.rulebook, self._desk.case_id
        if entry.id:
            self._desk.do(registrations.change_registration, rulebook, case_id, entry)
            return
        self._records.keep_draft(lambda: self._desk.do(registrations.add_registration, rulebook, case_id, entry))

    def _on_settling(self, entry: Registration) -> None:
        self._desk.do(registrations.record_settled, self._desk.rulebook, self._desk.case_id, entry)

    def _on_looking_up(self, register: str, number: str) -> None:
        self._desk.look_up_wanted.emit(self._subject.practitioner_id or self._subject.clinic_id, register, number)

    def _on_unwanted(self, card: RegistrationCard) -> None:
        self._add.setFocus()
        if card is self._records.draft:
            self._records.drop_draft()
            self._say_none()
            self.reshaped.emit()
        else:
            self._desk.do(registrations.remove_registration, self._desk.case_id, card.record)

    def _say_none(self) -> None:
        is_person = self._subject.practitioner_id is not None
        self._none.setText(
            tr("No register entry yet. Ask for the number and look it up.")
            if is_person
            else tr("No register entry yet. In some places premises must be registered, too.")
        )
        self._none.setVisible(not self._records.cards)

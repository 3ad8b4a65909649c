"""What else may be recorded of a clinic: folded until something is there or is asked for."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from botox_vetter.actions import clinics
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.grouped import about
from botox_vetter.domain.records import Insurance
from botox_vetter.language import tr
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.flow import Flow
from botox_vetter.ui.fields.form import heading, say
from botox_vetter.ui.pages.clinics.contacts import Contacts
from botox_vetter.ui.pages.clinics.insurance import insurance_list
from botox_vetter.ui.pages.clinics.more_words import MoreWords, labels
from botox_vetter.ui.pages.clinics.premises import premises_list
from botox_vetter.ui.pages.clinics.record_list import RecordList
from botox_vetter.ui.pages.clinics.registrations import Registrations, Subject
from botox_vetter.ui.pages.clinics.reviews import reviews_list
from botox_vetter.ui.theme import measures as m


class MoreCard(QFrame):
    """Lines, contacts, register entries, premises, reviews and insurance of one clinic.

    reshaped(): fields came or went.
    """

    reshaped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._desk = desk
        self._clinic: Clinic | None = None
        self._shape: tuple[object, ...] = ()
        self._words, self._contacts, self._registrations = MoreWords(), Contacts(), Registrations(desk)
        self._registrations_head = say(tr("Company and regulator numbers"), is_bold=True)
        self._premises = premises_list(desk, self._shown)
        self._reviews = reviews_list(desk, self._shown)
        self._insurance = insurance_list(desk, self._blank_insurance)
        self._nothing = say(tr("Nothing of it is recorded yet. Add what you know; none of it is needed."), "muted")
        self._offers = self._make_offers()
        self._lay_out()
        self._connect()

    def show_clinic(self, clinic: Clinic) -> None:
        if self._clinic is None or clinic.id != self._clinic.id:
            self._fold()
        file = self._desk.file
        if file is None:
            return
        self._clinic = clinic
        self._words.show_clinic(clinic)
        self._contacts.show_contacts(clinic.contacts)
        subject = Subject(None, clinic.id, "", country_of(file.place_of(clinic)), self._desk.today)
        self._registrations.show_subject(subject, about(file.registrations, clinic.id))
        for records, kept in (
            (self._premises, file.premises),
            (self._reviews, file.reviews),
            (self._insurance, file.insurances),
        ):
            records.show_records(record for record in kept if record.clinic_id == clinic.id)
        self._show_offers()

    def settle(self) -> None:
        """What is half typed belongs to the clinic that is shown, if that is still there."""
        self._words.settle()
        if self._is_there():
            for part in self._parts().values():
                part.settle()

    def _fold(self) -> None:
        self._words.fold()
        for part in self._parts().values():
            part.drop_begun()

    def _show_offers(self) -> None:
        """A button for everything that is not there yet; what is there offers a further one itself."""
        lacking = self._words.lacking
        lacking |= {name for name, part in self._parts().items() if not part.cards}
        for name, button in self._offers.items():
            button.setVisible(name in lacking)
        for name, part in self._parts().items():
            part.setVisible(name not in lacking)
        self._registrations_head.setVisible("registrations" not in lacking)
        self._offering.setVisible(bool(lacking))
        self._nothing.setVisible(len(lacking) == len(self._offers))
        shape = (frozenset(lacking), *(part.cards for part in self._parts().values()))
        if shape != self._shape:
            self._shape = shape
            self.reshaped.emit()

    def _parts(self) -> dict[str, Contacts | Registrations | RecordList]:
        return {
            "contacts": self._contacts,
            "registrations": self._registrations,
            "premises": self._premises,
            "reviews": self._reviews,
            "insurance": self._insurance,
        }

    def _blank_insurance(self) -> Insurance:
        return Insurance("", "", clinic_id=self._shown().id, seen_on=self._desk.today)

    def _is_there(self) -> bool:
        kept = self._desk.file.clinics if self._desk.file is not None else ()
        return self._clinic is not None and any(clinic.id == self._clinic.id for clinic in kept)

    def _shown(self) -> Clinic:
        """As it is kept now; one that was removed meanwhile as it was."""
        if self._clinic is None:
            raise RuntimeError("no clinic is shown")
        kept = self._desk.file.clinics if self._desk.file is not None else ()
        return next((clinic for clinic in kept if clinic.id == self._clinic.id), self._clinic)

    def _change(self, **changes: Any) -> None:
        if not self._is_there():
            return
        if self._desk.do(clinics.change_clinic, replace(self._shown(), **changes)) is None:
            self.show_clinic(self._shown())  # refused: the fields show what is kept

    def _connect(self) -> None:
        self._words.changed.connect(lambda name, value: self._change(**{name: value}))
        self._contacts.changed.connect(lambda contacts: self._change(contacts=contacts))
        for part in (self._words, *self._parts().values()):
            part.reshaped.connect(self._show_offers)

    def _make_offers(self) -> dict[str, QPushButton]:
        """What each button adds; the lines first."""
        offers: dict[str, QPushButton] = {}
        for name, words in labels().items():
            offers[name] = QPushButton(words)
            offers[name].clicked.connect(lambda _on, name=name: self._words.ask_for(name))
        named = {
            "contacts": tr("Contact"),
            "registrations": tr("Company or regulator number"),
            "premises": tr("Premises"),
            "reviews": tr("Reviews elsewhere"),
            "insurance": tr("Insurance"),
        }
        for name, part in self._parts().items():
            offers[name] = QPushButton(named[name])
            offers[name].clicked.connect(lambda _on, part=part: _begin(part))
        for button in offers.values():
            button.setAccessibleName(tr("Add: {what}").format(what=button.text()))
        return offers

    def _lay_out(self) -> None:
        self._offering = QWidget()
        flow = Flow(self._offering)
        flow.addWidget(say(tr("Add:"), "muted"))
        for button in self._offers.values():
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP_LARGE)
        column.addWidget(heading(tr("More about the clinic")))
        column.addWidget(self._nothing)
        column.addWidget(self._words)
        column.addWidget(self._contacts)
        column.addWidget(self._registrations_head)
        column.addWidget(self._registrations)
        for records in (self._premises, self._reviews, self._insurance):
            column.addWidget(records)
        column.addWidget(self._offering)


def _begin(part: Contacts | Registrations | RecordList) -> None:
    """What is hidden cannot take the keyboard."""
    part.show()
    part.begin()

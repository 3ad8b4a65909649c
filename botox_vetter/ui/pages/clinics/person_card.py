"""One person who works at the clinic: what they do there, what they are, and their register entries."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from botox_vetter.domain.clinics import Practitioner, Registration, RoleKind
from botox_vetter.domain.records import Insurance
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words, profession_name, sentence
from botox_vetter.report.words.vetting import role_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.form import Form, say
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.pages.clinics.insurance import insurance_list
from botox_vetter.ui.pages.clinics.list_matches import ListMatches
from botox_vetter.ui.pages.clinics.registrations import Registrations, Subject
from botox_vetter.ui.theme import measures as m


@dataclass(frozen=True, slots=True)
class AtWork:
    """A person as seen from one clinic. elsewhere: other clinics of the case where the person works, too."""

    person: Practitioner
    kinds: frozenset[RoleKind]
    entries: tuple[Registration, ...]
    insurances: tuple[Insurance, ...]
    elsewhere: tuple[str, ...]
    country: str
    today: date

    @property
    def id(self) -> str:
        return self.person.id


class PersonCard(QFrame):
    """changed(Practitioner), roles_changed(set of RoleKind), unwanted(): works here no more.

    reshaped(): fields came or went.
    """

    changed = Signal(object)
    roles_changed = Signal(object)
    unwanted = Signal()
    reshaped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._person: Practitioner | None = None
        self._name, self._note, self._profession = LineField(), LineField(), ChoiceField()
        self._roles = {kind: QCheckBox(sentence(role_words(kind))) for kind in RoleKind}
        self._last_role = say(
            tr("Tick what else this person does first, or remove the person from this clinic."), "warn"
        )
        self._elsewhere = say("", "muted")
        self._desk = desk
        self._registrations = Registrations(desk)
        self._matches = ListMatches(desk)
        self._insurance = insurance_list(desk, self._blank_insurance, is_offered=True)
        self._remove = QPushButton(tr("Remove from this clinic"))
        rulebook = desk.rulebook
        professions = ((pid, profession_name(pid, rulebook)) for pid in rulebook.places.professions)
        self._profession.offer([("", tr("Not known")), *professions])
        self._lay_out()
        self._connect()

    @property
    def person(self) -> Practitioner | None:
        return self._person

    def show_record(self, at_work: AtWork) -> None:
        person = self._person = at_work.person
        self.setAccessibleName(own_words(person.name))
        self._name.show_value(person.name)
        self._profession.show_value(person.profession)
        self._note.show_value(person.note)
        for kind, box in self._roles.items():
            box.setChecked(kind in at_work.kinds)
        self._last_role.hide()
        self._elsewhere.setText(tr("Also works at: {clinics}").format(clinics=", ".join(at_work.elsewhere)))
        self._elsewhere.setVisible(bool(at_work.elsewhere))
        subject = Subject(person.id, None, person.profession, at_work.country, at_work.today)
        self._registrations.show_subject(subject, at_work.entries)
        self._insurance.show_records(at_work.insurances)
        self._matches.show_owner(person.id)

    def settle(self) -> None:
        self._name.commit()
        self._note.commit()
        self._registrations.settle()
        self._insurance.settle()

    def take_keyboard(self) -> None:
        self._name.setFocus()

    def _change(self, **changes: str) -> None:
        if self._person is not None:
            self.changed.emit(replace(self._person, **changes))

    def _on_role(self, kind: RoleKind) -> None:
        kinds = {kind for kind, box in self._roles.items() if box.isChecked()}
        if kinds:
            self.roles_changed.emit(kinds)
        else:
            self._roles[kind].setChecked(True)
            self._last_role.show()

    def _connect(self) -> None:
        self._name.committed.connect(lambda name: self._change(name=name))
        self._profession.committed.connect(lambda profession: self._change(profession=profession))
        self._note.committed.connect(lambda note: self._change(note=note))
        for kind, box in self._roles.items():
            box.clicked.connect(lambda _on, kind=kind: self._on_role(kind))
        self._remove.clicked.connect(self.unwanted)
        self._registrations.reshaped.connect(self.reshaped)
        self._insurance.reshaped.connect(self.reshaped)
        self._matches.reshaped.connect(self.reshaped)

    def _blank_insurance(self) -> Insurance:
        return Insurance("", "", self._person.id if self._person else "", seen_on=self._desk.today)

    def _lay_out(self) -> None:
        roles = QHBoxLayout()
        roles.setSpacing(m.GAP_LARGE)
        for box in self._roles.values():
            roles.addWidget(box)
        roles.addStretch()
        does = QWidget()
        cell = QVBoxLayout(does)
        cell.setContentsMargins(0, 0, 0, 0)
        cell.addLayout(roles)
        cell.addWidget(self._last_role)
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        form.add(tr("Name"), self._name)
        form.addRow(tr("Does here"), does)
        form.add(tr("Profession"), self._profession)
        form.add(tr("Note"), self._note)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE, m.GAP_LARGE)
        column.setSpacing(m.GAP)
        column.addLayout(form)
        column.addWidget(self._elsewhere)
        column.addWidget(say(tr("Register entries"), is_bold=True))
        column.addWidget(self._registrations)
        column.addWidget(self._matches)
        column.addWidget(self._insurance)
        column.addLayout(foot)

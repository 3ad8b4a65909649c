"""Who prescribes and injects at a clinic, what they do there, and what the registers say of them."""

from PySide6.QtWidgets import QWidget

from botox_vetter.actions import people
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, RoleKind
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.grouped import about
from botox_vetter.language import tr
from botox_vetter.report.words.names import own_words
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.form import say
from botox_vetter.ui.pages.clinics.add_person import AddPerson
from botox_vetter.ui.pages.clinics.list_matches import ListMatches
from botox_vetter.ui.pages.clinics.person_card import AtWork, PersonCard
from botox_vetter.ui.pages.clinics.records import Records, tab_in_reading_order
from botox_vetter.ui.pages.clinics.scrolled_column import scrolled_column


class PeopleTab(QWidget):
    """A person is one of the case: what is changed here is changed at every clinic where the person works."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._clinic_id: str | None = None
        self._add = AddPerson()
        self._records: Records[PersonCard] = Records(self._make)
        self._nobody = say("", "muted")
        self._clinic_itself = say(tr("The clinic itself"), is_bold=True)
        self._matches = ListMatches(desk)
        self._shape: tuple[object, ...] = ()
        self._lay_out()
        self._add.added.connect(self._on_added)
        self._add.linked.connect(self._on_linked)
        self._matches.reshaped.connect(self._order_tabs)

    def show_clinic(self, clinic_id: str | None) -> None:
        if clinic_id != self._clinic_id:
            self._settle()
        file = self._desk.file
        self._clinic_id = clinic_id
        self.setEnabled(clinic_id is not None)
        if clinic_id is None or file is None:
            return
        here = self._at_work(file, clinic_id)
        self._records.show_records(here)
        ids = {one.id for one in here}
        self._add.show_others([person for person in file.practitioners if person.id not in ids])
        self._nobody.setVisible(not here)
        self._matches.show_owner(clinic_id)
        self._clinic_itself.setVisible(not self._matches.isHidden())
        shape = (
            *(one.id for one in here),
            *(entry.id for one in here for entry in one.entries),
            *(cover.id for one in here for cover in one.insurances),
        )
        if shape != self._shape:
            self._shape = shape
            self._order_tabs()

    def choose(self, person_id: str) -> None:
        """Leads to that person."""
        card = next((card for card in self._records.cards if card.person and card.person.id == person_id), None)
        if card is not None:
            card.take_keyboard()

    def _settle(self) -> None:
        """What is half typed belongs to the clinic that is shown."""
        self._records.settle()

    def _at_work(self, file: CaseFile, clinic_id: str) -> list[AtWork]:
        clinic = file.clinic(clinic_id)
        kinds: dict[str, set[RoleKind]] = {}
        elsewhere: dict[str, dict[str, None]] = {}
        for role in about(file.roles, clinic_id):
            kinds.setdefault(role.practitioner_id, set()).add(role.kind)
        for role in [role for role in file.roles if role.practitioner_id in kinds]:
            if role.clinic_id != clinic_id:
                name = own_words(file.clinic(role.clinic_id).name)
                elsewhere.setdefault(role.practitioner_id, {})[name] = None
        return [
            AtWork(
                person,
                frozenset(kinds[person.id]),
                about(file.registrations, person.id),
                about(file.insurances, person.id),
                tuple(elsewhere.get(person.id, ())),
                country_of(file.place_of(clinic)),
                self._desk.today,
            )
            for person in file.practitioners
            if person.id in kinds
        ]

    def _make(self) -> PersonCard:
        made = PersonCard(self._desk)
        made.changed.connect(self._on_changed)
        made.roles_changed.connect(lambda kinds: self._set_roles(made.person, kinds))
        made.unwanted.connect(lambda: self._on_unwanted(made))
        made.reshaped.connect(self._order_tabs)
        return made

    def _clinic(self) -> Clinic | None:
        kept = self._desk.file.clinics if self._desk.file is not None else ()
        return next((clinic for clinic in kept if clinic.id == self._clinic_id), None)

    def _on_added(self, name: str, kinds: set[RoleKind]) -> None:
        if (clinic := self._clinic()) is not None:
            self._desk.do(people.add_person, clinic, Practitioner("", clinic.case_id, name), kinds)

    def _on_linked(self, person_id: str, kinds: set[RoleKind]) -> None:
        if self._desk.file is not None:
            self._set_roles(self._desk.file.practitioner(person_id), kinds)

    def _on_changed(self, person: Practitioner) -> None:
        if self._desk.do(people.change_person, person) is None:
            self.show_clinic(self._clinic_id)  # refused: the fields show what is kept

    def _on_unwanted(self, made: PersonCard) -> None:
        self._add.take_keyboard()
        self._set_roles(made.person, set())

    def _set_roles(self, person: Practitioner | None, kinds: set[RoleKind]) -> None:
        clinic = self._clinic()
        if clinic is not None and person is not None:
            self._desk.do(people.set_roles, clinic, person, kinds)

    def _order_tabs(self) -> None:
        tab_in_reading_order(self._add.anchor, self._inside)

    def _lay_out(self) -> None:
        self._nobody.setText(tr("Nobody is recorded here yet. The name of who injects is the first thing to ask for."))
        self._inside = scrolled_column(self, self._add, self._nobody, self._records, self._clinic_itself, self._matches)

"""Who works at a clinic: added, linked, given roles and entries in registers; nothing typed gets lost on the way."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.actions import people
from botox_vetter.domain.clinics import Practitioner, Registration, RoleKind
from botox_vetter.domain.reasons import Reason
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.pages.clinics.people import PeopleTab
from botox_vetter.ui.pages.clinics.person_card import PersonCard
from botox_vetter.ui.pages.clinics.registration_card import RegistrationCard
from tests.cases import ANAND, FENWICK, HOLLOWAY, LANTERN, QUAY, SEEN_ON, STARLING, TODAY, VELVET
from tests.ui.clinics.controls import access_keys_given_twice, nameless

Key = Qt.Key
INJECTS, PRESCRIBES = RoleKind.INJECTOR, RoleKind.PRESCRIBER
LICENSED = "Registered with a licence to practise"


class Staff:
    """The tab as a person uses it; it stays with the clinic that was opened."""

    def __init__(self, tab: PeopleTab, desk: Desk, qtbot: QtBot) -> None:
        self.tab, self.desk, self.qtbot, self.clinic_id = tab, desk, qtbot, QUAY
        self.refused: list[Reason] = []
        desk.changed.connect(lambda _change: tab.show_clinic(self.clinic_id))
        desk.refused.connect(self.refused.append)
        self.open(QUAY)

    def open(self, clinic_id: str) -> None:
        self.clinic_id = clinic_id
        self.tab.show_clinic(clinic_id)

    def cards(self) -> tuple[PersonCard, ...]:
        return self.tab._records.cards

    def card(self, person_id: str) -> PersonCard:
        return next(card for card in self.cards() if card.person.id == person_id)

    def entries(self, person_id: str) -> tuple[RegistrationCard, ...]:
        return self.card(person_id)._registrations._records.cards

    def names(self) -> list[str]:
        return [card.person.name for card in self.cards()]

    def roles(self, person_id: str) -> set[RoleKind]:
        found = self.desk.file.roles
        return {role.kind for role in found if (role.clinic_id, role.practitioner_id) == (self.clinic_id, person_id)}

    def kept(self, person_id: str) -> tuple[Registration, ...]:
        return tuple(entry for entry in self.desk.file.registrations if entry.practitioner_id == person_id)

    def type(self, field: QWidget, text: str, key: Qt.Key | None = Key.Key_Return) -> None:
        field.setFocus()
        field.selectAll()
        if text:
            self.qtbot.keyClicks(field, text)
        else:
            self.qtbot.keyClick(field, Key.Key_Delete)
        if key is not None:
            self.qtbot.keyClick(field, key)

    def choose(self, field, value: object) -> None:
        place = next(n for n in range(field.count()) if field.itemData(n) == value)
        field.setCurrentIndex(place)
        field.activated.emit(place)

    def press(self, words: str, inside: QWidget | None = None) -> None:
        within = inside or self.tab
        buttons = (b for b in within.findChildren(QPushButton) if b.text().replace("&", "") == words)
        next(b for b in buttons if b.isVisibleTo(within)).click()

    def words(self, inside: QWidget | None = None) -> str:
        within = inside or self.tab
        return "\n".join(label.text() for label in within.findChildren(QLabel) if label.isVisibleTo(within))


@pytest.fixture
def staff(desk: Desk, qtbot: QtBot) -> Staff:
    tab = PeopleTab(desk)
    qtbot.addWidget(tab)
    tab.resize(560, 640)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    return Staff(tab, desk, qtbot)


def test_a_name_and_enter_record_who_injects(staff: Staff) -> None:
    staff.type(staff.tab._add._name, "Ada Marsh")
    assert staff.names() == ["Ada Marsh", "Dr Maren Holloway"]
    assert staff.roles(staff.cards()[0].person.id) == {INJECTS}
    assert staff.tab._add._name.text() == ""


def test_somebody_new_may_do_both_and_must_do_something(staff: Staff) -> None:
    staff.tab._add._roles[INJECTS].click()
    staff.type(staff.tab._add._name, "Ada Marsh")
    assert staff.names() == ["Dr Maren Holloway"]
    assert "Tick what the person does here." in staff.words()
    staff.tab._add._roles[INJECTS].click()
    staff.tab._add._roles[PRESCRIBES].click()
    staff.press("Add person")
    assert staff.roles(staff.cards()[0].person.id) == {INJECTS, PRESCRIBES}


def test_a_person_of_the_case_who_works_elsewhere_can_be_linked(staff: Staff) -> None:
    staff.choose(staff.tab._add._known, FENWICK)
    staff.press("Add this person")
    assert staff.roles(FENWICK) == {INJECTS}
    assert "Also works at: Lantern Street Aesthetics" in staff.words(staff.card(FENWICK))
    assert len(staff.desk.file.practitioners) == 4


def test_nobody_else_to_link_means_nothing_to_choose(staff: Staff) -> None:
    for person_id in (FENWICK, ANAND, STARLING):
        staff.desk.do(
            people.set_roles, staff.desk.file.clinic(QUAY), staff.desk.file.practitioner(person_id), {INJECTS}
        )
    assert not staff.tab._add._others.isVisibleTo(staff.tab)


def test_roles_are_two_boxes_and_the_last_one_stays(staff: Staff) -> None:
    card = staff.card(HOLLOWAY)
    card._roles[INJECTS].click()
    assert staff.roles(HOLLOWAY) == {PRESCRIBES}
    card._roles[PRESCRIBES].click()
    assert staff.roles(HOLLOWAY) == {PRESCRIBES}
    assert card._roles[PRESCRIBES].isChecked()
    assert "or remove the person from this clinic" in staff.words(card)


def test_removed_from_the_clinic_the_person_stays_in_the_case(staff: Staff) -> None:
    staff.press("Remove from this clinic", staff.card(HOLLOWAY))
    assert staff.cards() == ()
    assert HOLLOWAY in {person.id for person in staff.desk.file.practitioners}
    assert "Nobody is recorded here yet" in staff.words()
    staff.desk.undo()
    assert staff.names() == ["Dr Maren Holloway"]


def test_name_profession_and_note_are_kept(staff: Staff) -> None:
    card = staff.card(HOLLOWAY)
    staff.type(card._name, "Dr M. Holloway")
    staff.type(card._note, "Mondays only")
    staff.choose(card._profession, "dentist")
    person = staff.desk.file.practitioner(HOLLOWAY)
    assert (person.name, person.note, person.profession) == ("Dr M. Holloway", "Mondays only", "dentist")
    staff.choose(card._profession, "")
    assert staff.desk.file.practitioner(HOLLOWAY).profession == ""


def test_a_person_without_a_name_is_refused_and_the_name_comes_back(staff: Staff) -> None:
    staff.type(staff.card(HOLLOWAY)._name, "")
    assert [reason.kind for reason in staff.refused] == ["name_missing"]
    assert staff.card(HOLLOWAY)._name.text() == "Dr Maren Holloway"


def test_what_is_half_typed_is_kept_for_its_person_when_another_clinic_is_shown(staff: Staff) -> None:
    staff.type(staff.card(HOLLOWAY)._note, "Asked for the number", key=None)
    staff.open(LANTERN)
    assert staff.desk.file.practitioner(HOLLOWAY).note == "Asked for the number"
    assert staff.names() == ["Joss Fenwick", "Priya Anand"]


def test_an_entry_is_begun_and_kept_as_soon_as_its_number_can_be(staff: Staff) -> None:
    staff.open(VELVET)
    staff.press("Add a register entry", staff.card(STARLING))
    [entry] = staff.entries(STARLING)
    assert QApplication.focusWidget() is entry._register
    staff.choose(entry._register, "nmc")
    staff.type(entry._name, "Georgina Starling")
    assert staff.kept(STARLING) == ()
    staff.type(entry._number, "99Z9999")
    assert "Does not have the shape" in staff.words(entry)
    assert "Not kept yet." in staff.words(entry)
    staff.type(entry._number, "99z 9999z")
    [kept] = staff.kept(STARLING)
    assert (kept.register, kept.number, kept.name_as_registered) == ("nmc", "99z 9999z", "Georgina Starling")
    assert staff.entries(STARLING) == (entry,)
    assert entry._number.hasFocus()


def test_a_number_is_judged_with_every_letter_typed(staff: Staff) -> None:
    entry = staff.entries(HOLLOWAY)[0]
    staff.type(entry._number, "90000", key=None)
    assert "Does not have the shape" in staff.words(entry)
    staff.qtbot.keyClicks(entry._number, "01")
    assert "Fits the shape" in staff.words(entry)


def test_a_wrong_number_stays_to_be_mended_while_other_things_change(staff: Staff) -> None:
    entry = staff.entries(HOLLOWAY)[0]
    staff.type(entry._number, "12")
    staff.type(staff.card(HOLLOWAY)._note, "Later")
    assert entry._number.text() == "12"
    assert staff.kept(HOLLOWAY)[0].number == "9000001"
    staff.type(entry._number, "9000002")
    assert staff.kept(HOLLOWAY)[0].number == "9000002"


def test_a_status_in_the_registers_words_says_what_it_settles_and_what_is_missing(staff: Staff) -> None:
    staff.open(LANTERN)
    [entry] = staff.entries(FENWICK)
    assert "What this settles" not in staff.words(entry)
    staff.choose(entry._status, "Registered / Effective registration")
    assert "On a statutory health register: in order" in staff.words(entry)
    assert "Still needed: the name as registered and the day it was looked up." in staff.words(entry)
    assert "Without the day it is only claimed." in staff.words(entry)
    staff.press("Today", entry)
    staff.type(entry._name, "Joss Fenwick")
    [kept] = staff.kept(FENWICK)
    assert (kept.status, kept.checked_on) == ("Registered / Effective registration", TODAY)
    assert "Still needed" not in staff.words(entry)


def test_what_a_status_settles_follows_the_profession(staff: Staff) -> None:
    [entry] = staff.entries(HOLLOWAY)
    assert "Right to prescribe verified: in order" in staff.words(entry)
    staff.choose(staff.card(HOLLOWAY)._profession, "nurse")
    assert "Right to prescribe" not in staff.words(entry)


def test_another_register_has_other_words(staff: Staff) -> None:
    [entry] = staff.entries(HOLLOWAY)
    staff.choose(entry._register, "gdc")
    assert entry._status.value() == ""
    staff.type(entry._number, "999999")
    [kept] = staff.kept(HOLLOWAY)
    assert (kept.register, kept.number, kept.status) == ("gdc", "999999", "")


def test_days_are_read_as_year_month_day_and_a_misread_one_changes_nothing(staff: Staff) -> None:
    [entry] = staff.entries(HOLLOWAY)
    staff.type(entry._checked_on, "22/11/2026")
    assert "year-month-day" in staff.words(entry)
    assert staff.kept(HOLLOWAY)[0].checked_on == date(2026, 11, 9)
    staff.type(entry._checked_on, "2026-11-20")
    staff.type(entry._valid_until, "2027-03-31")
    [kept] = staff.kept(HOLLOWAY)
    assert (kept.checked_on, kept.valid_until) == (date(2026, 11, 20), date(2027, 3, 31))


def test_an_entry_can_be_removed_also_one_that_was_only_begun(staff: Staff) -> None:
    staff.press("Add a register entry", staff.card(HOLLOWAY))
    kept, begun = staff.entries(HOLLOWAY)
    staff.press("Remove entry", begun)
    assert staff.entries(HOLLOWAY) == (kept,)
    staff.press("Remove entry", kept)
    assert staff.kept(HOLLOWAY) == ()
    assert "No register entry yet." in staff.words(staff.card(HOLLOWAY))


def test_the_cover_of_a_person_stands_on_the_card(staff: Staff) -> None:
    [cover] = staff.card(HOLLOWAY)._insurance.cards
    assert cover._fields["insurer"].text() == "Anchor Mutual"
    staff.press("Add insurance", staff.card(HOLLOWAY))
    begun = staff.card(HOLLOWAY)._insurance.cards[-1]
    staff.type(begun._fields["insurer"], "Harbour Cover")
    found = [kept for kept in staff.desk.file.insurances if kept.practitioner_id == HOLLOWAY]
    assert {(kept.insurer, kept.seen_on) for kept in found} == {
        ("Anchor Mutual", SEEN_ON),
        ("Harbour Cover", staff.desk.today),
    }
    staff.press("Remove this insurance", begun)
    assert [kept.insurer for kept in staff.desk.file.insurances] == ["Anchor Mutual"]


def test_restrictions_are_kept_in_the_registers_words(staff: Staff) -> None:
    [entry] = staff.entries(HOLLOWAY)
    entry._restrictions.setFocus()
    staff.qtbot.keyClicks(entry._restrictions, "Supervised practice only")
    entry._restrictions.commit()
    [kept] = staff.kept(HOLLOWAY)
    assert kept.restrictions == "Supervised practice only"


def test_tab_goes_from_top_to_bottom_also_through_what_was_added_later(staff: Staff) -> None:
    staff.type(staff.tab._add._name, "Zoe Last")
    staff.press("Add a register entry", staff.card(HOLLOWAY))
    staff.tab._add._name.setFocus()
    heights, seen = [], []
    while QApplication.focusWidget() not in seen and len(seen) < 60:
        seen.append(QApplication.focusWidget())
        heights.append(seen[-1].mapTo(staff.tab._inside, seen[-1].rect().center()).y())
        staff.qtbot.keyClick(seen[-1], Key.Key_Tab)
    assert staff.entries(HOLLOWAY)[1]._number in seen
    assert all(later >= earlier - 12 for earlier, later in pairwise(heights))


def test_cards_stay_the_same_widgets_through_every_change(staff: Staff) -> None:
    card, [entry] = staff.card(HOLLOWAY), staff.entries(HOLLOWAY)
    person = Practitioner("", staff.desk.case_id, "Ada Marsh")
    staff.desk.do(people.add_person, staff.desk.file.clinic(QUAY), person, {INJECTS})
    staff.type(card._name, "Aaron Holloway")
    assert staff.card(HOLLOWAY) is card
    assert staff.entries(HOLLOWAY) == (entry,)
    assert staff.names() == ["Aaron Holloway", "Ada Marsh"]
    assert card._name.hasFocus()


@pytest.mark.parametrize("clinic_id", [QUAY, LANTERN, VELVET])
def test_every_control_has_a_name_and_no_access_key_is_given_twice(staff: Staff, clinic_id: str) -> None:
    staff.open(clinic_id)
    for card in staff.cards():
        staff.press("Add a register entry", card)
    assert nameless(staff.tab) == []
    assert access_keys_given_twice(staff.tab) == set()

"""What else is known of a clinic: folded until it is there or asked for, and kept as it is typed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.actions import clinics, premises, undo
from botox_vetter.domain.clinics import Clinic, Contact
from botox_vetter.domain.quotes import Known
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.records import Premises
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.pages.clinics.overview import OverviewTab
from botox_vetter.ui.pages.clinics.record_card import RecordCard
from botox_vetter.ui.theme.look import Look
from tests.cases import LANTERN, QUAY, TODAY, VELVET
from tests.ui.clinics.controls import access_keys_given_twice, nameless

Key = Qt.Key


class More:
    """The card as a person uses it, in its tab."""

    def __init__(self, tab: OverviewTab, desk: Desk, qtbot: QtBot) -> None:
        self.tab, self.card, self.desk, self.qtbot, self.clinic_id = tab, tab._more, desk, qtbot, VELVET
        self.refused: list[Reason] = []
        desk.changed.connect(lambda _change: tab.show_clinic(self.clinic_id))
        desk.refused.connect(self.refused.append)
        self.open(VELVET)

    def open(self, clinic_id: str) -> None:
        self.clinic_id = clinic_id
        self.tab.show_clinic(clinic_id)

    def clinic(self) -> Clinic:
        return self.desk.file.clinic(self.clinic_id)

    def of_clinic(self, records):
        return [record for record in records if record.clinic_id == self.clinic_id]

    def press(self, words: str, inside: QWidget | None = None) -> None:
        within = inside or self.card
        buttons = (b for b in within.findChildren(QPushButton) if b.text() == words)
        next(b for b in buttons if b.isVisibleTo(self.tab)).click()

    def offered(self) -> set[str]:
        return {b.text() for b in self.card._offers.values() if b.isVisibleTo(self.tab)}

    def words(self) -> str:
        return "\n".join(label.text() for label in self.card.findChildren(QLabel) if label.isVisibleTo(self.tab))

    def type(self, field: QWidget, text: str, key: Qt.Key = Key.Key_Tab) -> None:
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text) if text else self.qtbot.keyClick(field, Key.Key_Delete)
        self.qtbot.keyClick(field, key)

    def fill(self, card: RecordCard, **texts: str) -> None:
        for name, text in texts.items():
            self.type(card._fields[name], text)

    def draft(self, words: str) -> RecordCard:
        """A further card, begun by the button that says so."""
        self.press(words)
        widget = QApplication.focusWidget()
        while not isinstance(widget, RecordCard):
            widget = widget.parentWidget()
        return widget


@pytest.fixture
def more(desk: Desk, look: Look, qtbot: QtBot) -> More:
    tab = OverviewTab(desk, look)
    qtbot.addWidget(tab)
    tab.resize(560, 640)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    return More(tab, desk, qtbot)


EVERYTHING = {
    "Opening hours", "Languages", "Accessibility", "Payment", "Tags", "Contact", "Company or regulator number",
    "Premises", "Reviews elsewhere", "Insurance",
}  # fmt: skip


def test_where_nothing_is_recorded_everything_is_folded_and_offered(more: More) -> None:
    assert more.offered() == EVERYTHING
    assert "Nothing of it is recorded yet" in more.words()
    assert "Further premises" not in more.words()


def test_what_is_recorded_is_shown_and_no_longer_offered(more: More) -> None:
    more.open(QUAY)
    assert more.offered() == {"Insurance"}
    assert "Nothing of it" not in more.words()
    assert {"Further contacts", "Further premises", "Reviews elsewhere"} <= set(more.words().split("\n"))


@pytest.mark.parametrize(
    ("words", "name", "typed", "kept"),
    [
        ("Accessibility", "accessibility", "Two steps at the door ", "Two steps at the door"),
        ("Payment", "payment", "Cash only", "Cash only"),
        ("Opening hours", "opening_hours", "By appointment", "By appointment"),
        ("Languages", "languages", "English, Polski ,, english", ("English", "Polski")),
        ("Tags", "tags", "salon", ("salon",)),
    ],
)
def test_a_line_is_asked_for_typed_and_kept(more: More, words: str, name: str, typed: str, kept: object) -> None:
    more.press(words)
    field = more.card._words._fields[name]
    assert field.hasFocus()
    more.type(field, typed)
    assert getattr(more.clinic(), name) == kept
    assert words not in more.offered()


def test_a_line_that_is_emptied_stays_until_another_clinic_is_shown(more: More) -> None:
    more.press("Payment")
    more.type(more.card._words._fields["payment"], "Card")
    more.type(more.card._words._fields["payment"], "")
    assert more.clinic().payment == ""
    assert "Payment" not in more.offered()
    more.open(LANTERN)
    more.open(VELVET)
    assert "Payment" in more.offered()


def test_contacts_are_added_changed_and_removed_line_by_line(more: More) -> None:
    more.press("Contact")
    [line] = more.card._contacts.cards
    assert line._kind.hasFocus()
    more.type(line._kind, "WhatsApp")
    assert more.clinic().contacts == ()
    more.type(line._value, "01632 960155")
    more.press("Add a contact")
    other = more.card._contacts.cards[1]
    more.type(other._value, "desk@velvet.example")
    assert more.clinic().contacts == (Contact("WhatsApp", "01632 960155"), Contact("", "desk@velvet.example"))
    assert more.card._contacts.cards == (line, other)
    more.type(line._note, "evenings")
    assert more.clinic().contacts[0] == Contact("WhatsApp", "01632 960155", "evenings")
    more.press("Remove", line)
    assert more.clinic().contacts == (Contact("", "desk@velvet.example"),)


def test_a_contact_that_is_emptied_goes_and_undo_brings_it_back(more: More) -> None:
    more.open(QUAY)
    [line] = more.card._contacts.cards
    more.type(line._value, "")
    assert more.clinic().contacts == ()
    more.desk.undo()
    assert [contact.kind for contact in more.clinic().contacts] == ["WhatsApp"]


def test_the_clinic_has_register_entries_of_its_own(more: More) -> None:
    more.press("Company or regulator number")
    [entry] = more.card._registrations.cards
    entry._register.show_value("companies_house")
    entry._register.committed.emit("companies_house")
    more.type(entry._number, "99999998")
    assert [kept.register for kept in more.of_clinic(more.desk.file.registrations)] == ["companies_house"]


def test_further_premises_are_kept_once_they_can_be_told_apart(more: More) -> None:
    card = more.draft("Premises")
    more.fill(card, note="Only on Thursdays")
    assert more.of_clinic(more.desk.file.premises) == []
    assert "Not kept yet." in more.words()
    more.fill(card, address="9 Hill Rise, Harbour Bay")
    [kept] = more.of_clinic(more.desk.file.premises)
    assert (kept.address, kept.note) == ("9 Hill Rise, Harbour Bay", "Only on Thursdays")
    assert "Not kept yet." not in more.words()
    more.fill(card, phone="01632 960188")
    assert [place.phone for place in more.of_clinic(more.desk.file.premises)] == ["01632 960188"]
    more.press("Remove these premises", card)
    assert more.of_clinic(more.desk.file.premises) == []
    more.desk.undo()
    assert [place.phone for place in more.of_clinic(more.desk.file.premises)] == ["01632 960188"]


def test_reviews_keep_what_the_platform_shows_and_what_it_cannot(more: More) -> None:
    card = more.draft("Reviews elsewhere")
    more.fill(card, rating="4.6")
    assert "“Platform” is needed" in more.words()
    more.fill(card, platform="Harbour Voices", out_of="5", count="38", cannot_show="Who paid for it")
    [kept] = more.of_clinic(more.desk.file.reviews)
    assert (kept.platform, kept.rating, kept.out_of, kept.count) == ("Harbour Voices", Decimal("4.6"), Decimal(5), 38)
    assert (kept.seen_on, kept.cannot_show) == (TODAY, "Who paid for it")
    assert "never enters the score" in more.words()


def test_a_rating_above_its_scale_is_not_kept_and_says_why(more: More) -> None:
    more.open(QUAY)
    [card] = more.card._reviews.cards
    more.fill(card, rating="9")
    assert "a rating lies between" in more.words().lower()
    assert [kept.rating for kept in more.of_clinic(more.desk.file.reviews)] == [Decimal("4.8")]
    more.fill(card, rating="4.9")
    assert [kept.rating for kept in more.of_clinic(more.desk.file.reviews)] == [Decimal("4.9")]


@pytest.mark.parametrize(("name", "typed"), [("seen_on", ""), ("seen_on", "last week"), ("count", "many")])
def test_what_cannot_be_read_is_not_kept(more: More, name: str, typed: str) -> None:
    more.open(QUAY)
    before = more.of_clinic(more.desk.file.reviews)
    more.fill(more.card._reviews.cards[0], **{name: typed})
    assert more.of_clinic(more.desk.file.reviews) == before
    assert "Not kept yet" in more.words() or "Please type" in more.words()


def test_the_insurance_of_the_clinic_is_its_own(more: More) -> None:
    card = more.draft("Insurance")
    card._fields["covers_toxin"].show_value(Known.NO)
    card._fields["covers_toxin"].committed.emit(Known.NO)
    more.fill(card, insurer="Quayside Cover", valid_until="2026-10-30")
    [kept] = more.of_clinic(more.desk.file.insurances)
    assert (kept.insurer, kept.practitioner_id, kept.covers_toxin) == ("Quayside Cover", None, Known.NO)
    assert (kept.valid_until, kept.seen_on) == (date(2026, 10, 30), TODAY)


def test_a_card_that_is_used_again_shows_nothing_of_the_record_before(more: More) -> None:
    more.open(QUAY)
    [before] = more.card._premises.cards
    more.fill(before, name="", address="", postcode="")
    assert "Not kept yet." in more.words()
    more.open(VELVET)
    more.desk.do(premises.add_premises, more.clinic(), Premises("", "", "Annex"))
    [card] = more.card._premises.cards
    assert card is before
    assert [field.text() for field in card._fields.values()] == ["Annex", "", "", "", "", "", ""]
    assert "Not kept yet." not in more.words()
    assert [place.name for place in more.of_clinic(more.desk.file.premises)] == ["Annex"]


def test_a_card_that_was_only_begun_goes_without_a_trace(more: More) -> None:
    card = more.draft("Premises")
    more.press("Remove these premises", card)
    assert "Premises" in more.offered()
    assert more.desk.next_undo.kind == "import_case"


def test_what_is_half_typed_stays_with_the_clinic_it_was_typed_for(more: More) -> None:
    card = more.draft("Premises")
    card._fields["name"].setFocus()
    more.qtbot.keyClicks(card._fields["name"], "Fish Lane, first floor")
    more.open(QUAY)
    assert [p.name for p in more.desk.file.premises if p.clinic_id == VELVET] == ["Fish Lane, first floor"]
    assert [p.name for p in more.desk.file.premises if p.clinic_id == QUAY] == ["Quay at the Mill"]


def test_another_program_window_or_undo_changes_what_is_shown(more: More) -> None:
    more.desk.do(premises.add_premises, more.clinic(), Premises("", "", "Annex"))
    [card] = more.card._premises.cards
    assert card._fields["name"].text() == "Annex"
    more.desk.do(undo.undo, more.desk.case_id)
    assert more.card._premises.cards == ()
    assert "Premises" in more.offered()


def test_a_clinic_that_was_removed_while_something_was_typed_does_no_harm(more: More) -> None:
    card = more.draft("Premises")
    more.qtbot.keyClicks(card._fields["name"], "Gone")
    clinic = more.clinic()
    more.clinic_id = QUAY
    more.desk.do(clinics.remove_clinic, clinic)
    assert more.refused == []
    assert [place.clinic_id for place in more.desk.file.premises] == [QUAY]


def test_why_a_clinic_left_the_shortlist_can_be_changed_where_it_was_said(more: More) -> None:
    assert not more.tab._why_off.isVisibleTo(more.tab)
    more.desk.do(clinics.shortlist, more.clinic(), False, "No brand named")
    assert more.tab._why_off.isVisibleTo(more.tab)
    more.type(more.tab._why_off, "Would not name the brand")
    assert more.clinic().off_shortlist_because == "Would not name the brand"
    more.desk.do(clinics.shortlist, more.clinic(), True)
    assert not more.tab._why_off.isVisibleTo(more.tab)


def test_tab_goes_from_top_to_bottom_also_through_what_was_added(more: More) -> None:
    more.open(QUAY)
    card = more.draft("Insurance")
    parts = more.card
    wanted = [
        more.tab._currency,
        parts._words._fields["opening_hours"],
        parts._words._fields["tags"],
        parts._contacts.cards[0]._kind,
        parts._registrations.cards[0]._register,
        parts._premises.cards[0]._fields["name"],
        parts._reviews.cards[0]._fields["platform"],
        card._fields["insurer"],
        card._fields["note"],
    ]
    wanted[0].setFocus()
    reached = [QApplication.focusWidget()]
    while reached[-1] is not wanted[-1] and len(reached) < 90:
        more.qtbot.keyClick(reached[-1], Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert [widget for widget in reached if widget in wanted] == wanted


@pytest.mark.parametrize("clinic_id", [QUAY, VELVET])
def test_every_control_has_a_name_and_no_access_key_is_given_twice(more: More, clinic_id: str) -> None:
    more.open(clinic_id)
    for words in sorted(more.offered()):
        more.press(words)
    assert nameless(more.tab) == []
    assert access_keys_given_twice(more.tab) == set()


def test_long_words_push_nothing_out_of_a_narrow_pane(more: More) -> None:
    more.desk.do(clinics.change_clinic, replace(more.clinic(), payment="x" * 300, tags=("y" * 200,)))
    more.desk.do(premises.add_premises, more.clinic(), Premises("", "", "z" * 300))
    more.tab.resize(400, 600)
    scrolled = more.tab._inside.parentWidget()
    more.qtbot.waitUntil(lambda: scrolled.width() < 400)
    assert more.tab._inside.minimumSizeHint().width() <= scrolled.width()

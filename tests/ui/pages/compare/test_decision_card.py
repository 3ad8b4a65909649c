"""The decision: chosen, given a reason, changed, withdrawn, and never silent about a knock-out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions import clinics
from botox_vetter.domain.cases import Decision
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.fields.text import LineField
from botox_vetter.ui.pages.compare.decision_card import NONE_OF_THEM, UNDECIDED, DecisionCard
from tests.cases import LANTERN, QUAY, TODAY, VELVET
from tests.ui.clinics.controls import access_keys_given_twice, nameless


class Card:
    """The card as a person uses it."""

    def __init__(self, card: DecisionCard, desk: Desk, qtbot: QtBot) -> None:
        self.card, self.desk, self.qtbot = card, desk, qtbot
        self.choice, self.reason = card.findChild(ChoiceField), card.findChild(LineField)
        desk.changed.connect(lambda _change: card.load(desk.file))

    def choose(self, value: str) -> None:
        """As from the opened list: the keys alone would pass through the others."""
        self.choice.setCurrentIndex(self.choice.findData(value))
        self.choice.activated.emit(self.choice.currentIndex())

    def type(self, words: str) -> None:
        self.reason.setFocus()
        self.reason.selectAll()
        self.qtbot.keyClicks(self.reason, words)
        self.qtbot.keyClick(self.reason, Qt.Key.Key_Return)

    def decision(self) -> Decision | None:
        return self.desk.file.decision


@pytest.fixture
def card(desk: Desk, qtbot: QtBot) -> Card:
    made = DecisionCard(desk)
    qtbot.addWidget(made)
    made.load(desk.file)
    made.show()
    made.activateWindow()
    return Card(made, desk, qtbot)


def offered(card: Card) -> list[object]:
    return [card.choice.itemData(n) for n in range(card.choice.count())]


def test_at_first_nothing_is_decided_and_the_shortlist_is_offered(card: Card) -> None:
    assert card.choice.value() == UNDECIDED
    assert offered(card) == [UNDECIDED, LANTERN, QUAY, NONE_OF_THEM]
    assert not card.card._withdraw.isEnabled()
    assert not card.card._verdict.isVisible()


def test_a_clinic_that_is_chosen_is_decided_for_today(card: Card) -> None:
    card.choose(QUAY)
    decision = card.decision()
    assert decision is not None
    assert (decision.clinic_id, decision.reason, decision.decided_on) == (QUAY, "", TODAY)
    assert "Decided on 22 November 2026" in card.card._state.text()
    assert card.card._verdict.text().startswith("Cleared: passes")


def test_an_arrow_opens_the_list_and_keeps_nothing_that_it_passes(card: Card, qtbot: QtBot) -> None:
    card.choice.setFocus()
    qtbot.keyClick(card.choice, Qt.Key.Key_Down)
    assert card.decision() is None
    opened = card.choice.view()
    assert opened.isVisible()
    qtbot.keyClick(opened, Qt.Key.Key_Down)
    assert card.decision() is None
    qtbot.keyClick(opened, Qt.Key.Key_Return)
    assert card.decision() is not None
    assert card.decision().clinic_id == LANTERN


def test_a_reason_can_be_given_before_or_after(card: Card) -> None:
    card.type("She answered.")
    assert card.decision() is None
    card.choose(QUAY)
    assert card.decision().reason == "She answered."
    card.type("Calm and clear.")
    assert (card.decision().clinic_id, card.decision().reason) == (QUAY, "Calm and clear.")


def test_none_of_them_is_a_decision_too(card: Card) -> None:
    card.choose(NONE_OF_THEM)
    assert card.decision() is not None
    assert card.decision().clinic_id is None
    assert card.choice.value() == NONE_OF_THEM
    assert not card.card._verdict.isVisible()


@pytest.mark.parametrize("way", ["button", "undo", "choice"])
def test_a_decision_can_be_withdrawn(way: str, card: Card, qtbot: QtBot) -> None:
    card.choose(QUAY)
    if way == "button":
        qtbot.mouseClick(card.card.findChild(QPushButton), Qt.MouseButton.LeftButton)
    elif way == "undo":
        card.desk.undo()
    else:
        card.choose(UNDECIDED)
    assert card.decision() is None
    assert card.choice.value() == UNDECIDED
    assert card.reason.text() == ""


def test_a_clinic_that_is_ruled_out_is_not_decided_for_in_silence(card: Card, desk: Desk) -> None:
    desk.do(clinics.shortlist, desk.file.clinic(VELVET), True)
    card.choose(VELVET)
    assert card.card._verdict.isVisible()
    assert card.card._verdict.text().startswith("Ruled out")
    assert card.card._verdict.property("role") == "bad"
    assert card.card._verdict.text().endswith("Say why you choose it all the same: the reason is printed.")
    card.type("My sister goes there")
    assert "Say why" not in card.card._verdict.text()


def test_the_clinic_decided_for_stays_in_the_choice_when_it_leaves_the_shortlist(card: Card, desk: Desk) -> None:
    card.choose(QUAY)
    desk.do(clinics.shortlist, desk.file.clinic(QUAY), False)
    assert QUAY in offered(card)
    assert card.choice.value() == QUAY


def test_a_removed_clinic_takes_the_decision_with_it(card: Card, desk: Desk) -> None:
    card.choose(QUAY)
    desk.do(clinics.remove_clinic, desk.file.clinic(QUAY))
    assert card.choice.value() == UNDECIDED
    assert offered(card) == [UNDECIDED, LANTERN, NONE_OF_THEM]


def test_everything_has_a_name(card: Card) -> None:
    assert nameless(card.card) == []
    assert access_keys_given_twice(card.card) == set()

"""What the plan costs so far, beside the plan: follows every change of areas and sessions, and leads on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases, clinics
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.plan.costs import MOST_ROWS, CostCard
from botox_vetter.ui.theme.look import Look
from tests.case_ids import LANTERN, QUAY
from tests.cases import harbour_case
from tests.ui.conftest import WindowOf


class Card:
    """The card as on the page: loaded again after each change."""

    def __init__(self, desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot) -> None:
        self.desk, self.qtbot, self.card = desk, qtbot, CostCard(desk, look, jobs)
        qtbot.addWidget(self.card)
        desk.changed.connect(lambda _change: self.card.load(desk.file))
        self.card.load(desk.file)
        self.card.show()

    def change(self, **changes: object) -> None:
        plan = replace(self.desk.file.plan, **changes)
        assert self.desk.do(cases.change_plan, self.desk.case_id, plan) is not None

    def shortlist(self, clinic_id: str, on: bool) -> None:
        assert self.desk.do(clinics.shortlist, self.desk.file.clinic(clinic_id), on) is not None

    def says(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.words(), timeout=2000)

    def words(self) -> str:
        labels = self.card.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisibleTo(self.card))

    def buttons(self) -> list[QPushButton]:
        return [b for b in self.card.findChildren(QPushButton) if b.isVisibleTo(self.card)]


@pytest.fixture
def card(desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot) -> Card:
    return Card(desk, look, jobs, qtbot)


def test_each_shortlisted_clinic_has_its_costs_and_a_way_to_its_prices(card: Card) -> None:
    card.says("One year: £690 to £765, within your budget of £900")
    card.says("Quay Skin Clinic")
    assert "Velvet Room" not in card.words()
    assert [button.accessibleName() for button in card.buttons()] == [
        "Prices of Quay Skin Clinic",
        "Prices of Lantern Street Aesthetics",
    ]
    wanted: list[str] = []
    card.card.prices_wanted.connect(wanted.append)
    for button in card.buttons():
        button.click()
    assert wanted == [QUAY, LANTERN]


def test_tab_goes_from_clinic_to_clinic_as_they_are_ranked(card: Card) -> None:
    card.says("Lantern Street Aesthetics")
    card.shortlist(QUAY, on=False)
    card.qtbot.waitUntil(lambda: "Quay" not in card.words())
    card.shortlist(QUAY, on=True)
    card.says("Quay Skin Clinic")
    first, second = sorted(card.buttons(), key=lambda button: button.mapTo(card.card, QPoint(0, 0)).y())
    assert first.accessibleName() == "Prices of Quay Skin Clinic"
    assert first.nextInFocusChain() is second


def test_the_costs_follow_areas_and_sessions(card: Card) -> None:
    card.says("One year: £855")
    card.change(sessions_per_year=2)
    card.says("One year: £570")
    card.change(areas=("chin",))
    card.says("Cannot be told yet: no price for dimpled chin.")
    card.desk.undo()
    card.says("One year: £570")


def test_only_the_latest_plan_is_shown(card: Card) -> None:
    for sessions in (1, 4, 2):
        card.change(sessions_per_year=sessions)
    card.says("2 sessions a year")
    card.qtbot.waitUntil(lambda: card.card._jobs.is_idle)
    assert "4 sessions a year" not in card.words()


def test_a_clinic_that_leaves_the_shortlist_leaves_the_card(card: Card) -> None:
    card.says("Quay Skin Clinic")
    card.shortlist(QUAY, on=False)
    card.qtbot.waitUntil(lambda: "Quay" not in card.words())
    card.shortlist(QUAY, on=True)
    card.says("Quay Skin Clinic")


def test_of_a_long_shortlist_the_first_stand_here_and_the_rest_is_counted(card: Card) -> None:
    card.says("Quay Skin Clinic")
    quay = card.desk.file.clinic(QUAY)
    more = tuple(replace(quay, id=f"more {n}", name=f"Clinic {n:02}") for n in range(MOST_ROWS))
    card.card.load(replace(card.desk.file, clinics=(*card.desk.file.clinics, *more)))
    card.says("2 more stand under Compare.")
    card.qtbot.waitUntil(lambda: len(card.buttons()) == MOST_ROWS)


def test_without_a_plan_it_says_what_to_do_first(card: Card) -> None:
    card.says("Quay Skin Clinic")
    card.change(areas=())
    assert card.words().splitlines() == [
        "What it costs so far",
        "Choose what is to be treated, and the costs stand here.",
    ]
    assert card.buttons() == []


def test_without_a_shortlist_it_leads_to_the_clinics(card: Card, qtbot: QtBot) -> None:
    for clinic_id in (QUAY, LANTERN):
        card.shortlist(clinic_id, on=False)
    assert "No clinic is on the shortlist yet" in card.words()
    (lead,) = card.buttons()
    with qtbot.waitSignal(card.card.clinics_wanted):
        lead.click()


def test_in_the_window_the_buttons_lead_to_the_prices_of_the_clinic(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())

    def button(name: str) -> QWidget | None:
        buttons = session.window.findChildren(QPushButton)
        return next((b for b in buttons if b.accessibleName() == name), None)

    qtbot.waitUntil(lambda: button("Prices of Lantern Street Aesthetics") is not None)
    button("Prices of Lantern Street Aesthetics").click()
    page = session.window.page("clinics")
    assert session.window.place == "clinics"
    assert page._clinic_id == LANTERN
    assert page._tabs.tabText(page._tabs.currentIndex()).startswith("Prices")

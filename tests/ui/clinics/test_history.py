"""What changed when, of the clinic, a person, a price or the whole case; each step can be taken back."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions import clinics, people, quotes
from botox_vetter.domain.quotes import Basis
from botox_vetter.domain.reasons import Reason
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.models.step_table import WHAT
from botox_vetter.ui.pages.clinics.history import CASE, CLINIC, HistoryTab
from botox_vetter.ui.theme.look import Look
from tests.cases import HOLLOWAY, LANTERN, QUAY
from tests.ui.clinics.controls import access_keys_given_twice, nameless


class Past:
    """The tab as a person uses it; it stays with the clinic that was opened."""

    def __init__(self, tab: HistoryTab, desk: Desk, jobs: Jobs, qtbot: QtBot) -> None:
        self.tab, self.desk, self.jobs, self.qtbot, self.clinic_id = tab, desk, jobs, qtbot, QUAY
        self.refused: list[Reason] = []
        desk.changed.connect(lambda _change: tab.show_clinic(self.clinic_id))
        desk.refused.connect(self.refused.append)
        self.open(QUAY)

    def open(self, clinic_id: str) -> None:
        self.clinic_id = clinic_id
        self.tab.show_clinic(clinic_id)
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.jobs.is_idle)

    def choose(self, of: str) -> None:
        self.tab._of.show_value(of)
        self.tab._of.committed.emit(of)
        self.wait()

    def steps(self) -> list[str]:
        self.wait()
        rows = self.tab._view._view.model()
        return [rows.index(row, WHAT).data() for row in range(rows.rowCount())]

    def take_back(self, row: int) -> None:
        self.wait()
        view = self.tab._view._view
        view.setCurrentIndex(view.model().index(row, WHAT))
        button = next(b for b in self.tab.findChildren(QPushButton) if "Take this step" in b.text())
        button.click()
        self.wait()

    def words(self) -> str:
        return "\n".join(label.text() for label in self.tab.findChildren(QLabel) if label.isVisibleTo(self.tab))


@pytest.fixture
def past(desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot) -> Past:
    quay, lantern = desk.file.clinic(QUAY), desk.file.clinic(LANTERN)
    desk.do(clinics.change_clinic, replace(quay, phone="01632 960999"))
    desk.do(clinics.change_clinic, replace(lantern, phone="01632 960888"))
    desk.do(people.change_person, replace(desk.file.practitioner(HOLLOWAY), note="Back in May"))
    desk.do(quotes.change_quote, desk.rulebook, desk.case_id, replace(_consultation(desk), note="Asked"))
    tab = HistoryTab(desk, look, jobs)
    qtbot.addWidget(tab)
    tab.resize(560, 640)
    tab.show()
    return Past(tab, desk, jobs, qtbot)


def _consultation(desk: Desk):
    return next(quote for quote in desk.file.quotes_of(QUAY) if quote.basis is Basis.CONSULTATION)


BEGAN = "Import of the case Harbour Bay, frown and forehead"


def test_of_the_clinic_everything_that_belongs_to_it_is_listed_the_latest_first(past: Past) -> None:
    assert past.steps() == ["Change of a price, consultation", "Change of Quay Skin Clinic", BEGAN]


def test_a_person_a_price_and_the_whole_case_have_histories_of_their_own(past: Past) -> None:
    past.choose(HOLLOWAY)
    assert past.steps() == ["Change of Dr Maren Holloway", BEGAN]
    past.choose(_consultation(past.desk).id)
    assert past.steps() == ["Change of a price, consultation", BEGAN]
    past.choose(CASE)
    assert len(past.steps()) == 5


def test_a_step_says_what_was_and_what_is(past: Past) -> None:
    view = past.tab._view._view
    view.setCurrentIndex(view.model().index(1, WHAT))
    past.qtbot.waitUntil(lambda: "01632 960101 → 01632 960999" in past.words())


def test_a_step_is_taken_back_by_itself_and_what_came_later_stays(past: Past) -> None:
    past.take_back(1)
    assert past.desk.file.clinic(QUAY).phone == "01632 960101"
    assert _consultation(past.desk).note == "Asked"
    assert past.steps()[0].startswith("Taken back out of the history")
    past.desk.undo()
    assert past.desk.file.clinic(QUAY).phone == "01632 960999"


def test_a_step_on_which_something_later_stands_is_refused_in_words(past: Past) -> None:
    past.desk.do(clinics.change_clinic, replace(past.desk.file.clinic(QUAY), phone="01632 960777"))
    past.take_back(2)
    assert [reason.kind for reason in past.refused] == ["changed_meanwhile"]
    assert past.desk.file.clinic(QUAY).phone == "01632 960777"


def test_an_undone_step_is_still_listed_as_taken_back(past: Past) -> None:
    past.desk.undo()
    assert past.steps()[0] == "Change of a price, consultation"
    view = past.tab._view._view
    view.setCurrentIndex(view.model().index(0, WHAT))
    assert "taken back on" in past.words()
    button = next(b for b in past.tab.findChildren(QPushButton) if "Take this step" in b.text())
    assert not button.isEnabled()


def test_another_clinic_begins_with_its_own_history(past: Past) -> None:
    past.choose(HOLLOWAY)
    past.open(LANTERN)
    assert past.tab._of.value() == CLINIC
    assert past.steps() == ["Change of Lantern Street Aesthetics", BEGAN]


def test_the_choice_stays_through_a_change(past: Past) -> None:
    past.choose(CASE)
    past.desk.do(clinics.change_clinic, replace(past.desk.file.clinic(QUAY), phone="01632 960777"))
    assert past.tab._of.value() == CASE
    assert len(past.steps()) == 6


def test_every_control_has_a_name_and_no_access_key_is_given_twice(past: Past) -> None:
    assert nameless(past.tab) == []
    assert access_keys_given_twice(past.tab) == set()


def test_no_clinic_leaves_nothing_to_press(past: Past) -> None:
    past.tab.show_clinic(None)
    assert not past.tab.isEnabled()

"""Same plan, what if: figures and ranks follow what is tried, nothing is kept until the person says so."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases, clinics
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.compare.page import ComparePage
from botox_vetter.ui.pages.compare.trial_bar import TrialBar
from botox_vetter.ui.theme.look import Look
from tests.cases import VELVET, harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless


class Trial:
    """The page with a trial begun on it by its button."""

    def __init__(self, page: ComparePage, desk: Desk, qtbot: QtBot) -> None:
        self.page, self.desk, self.qtbot = page, desk, qtbot
        self.bar = page.findChild(TrialBar)
        self.press("Wha&t if …")

    def press(self, words: str) -> None:
        button = next(b for b in self.page.findChildren(QPushButton) if b.text() == words and b.isVisible())
        button.setFocus()
        self.qtbot.keyClick(button, Qt.Key.Key_Space)

    def field(self, kind: type[QWidget], name: str) -> QWidget:
        return next(f for f in self.bar.findChildren(kind) if f.accessibleName() == name)

    def type_in(self, name: str, text: str) -> None:
        line = self.field(QLineEdit, name)
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)

    def tick(self, words: str) -> None:
        box = next(b for b in self.bar.findChildren(QCheckBox) if b.text() == words)
        box.setFocus()
        self.qtbot.keyClick(box, Qt.Key.Key_Space)

    def rows(self) -> dict[str, list[str]]:
        """What the table says of the trial, by row: the figure and the note of each clinic."""
        model = self.page.findChild(QTableView).model()
        heads = [model.headerData(n, Qt.Orientation.Vertical) for n in range(model.rowCount())]
        if "In this trial" not in heads:
            return {}
        return {heads[n]: [str(model.index(n, c).data()) for c in range(model.columnCount())] for n in (1, 2, 3)}

    def comes_to(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=3000)


@pytest.fixture
def trial(desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot, tmp_path: object) -> Trial:
    page = ComparePage(desk, look, jobs, QSettings(f"{tmp_path}/view.ini", QSettings.Format.IniFormat))
    qtbot.addWidget(page)
    desk.changed.connect(lambda _change: page.load())
    page.resize(1100, 800)
    page.load()
    page.show()
    page.activateWindow()
    return Trial(page, desk, qtbot)


def test_figures_follow_what_is_tried_and_the_plan_stays(trial: Trial) -> None:
    own = trial.desk.file.plan
    assert trial.rows() == {}
    trial.type_in("Sessions a year", "4")
    trial.comes_to(lambda: bool(trial.rows()))
    assert trial.rows()["One year"][0] == "£1,140\nYour plan: £855"
    assert trial.rows()["Rank"][0] == "1\nAs in your plan"
    trial.press("3 areas …")
    trial.tick("Crow's feet")
    trial.comes_to(lambda: trial.rows()["One session"][0] == "£240\nYour plan: £285")
    assert "A trial: frown lines, forehead lines · 4 sessions a year" in trial.page._plan.text()
    assert trial.desk.file.plan == own


def test_keeping_it_is_one_step_that_undo_takes_back(trial: Trial) -> None:
    own = trial.desk.file.plan
    trial.type_in("Sessions a year", "2")
    trial.type_in("Your months of effect", "6")
    trial.comes_to(lambda: bool(trial.rows()))
    trial.press("&Keep as my plan")
    plan = trial.desk.file.plan
    assert (plan.sessions_per_year, plan.months_of_effect) == (2, Decimal(6))
    assert trial.rows() == {}
    assert not trial.bar.is_on
    trial.desk.undo()
    assert trial.desk.file.plan == own


def test_going_back_leaves_nothing_of_it(trial: Trial) -> None:
    before = trial.desk.next_undo
    trial.type_in("Sessions a year", "2")
    trial.comes_to(lambda: bool(trial.rows()))
    trial.press("Back to my &plan")
    assert trial.rows() == {}
    assert not trial.bar.isVisible()
    assert trial.desk.next_undo == before
    assert trial.page.findChild(QTableView).isVisible()
    trial.press("Wha&t if …")
    assert trial.field(QLineEdit, "Sessions a year").text() == "3"


def test_one_brand_only_leaves_out_what_names_another(trial: Trial) -> None:
    choice = trial.field(ChoiceField, "Brand of the trial")
    assert isinstance(choice, ChoiceField)
    choice.show_value("bocouture")
    choice.committed.emit("bocouture")
    trial.tick("Only this brand")
    trial.comes_to(lambda: trial.rows().get("One session", [""])[0].startswith("Cannot be told"))


def test_what_cannot_be_is_said_and_not_tried(trial: Trial) -> None:
    trial.type_in("Sessions a year", "99")
    assert any("between 1 and 52" in label.text() for label in trial.bar.findChildren(QLabel))
    assert trial.bar.plan == trial.desk.file.plan


def test_a_change_of_the_case_meanwhile_stays_in_the_trial(trial: Trial) -> None:
    """Another clinic on the shortlist, and the plan itself: what is tried is tried on those."""
    trial.type_in("Sessions a year", "4")
    trial.comes_to(lambda: bool(trial.rows()))
    trial.desk.do(clinics.shortlist, harbour_case().clinic(VELVET), True)
    trial.comes_to(lambda: len(trial.rows().get("Rank", [])) == 3)
    plan = trial.desk.file.plan
    trial.desk.do(cases.change_plan, trial.desk.case_id, replace(plan, sessions_per_year=4))
    trial.comes_to(lambda: trial.rows() == {})
    assert trial.bar.is_on
    assert trial.bar.plan == trial.desk.file.plan


def test_another_case_ends_it(trial: Trial) -> None:
    trial.type_in("Sessions a year", "4")
    other = trial.desk.do(cases.copy_case, trial.desk.case_id, "Another", harbour_case().case.created_at)
    trial.desk.open_case(other.case_id)
    trial.page.load()
    assert not trial.bar.is_on
    assert trial.rows() == {}


def test_every_control_has_a_name_and_a_key_of_its_own(trial: Trial) -> None:
    trial.press("3 areas …")
    trial.type_in("Sessions a year", "4")
    trial.comes_to(lambda: bool(trial.rows()))
    assert nameless(trial.page) == []
    assert access_keys_given_twice(trial.page) == set()

"""How much each topic counts: by a slider, a preset or questions; each change is one step, its effect beside it."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSlider, QTableView
from pytestqt.qtbot import QtBot

from botox_vetter.actions import findings, undo
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.fields.choice import ChoiceField
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.compare.page import ComparePage
from botox_vetter.ui.pages.compare.weigh_card import WeighCard
from botox_vetter.ui.theme.look import Look
from tests.cases import QUAY, TODAY
from tests.ui.clinics.controls import access_keys_given_twice, nameless


@pytest.fixture
def page(desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot, tmp_path: object) -> ComparePage:
    made = ComparePage(desk, look, jobs, QSettings(f"{tmp_path}/view.ini", QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    desk.changed.connect(lambda _change: made.load())
    made.resize(1100, 800)
    made.load()
    made.show()
    button(made, "Wei&ghts …").click()
    return made


def button(page: ComparePage, words: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == words)


def slider(page: ComparePage, topic: str) -> QSlider:
    return next(s for s in page.findChildren(QSlider) if s.accessibleName() == topic)


def kept(desk: Desk) -> dict[str, Decimal]:
    assert desk.file is not None
    return {one.category: one.points for one in desk.file.plan.importance}


def effect(page: ComparePage) -> list[str]:
    """The last column of the table."""
    tables = [table for table in page.findChild(WeighCard).findChildren(QTableView) if table.isVisible()]
    return (
        [str(tables[0].model().index(row, 3).data()) for row in range(tables[0].model().rowCount())] if tables else []
    )


def test_a_slider_is_kept_at_once_as_one_step_and_the_effect_stands_beside_it(
    page: ComparePage, desk: Desk, qtbot: QtBot
) -> None:
    assert kept(desk) == {}
    qtbot.waitUntil(lambda: effect(page) == ["Rank 1, the same", "Rank 2, the same"])
    one = slider(page, "Track record")

    qtbot.keyClick(one, Qt.Key.Key_Home)

    assert kept(desk)["track record"] == 0
    assert kept(desk)["qualification and training"] == 19, "the others stay as they were"
    assert one.accessibleDescription() == "0 % of the score"
    assert page.findChild(WeighCard).findChild(ChoiceField).currentText() == "Your own"
    undo.undo(desk.library, desk.case_id)
    desk.open_case(desk.case_id)
    page.load()
    assert kept(desk) == {}
    assert one.value() == 12


def test_a_preset_is_taken_whole_and_the_programs_own_weights_come_back(page: ComparePage, desk: Desk) -> None:
    presets = page.findChild(WeighCard).findChild(ChoiceField)
    presets.setCurrentText("For a medical treatment")
    presets.committed.emit("medical")
    assert kept(desk)["qualification and training"] == 26
    assert slider(page, "Qualification and training").value() == 26
    assert presets.value() == "medical"

    presets.committed.emit("")
    assert kept(desk) == {}


def test_a_dozen_answers_make_the_weights_and_one_can_be_changed(page: ComparePage, desk: Desk, qtbot: QtBot) -> None:
    button(page, "Or answer a few &questions …").click()
    for n in range(11):
        assert any(label.text() == f"Question {n + 1} of 11" for label in page.findChildren(QLabel))
        button(page, "Both matter alike").click()
        if n == 0:
            button(page, "One question back").click()
            button(page, "Both matter alike").click()

    points = kept(desk)
    assert len(points) == 11
    assert len(set(points.values())) == 1, "all alike"
    assert slider(page, "Track record").isVisible()


def test_a_question_of_ones_own_is_asked_at_every_clinic_and_goes_with_its_answers(
    page: ComparePage, desk: Desk, qtbot: QtBot
) -> None:
    words = next(f for f in page.findChildren(QLineEdit) if f.accessibleName() == "A question of your own")
    qtbot.keyClicks(words, "Is there a step at the door?")
    qtbot.keyClick(words, Qt.Key.Key_Return)

    assert desk.file is not None
    assert desk.comparison is not None
    (own,) = desk.file.plan.own_criteria
    assert desk.rulebook.criteria[own.id].question == "Is there a step at the door?"
    assert slider(page, "Your own questions").value() == 5
    assert own.id in desk.comparison.of(QUAY).vetting.weights
    answer = Finding("", own.id, "no", Assurance.SEEN, TODAY, clinic_id=QUAY)
    desk.do(findings.record_finding, desk.rulebook, desk.case_id, answer)
    button(page, "Take out").click()
    assert desk.file.plan.own_criteria == ()
    assert not [finding for finding in desk.file.findings if finding.criterion == own.id]
    desk.undo()
    assert [finding.level for finding in desk.file.findings if finding.criterion == own.id] == ["no"]
    desk.open_case(None)
    assert own.id not in [*desk.rulebook.criteria], "it is a question of that case alone"


def test_everything_has_a_name_and_a_key_of_its_own(page: ComparePage) -> None:
    assert nameless(page) == []
    assert access_keys_given_twice(page) == set()
    button(page, "Back to the compari&son").click()
    assert not page.findChild(WeighCard).isVisible()

"""The background check in the window: what to ask next, what each question says, earlier answers, what is relaxed."""

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from botox_vetter.comparison.ask import Question
from botox_vetter.ui.pages.clinics.vetting_ask import why_words
from botox_vetter.ui.pages.clinics.vetting_findings import FindingList
from tests.cases import LANTERN, QUAY, VELVET, harbour_case
from tests.ui.clinics.check import Check
from tests.ui.clinics.controls import access_keys_given_twice, nameless

Key = Qt.Key


def test_the_pane_says_what_is_asked_why_and_what_it_rests_on(check: Check, rulebook) -> None:
    check.open(QUAY, "LR01")
    criterion, words = rulebook.criteria["LR01"], check.words()
    for text in (criterion.question, criterion.rationale, criterion.proof, "our own caution", "Dr Maren Holloway"):
        assert text in words


def test_earlier_answers_are_removed_by_delete_and_come_back_by_undo(check: Check) -> None:
    check.open(LANTERN, "PT01")
    rows = check.pane.findings._view
    before = set(check.desk.file.findings)
    rows.setCurrentIndex(rows.model().index(0, 0))
    check.press(Key.Key_Delete, on=rows)
    gone = before - set(check.desk.file.findings)
    assert [finding.criterion for finding in gone] == ["PT01"]
    assert rows.model().rowCount() == 1
    check.desk.undo()
    assert set(check.desk.file.findings) == before


def test_the_list_of_answers_keeps_the_rules_of_models(rulebook, qtmodeltester: ModelTester) -> None:
    model = FindingList(rulebook)
    model.show_findings(harbour_case().findings, harbour_case())
    qtmodeltester.check(model)


def test_a_gate_of_our_own_is_relaxed_with_a_reason_and_asked_again(check: Check) -> None:
    check.open(QUAY, "PC05")
    check.button("Relax this knock-out").click()
    assert "A reason is needed" in check.words()
    assert len(check.desk.file.relaxations) == 1
    check.qtbot.keyClicks(check.pane.relaxing._reason, "Known to my doctor")
    check.press(Key.Key_Return, on=check.pane.relaxing._reason)
    assert {(r.clinic_id, r.criterion, r.reason) for r in check.desk.file.relaxations} >= {
        (QUAY, "PC05", "Known to my doctor")
    }
    assert "You relaxed this knock-out for this clinic: “Known to my doctor”" in check.words()
    check.button("Ask it again").click()
    assert all(r.clinic_id != QUAY for r in check.desk.file.relaxations)
    assert check.button("Relax this knock-out").isVisibleTo(check.pane)


def test_a_gate_of_the_law_says_that_it_cannot_be_relaxed(check: Check) -> None:
    check.open(QUAY, "LR02")
    assert "cannot be relaxed" in check.words()
    assert not check.button("Relax this knock-out").isVisibleTo(check.pane)


def test_a_weighted_question_offers_nothing_to_relax(check: Check) -> None:
    check.open(QUAY, "AD02")
    assert not check.pane.relaxing.isVisible()
    assert "Counts in the score with weight 4" in check.words()


def test_a_screen_reader_hears_heads_as_unfolded_and_questions_as_they_are(check: Check) -> None:
    check.open(QUAY, "LR01")
    question = check.tree.currentIndex()
    assert check.tree.isExpanded(question.parent())
    assert not check.tree.isExpanded(question)


def test_what_to_ask_next_leads_to_its_question(check: Check) -> None:
    check.open(LANTERN, "AD02")
    wanted = check.desk.comparison.of(LANTERN).ask[1].criterion
    for _ in range(2):
        check.press(Key.Key_Tab, on=check.tab._ask._list)
    check.press(Key.Key_Return, on=check.tab._ask._list)
    assert check.tree.criterion == wanted
    check.qtbot.waitUntil(check.tree.hasFocus)


def test_three_questions_at_most_stand_on_top_and_the_rest_is_counted(check: Check) -> None:
    check.open(LANTERN, "AD02")
    ask = check.desk.comparison.of(LANTERN).ask
    assert check.tab._ask._list.text().count("<a ") == 3
    assert str(len(ask) - 3) in check.tab._ask._head.text()


def test_of_a_clinic_that_is_ruled_out_it_says_what_rules_it_out(check: Check) -> None:
    check.open(VELVET, "AD02")
    assert "ask no more" in check.tab._ask._head.text()
    assert "On a statutory health register" in check.tab._ask._list.text()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (Question("LR01", None, False), "knock-out, to settle before booking"),
        (Question("AC02", Fraction(4, 100), False), "could prove 4 points more"),
        (Question("AC02", Fraction(1, 100), True), "could prove 1 point more; this answer alone would take the lead"),
    ],
)
def test_each_question_says_why_it_is_worth_asking(question: Question, words: str) -> None:
    assert why_words(question) == words


def test_a_reload_keeps_the_question_the_place_and_what_is_half_filled_in(check: Check) -> None:
    check.open(QUAY, "TC02")
    check.form._level.show_value("offered_and_free")
    check.qtbot.keyClicks(check.form._note, "half a sen")
    scrolled = check.tree.verticalScrollBar().value()
    check.tab.show_clinic(QUAY)
    assert check.tree.criterion == "TC02"
    assert check.tree.verticalScrollBar().value() == scrolled
    assert check.form._level.value() == "offered_and_free"
    assert check.form._note.text() == "half a sen"


def test_another_clinic_keeps_the_question_but_not_the_half_given_answer(check: Check) -> None:
    check.open(QUAY, "TC02")
    check.form._level.show_value("offered_and_free")
    check.tab.show_clinic(LANTERN)
    assert check.tree.criterion == "TC02"
    assert check.form._level.value() is None


def test_without_a_clinic_nothing_can_be_pressed(check: Check) -> None:
    check.open(QUAY, "TC02")
    check.tab.show_clinic(None)
    assert not check.tab.isEnabled()


@pytest.mark.parametrize(
    ("clinic_id", "criterion"), [(QUAY, "LR01"), (LANTERN, "LR05"), (VELVET, "PC01"), (QUAY, "AD02")]
)
def test_every_control_has_a_name_and_no_access_key_is_given_twice(
    check: Check, clinic_id: str, criterion: str
) -> None:
    check.open(clinic_id, criterion)
    assert nameless(check.tab) == []
    assert access_keys_given_twice(check.tab) == set()


def test_tab_goes_from_the_list_through_the_form_to_the_button(check: Check) -> None:
    check.open(QUAY, "LR02")
    reached = []
    for _ in range(20):
        check.press(Key.Key_Tab, on=check.tab.window().focusWidget())
        reached.append(check.tab.window().focusWidget())
    form = check.form
    wanted = [form._level, form._sure, form._checked_on, form._register, form._valid_until, form._note, form._record]
    assert [widget for widget in reached if widget in wanted] == wanted


def test_in_little_room_the_question_takes_the_place_of_the_list_until_esc(check: Check) -> None:
    check.open(QUAY, "LR02")
    assert check.tree.isVisible()
    assert check.pane.isVisible()
    check.tab.resize(560, 600)
    assert check.tree.isVisible()
    assert not check.pane.isVisible()
    check.press(Key.Key_Return)
    assert check.form._level.hasFocus()
    assert not check.tree.isVisible()
    check.press(Key.Key_Escape, on=check.form._note)
    assert check.tree.hasFocus()
    assert not check.pane.isVisible()


def test_an_answer_given_in_the_form_leads_back_to_the_list(check: Check) -> None:
    check.tab.resize(560, 600)
    check.open(VELVET, "AC02")
    check.press(Key.Key_Return)
    check.form._level.show_value("yes")
    check.press(Key.Key_Return, on=check.form._level)
    assert [finding.level for finding in check.recorded()] == ["yes"]
    assert check.tree.hasFocus()

"""A question that was put to the clinic is seen to wait, comes up again when it is due, and is answered."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.modeltest import ModelTester

from botox_vetter.actions import inquiries
from botox_vetter.domain.records import Inquiry
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.inquiries import asked_words, waiting_briefly, waiting_words
from botox_vetter.ui.models.criteria_tree import ANSWER
from botox_vetter.ui.models.signs import DETAIL
from botox_vetter.ui.pages.clinics.vetting_ask_form import AskForm, QuestionList
from botox_vetter.ui.pages.clinics.vetting_asking import Asking
from tests.cases import LANTERN, QUAY, TODAY, VELVET
from tests.ui.clinics.check import Check
from tests.ui.clinics.controls import access_keys_given_twice, nameless

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def asking(check: Check) -> Asking:
    return check.tab._asking


def form(check: Check) -> AskForm:
    return asking(check).form


def press(check: Check, words: str) -> None:
    buttons = (b for b in check.tab.findChildren(QPushButton) if b.text().replace("&", "") == words)
    next(b for b in buttons if b.isVisibleTo(check.tab)).click()


def words(check: Check) -> str:
    labels = asking(check).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(check.tab)).replace("\u200b", "")


def put(check: Check, clinic_id: str = QUAY) -> list[Inquiry]:
    return [inquiry for inquiry in check.desk.file.inquiries if inquiry.clinic_id == clinic_id]


def detail(check: Check, criterion: str) -> str:
    index = check.tab._list.model.index_of(criterion)
    return index.siblingAtColumn(ANSWER).data(DETAIL)


@pytest.fixture
def asked(check: Check) -> Check:
    """The form is open on Quay, of which nothing was asked."""
    check.open(QUAY, "AC02")
    press(check, "I have asked …")
    return check


def test_what_to_ask_next_is_proposed_and_recorded_with_a_week_to_answer(asked: Check) -> None:
    first = [question.criterion for question in asked.desk.comparison.of(QUAY).ask][:3]
    assert form(asked)._model.ticked() == tuple(first)
    assert form(asked)._list.hasFocus()
    asked.qtbot.keyClicks(form(asked)._how, "by telephone")
    asked.qtbot.keyClick(form(asked)._how, Key.Key_Return, CONTROL)
    [inquiry] = put(asked)
    assert (inquiry.criteria, inquiry.how, inquiry.note) == (tuple(first), "by telephone", "")
    assert (inquiry.asked_on, inquiry.due_on) == (TODAY, TODAY + timedelta(days=7))
    assert form(asked).isHidden()
    assert "1 asked, waiting" in words(asked)


def test_space_ticks_and_only_what_is_ticked_was_asked(asked: Check) -> None:
    shown = form(asked)._list
    first = form(asked)._model.ticked()
    shown.setCurrentIndex(form(asked)._model.index(0))
    asked.qtbot.keyClick(shown, Key.Key_Space)
    press(asked, "I have asked this")
    [inquiry] = put(asked)
    assert inquiry.criteria == first[1:]


def test_a_question_of_ones_own_can_be_asked_alone(asked: Check) -> None:
    form(asked)._model.tick(())
    asked.qtbot.keyClicks(form(asked)._note, "Is there parking?")
    press(asked, "I have asked this")
    [inquiry] = put(asked)
    assert (inquiry.criteria, inquiry.note) == ((), "Is there parking?")
    press(asked, "Show it")
    assert "“Is there parking?”" in words(asked)


@pytest.mark.parametrize(("day", "complaint"), [("", "Say on which day"), ("soon", "Say on which day")])
def test_without_a_day_nothing_is_recorded(asked: Check, day: str, complaint: str) -> None:
    form(asked)._asked_on.setText(day)
    press(asked, "I have asked this")
    assert complaint in words(asked)
    assert put(asked) == []


def test_without_a_question_nothing_is_recorded(asked: Check) -> None:
    form(asked)._model.tick(())
    press(asked, "I have asked this")
    assert "Tick a question" in words(asked)
    assert put(asked) == []


def test_a_day_before_the_question_is_refused_and_the_form_stays(asked: Check) -> None:
    form(asked)._due_on.setText("2026-11-01")
    press(asked, "I have asked this")
    assert put(asked) == []
    assert not form(asked).isHidden()


def test_esc_leaves_the_form_and_gives_the_keyboard_back(asked: Check) -> None:
    asked.qtbot.keyClick(form(asked)._how, Key.Key_Escape)
    assert form(asked).isHidden()
    assert asking(asked).begin.hasFocus()
    assert put(asked) == []


def test_another_clinic_folds_the_form(asked: Check) -> None:
    asked.open(VELVET, "AC02")
    assert form(asked).isHidden()
    assert asking(asked).begin.isEnabled()


def test_what_is_due_is_said_in_the_line_the_tree_and_the_question(check: Check) -> None:
    check.open(LANTERN, "LR01")
    assert "1 asked, waiting; 1 to ask again now" in words(check)
    assert detail(check, "LR01") == "open · ask again"
    assert "Asked on 12 November 2026 by e-mail; no answer by 19 November 2026: ask again" in check.words()
    press(check, "Show it")
    assert "On a statutory health register and Authorised brand named" in words(check)


def test_asked_again_it_waits_anew(check: Check) -> None:
    check.open(LANTERN, "LR01")
    press(check, "Show it")
    press(check, "Asked again today")
    [inquiry] = put(check, LANTERN)
    assert (inquiry.asked_on, inquiry.due_on) == (TODAY, TODAY + timedelta(days=7))
    assert detail(check, "LR01") == "open · asked, waiting"
    assert "Asked on 22 November 2026 by e-mail; answer due by 29 November 2026" in check.words()


def test_it_is_answered_by_button_or_taken_out(check: Check) -> None:
    check.open(LANTERN, "LR01")
    press(check, "Show it")
    press(check, "Answered")
    assert [inquiry.answered_on for inquiry in put(check, LANTERN)] == [TODAY]
    assert not asking(check).isVisible()
    check.desk.undo()
    press(check, "Remove")
    assert put(check, LANTERN) == []


def test_it_is_answered_by_the_answer_that_is_recorded(check: Check) -> None:
    check.open(LANTERN, "LR01")
    check.form._level.show_value("good")
    check.form.record()
    assert detail(check, "LR01") == "open"
    assert [inquiry.criteria for inquiry in put(check, LANTERN) if inquiry.is_waiting()] == [("PT01",)]


def test_what_waits_is_not_proposed_again(check: Check) -> None:
    check.open(LANTERN, "LR01")
    press(check, "I have asked …")
    assert "LR01" not in form(check)._model.ticked()
    listed = [form(check)._model.index(row).data(Qt.ItemDataRole.UserRole + 1) for row in range(3)]
    assert "PT01" not in listed


def test_of_a_clinic_that_is_ruled_out_nothing_is_proposed_but_all_can_be_asked(check: Check) -> None:
    check.open(VELVET, "LR01")
    press(check, "I have asked …")
    assert form(check)._model.ticked() == ()
    assert form(check)._model.rowCount() > 0


def test_the_list_of_questions_keeps_the_rules_of_models(rulebook: Rulebook, qtmodeltester: ModelTester) -> None:
    model = QuestionList(rulebook)
    model.show_questions(("LR01", "AC02"))
    model.tick(("AC02",))
    qtmodeltester.check(model)
    model.show_questions(("AC02", "AC03"))
    assert model.ticked() == ("AC02",)


def test_every_control_has_a_name_and_no_access_key_is_given_twice(check: Check) -> None:
    check.open(LANTERN, "LR05")
    press(check, "Show it")
    press(check, "I have asked …")
    assert nameless(check.tab) == []
    assert access_keys_given_twice(check.tab) == set()


WAITING = Inquiry("i", QUAY, ("AC02",), TODAY - timedelta(days=4), TODAY + timedelta(days=3), "at the desk")


def test_the_words_say_when_how_and_until_when(rulebook: Rulebook) -> None:
    said = waiting_words(WAITING, TODAY)
    assert said == "Asked on 18 November 2026 at the desk; answer due by 25 November 2026"
    assert waiting_briefly(WAITING, TODAY) == "asked, waiting"
    assert waiting_briefly(WAITING, WAITING.due_on) == "ask again"
    assert waiting_words(WAITING, WAITING.due_on).endswith("ask again")
    assert asked_words(WAITING, rulebook) in rulebook.criteria["AC02"].title


def test_an_inquiry_from_elsewhere_is_shown_without_disturbing(check: Check) -> None:
    check.open(QUAY, "AC02")
    clinic = check.desk.file.clinic(QUAY)
    check.desk.do(inquiries.ask, check.desk.rulebook, clinic, ("AC02",), TODAY)
    assert "1 asked, waiting" in words(check)
    assert check.tree.hasFocus()
    assert check.tree.criterion == "AC02"

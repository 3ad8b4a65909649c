"""A question is answered by the form or by one key, and the answer is about the right person."""

import pytest
from PySide6.QtCore import Qt

from botox_vetter.actions import people
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.findings import Assurance
from botox_vetter.ui.models.criteria_filter import Which
from botox_vetter.ui.pages.clinics.vetting_list import neighbour
from botox_vetter.vetting.card import card
from tests.cases import ANAND, FENWICK, HOLLOWAY, LANTERN, QUAY, TODAY, VELVET
from tests.ui.clinics.check import Check

Key = Qt.Key


@pytest.mark.parametrize(("key", "level"), [(Key.Key_Y, "yes"), (Key.Key_N, "no"), (Key.Key_U, "unknown")])
def test_one_key_in_the_list_answers_the_chosen_question(check: Check, key: Qt.Key, level: str) -> None:
    check.open(VELVET, "AC02")
    check.press(key)
    [found] = check.recorded()
    assert (found.criterion, found.level, found.clinic_id, found.practitioner_id) == ("AC02", level, VELVET, None)
    assert (found.assurance, found.checked_on) == (Assurance.CLAIMED, TODAY)
    assert check.tree.criterion == "AC02"


def test_a_key_on_a_category_or_with_a_modifier_answers_nothing(check: Check) -> None:
    check.open(VELVET, "AC02")
    check.qtbot.keyClick(check.tree, Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    check.tree.setCurrentIndex(check.tree.currentIndex().parent())
    check.press(Key.Key_Y)
    assert check.recorded() == []


def test_up_and_down_go_from_question_to_question_past_the_heads_of_open_categories(check: Check) -> None:
    check.open(VELVET, "AC02")
    tree = check.tree
    head = tree.currentIndex().parent()
    first, last = head.model().index(0, 0, head), head.model().index(head.model().rowCount(head) - 1, 0, head)
    tree.setCurrentIndex(last)
    check.press(Key.Key_Down)
    assert tree.criterion
    assert tree.currentIndex().parent() != head
    check.press(Key.Key_Up)
    assert tree.currentIndex() == last
    tree.setCurrentIndex(first)
    check.press(Key.Key_Up)
    assert tree.criterion
    tree.collapse(head)
    check.press(Key.Key_Down)
    assert tree.currentIndex() == head, "a folded category is stopped at, to be opened"


def test_letters_typed_into_the_form_stay_letters(check: Check) -> None:
    check.open(VELVET, "AC02")
    check.qtbot.keyClicks(check.form._note, "yuny")
    assert check.recorded() == []
    assert check.form._note.text() == "yuny"


def test_one_key_is_as_sure_as_the_last_answer(check: Check) -> None:
    check.open(VELVET, "AC02")
    check.form._sure.show_value(Assurance.SEEN)
    check.form._level.show_value("yes")
    check.form.record()
    check.tree.choose("AC03")
    check.press(Key.Key_N)
    assert [(f.criterion, f.assurance) for f in sorted(check.recorded(), key=lambda f: f.criterion)] == [
        ("AC02", Assurance.SEEN),
        ("AC03", Assurance.SEEN),
    ]


def test_the_hint_says_what_each_key_would_record(check: Check) -> None:
    check.open(VELVET, "AC02")
    strip = check.tab._strip
    assert [button.text() for button in strip._buttons if button.isVisible()] == ["Y  Yes", "N  No", "U  Not known"]
    assert strip._sure["C"].isChecked()
    check.form._sure.setCurrentIndex(2)
    check.form._sure.activated.emit(2)
    assert strip._sure["V"].isChecked()


def test_a_click_on_an_answer_does_what_its_key_does_and_the_list_keeps_the_keyboard(check: Check) -> None:
    check.open(VELVET, "AC02")
    strip = check.tab._strip
    check.qtbot.mouseClick(strip._sure["S"], Qt.MouseButton.LeftButton)
    check.qtbot.mouseClick(strip._buttons[1], Qt.MouseButton.LeftButton)
    assert [(f.criterion, f.level, f.assurance) for f in check.recorded()] == [("AC02", "no", Assurance.SEEN)]
    assert check.tree.hasFocus()


@pytest.mark.parametrize(
    ("key", "sure"),
    [(Key.Key_C, Assurance.CLAIMED), (Key.Key_S, Assurance.SEEN), (Key.Key_V, Assurance.VERIFIED)],
)
def test_a_key_says_how_sure_the_next_answer_is(check: Check, key: Qt.Key, sure: Assurance) -> None:
    check.open(VELVET, "AC02")
    check.press(key, Key.Key_Y)
    assert [(f.level, f.assurance) for f in check.recorded()] == [("yes", sure)]


def test_among_the_unanswered_a_key_leads_on_to_the_next_question(check: Check) -> None:
    check.open(VELVET, "AC02")
    check.tab._list._chips._buttons[Which.UNANSWERED].click()
    listed = check.tab._list.model.keys
    check.tree.choose(listed[0])
    check.press(Key.Key_U)
    assert check.tree.criterion == listed[0]
    check.press(Key.Key_1 if "1" in [b.property("key") for b in check.tab._strip._buttons] else Key.Key_Y)
    assert check.tree.criterion == listed[1]
    assert check.tree.hasFocus()
    assert listed[0] not in check.tab._list.model.keys


def test_a_question_that_is_not_listed_is_led_to_all_the_same(check: Check) -> None:
    check.open(QUAY, "LR01")
    check.tab._list._chips._buttons[Which.UNANSWERED].click()
    assert check.tree.criterion != "LR01"
    check.tab.choose("LR01")
    assert check.tree.criterion == "LR01"
    assert check.tab._list._chips._buttons[Which.ALL].isChecked()


def test_where_nothing_is_listed_it_says_so_and_no_key_answers(check: Check) -> None:
    check.open(QUAY, "LR01")
    check.tab._list._chips._buttons[Which.RECHECK].click()
    assert check.tab._list._none.text() == "No answer is too old."
    assert not check.tab._strip.isVisible()
    check.press(Key.Key_1)
    assert check.recorded() == []


@pytest.mark.parametrize(
    ("wanted", "now", "expected"),
    [("b", "abc", "b"), ("b", "ac", "c"), ("c", "ab", "b"), ("x", "ab", ""), ("b", "", "")],
)
def test_the_next_takes_the_place_of_one_that_goes_else_the_one_above(wanted: str, now: str, expected: str) -> None:
    assert neighbour(wanted, "abc", now) == expected


@pytest.mark.parametrize("field", ["_level", "_sure", "_checked_on", "_note", "_valid_until"])
def test_enter_records_from_every_field(check: Check, field: str) -> None:
    check.open(VELVET, "AC02")
    check.form._level.show_value("no")
    check.press(Key.Key_Return, on=getattr(check.form, field))
    assert [(f.criterion, f.level) for f in check.recorded()] == [("AC02", "no")]


def test_the_form_keeps_everything_that_was_filled_in(check: Check) -> None:
    check.open(QUAY, "LR02")
    form = check.form
    for choice, value in ((form._level, "caution"), (form._sure, Assurance.VERIFIED), (form._register, "gmc")):
        choice.show_value(value)
    for line, text in ((form._checked_on, "2026-11-20"), (form._valid_until, "2027-03-31"), (form._note, " a remark ")):
        line.clear()
        check.qtbot.keyClicks(line, text)
    check.button("Record").click()
    [found] = check.recorded()
    assert (found.level, found.assurance, found.register) == ("caution", Assurance.VERIFIED, "gmc")
    assert (str(found.checked_on), str(found.valid_until), found.note) == ("2026-11-20", "2027-03-31", "a remark")
    assert found.practitioner_id == HOLLOWAY
    assert form._note.text() == ""
    assert form._checked_on.text() == TODAY.isoformat()


@pytest.mark.parametrize(
    ("spoil", "complaint", "field"),
    [
        (lambda form: form._level.setCurrentIndex(-1), "Choose an answer.", "_level"),
        (lambda form: form._checked_on.setText("last week"), "Say on which day it was checked.", "_checked_on"),
        (lambda form: form._checked_on.clear(), "Say on which day it was checked.", "_checked_on"),
        (
            lambda form: form._valid_until.setText("2027"),
            "The day until which it holds cannot be read.",
            "_valid_until",
        ),
        (lambda form: form._level.show_value("not_applicable"), "Say why it does not apply.", "_reason"),
    ],
)
def test_what_is_lacking_is_said_and_nothing_is_recorded(check: Check, spoil, complaint: str, field: str) -> None:
    check.open(VELVET, "AC02")
    check.form._level.show_value("yes")
    spoil(check.form)
    check.form._show_rows()
    check.button("Record").click()
    assert check.recorded() == []
    assert complaint in check.words()
    check.qtbot.waitUntil(lambda: getattr(check.form, field).hasFocus())


def test_leaving_a_question_out_records_the_reason(check: Check) -> None:
    check.open(VELVET, "AC02")
    check.form._level.show_value("not_applicable")
    check.form._show_rows()
    check.qtbot.keyClicks(check.form._reason, "They only advise")
    check.button("Record").click()
    assert [(f.level, f.reason) for f in check.recorded()] == [("not_applicable", "They only advise")]


def test_an_answer_goes_to_the_chosen_person(check: Check) -> None:
    check.open(QUAY, "IR01")
    check.press(Key.Key_N)
    assert [(f.practitioner_id, f.clinic_id) for f in check.recorded()] == [(HOLLOWAY, None)]


def test_with_several_people_the_answer_waits_until_it_is_said_about_whom(check: Check) -> None:
    lantern = check.desk.file.clinic(LANTERN)
    check.desk.do(people.set_roles, lantern, check.desk.file.practitioner(ANAND), list(RoleKind))
    check.open(LANTERN, "LR02")
    check.press(Key.Key_1)
    assert check.recorded() == []
    assert "Choose about whom this is." in check.words()
    check.qtbot.waitUntil(check.form._whom.hasFocus)
    check.form._whom.show_value(FENWICK)
    check.press(Key.Key_1)
    assert [(f.level, f.practitioner_id) for f in check.recorded()] == [("good", FENWICK)]


def test_where_nobody_is_recorded_it_says_so_and_leads_to_people(check: Check) -> None:
    check.open(VELVET, "PC01")
    assert not check.form.isVisible()
    assert "Nobody recorded who prescribes" in check.words()
    check.press(Key.Key_Y)
    assert check.recorded() == []
    with check.qtbot.waitSignal(check.tab.people_wanted):
        check.button("Go to People").click()


def test_enter_leads_from_the_list_to_the_form_and_back(check: Check) -> None:
    check.open(VELVET, "AC02")
    check.press(Key.Key_Return)
    check.qtbot.waitUntil(check.form._level.hasFocus)
    check.form._level.show_value("yes")
    check.press(Key.Key_Return, on=check.form._level)
    check.qtbot.waitUntil(check.tree.hasFocus)
    assert [(f.criterion, f.level) for f in check.recorded()] == [("AC02", "yes")]


def test_esc_leaves_the_form_without_recording(check: Check) -> None:
    check.open(VELVET, "AC02")
    check.form._level.show_value("yes")
    check.qtbot.keyClicks(check.form._note, "no, not yet")
    check.press(Key.Key_Escape, on=check.form._note)
    check.qtbot.waitUntil(check.tree.hasFocus)
    assert check.recorded() == []
    assert check.form._note.text() == ""


def test_the_answers_of_a_consultation_are_typed_in_the_order_of_the_card(check: Check) -> None:
    check.open(LANTERN, "")
    check.tab._list._on_chip(Which.ON_CARD)
    vetting = check.desk.comparison.of(LANTERN).vetting
    order = [cid for asked in card(vetting, check.desk.rulebook.consultation.questions) for cid in asked.criteria]
    assert list(check.tab._list.model.keys) == order
    weighted = [cid for cid in order if cid in ("AC02", "AC03", "IR01", "IR02")]
    for criterion in weighted[:2]:
        check.tree.choose(criterion)
        check.press(Key.Key_N)
    assert {found.criterion for found in check.recorded()} == {*weighted[:2]}
    assert not {*weighted[:2]} & {*check.tab._list.model.keys}
    assert check.tree.criterion == order[order.index(weighted[1]) + 1]

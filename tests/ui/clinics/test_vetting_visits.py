"""A visit is recorded where the answers are that hang on it; a new one starts them again."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from botox_vetter.domain.criteria import Stage
from botox_vetter.domain.findings import Assurance
from botox_vetter.domain.records import Visit
from botox_vetter.ui.pages.clinics.vetting_visits import Visits, visit_words
from tests.case_ids import VISIT
from tests.cases import LANTERN, QUAY, TODAY, VELVET
from tests.ui.clinics.check import Check
from tests.ui.clinics.controls import access_keys_given_twice, nameless

Key = Qt.Key


def visits(check: Check) -> Visits:
    return check.tab._visits


def kept(check: Check, clinic_id: str) -> list[Visit]:
    return [visit for visit in check.desk.file.visits if visit.clinic_id == clinic_id]


def words(check: Check) -> str:
    labels = visits(check).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(check.tab))


def press(check: Check, words: str) -> None:
    buttons = (b for b in check.tab.findChildren(QPushButton) if b.text().replace("&", "") == words)
    next(b for b in buttons if b.isVisibleTo(check.tab)).click()


def question(check: Check, stage: Stage) -> str:
    """The first question of that stage which is about the clinic itself."""
    asked = check.tab._rules.asked
    return next(cid for cid, one in asked.items() if one.criterion.stage is stage and one.criterion.subject == "clinic")


@pytest.fixture
def later(check: Check) -> str:
    check.open(LANTERN, "LR01")
    return question(check, Stage.CONSULTATION)


def test_a_visit_is_recorded_at_once_and_says_more_as_it_is_typed(check: Check) -> None:
    check.open(LANTERN, "LR01")
    assert not visits(check).isVisible()
    press(check, "Record a visit")
    [card] = visits(check)._records.cards
    check.qtbot.waitUntil(card._fields["visited_on"].hasFocus)
    assert [visit.visited_on for visit in kept(check, LANTERN)] == [TODAY]
    for name, text in (("visited_on", "2026-11-20"), ("with_whom", "Joss Fenwick"), ("seen", "A clean room")):
        card._fields[name].setFocus()
        card._fields[name].selectAll()
        check.qtbot.keyClicks(card._fields[name], text)
        card._fields[name].commit()
    [visit] = kept(check, LANTERN)
    assert (visit.visited_on, visit.with_whom, visit.seen) == (date(2026, 11, 20), "Joss Fenwick", "A clean room")
    assert "Latest visit: 20 November 2026, Joss Fenwick" in words(check)
    assert "a new visit begins with these as not known" in words(check)


def test_a_visit_without_a_day_is_not_kept(check: Check) -> None:
    check.open(VELVET, "LR01")
    press(check, "Show it")
    [card] = visits(check)._records.cards
    card._fields["visited_on"].setFocus()
    card._fields["visited_on"].selectAll()
    check.qtbot.keyClick(card._fields["visited_on"], Key.Key_Delete)
    card._fields["visited_on"].commit()
    assert "“Day of the visit” is needed" in words(check)
    assert [visit.visited_on for visit in kept(check, VELVET)] == [date(2026, 11, 10)]


def test_a_visit_is_removed_and_comes_back_by_undo(check: Check) -> None:
    check.open(VELVET, "LR01")
    press(check, "Show it")
    press(check, "Remove this visit")
    assert kept(check, VELVET) == []
    check.desk.undo()
    assert [visit.id for visit in kept(check, VELVET)] == [VISIT]


def test_answers_of_the_later_stages_hang_on_the_latest_visit(check: Check, later: str) -> None:
    press(check, "Record a visit")
    check.open(LANTERN, later)
    assert check.form._visit.isVisibleTo(check.pane)
    assert check.form._visit.currentText() == "22 November 2026"
    check.form.record_level("unknown", TODAY)
    check.form._level.show_value(check.tab._asked().scale.levels[0])
    check.form.record()
    [visit] = kept(check, LANTERN)
    assert {found.visit_id for found in check.recorded()} == {visit.id}
    assert "on the visit of 22 November 2026" in check.pane.findings._model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_what_was_said_beforehand_can_be_recorded_as_such(check: Check, later: str) -> None:
    press(check, "Record a visit")
    check.open(LANTERN, later)
    check.form._visit.show_value(None)
    check.form._level.show_value(check.tab._asked().scale.levels[0])
    check.form.record()
    assert [found.visit_id for found in check.recorded()] == [None]
    assert check.form._visit.currentText() == "22 November 2026"


def test_a_new_visit_starts_them_again_as_not_known(check: Check, later: str) -> None:
    press(check, "Record a visit")
    check.open(LANTERN, later)
    check.form._sure.show_value(Assurance.SEEN)
    check.form._level.show_value(check.tab._asked().scale.levels[0])
    check.form.record()
    assert check.desk.comparison.of(LANTERN).vetting.answers[later].finding is not None
    [card] = visits(check)._records.cards
    card._fields["visited_on"].setText("2026-11-20")
    card._fields["visited_on"].commit()
    press(check, "Record a visit")
    check.tree.choose(later)
    assert check.desk.comparison.of(LANTERN).vetting.answers[later].finding is None
    assert "does not count any more" in check.words()
    assert "Not known" in check.words()


@pytest.mark.parametrize("clinic_id", [QUAY, LANTERN])
def test_without_a_visit_or_before_booking_no_visit_is_asked_for(check: Check, clinic_id: str) -> None:
    check.open(clinic_id, "AC02")
    check.tree.choose(question(check, Stage.BOOKING))
    assert not check.form._visit.isVisibleTo(check.pane)
    check.tree.choose(question(check, Stage.CONSULTATION))
    assert not check.form._visit.isVisibleTo(check.pane)


def test_the_visits_of_another_clinic_are_folded(check: Check) -> None:
    check.open(VELVET, "LR01")
    press(check, "Show it")
    check.open(QUAY, "LR01")
    check.open(VELVET, "LR01")
    assert not visits(check)._records.isVisibleTo(check.tab)


def test_every_control_has_a_name_and_no_access_key_is_given_twice(check: Check) -> None:
    check.open(VELVET, "LR01")
    press(check, "Show it")
    assert nameless(check.tab) == []
    assert access_keys_given_twice(check.tab) == set()


def test_a_visit_is_called_by_its_day_and_who_was_seen() -> None:
    assert visit_words(Visit("v", QUAY, TODAY, "Dr Holloway")) == "22 November 2026, Dr Holloway"
    assert visit_words(Visit("v", QUAY, TODAY)) == "22 November 2026"

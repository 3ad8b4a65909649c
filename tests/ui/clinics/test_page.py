"""The clinics place by keyboard: clinics added, found, ordered, shortlisted, removed and brought back."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases, clinics
from botox_vetter.comparison.due_item import Due, Urgency, due_clinics
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.reasons import Reason
from botox_vetter.ui.breakable import breakable
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.models.clinic_chips import Chip
from botox_vetter.ui.models.clinic_columns import NAME, SCORE, SHORTLIST
from botox_vetter.ui.pages.clinics.clinic_tabs import TABS
from botox_vetter.ui.theme.look import Look
from tests.cases import BEGUN_AT, HOLLOWAY, LANTERN, QUAY, TODAY, VELVET
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.clinics.place import Ctrl, Key, Place, shown


class Windows(QObject):
    """The kinds of widgets that were shown as windows."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.add(type(watched).__name__)
        return False


def test_the_first_of_the_ranking_is_shown_with_its_verdict_in_words(place: Place) -> None:
    assert place.chosen() == "Quay Skin Clinic"
    assert "Quay Skin Clinic" in place.head()
    assert "England" in place.head()
    assert "Passes 10 of 13 knock-outs, 3 to confirm at the visit" in place.head()


def test_another_row_shows_another_clinic_in_the_same_tab(place: Place) -> None:
    place.tabs.setCurrentIndex(4)
    place.press(Key.Key_Down)
    place.press(Key.Key_Down)
    assert "Velvet Room Beauty" in place.head()
    assert place.tabs.currentIndex() == 4
    assert place.focus() is place.view


def test_choice_order_tab_and_keyboard_survive_a_change(place: Place) -> None:
    place.press(Key.Key_Down)
    place.tabs.setCurrentIndex(1)
    place.view.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    place.desk.do(clinics.shortlist, place.desk.file.clinic(VELVET), True)
    assert place.chosen() == "Lantern Street Aesthetics"
    assert place.names()[0] == "Lantern Street Aesthetics"
    assert place.tabs.currentIndex() == 1
    assert place.focus() is place.view


def test_ctrl_n_asks_for_a_clinic_and_leads_back_to_the_list_with_it_chosen(place: Place) -> None:
    place.tabs.setCurrentIndex(3)
    place.page.new_clinic()
    place.type("Harbour Light")
    place.press(Key.Key_Return, Ctrl)
    place.press(Key.Key_Escape)
    assert place.chosen() == "Harbour Light"
    assert "Harbour Light" in place.head()
    assert place.focus() is place.view


def test_escape_leaves_the_form_and_adds_nothing(place: Place) -> None:
    place.page.new_clinic()
    place.type("Nobody")
    place.press(Key.Key_Escape)
    assert place.focus() is place.view
    assert len(place.names()) == 3


def test_a_blank_name_is_not_added(place: Place) -> None:
    place.page.new_clinic()
    place.type("   ")
    place.press(Key.Key_Return)
    assert len(place.desk.file.clinics) == 3


def test_delete_removes_without_a_question_and_offers_the_way_back(place: Place) -> None:
    place.press(Key.Key_Down)
    place.press(Key.Key_Delete)
    assert place.names() == ["Quay Skin Clinic", "Velvet Room Beauty"]
    assert place.chosen() == "Velvet Room Beauty"
    assert place.focus() is place.view
    place.button("Undo").click()
    assert place.chosen() == "Lantern Street Aesthetics"
    assert "Lantern Street Aesthetics" in place.head()
    assert not place.page._list._removed_line.isVisible()


def test_the_way_back_is_offered_until_something_else_is_done(place: Place) -> None:
    place.press(Key.Key_Delete)
    assert place.page._list._removed_line.isVisible()
    place.page.star()
    assert not place.page._list._removed_line.isVisible()


def test_removing_the_last_row_goes_to_the_one_before_and_the_last_clinic_to_the_empty_page(place: Place) -> None:
    for _ in range(2):
        place.press(Key.Key_Down)
    place.press(Key.Key_Delete)
    assert place.chosen() == "Lantern Street Aesthetics"
    place.press(Key.Key_Delete)
    place.press(Key.Key_Delete)
    assert place.page._list.isHidden()
    assert place.focus().accessibleName() == "Name of the clinic"
    place.desk.undo()
    assert place.chosen() == "Quay Skin Clinic"


def test_ctrl_f_filters_as_it_is_typed_and_the_chosen_clinic_stays_on_the_right(place: Place) -> None:
    place.press(Key.Key_F, Ctrl)
    place.type("velv")
    assert place.names() == ["Velvet Room Beauty"]
    assert "Quay Skin Clinic" in place.head()
    assert place.page._list._found.text() == "1 of 3 clinics fit"
    place.press(Key.Key_Down)
    assert place.focus() is place.view
    assert "Velvet Room Beauty" in place.head()


def test_escape_clears_the_search_and_the_chosen_clinic_is_chosen_again(place: Place) -> None:
    place.press(Key.Key_F, Ctrl)
    place.type("velv")
    place.press(Key.Key_Escape)
    assert len(place.names()) == 3
    assert place.chosen() == "Quay Skin Clinic"


def test_a_search_that_finds_nothing_says_so_and_offers_all(place: Place) -> None:
    place.press(Key.Key_F, Ctrl)
    place.type("nowhere")
    assert place.page._list._found.text() == "No clinic fits the search."
    place.button("Show all").click()
    assert len(place.names()) == 3
    assert not place.page._list._found_line.isVisible()


def test_ctrl_d_and_a_click_on_the_star_shortlist(place: Place) -> None:
    place.page.star()
    assert not place.desk.file.clinic(QUAY).is_shortlisted
    star = place.view.visualRect(place.view.model().index(2, SHORTLIST)).center()
    place.qtbot.mouseClick(place.view.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert place.desk.file.clinic(VELVET).is_shortlisted
    assert place.chosen() == "Velvet Room Beauty"
    assert place.button("On the shortlist").isChecked()


def test_the_order_is_chosen_and_reversed_by_keyboard(place: Place) -> None:
    order = place.page._list._order_line._order
    order.setFocus()
    while order.currentData() != SCORE:
        place.press(Key.Key_Down)
    assert place.names()[0] == "Quay Skin Clinic"
    place.button("Reverse").setFocus()
    place.press(Key.Key_Space)
    assert place.names()[0] == "Velvet Room Beauty"
    assert place.chosen() == "Quay Skin Clinic"


def test_a_click_on_a_header_orders_and_the_choice_below_says_so(place: Place) -> None:
    head = place.view.horizontalHeader()
    x = head.sectionViewportPosition(NAME) + 20
    place.qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 12))
    assert place.names()[0] == "Lantern Street Aesthetics"
    assert place.page._list._order_line._order.value() == NAME


def test_return_on_a_row_leads_into_its_fields(place: Place) -> None:
    place.tabs.setCurrentIndex(2)
    place.press(Key.Key_Return)
    assert place.tabs.currentIndex() == 0
    assert place.focus().accessibleName() == "Name"


def test_a_case_without_clinics_offers_the_first_one(empty_desk: Desk, look: Look, qtbot: QtBot) -> None:
    change = empty_desk.do(cases.new_case, "Empty", BEGUN_AT)
    empty_desk.open_case(change.case_id)
    place = shown(empty_desk, look, qtbot)
    assert place.page._list.isHidden()
    assert place.focus().accessibleName() == "Name of the clinic"
    place.type("Harbour Light")
    place.press(Key.Key_Return, Ctrl)
    assert place.page._list.isVisible()
    assert place.chosen() == "Harbour Light"


def test_another_case_shows_its_own_clinics(place: Place) -> None:
    place.press(Key.Key_Down)
    change = place.desk.do(cases.new_case, "Other", BEGUN_AT)
    place.desk.open_case(change.case_id)
    place.desk.do(clinics.add_clinic, Clinic("", change.case_id, "Elsewhere"))
    assert place.names() == ["Elsewhere"]
    assert place.chosen() == "Elsewhere"


def test_a_question_is_answered_in_the_vetting_tab(place: Place) -> None:
    place.button("Answer in the background check").click()
    assert place.tabs.tabText(place.tabs.currentIndex()).startswith("Vetting")


def test_no_part_of_the_page_is_ever_a_window_of_its_own(desk: Desk, look: Look, qtbot: QtBot) -> None:
    windows = Windows()
    QApplication.instance().installEventFilter(windows)
    place = shown(desk, look, qtbot)
    for tab in range(place.tabs.count()):
        place.tabs.setCurrentIndex(tab)
        if TABS[tab] == "notes":
            place.button("Add note").click()
    QApplication.instance().removeEventFilter(windows)
    assert windows.seen == {"ClinicsPage"}


@pytest.mark.parametrize("tab", range(7))
def test_every_control_has_a_name_and_no_access_key_is_given_twice(place: Place, tab: int) -> None:
    place.tabs.setCurrentIndex(tab)
    assert nameless(place.page) == []
    assert access_keys_given_twice(place.page) == set()


def test_names_of_two_hundred_letters_do_not_widen_the_page(place: Place) -> None:
    before = place.page.minimumSizeHint().width()
    clinic = place.desk.file.clinic(LANTERN)
    long = Clinic(LANTERN, clinic.case_id, "X" * 200, address="Y" * 200, website="Z" * 200)
    place.desk.do(clinics.change_clinic, long)
    place.press(Key.Key_Down)
    assert place.page.minimumSizeHint().width() <= before + 60
    assert place.page.width() == 1100


@pytest.mark.parametrize(
    ("text", "expected"),
    [("short words", "short words"), ("a" * 30, "a" * 24 + "\u200b" + "a" * 6), ("", "")],
)
def test_an_overlong_word_may_be_broken(text: str, expected: str) -> None:
    assert breakable(text) == expected


def choose_all(place: Place) -> None:
    place.view.setFocus()
    place.press(Key.Key_A, Ctrl)


def test_several_are_chosen_by_keyboard_and_the_bar_says_how_many(place: Place) -> None:
    bar = place.page._list._bar
    assert not bar.isVisible()
    place.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert bar._count.text() == "2 clinics chosen"
    choose_all(place)
    assert bar._count.text() == "3 clinics chosen"
    place.press(Key.Key_Escape)
    assert not bar.isVisible()
    assert place.page._list.selected == (LANTERN,)


def test_several_go_on_and_off_the_shortlist_in_one_step(place: Place) -> None:
    choose_all(place)
    place.page.star()
    assert all(clinic.is_shortlisted for clinic in place.desk.file.clinics)
    assert place.page._list._bar.isVisible()
    place.button("Off the shortlist").click()
    assert not any(clinic.is_shortlisted for clinic in place.desk.file.clinics)
    place.desk.undo()
    place.desk.undo()
    assert [clinic.is_shortlisted for clinic in place.desk.file.clinics] == [True, True, False]


def test_several_are_tagged_and_bared_again(place: Place) -> None:
    choose_all(place)
    place.button("Tags …").click()
    place.type("Near Work, weekend")
    place.press(Key.Key_Return)
    assert {clinic.id: clinic.tags for clinic in place.desk.file.clinics} == {
        LANTERN: ("Near Work", "weekend"),
        QUAY: ("near work", "weekend"),
        VELVET: ("Near Work", "weekend"),
    }
    place.button("Tags …").click()
    place.type("NEAR work")
    place.button("Take off").click()
    assert {clinic.tags for clinic in place.desk.file.clinics} == {("weekend",)}


def test_what_the_search_hides_is_left_alone(place: Place) -> None:
    choose_all(place)
    place.press(Key.Key_F, Ctrl)
    place.type("harbour bay")
    place.type(" street")
    assert place.page._list.selected == (LANTERN,) or not place.page._list._bar.isVisible()
    place.press(Key.Key_Escape)
    choose_all(place)
    place.page._list._chips._buttons[Chip.SHORTLIST].click()
    assert place.page._list._bar._count.text() == "2 clinics chosen"
    place.press(Key.Key_Delete)
    assert [clinic.name for clinic in place.desk.file.clinics] == ["Velvet Room Beauty"]


def test_several_are_removed_at_once_and_come_back_at_once(place: Place) -> None:
    place.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    place.press(Key.Key_Delete)
    assert place.names() == ["Velvet Room Beauty"]
    assert place.chosen() == "Velvet Room Beauty"
    assert place.page._list._removed.text() == "Removed: 2 clinics"
    place.button("Undo").click()
    assert len(place.names()) == 3
    assert not place.page._list._removed_line.isVisible()


def test_a_chip_counts_narrows_and_follows_what_changes(place: Place) -> None:
    chips = place.page._list._chips._buttons
    assert [chip.text() for chip in chips.values()][:5] == [
        *("All 3", "Shortlist 2", "Cleared 1", "Open 1", "Ruled out 1"),
    ]
    chips[Chip.ALL].setFocus()
    place.press(Key.Key_Right)
    assert place.names() == ["Quay Skin Clinic", "Lantern Street Aesthetics"]
    place.view.setFocus()
    place.page.star()
    assert chips[Chip.SHORTLIST].text() == "Shortlist 1"
    assert place.names() == ["Lantern Street Aesthetics"]
    assert "Quay Skin Clinic" in place.head()


def test_what_is_due_of_a_person_puts_every_clinic_of_theirs_under_to_re_check(place: Place) -> None:
    chips = place.page._list._chips._buttons
    reason, day = Reason("registration_ended", {}), TODAY
    ended = Due(reason, Urgency.NOW, day, "Holloway", ("r",), None, HOLLOWAY)
    soon = Due(reason, Urgency.SOON, day, "Velvet", ("s",), VELVET)
    before = int(chips[Chip.RECHECK].text().split()[-1])
    chips[Chip.RECHECK].click()
    names = place.names()
    assert "Quay Skin Clinic" not in names
    place.page.show_due(due_clinics((ended, soon), place.desk.file))
    assert set(place.names()) == {*names, "Quay Skin Clinic"}
    assert chips[Chip.RECHECK].text() == f"To re-check {before + 1}"
    place.page.show_due(frozenset())
    assert place.names() == names


def test_the_pane_keeps_its_place_while_the_row_changes(place: Place) -> None:
    scrolled = place.tabs.current().findChild(QScrollArea).verticalScrollBar()
    place.qtbot.waitUntil(lambda: scrolled.maximum() > 100)
    scrolled.setValue(90)
    place.press(Key.Key_Down)
    assert "Lantern Street Aesthetics" in place.head()
    assert scrolled.value() == 90
    place.tabs.show_tab("vetting")
    tree = place.tabs.current()._tree
    tree.choose("AD02")
    where = tree.verticalScrollBar().value()
    assert where > 0
    place.press(Key.Key_Up)
    assert "Quay Skin Clinic" in place.head()
    assert (tree.criterion, tree.verticalScrollBar().value()) == ("AD02", where)


def test_a_chip_without_clinics_says_so_and_offers_all(place: Place) -> None:
    choose_all(place)
    place.button("Off the shortlist").click()
    place.page._list._chips._buttons[Chip.SHORTLIST].click()
    assert place.page._list._found.text() == "No clinic is on the shortlist yet: the star puts it there."
    place.button("Show all").click()
    assert len(place.names()) == 3

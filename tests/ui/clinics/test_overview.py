"""The overview of a clinic: what is typed belongs to the clinic that is shown, and what is not known is said."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases, clinics, people
from botox_vetter.domain.clinics import Clinic, Practitioner, RoleKind
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.pages.clinics.overview import LINES, OverviewTab
from botox_vetter.ui.pages.clinics.place_choice import other_nation, place_choices
from botox_vetter.ui.theme.look import Look
from tests.cases import FENWICK, HOLLOWAY, LANTERN, QUAY, VELVET, harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.conftest import WindowOf


class Overview:
    """The tab as a person uses it; it stays with the clinic that was opened."""

    def __init__(self, tab: OverviewTab, desk: Desk, qtbot: QtBot) -> None:
        self.tab, self.desk, self.qtbot, self.clinic_id = tab, desk, qtbot, QUAY
        self.refused: list[Reason] = []
        desk.changed.connect(lambda _change: tab.show_clinic(self.clinic_id))
        desk.refused.connect(self.refused.append)
        self.open(QUAY)

    def open(self, clinic_id: str) -> None:
        self.clinic_id = clinic_id
        self.tab.show_clinic(clinic_id)

    def clinic(self, clinic_id: str = "") -> Clinic:
        return self.desk.file.clinic(clinic_id or self.clinic_id)

    def type(self, name: str, text: str) -> None:
        field = self.tab._lines[name]
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)

    def words(self) -> str:
        labels = self.tab.findChildren(QLabel)
        said = "\n".join(label.text() for label in labels if label.isVisibleTo(self.tab))
        return re.sub("<[^>]+>", "", said)

    def box(self, words: str) -> QCheckBox:
        return next(box for box in self.tab.findChildren(QCheckBox) if box.text().replace("&", "") == words)

    def button(self, words: str) -> QPushButton | None:
        found = (b for b in self.tab.findChildren(QPushButton) if words in b.text().replace("&", ""))
        return next((b for b in found if b.isVisibleTo(self.tab)), None)

    def choose(self, field, value: object) -> None:
        """As the person does: by its place in the list."""
        place = next(n for n in range(field.count()) if field.itemData(n) == value)
        field.setCurrentIndex(place)
        field.activated.emit(place)


@pytest.fixture
def overview(desk: Desk, look: Look, qtbot: QtBot) -> Overview:
    tab = OverviewTab(desk, look)
    qtbot.addWidget(tab)
    tab.resize(560, 640)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    return Overview(tab, desk, qtbot)


@pytest.mark.parametrize("name", LINES)
def test_every_line_is_kept_on_enter(overview: Overview, name: str) -> None:
    overview.type(name, "new words")
    overview.qtbot.keyClick(overview.tab._lines[name], Qt.Key.Key_Return)
    assert getattr(overview.clinic(), name) == "new words"


def test_what_is_half_typed_stays_with_the_clinic_it_was_typed_for(overview: Overview) -> None:
    overview.type("phone", "01632 960999")
    overview.open(LANTERN)
    assert overview.clinic(QUAY).phone == "01632 960999"
    assert overview.clinic(LANTERN).phone == harbour_case().clinic(LANTERN).phone
    assert overview.tab._lines["phone"].text() == harbour_case().clinic(LANTERN).phone


def test_a_clinic_that_was_removed_while_something_was_typed_does_no_harm(overview: Overview) -> None:
    overview.type("phone", "01632 960999")
    other = overview.clinic(VELVET)
    overview.clinic_id = LANTERN
    overview.desk.do(clinics.remove_clinic, overview.clinic(QUAY))
    overview.desk.do(clinics.remove_clinic, other)
    assert [clinic.id for clinic in overview.desk.file.clinics] == [LANTERN]


def test_a_clinic_without_a_name_is_refused_and_the_name_comes_back(overview: Overview) -> None:
    overview.type("name", " ")
    overview.qtbot.keyClick(overview.tab._lines["name"], Qt.Key.Key_Return)
    assert [reason.kind for reason in overview.refused] == ["name_missing"]
    assert overview.tab._lines["name"].text() == "Quay Skin Clinic"


def test_the_summary_says_in_whole_questions_what_to_ask_next_and_what_it_costs(overview: Overview) -> None:
    overview.open(LANTERN)
    words = overview.words()
    assert "1. Is the person who will inject on a statutory register" in words
    assert "Knock-out, to settle before booking" in words
    assert "4. " not in words
    assert "Per session: £275 to £295" in words
    assert "3 sessions a year" in words


def test_the_summary_of_a_ruled_out_clinic_names_what_rules_it_out(overview: Overview) -> None:
    overview.open(VELVET)
    assert "Fails: " in overview.words()
    assert "1. " not in overview.words()


def test_a_cost_that_cannot_be_told_says_why(overview: Overview) -> None:
    plan = replace(overview.desk.file.plan, areas=("glabella", "masseter"))
    overview.desk.do(cases.change_plan, overview.desk.case_id, plan)
    overview.open(VELVET)
    assert "Per year: cannot be told: no price for" in overview.words()


def test_only_people_with_the_role_can_be_chosen(overview: Overview) -> None:
    overview.open(LANTERN)
    field = overview.tab._injector
    assert [field.itemText(n) for n in range(field.count())] == ["Not chosen", "Joss Fenwick"]
    overview.choose(field, FENWICK)
    assert overview.clinic().injector_id == FENWICK
    overview.choose(field, None)
    assert overview.clinic().injector_id is None


def test_where_nobody_is_recorded_the_way_to_the_people_is_offered(overview: Overview) -> None:
    assert overview.button("Record who works here") is None
    change = overview.desk.do(clinics.add_clinic, Clinic("", overview.desk.case_id, "New"))
    overview.open(next(iter(change.ids)))
    button = overview.button("Record who works here")
    with overview.qtbot.waitSignal(overview.tab.people_wanted):
        button.click()


def test_the_place_is_the_plans_until_another_is_chosen(overview: Overview) -> None:
    assert overview.tab._place.currentText() == "As in the plan: England"
    overview.choose(overview.tab._place, "GB-SCT")
    assert overview.clinic().jurisdiction == "GB-SCT"
    assert overview.tab._place.currentText() == "United Kingdom: Scotland"


def test_a_postcode_of_another_nation_proposes_its_rules(overview: Overview) -> None:
    assert overview.button("postcode") is None
    overview.type("postcode", "EH1 1AA")
    overview.qtbot.keyClick(overview.tab._lines["postcode"], Qt.Key.Key_Return)
    overview.button("Its postcode lies in Scotland").click()
    assert overview.clinic().jurisdiction == "GB-SCT"
    assert overview.button("postcode") is None


def test_counted_areas_are_not_known_until_one_is_ticked(overview: Overview) -> None:
    overview.open(VELVET)
    silent = overview.box("It does not say")
    assert silent.isChecked()
    silent.click()
    assert silent.isChecked()
    assert overview.clinic().counted_areas is None
    overview.box("Frown lines").click()
    overview.box("Forehead lines").click()
    assert overview.clinic().counted_areas == ("glabella", "forehead")
    silent.click()
    assert overview.clinic().counted_areas is None


def test_the_least_spend_is_kept_with_the_currency_of_the_plan(overview: Overview) -> None:
    overview.open(VELVET)
    field = overview.tab._spend
    field.setFocus()
    overview.qtbot.keyClicks(field, "75.50")
    overview.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (overview.clinic().minimum_spend, overview.clinic().minimum_spend_currency) == (Decimal("75.50"), "GBP")
    overview.choose(overview.tab._currency, "EUR")
    assert overview.clinic().minimum_spend_currency == "EUR"
    field.selectAll()
    overview.qtbot.keyClick(field, Qt.Key.Key_Delete)
    overview.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (overview.clinic().minimum_spend, overview.clinic().minimum_spend_currency) == (None, "")


def test_a_field_with_the_keyboard_is_not_disturbed_by_a_change_elsewhere(overview: Overview) -> None:
    overview.type("name", "Quay Skin and")
    person = Practitioner("", overview.desk.case_id, "Somebody New")
    overview.desk.do(people.add_person, overview.clinic(), person, {RoleKind.INJECTOR})
    assert overview.tab._lines["name"].text() == "Quay Skin and"
    assert overview.tab._lines["name"].hasFocus()


def test_every_control_has_a_name_and_no_access_key_is_given_twice(overview: Overview) -> None:
    for clinic_id in (QUAY, LANTERN, VELVET):
        overview.open(clinic_id)
        assert nameless(overview.tab) == []
        assert access_keys_given_twice(overview.tab) == set()


@pytest.mark.parametrize("width", [380, 900])
def test_the_fields_never_run_out_of_a_narrow_pane(overview: Overview, width: int) -> None:
    overview.tab.resize(width, 500)
    scrolled = overview.tab.findChild(QScrollArea)
    overview.qtbot.waitUntil(lambda: scrolled.viewport().width() > width - 40)
    assert scrolled.widget().minimumSizeHint().width() <= scrolled.viewport().width()


def test_no_clinic_leaves_nothing_to_type_in(overview: Overview) -> None:
    overview.tab.show_clinic(None)
    assert not overview.tab.isEnabled()


@pytest.mark.parametrize(
    ("postcode", "place", "expected"),
    [
        ("EH1 1AA", "", "GB-SCT"),
        ("BT1 1AA", "", "GB-NIR"),
        ("EH1 1AA", "GB-SCT", None),
        ("EH1 1AA", "IE", None),
        ("LS1 1AA", "", None),
        ("CH1 1AA", "", None),
        ("", "", None),
    ],
)
def test_only_a_british_postcode_of_another_nation_is_spoken_of(
    postcode: str, place: str, expected: str | None
) -> None:
    file = harbour_case()
    clinic = replace(file.clinic(QUAY), postcode=postcode, jurisdiction=place)
    assert other_nation(file, clinic) == expected


def test_a_place_without_rules_of_its_own_stays_on_offer(rulebook: Rulebook) -> None:
    choices = dict(place_choices(harbour_case(), rulebook, "FR"))
    assert choices["FR"] == "FR"
    assert choices[""] == "As in the plan: England"
    assert choices["IE"] == "Ireland"
    assert choices["US-CA"] == "United States: California"


def test_the_chosen_person_is_shown(overview: Overview) -> None:
    assert overview.tab._injector.value() == HOLLOWAY


def test_how_often_and_how_long_here_are_kept_and_taken_back_by_emptying_them(overview: Overview) -> None:
    for field, text in ((overview.tab._sessions, "4"), (overview.tab._months, "5")):
        field.setFocus()
        overview.qtbot.keyClicks(field, text)
        overview.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (overview.clinic().sessions_per_year, overview.clinic().months_of_effect) == (4, Decimal(5))
    overview.tab._sessions.clear()
    overview.qtbot.keyClick(overview.tab._sessions, Qt.Key.Key_Return)
    assert overview.clinic().sessions_per_year is None


def test_a_number_of_sessions_that_nobody_can_mean_is_refused(overview: Overview) -> None:
    overview.qtbot.keyClicks(overview.tab._sessions, "400")
    overview.qtbot.keyClick(overview.tab._sessions, Qt.Key.Key_Return)
    assert overview.clinic().sessions_per_year is None
    assert [reason.kind for reason in overview.refused] == ["sessions_out_of_range"]


def test_no_area_is_squeezed(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    session.window.go("clinics")
    session.window.page("clinics").show_tab(QUAY, "overview")
    boxes = session.window.page("clinics").findChildren(QCheckBox)
    (area,) = [box for box in boxes if box.text() == "Underarm sweating" and box.isVisible()]
    qtbot.waitUntil(lambda: area.height() >= area.sizeHint().height())

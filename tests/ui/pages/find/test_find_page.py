"""Find: said beforehand whom it asks, shown as it comes, and taken into the case by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions.cases import change_plan
from botox_vetter.domain.listings import ListingKind
from botox_vetter.matching.same_place import joined
from botox_vetter.ui.long_step import AT_ONCE
from botox_vetter.ui.models.listing_table import KIND, NAME, PHONE
from botox_vetter.ui.pages.clinics.clinic_view import ClinicView
from botox_vetter.ui.pages.clinics.page import ClinicsPage
from botox_vetter.ui.pages.find.page import FindPage
from botox_vetter.ui.pages.find.progress_words import earlier_words
from botox_vetter.ui.pages.find.results import MAP
from botox_vetter.ui.session import Session
from tests.cases import harbour_case
from tests.ui.conftest import WindowOf
from tests.ui.pages.find.found import british, found

Key, Ctrl, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Finding:
    """The page in the whole window, nobody outside is asked."""

    def __init__(self, session: Session) -> None:
        session.window.go("find")
        page = session.window.here
        assert isinstance(page, FindPage)
        self.session, self.page, self.view = session, page, page._results._view

    def names(self) -> list[str]:
        model = self.view.model()
        return [model.index(row, NAME).data() for row in range(model.rowCount())]

    def said(self) -> list[str]:
        page = self.page
        return [label.text() for label in (page._told, page._failed, page._located) if label.isVisible()]

    def button(self, words: str) -> QPushButton:
        buttons = self.page.findChildren(QPushButton)
        return next(b for b in buttons if b.isVisible() and b.text().replace("&", "") == words)


@pytest.fixture
def finding(window_of: WindowOf) -> Finding:
    return Finding(window_of(harbour_case()))


def test_the_plans_place_is_proposed_and_whom_it_asks_is_said_before(finding: Finding) -> None:
    form = finding.page._form
    assert (form._place.text(), form.country, form._far.currentText()) == ("HB1 2CD", "GB", "5 miles")
    boxes = {box.text(): box.isChecked() for box in finding.page._asked._boxes.values()}
    assert boxes == {
        "Directory of the Care Quality Commission (England)": False, "Companies House (United Kingdom)": False,
        "OpenStreetMap (Overpass)": True,
    }  # fmt: skip
    assert form.search.within_km == pytest.approx(8.05, abs=0.01)
    form._country.show_value("IE")
    form._on_country()
    (box,) = finding.page._asked._boxes.values()
    assert box.text() == "OpenStreetMap (Overpass)"
    assert form._far.currentText() == "5 km"
    box.click()
    assert not form._go.isEnabled()
    assert form._go.toolTip() == "Choose at least one of those below"


def test_what_is_found_is_ordered_narrowed_and_never_called_a_recommendation(finding: Finding, qtbot: QtBot) -> None:
    page, made = finding.page, found(12)
    page._on_over(made)
    QAbstractItemModelTester(finding.view.model(), QAbstractItemModelTester.FailureReportingMode.Warning)
    assert finding.names()[:2] == ["Harbour Skin 0", "Maren Quille 0"]
    assert page._credit.isVisible()
    assert "no recommendation" in page._results._meaning.text()
    assert any("Companies House (United Kingdom) could not be asked: this service" in line for line in finding.said())
    finding.view.sortByColumn(NAME, Qt.SortOrder.DescendingOrder)
    assert finding.names()[0] == "Sorrel Ashby 4"
    page._results._search.setText("dermatology quay")
    assert finding.names() == ["Quay Dental Studio 4", "Quay Dental Studio 1"]
    page._results._search.clear()
    page._results._chips.chosen.emit(1)
    assert len(finding.names()) == 6
    told = QAccessible.queryAccessibleInterface(finding.view)
    assert told.text(QAccessible.Text.Name) == "What was found"


def test_several_are_chosen_by_keyboard_and_one_that_may_be_there_is_asked_about(
    finding: Finding, qtbot: QtBot
) -> None:
    page, desk = finding.page, finding.session.desk
    page._on_over(british())
    assert finding.view.model().index(0, NAME).data() == "Quay Skin"
    assert page._results._alike.words.startswith("Quay Skin Clinic has the same website.")
    page._results.take_keyboard()
    qtbot.keyClick(finding.view, Key.Key_Down, Shift)
    qtbot.keyClick(finding.view, Key.Key_Return)
    assert QApplication.focusWidget() is finding.button("Add none of them")
    before = desk.file
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert QApplication.focusWidget() is finding.view
    assert desk.file == before
    qtbot.keyClick(finding.view, Key.Key_Return)
    finding.button("Add the 1 other").click()
    assert desk.file is not None
    assert before is not None
    new = [clinic for clinic in desk.file.clinics if clinic not in before.clinics]
    assert [clinic.name for clinic in new] == ["Mill Lane Medical Centre"]
    (kept,) = [one for one in desk.file.evidence if one.clinic_id == new[0].id]
    assert kept.note.endswith("This is not a recommendation.")
    assert finding.session.window.place == "find"
    assert "may be Mill Lane" in page._results._like_words(british().listings[0])
    finding.view.selectRow(0)
    finding.button("Show Quay Skin Clinic").click()
    assert finding.session.window.place == "clinics"
    desk.undo()
    assert desk.file == before


def test_a_place_that_two_sources_have_is_one_result_of_both(finding: Finding) -> None:
    page, made = finding.page, british()
    premises, _, twin = made.listings
    drawn = replace(twin, name=premises.name, postcode=premises.postcode)
    page._on_over(replace(made, listings=joined([premises, drawn])))
    assert finding.names() == ["Mill Lane Medical Centre"]
    shown = page._results
    assert shown._rows.index(0, PHONE).data() == "01632 960101"
    assert shown._rows.index(0, KIND).data() == "Registered, and on a map"
    assert "\nAlso: Mill Lane Medical Centre." in shown._detail.text()
    assert shown._detail.text().count("OpenStreetMap") == shown._detail.text().count("Directory of the Care") == 1
    shown._chips.chosen.emit(MAP)
    assert finding.names() == ["Mill Lane Medical Centre"]
    assert page._credit.isVisible()


def test_offline_is_said_and_can_be_ended_here_and_another_case_begins_anew(finding: Finding) -> None:
    finding.session.network.work_offline(True)
    assert finding.page._offline.isVisible()
    finding.button("Work online again").click()
    assert not finding.page._offline.isVisible()
    finding.page._on_over(found(4))
    finding.session.desk.open_case(None)
    finding.session.wishes.new_case("Spring")
    finding.session.window.go("find")
    assert not finding.page._results.isVisible()
    assert finding.page._form._place.text() == ""


def test_what_was_found_stays_when_the_plans_place_changes_and_says_where_it_was_found(finding: Finding) -> None:
    page, desk = finding.page, finding.session.desk
    page._on_over(british())
    assert desk.file is not None
    plan = desk.file.plan
    for place, is_earlier in (("Mill Lane", True), (plan.place, False)):
        desk.do(change_plan, desk.case_id, replace(plan, place=place))
        finding.session.window.go("plan")
        finding.session.window.go("find")
        assert page._results.isVisible()
        assert page._earlier.isVisible() is is_earlier
        assert page._form._place.text() in place
    assert earlier_words(british()).startswith("This was found around HB1 2CD. Your plan names another place now")


def test_many_are_added_removed_and_brought_back_while_the_window_goes_on(finding: Finding, qtbot: QtBot) -> None:
    page, desk, window = finding.page, finding.session.desk, finding.session.window
    made = found(4 * AT_ONCE)
    page._on_over(replace(made, listings=[one for one in made.listings if one.kind is ListingKind.MAP]))
    finding.view.selectAll()
    assert desk.file is not None
    before = len(desk.file.clinics)

    def clinics() -> int:
        assert desk.file is not None
        return len(desk.file.clinics)

    page._results._on_add()
    page._results._on_add()  # pressed twice
    assert clinics() == before
    qtbot.waitUntil(lambda: clinics() == before + 2 * AT_ONCE)
    qtbot.waitUntil(lambda: window._status.words.text() == f"{2 * AT_ONCE} candidates are in the case.")
    window.go("clinics")
    place = window.here
    assert isinstance(place, ClinicsPage)
    place.findChild(ClinicView).selectAll()
    place.remove()
    assert clinics() == before + 2 * AT_ONCE
    qtbot.waitUntil(lambda: clinics() == 0)
    assert place._list._removed.text().endswith(f"{before + 2 * AT_ONCE} clinics")
    desk.undo()
    qtbot.waitUntil(lambda: clinics() == before + 2 * AT_ONCE)
    assert place._list._removed_line.isHidden()
    desk.undo()
    qtbot.waitUntil(lambda: clinics() == before)


def test_a_source_that_there_is_a_key_for_is_asked_unless_it_is_left_out(finding: Finding, qtbot: QtBot) -> None:
    box = "Companies House (United Kingdom)"
    finding.session.network.keys.put("companies_house", "made-up")
    finding.page.load()
    boxes = finding.page._asked._boxes
    qtbot.waitUntil(lambda: any(one.text() == box and one.isChecked() for one in boxes.values()))
    assert "companies_house" in finding.page._asked.chosen

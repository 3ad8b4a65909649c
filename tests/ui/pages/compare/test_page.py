"""Compare: shortlisted clinics side by side; it stays where it was when something changes."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QTableView, QTextBrowser
from pytestqt.qtbot import QtBot

from botox_vetter.actions import clinics
from botox_vetter.report.document import Cell
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.compare.left_out import LeftOutLine
from botox_vetter.ui.pages.compare.page import ComparePage
from botox_vetter.ui.reasons_panel import ReasonsPanel
from botox_vetter.ui.theme.look import Look
from tests.cases import LANTERN, QUAY, VELVET, harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "view.ini"), QSettings.Format.IniFormat)


def page_of(desk: Desk, look: Look, jobs: Jobs, settings: QSettings, qtbot: QtBot) -> ComparePage:
    page = ComparePage(desk, look, jobs, settings)
    page.went, page.words = [], []
    page.place_wanted.connect(page.went.append)
    page.clinic_wanted.connect(lambda *way: page.went.append(way))
    page.said.connect(page.words.append)
    qtbot.addWidget(page)
    desk.changed.connect(lambda _change: page.load())
    page.resize(1000, 700)
    page.load()
    page.show()
    page.activateWindow()
    return page


@pytest.fixture
def page(desk: Desk, look: Look, jobs: Jobs, settings: QSettings, qtbot: QtBot) -> ComparePage:
    return page_of(desk, look, jobs, settings, qtbot)


def view(page: ComparePage) -> QTableView:
    return page.findChild(QTableView)


def columns(page: ComparePage) -> list[str]:
    model = view(page).model()
    return [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]


def heads(page: ComparePage) -> list[str]:
    model = view(page).model()
    return [model.headerData(n, Qt.Orientation.Vertical) for n in range(model.rowCount())]


def told(page: ComparePage) -> str:
    """What the line says of all that is not seen."""
    line = page.findChild(LeftOutLine)
    return line.findChild(QLabel).text() if line.isVisible() else ""


def press(page: ComparePage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view(page).setFocus()
    QTest.keyClick(view(page), key, modifier)


def go_to(page: ComparePage, row: str, column: int) -> None:
    view(page).setCurrentIndex(view(page).model().index(heads(page).index(row), column))


def shortlist(desk: Desk, clinic_id: str, on: bool) -> None:
    desk.do(clinics.shortlist, harbour_case().clinic(clinic_id), on)


def test_the_shortlist_stands_in_order_of_rank(page: ComparePage, desk: Desk) -> None:
    assert columns(page) == ["Quay Skin Clinic", "Lantern Street Aesthetics"]
    shortlist(desk, VELVET, True)
    assert columns(page) == ["Quay Skin Clinic", "Lantern Street Aesthetics", "Velvet Room Beauty"]


def test_it_says_which_plan_and_all_that_is_known(page: ComparePage) -> None:
    assert "frown lines, forehead lines, crow's feet · 3 sessions a year" in page._plan.text()
    assert {"Verdict", "Score", "Who injects", "One year", "Knock-outs", "Ask first"} <= set(heads(page))
    assert len(heads(page)) > 30


def test_only_differences_by_keyboard(page: ComparePage, qtbot: QtBot) -> None:
    everything = len(heads(page))
    box = page.findChild(QCheckBox)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    left = len([head for head in heads(page) if head not in ("People", "Knock-outs")])
    assert 0 < left < everything
    assert "rows hidden that say the same everywhere" in told(page)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert len(heads(page)) == everything
    assert told(page) == ""


def test_without_a_shortlist_it_says_where_to_begin(page: ComparePage, desk: Desk, qtbot: QtBot) -> None:
    shortlist(desk, QUAY, False)
    shortlist(desk, LANTERN, False)
    assert not view(page).isVisible()
    assert any("No clinic is on the shortlist yet" in label.text() for label in page.findChildren(QLabel))
    everything, lead = [
        button for button in page.findChildren(QPushButton) if button.isVisible() and page._empty.isAncestorOf(button)
    ]
    qtbot.mouseClick(lead, Qt.MouseButton.LeftButton)
    assert page.went == ["clinics"]
    qtbot.mouseClick(everything, Qt.MouseButton.LeftButton)
    assert len(columns(page)) == len(desk.file.clinics)
    desk.undo()
    shortlist(desk, QUAY, True)
    assert view(page).isVisible()
    assert columns(page) == ["Quay Skin Clinic"]
    assert "a second one would make this a comparison" in told(page)
    assert not page.findChild(QCheckBox).isEnabled()


def test_a_change_leaves_chosen_cell_and_scrolling_where_they_were(page: ComparePage, desk: Desk) -> None:
    table = view(page)
    table.setCurrentIndex(table.model().index(12, 1))
    table.verticalScrollBar().setValue(300)
    desk.do(clinics.change_clinic, replace(harbour_case().clinic(QUAY), phone="01632 960199"))
    assert (table.currentIndex().row(), table.currentIndex().column()) == (12, 1)
    assert table.verticalScrollBar().value() == 300


def test_a_section_folds_and_unfolds_by_key_and_by_click(page: ComparePage, qtbot: QtBot) -> None:
    go_to(page, "People", 0)
    for fold, unfold in ((Qt.Key.Key_Left, Qt.Key.Key_Right), (Qt.Key.Key_Return, Qt.Key.Key_Space)):
        press(page, fold)
        assert "Who injects" not in heads(page)
        press(page, unfold)
        assert "Who injects" in heads(page)
    row = view(page).visualRect(view(page).model().index(heads(page).index("People"), 0))
    at = QPoint(40, row.center().y())
    for widget in (view(page).viewport(), view(page).verticalHeader().viewport()):
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
    assert "Who injects" in heads(page), "folded by one click and unfolded by the other"


def test_sections_stay_folded_at_the_next_start(
    page: ComparePage, desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot
) -> None:
    go_to(page, "People", 0)
    press(page, Qt.Key.Key_Left)
    again = page_of(desk, look, jobs, page._settings, qtbot)
    assert "Who injects" not in heads(again)
    fold = next(b for b in again.findChildren(QPushButton) if b.text() == "Fold &all")
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert "Verdict" not in heads(again)
    assert fold.text() == "Unfold &all"
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert {"Verdict", "Who injects"} <= set(heads(again))


def test_a_clinic_moves_and_stays_there(page: ComparePage, desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot) -> None:
    shortlist(desk, VELVET, True)
    go_to(page, "Verdict", 2)
    press(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert columns(page) == ["Quay Skin Clinic", "Velvet Room Beauty", "Lantern Street Aesthetics"]
    assert view(page).currentIndex().column() == 1, "and the person goes with it"
    press(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    press(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    moved = ["Velvet Room Beauty", "Quay Skin Clinic", "Lantern Street Aesthetics"]
    assert columns(page) == columns(page_of(desk, look, jobs, page._settings, qtbot)) == moved
    next(a for a in page.actions() if a.text() == "All in order of ran&k").trigger()
    assert columns(page) == ["Quay Skin Clinic", "Lantern Street Aesthetics", "Velvet Room Beauty"]


def test_a_column_that_is_dragged_stays_where_it_was_dropped(page: ComparePage, desk: Desk, qtbot: QtBot) -> None:
    shortlist(desk, VELVET, True)
    head = view(page).horizontalHeader()
    head.moveSection(0, 2)
    dragged = ["Lantern Street Aesthetics", "Velvet Room Beauty", "Quay Skin Clinic"]
    qtbot.waitUntil(lambda: columns(page) == dragged)
    assert [head.visualIndex(n) for n in range(3)] == [0, 1, 2]


def test_a_hidden_clinic_is_said_and_comes_back(
    page: ComparePage, desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot
) -> None:
    go_to(page, "Verdict", 0)
    press(page, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert columns(page) == ["Lantern Street Aesthetics"]
    assert told(page) == "1 clinic hidden: Quay Skin Clinic"
    press(page, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert columns(page) == ["Lantern Street Aesthetics"], "the last one stays"
    assert columns(page_of(desk, look, jobs, page._settings, qtbot)) == ["Lantern Street Aesthetics"]
    qtbot.mouseClick(page.findChild(LeftOutLine).findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert columns(page) == ["Quay Skin Clinic", "Lantern Street Aesthetics"]
    assert told(page) == ""


def test_control_enter_leads_to_where_that_is_recorded(page: ComparePage) -> None:
    ways = {
        "Score": ("overview", ""),
        "Where": ("people", ""),
        "One year": ("prices", ""),
        "On a statutory health register": ("vetting", "LR01"),
        "Ask first": ("vetting", ""),
    }
    for row in ways:
        go_to(page, row, 1)
        press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.went == [(LANTERN, *way) for way in ways.values()]


def test_enter_shows_what_a_cell_rests_on_and_once_more_leads_there(page: ComparePage) -> None:
    go_to(page, "Frown lines", 1)
    press(page, Qt.Key.Key_Return)
    panel = page.findChild(ReasonsPanel)
    title, said = panel.findChild(QLabel), panel.findChild(QTextBrowser)
    assert panel.isVisible()
    assert title.text() == "Frown lines · Lantern Street Aesthetics"
    assert "“Frown lines £95”" in said.toPlainText()
    go_to(page, "Verdict", 0)
    assert title.text() == "Verdict · Quay Skin Clinic", "it follows the person"
    go_to(page, "Where", 0)
    assert said.toPlainText() == "All that is known stands in the table."
    press(page, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert view(page).hasFocus()
    go_to(page, "Frown lines", 1)
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Return)
    assert page.went == [(LANTERN, "prices", "")]


def test_enter_leads_at_once_where_the_cell_says_it_all(page: ComparePage) -> None:
    go_to(page, "Where", 0)
    press(page, Qt.Key.Key_Return)
    assert page.went == [(QUAY, "people", "")]


def test_reasons_say_nothing_that_could_be_taken_for_mark_up(look: Look, qtbot: QtBot) -> None:
    panel = ReasonsPanel(look, "Open")
    qtbot.addWidget(panel)
    panel.show_reasons("one", [Cell("<b>bold</b> & more", ("<i>",))])
    assert panel.findChild(QTextBrowser).toPlainText() == "<b>bold</b> & more\n<i>"


def test_the_whole_table_is_copied_by_button_and_what_is_chosen_by_key(page: ComparePage, qtbot: QtBot) -> None:
    clipboard = QApplication.clipboard()
    (copy,) = [
        button for button in page.findChildren(QPushButton) if button.text() == "&Copy table" and button.isVisible()
    ]
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert clipboard.text().split("\n")[0] == "\tQuay Skin Clinic\tLantern Street Aesthetics"
    assert clipboard.mimeData().hasHtml()
    go_to(page, "Forehead lines", 1)
    press(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "£90"
    assert page.words[-1] == "Copied: one cell"
    view(page).selectAll()
    press(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text().split("\n")[0] == "\tQuay Skin Clinic\tLantern Street Aesthetics"
    assert page.words[0] == page.words[-1]


def test_everything_has_a_name_and_an_access_key_of_its_own(page: ComparePage) -> None:
    assert nameless(page) == []
    assert access_keys_given_twice(page) == set()


def test_tab_leaves_the_table(page: ComparePage, qtbot: QtBot) -> None:
    table = view(page)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not table.hasFocus() and QApplication.focusWidget() is not None)


def test_a_wider_window_makes_rows_lower(page: ComparePage, qtbot: QtBot) -> None:
    table = view(page)
    row = heads(page).index("Who injects")
    narrow = table.rowHeight(row)
    page.resize(2200, 700)
    qtbot.waitUntil(lambda: table.rowHeight(row) < narrow)


def test_without_a_case_it_does_nothing(page: ComparePage, desk: Desk) -> None:
    desk.open_case(None)
    page.load()
    assert len(columns(page)) == 2


def test_on_a_very_wide_screen_the_clinics_stay_near_each_other(page: ComparePage) -> None:
    page.resize(3800, 1200)
    QApplication.processEvents()
    letter = view(page).fontMetrics().averageCharWidth()
    assert all(view(page).columnWidth(column) <= 100 * letter for column in range(2))
    assert view(page).width() < 1500


def test_a_click_on_a_figure_opens_what_it_is_added_up_from(page: ComparePage, qtbot: QtBot) -> None:
    """The second click of a double click leads nowhere else."""
    row = heads(page).index("One year")
    index = view(page).model().index(row, 1)
    view(page).scrollTo(index)
    place = view(page).visualRect(index).center()
    qtbot.mouseClick(view(page).viewport(), Qt.MouseButton.LeftButton, pos=place)
    panel = page.findChild(ReasonsPanel)
    assert panel.isVisible()
    words = panel.findChild(QTextBrowser).toPlainText()
    for part in ("Low end: £690", "High end: £765", "What it rests on", "Other prices of this clinic"):
        assert part in words
    qtbot.mouseDClick(view(page).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.went == []


def test_a_click_elsewhere_only_chooses(page: ComparePage, qtbot: QtBot) -> None:
    index = view(page).model().index(heads(page).index("Verdict"), 0)
    qtbot.mouseClick(view(page).viewport(), Qt.MouseButton.LeftButton, pos=view(page).visualRect(index).center())
    assert not page.findChild(ReasonsPanel).isVisible()

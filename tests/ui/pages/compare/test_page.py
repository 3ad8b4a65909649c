"""Compare: shortlisted clinics side by side; it stays where it was when something changes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from botox_vetter.actions import clinics
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.pages.compare.page import ComparePage
from botox_vetter.ui.theme.look import Look
from tests.cases import LANTERN, QUAY, VELVET, harbour_case


@pytest.fixture
def page(desk: Desk, look: Look, qtbot: QtBot) -> ComparePage:
    went: list[str] = []
    page = ComparePage(desk, look, went.append)
    page.went = went
    qtbot.addWidget(page)
    desk.changed.connect(lambda _change: page.load())
    page.resize(1000, 700)
    page.load()
    page.show()
    page.activateWindow()
    return page


def view(page: ComparePage) -> QTableView:
    return page.findChild(QTableView)


def columns(page: ComparePage) -> list[str]:
    model = view(page).model()
    return [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]


def heads(page: ComparePage) -> list[str]:
    model = view(page).model()
    return [model.headerData(n, Qt.Orientation.Vertical) for n in range(model.rowCount())]


def shortlist(desk: Desk, clinic_id: str, on: bool) -> None:
    desk.do(clinics.shortlist, harbour_case().clinic(clinic_id), on)


def test_the_shortlist_stands_in_order_of_rank(page: ComparePage, desk: Desk) -> None:
    assert columns(page) == ["Quay Skin Clinic", "Lantern Street Aesthetics"]
    shortlist(desk, VELVET, True)
    assert columns(page) == ["Quay Skin Clinic", "Lantern Street Aesthetics", "Velvet Room Beauty"]


def test_it_says_which_plan_and_all_that_is_known(page: ComparePage) -> None:
    assert "frown lines, forehead lines, crow's feet · 3 sessions a year" in page._plan.text()
    assert {"Verdict", "Score", "Who injects", "One year", "Knock-outs"} <= set(heads(page))
    assert len(heads(page)) > 30


def test_only_differences_by_keyboard(page: ComparePage, qtbot: QtBot) -> None:
    everything = len(heads(page))
    box = page.findChild(QCheckBox)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert 0 < len(heads(page)) < everything
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert len(heads(page)) == everything


def test_without_a_shortlist_it_says_where_to_begin(page: ComparePage, desk: Desk, qtbot: QtBot) -> None:
    shortlist(desk, QUAY, False)
    shortlist(desk, LANTERN, False)
    assert not view(page).isVisible()
    assert any("No clinic is on the shortlist yet" in label.text() for label in page.findChildren(QLabel))
    qtbot.mouseClick(page.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert page.went == ["clinics"]
    shortlist(desk, QUAY, True)
    assert view(page).isVisible()
    assert columns(page) == ["Quay Skin Clinic"]


def test_a_change_leaves_chosen_cell_and_scrolling_where_they_were(page: ComparePage, desk: Desk) -> None:
    table = view(page)
    table.setCurrentIndex(table.model().index(12, 1))
    table.verticalScrollBar().setValue(300)
    desk.do(clinics.change_clinic, replace(harbour_case().clinic(QUAY), phone="01632 960199"))
    assert (table.currentIndex().row(), table.currentIndex().column()) == (12, 1)
    assert table.verticalScrollBar().value() == 300


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

"""Nine or more on the shortlist: a ranking, some of them side by side, and back again."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions import clinics
from botox_vetter.store.library import Library
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.models.ranked_table import CHOSEN, YEAR
from botox_vetter.ui.pages.compare.left_out import LeftOutLine
from botox_vetter.ui.pages.compare.page import ComparePage
from botox_vetter.ui.pages.compare.ranked_view import RankedView
from botox_vetter.ui.pages.compare.side_view import SideView
from botox_vetter.ui.pages.compare.trial_bar import TrialBar
from botox_vetter.ui.theme.look import Look
from tests.cases import harbour_case, keep, stable_id
from tests.ui.clinics.controls import access_keys_given_twice, nameless


@pytest.fixture
def page(empty_desk: Desk, library: Library, look: Look, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> ComparePage:
    """Ten on the shortlist."""
    file = harbour_case()
    more = [replace(file.clinics[1], id=stable_id(f"more {n}"), name=f"Clinic {n}") for n in range(7)]
    everybody = tuple(replace(clinic, is_shortlisted=True) for clinic in (*file.clinics, *more))
    keep(library, replace(file, clinics=everybody))
    empty_desk.open_case(file.case.id)
    page = ComparePage(empty_desk, look, jobs, QSettings(str(tmp_path / "view.ini"), QSettings.Format.IniFormat))
    page.went, page.words = [], []
    page.clinic_wanted.connect(lambda *way: page.went.append(way))
    page.said.connect(page.words.append)
    qtbot.addWidget(page)
    empty_desk.changed.connect(lambda _change: page.load())
    page.resize(1000, 700)
    page.load()
    page.show()
    page.activateWindow()
    return page


def ranking(page: ComparePage) -> RankedView:
    return page.findChild(RankedView)


def side(page: ComparePage) -> SideView:
    return page.findChild(SideView)


def ids(page: ComparePage) -> list[str]:
    model = ranking(page).model()
    return [model.key_of(row) for row in range(model.rowCount())]


def side_by_side(page: ComparePage) -> list[str]:
    return [standing.clinic.id for standing in side(page).model().columns]


def button(page: ComparePage, words: str) -> QPushButton:
    (found,) = [made for made in page.findChildren(QPushButton) if made.text() == words and made.isVisible()]
    return found


def tick(page: ComparePage, *rows: int) -> None:
    for row in rows:
        ranking(page).setCurrentIndex(ranking(page).model().index(row, 1))
        ranking(page).model().toggle(row)


def test_ten_stand_in_a_ranking_and_few_can_be_chosen_by_keyboard(page: ComparePage, qtbot: QtBot) -> None:
    assert (ranking(page).isVisible(), side(page).isVisible()) == (True, False)
    assert len(ids(page)) == 10
    compare = button(page, "Co&mpare these")
    ranking(page).setFocus()
    ranking(page).setCurrentIndex(ranking(page).model().index(0, 1))
    for _ in range(3):
        assert compare.isEnabled() is (len(ranking(page).model().chosen) >= 2)
        qtbot.keyClick(ranking(page), Qt.Key.Key_Space)
        qtbot.keyClick(ranking(page), Qt.Key.Key_Down)
    first_three = ids(page)[:3]
    qtbot.mouseClick(compare, Qt.MouseButton.LeftButton)
    assert (ranking(page).isVisible(), side(page).isVisible()) == (False, True)
    assert side_by_side(page) == first_three
    assert QApplication.focusWidget() is side(page)
    qtbot.mouseClick(button(page, "&Back to the ranking"), Qt.MouseButton.LeftButton)
    assert ranking(page).isVisible()
    assert QApplication.focusWidget() is ranking(page)
    assert ranking(page).model().chosen == tuple(first_three), "and what was ticked still is"


def test_more_than_eight_do_not_fit_and_that_is_said(page: ComparePage) -> None:
    tick(page, *range(9))
    assert not button(page, "Co&mpare these").isEnabled()
    assert any("there is room for 8" in label.text() for label in page.findChildren(QLabel))
    tick(page, 0)
    assert button(page, "Co&mpare these").isEnabled()


def test_a_click_on_its_box_ticks_a_clinic(page: ComparePage, qtbot: QtBot) -> None:
    box = ranking(page).visualRect(ranking(page).model().index(4, CHOSEN))
    qtbot.mouseClick(ranking(page).viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert ranking(page).model().chosen == (ids(page)[4],)


def test_a_clinic_is_hidden_in_the_ranking_and_comes_back(page: ComparePage, qtbot: QtBot) -> None:
    everybody = ids(page)
    ranking(page).setCurrentIndex(ranking(page).model().index(3, 1))
    qtbot.mouseClick(button(page, "Hide"), Qt.MouseButton.LeftButton)
    assert ids(page) == [*everybody[:3], *everybody[4:]]
    qtbot.mouseClick(button(page, "Show it a&gain"), Qt.MouseButton.LeftButton)
    assert ids(page) == everybody
    assert not any(line.isVisible() for line in page.findChildren(LeftOutLine))


def test_enter_leads_to_the_clinic_of_the_row(page: ComparePage, qtbot: QtBot) -> None:
    ranking(page).setFocus()
    ranking(page).setCurrentIndex(ranking(page).model().index(2, 1))
    qtbot.keyClick(ranking(page), Qt.Key.Key_Return)
    assert page.went == [(ids(page)[2], "overview", "")]


def test_the_ranking_is_copied_as_it_is_ordered(page: ComparePage, qtbot: QtBot) -> None:
    ranking(page).setFocus()
    qtbot.keyClick(ranking(page), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:3] == ["Rank", "Clinic", "Verdict"]
    assert lines[1].split("\t")[:3] == [
        "1",
        "Quay Skin Clinic; Dr Maren Holloway",
        "Cleared; 3 to confirm at the visit",
    ]
    assert len(lines) == 11
    assert page.words == ["Copied: 10 rows"]


def test_with_eight_left_on_the_shortlist_they_stand_side_by_side(page: ComparePage) -> None:
    desk = page._desk
    for clinic_id in ids(page)[8:]:
        desk.do(clinics.shortlist, desk.file.clinic(clinic_id), False)
    assert (ranking(page).isVisible(), side(page).isVisible()) == (False, True)
    assert len(side_by_side(page)) == 8


def test_everything_has_a_name_and_an_access_key_of_its_own(page: ComparePage) -> None:
    assert nameless(page) == []
    assert access_keys_given_twice(page) == set()
    tick(page, 0, 1)
    button(page, "Co&mpare these").click()
    assert nameless(page) == []
    assert access_keys_given_twice(page) == set()


def test_a_trial_moves_the_figures_of_the_ranking_too(page: ComparePage, qtbot: QtBot) -> None:
    model = ranking(page).model()
    before = model.index(0, YEAR).data()
    page._trial.begin()
    page.findChild(TrialBar)._try(sessions_per_year=1)
    qtbot.waitUntil(lambda: model.index(0, YEAR).data() != before)
    assert model.rowCount() == 10
    page._trial.leave()
    assert model.index(0, YEAR).data() == before

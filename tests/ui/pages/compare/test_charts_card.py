"""Charts in the window: those of the report, each with its table, for the clinics that are shown."""

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from botox_vetter.ui.desk import Desk
from botox_vetter.ui.drawn import Drawn
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.compare.charts_card import ChartsCard
from botox_vetter.ui.pages.compare.page import ComparePage
from botox_vetter.ui.pages.compare.side_view import SideView
from botox_vetter.ui.theme.look import Look


def test_charts_stand_in_place_of_the_columns_and_lead_back(
    desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot, tmp_path: object
) -> None:
    page = ComparePage(desk, look, jobs, QSettings(f"{tmp_path}/view.ini", QSettings.Format.IniFormat))
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.load()
    page.show()
    button = next(b for b in page.findChildren(QPushButton) if b.text() == "Chart&s")
    button.click()
    assert not page.findChild(SideView).isVisible()
    card = page.findChild(ChartsCard)
    both, year, shares, areas = card.findChildren(Drawn)
    assert both.accessibleName().startswith("Score against what a year costs: 2 clinics may be best.")
    assert shares.accessibleName().startswith("What each category brings to each score; of Quay Skin Clinic most is")
    assert year.accessibleName().startswith("What a year costs at each clinic, on one scale: lowest at Lantern Street")
    assert "Frown lines" in areas.accessibleName()
    qtbot.waitUntil(lambda: 0 < year.height() < areas.height() <= areas.width())
    tables = [view for view in card.findChildren(QTableView) if view.isVisible()]
    assert [view.accessibleName() for view in tables] == [
        "Score and cost in figures",
        "Session and year in figures",
        "What makes up each score, in points",
        "Price per area in figures",
    ]
    model = tables[1].model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Quay Skin Clinic",
        "Lantern Street Aesthetics",
    ]
    assert model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Lantern Street Aesthetics, One year:")
    assert tables[1].height() >= sum(tables[1].rowHeight(row) for row in range(model.rowCount()))
    button.click()
    assert page.findChild(SideView).isVisible()
    assert not card.isVisible()

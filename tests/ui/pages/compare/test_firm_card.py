"""How firm the ranking is: worked out in a job, said in one line above the clinics, told whole in their place."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from botox_vetter.actions.several_clinics import shortlist_clinics
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.compare.firm_card import FirmCard
from botox_vetter.ui.pages.compare.firm_line import FirmLine
from botox_vetter.ui.pages.compare.page import ComparePage
from botox_vetter.ui.pages.compare.side_view import SideView
from botox_vetter.ui.theme.look import Look
from tests.cases import LANTERN, harbour_case


def test_one_line_says_how_firm_it_is_and_leads_to_all_of_it_and_back(
    desk: Desk, look: Look, jobs: Jobs, qtbot: QtBot, tmp_path: object
) -> None:
    page = ComparePage(desk, look, jobs, QSettings(f"{tmp_path}/view.ini", QSettings.Format.IniFormat))
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.load()
    page.show()
    line, card, side = page.findChild(FirmLine), page.findChild(FirmCard), page.findChild(SideView)
    assert not line.isVisible(), "not before it is worked out"
    qtbot.waitUntil(line.isVisible)
    words = line.findChild(QLabel).text()
    assert words == (
        "Quay Skin Clinic comes first in 89 of 100 ways of weighing it, if the open knock-outs are passed; "
        "Lantern Street Aesthetics in 11."
    )
    assert any(
        str(side.model().index(row, 0).data()).startswith("In 89 of 100 ways") for row in range(side.model().rowCount())
    )

    button = line.findChild(QPushButton)
    button.click()
    assert card.isVisible()
    assert not side.isVisible()
    soonest, ranks = (table for table in card.findChildren(QTableView))
    assert soonest.accessibleName() == "Ask this first: it decides most of who comes first"
    assert soonest.model().rowCount() > 2
    model = ranks.model()
    assert [model.index(row, 0).data().split("\n")[0] for row in range(model.rowCount())] == [
        "Quay Skin Clinic",
        "Lantern Street Aesthetics",
    ]
    button.click()
    assert side.isVisible()

    desk.do(shortlist_clinics, [harbour_case().clinic(LANTERN)], False)
    page.load()
    assert not line.isVisible(), "one clinic alone is first however it is weighed"

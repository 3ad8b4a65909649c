"""The tabs of a clinic, shown and ready to be used.

check   the background check of Quay
intake  keeps what is brought as evidence, with jobs of its own
till    the prices of Lantern Street
place   the whole page
"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.clinics.evidence_intake import Intake
from botox_vetter.ui.pages.clinics.prices import PricesTab
from botox_vetter.ui.pages.clinics.vetting import VettingTab
from botox_vetter.ui.theme.look import Look
from tests.cases import LANTERN
from tests.ui.clinics.check import Check
from tests.ui.clinics.place import Place, shown
from tests.ui.clinics.till import Till


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def intake(desk: Desk, jobs: Jobs) -> Intake:
    return Intake(desk, jobs, jobs)


@pytest.fixture
def check(desk: Desk, look: Look, intake: Intake, qtbot: QtBot) -> Check:
    tab = VettingTab(desk, look, intake)
    qtbot.addWidget(tab)
    tab.resize(1100, 620)  # the list and the question side by side
    tab.show()
    tab.activateWindow()
    return Check(tab, desk, qtbot)


@pytest.fixture
def till(desk: Desk, look: Look, intake: Intake, qtbot: QtBot) -> Till:
    tab = PricesTab(desk, look, intake)
    qtbot.addWidget(tab)
    tab.resize(760, 700)
    tab.show()
    tab.activateWindow()
    till = Till(tab, desk, qtbot)
    till.open(LANTERN)
    return till


@pytest.fixture
def place(desk: Desk, look: Look, qtbot: QtBot) -> Place:
    made = shown(desk, look, qtbot)
    made.view.setFocus()
    return made

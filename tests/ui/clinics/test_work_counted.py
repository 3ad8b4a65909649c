"""What a wish costs where there are many clinics, counted in lines that are run: they do not depend on the machine."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from botox_vetter.actions import clinics, findings
from botox_vetter.actions.library import open_library
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.models.clinic_table import ClinicTable
from botox_vetter.ui.pages.clinics.clinic_tabs import TABS, ClinicTabs
from botox_vetter.ui.pages.clinics.clinic_view import ClinicView
from botox_vetter.ui.pages.clinics.page import ClinicsPage
from botox_vetter.ui.theme.look import Look
from tests.cases import keep
from tests.large_case import LARGE_CASE, LARGE_TODAY, large_case

FEW, MANY = 60, 260
Wish = Callable[[Desk, ClinicsPage], object]
Trace = Callable[[FrameType, str, object], Any]


def answer(desk: Desk, _page: ClinicsPage) -> None:
    last = desk.comparison.standings[-1].clinic
    desk.do(
        findings.record_finding,
        desk.rulebook,
        LARGE_CASE,
        Finding("", "PT01", "no", Assurance.SEEN, desk.today, clinic_id=last.id),
    )


def rename(desk: Desk, _page: ClinicsPage) -> None:
    desk.do(clinics.change_clinic, replace(desk.file.clinics[0], name="Zz"))


def shortlist(desk: Desk, _page: ClinicsPage) -> None:
    desk.do(clinics.shortlist, desk.file.clinics[1], True)


def find(page: ClinicsPage, text: str) -> None:
    next(one for one in page.findChildren(QLineEdit) if "Search clinics" in one.accessibleName()).setText(text)


def search(_desk: Desk, page: ClinicsPage) -> None:
    find(page, "zz")


def look_into_tabs(_desk: Desk, page: ClinicsPage) -> None:
    for tab in TABS:
        page.findChild(ClinicTabs).show_tab(tab)


def choose_all(_desk: Desk, page: ClinicsPage) -> None:
    page.findChild(ClinicView).selectAll()
    page.grab()


WISHES: dict[Wish, float] = {answer: 5, rename: 6, shortlist: 5, search: 9, look_into_tabs: 18, choose_all: 1}
"""Most lines for each clinic more. One loop more over all of them is one more, over all answers fifty."""


def lines_run(work: Callable[[], object]) -> int:
    """Each turn of a loop counts, also of one in a single line."""
    count, before = 0, sys.gettrace()

    def seen(_frame: FrameType, event: str, _argument: object) -> Trace:
        nonlocal count
        count += event == "line"
        return seen

    sys.settrace(seen)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.fixture
def counted(tmp_path: Path, rulebook: Rulebook, look: Look, qtbot: QtBot) -> Callable[[int], dict[str, int]]:
    """What each wish costs in a case of so many clinics."""

    def count(n: int) -> dict[str, int]:
        with open_library(str(tmp_path / f"{n}.bvlib")) as library:
            keep(library, large_case(rulebook, n))
            desk, jobs = Desk(lambda: LARGE_TODAY), Jobs()
            desk.use_rulebook(rulebook)
            desk.use_library(library)
            desk.open_case(LARGE_CASE)
            page = ClinicsPage(desk, look, jobs)
            qtbot.addWidget(page)
            page.load()
            desk.changed.connect(lambda _change: page.load())
            rest = page.findChild(ClinicTable)._rest
            qtbot.waitUntil(lambda: not rest.isActive())
            for wish in WISHES:  # what is made once is there then
                wish(desk, page)
            for _step in (answer, rename, shortlist):
                desk.undo()
            find(page, "")
            found = {wish.__name__: lines_run(lambda wish=wish: wish(desk, page)) for wish in WISHES}
            jobs.close()
        return found

    return count


def test_no_wish_looks_at_all_that_is_recorded_of_every_clinic(counted: Callable[[int], dict[str, int]]) -> None:
    few, many = counted(FEW), counted(MANY)
    for wish, most in WISHES.items():
        each = (many[wish.__name__] - few[wish.__name__]) / (MANY - FEW)
        assert each < most, f"{wish.__name__}: {each}"
    assert few["rename"] > MANY, "they were done"

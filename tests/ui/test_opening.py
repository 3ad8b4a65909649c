"""A large case is read and judged in a job: its names at once, how far it is, and it can be stopped."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases, clinics
from botox_vetter.actions.changed import Changed, done
from botox_vetter.actions.held import hold
from botox_vetter.actions.library import open_library
from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from botox_vetter.ui.case_reader import AT_ONCE
from botox_vetter.ui.judging_line import JudgingLine
from botox_vetter.ui.main_window import OPENING, START
from botox_vetter.ui.session import Session
from tests.large_case import LARGE_CASE, large_case
from tests.ui.conftest import WindowOf


@pytest.fixture(scope="module")
def file(rulebook: Rulebook) -> CaseFile:
    return large_case(rulebook, AT_ONCE + 10)


@pytest.fixture
def session(window_of: WindowOf, file: CaseFile) -> Session:
    """The large case lies open."""
    return window_of(file)


def test_the_names_come_first_then_how_many_are_judged(session: Session, file: CaseFile, qtbot: QtBot) -> None:
    desk, said = session.desk, []
    desk.open_case(None)
    desk.came_on.connect(lambda: said.append(desk.opening))
    with qtbot.waitSignal(desk.opened, check_params_cb=lambda: desk.file is not None):
        desk.open_case(LARGE_CASE)
        assert session.window.place == OPENING
        page = session.window.page(OPENING)
        assert page.findChild(QProgressBar).maximum() == 0
        qtbot.waitUntil(lambda: page.findChild(QListView).model().rowCount() == len(file.clinics))
        assert file.case.name in [label.text() for label in page.findChildren(QLabel)]
    assert any(news is not None and news.judged == (0, len(file.clinics)) for news in said)
    assert session.window.place == "plan"
    assert desk.opening is None
    assert desk.file == file
    assert desk.comparison == compare_case(desk.file, desk.rulebook, desk.today)


def test_stopped_nothing_lies_on_the_desk(session: Session, qtbot: QtBot) -> None:
    desk = session.desk
    desk.open_case(None)
    desk.open_case(LARGE_CASE)
    qtbot.mouseClick(session.window.page(OPENING).findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert desk.opening is None
    assert session.window.place == START
    qtbot.waitUntil(lambda: session.jobs.is_idle)
    assert desk.file is None


def test_what_comes_after_opening_waits_for_it(session: Session, qtbot: QtBot) -> None:
    desk, then = session.desk, []
    desk.open_case(None)
    desk.open_case(LARGE_CASE, lambda: then.append(desk.file is not None))
    assert then == []
    qtbot.waitUntil(lambda: then == [True])


def test_another_case_takes_the_place_of_one_that_is_being_opened(session: Session, qtbot: QtBot) -> None:
    desk = session.desk
    small = cases.new_case(desk.library, "Small", desk.now).case_id
    desk.open_case(None)
    desk.open_case(LARGE_CASE)
    desk.open_case(small)
    assert desk.case_id == small
    qtbot.waitUntil(lambda: session.jobs.is_idle)
    assert desk.case_id == small


def test_a_case_that_is_deleted_meanwhile_is_refused(session: Session, qtbot: QtBot) -> None:
    desk = session.desk
    desk.open_case(None)
    cases.bin_case(desk.library, LARGE_CASE, desk.now)
    with qtbot.waitSignal(desk.refused) as refused:
        desk.open_case(LARGE_CASE)
        cases.delete_for_good(desk.library, LARGE_CASE)
    assert refused.args[0].kind == "no_such_case"
    assert session.window.place == START


def test_what_another_program_does_is_taken_up_in_a_job(session: Session, qtbot: QtBot) -> None:
    desk = session.desk
    desk.look_again()
    with open_library(desk.library.address) as other:
        clinics.shortlist(other, other.case_file(LARGE_CASE).clinics[5], True)
    with qtbot.waitSignal(desk.changed) as changed:
        desk.look_again()
        assert desk.opening is None, "the case stays on the desk meanwhile"
    assert changed.args[0].kinds == {"clinics"}
    assert desk.file == hold(desk.library, LARGE_CASE).file
    assert desk.comparison == compare_case(desk.file, desk.rulebook, desk.today)


def test_a_step_that_touches_very_many_is_taken_up_in_a_job(session: Session, file: CaseFile, qtbot: QtBot) -> None:
    desk = session.desk

    def all_on(library: Library) -> Changed:
        with library.step(LARGE_CASE, "shortlist", {"name": "all"}) as step:
            for clinic in file.clinics:
                step.put(replace(clinic, is_shortlisted=True))
        return done(step)

    with qtbot.waitSignal(desk.changed):
        desk.do(all_on)
    assert all(clinic.is_shortlisted for clinic in desk.file.clinics)
    assert desk.comparison == compare_case(desk.file, desk.rulebook, desk.today)


def begin_anew(session: Session) -> None:
    """Another plan, by which all clinics are judged; what is shown then is shown at once."""
    session.window.findChild(JudgingLine)._soon.setInterval(0)
    session.window.go("clinics")
    session.desk.do(cases.change_plan, LARGE_CASE, replace(session.desk.file.plan, areas=("glabella",)))
    assert session.desk.comparison.is_stale


def test_another_plan_marks_the_figures_of_before_until_the_new_ones_are_there(session: Session, qtbot: QtBot) -> None:
    desk, line = session.desk, session.window.findChild(JudgingLine)
    assert line.isHidden()
    with qtbot.waitSignal(desk.judged):
        begin_anew(session)
        qtbot.waitUntil(lambda: not line.isHidden())
        assert f"of {len(desk.file.clinics)} clinics" in line.findChild(QLabel).text()
    assert line.isHidden()
    assert desk.comparison == compare_case(desk.file, desk.rulebook, desk.today)


def test_stopped_the_figures_of_before_stay_marked_until_they_are_wanted(session: Session, qtbot: QtBot) -> None:
    desk, line = session.desk, session.window.findChild(JudgingLine)
    begin_anew(session)
    job = next(job for job in session.jobs.shown if job.shown.words == "Judging the clinics anew")
    job.give_up()
    assert desk.comparison.is_stale
    qtbot.waitUntil(lambda: session.jobs.is_idle)
    qtbot.waitUntil(lambda: not line.isHidden())
    assert desk.comparison.is_stale
    with qtbot.waitSignal(desk.judged, check_params_cb=lambda: not desk.is_judging_stopped and desk.judging is None):
        line.findChild(QPushButton).click()
    assert line.isHidden()
    assert desk.comparison == compare_case(desk.file, desk.rulebook, desk.today)

"""Slow work runs on other threads; its answer comes back to the window's, or not at all."""

import gc
import threading
from collections.abc import Iterator
from typing import NoReturn

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from botox_vetter.ui.jobs import Jobs


@pytest.fixture
def owner(qtbot: QtBot) -> QLabel:
    label = QLabel()
    qtbot.addWidget(label)
    return label


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


def explode(error: object) -> NoReturn:
    raise AssertionError(error)


def test_a_result_arrives_on_the_windows_thread(jobs: Jobs, owner: QLabel, qtbot: QtBot) -> None:
    seen = []
    jobs.run(
        lambda stop: threading.get_ident(), lambda there: seen.append((there, threading.get_ident())), explode, owner
    )
    qtbot.waitUntil(lambda: bool(seen))
    worked_on, arrived_on = seen[0]
    assert arrived_on == threading.get_ident() != worked_on


def test_an_error_arrives_as_a_call(jobs: Jobs, owner: QLabel, qtbot: QtBot) -> None:
    seen: list[BaseException] = []
    jobs.run(lambda stop: 1 / 0, explode, seen.append, owner)
    qtbot.waitUntil(lambda: [type(error) for error in seen] == [ZeroDivisionError])


def test_a_cancelled_job_says_nothing_and_the_next_one_does(jobs: Jobs, owner: QLabel, qtbot: QtBot) -> None:
    started, seen = threading.Event(), []

    def slow(stop: threading.Event) -> str:
        started.set()
        stop.wait(5)
        return "late"

    job = jobs.run(slow, seen.append, explode, owner)
    assert started.wait(5)
    job.cancel()
    jobs.run(lambda stop: "next", seen.append, explode, owner)
    qtbot.waitUntil(lambda: bool(seen) and jobs.is_idle)
    assert seen == ["next"]


def test_a_cancelled_job_that_fails_says_nothing_either(jobs: Jobs, owner: QLabel, qtbot: QtBot) -> None:
    started = threading.Event()

    def fail(stop: threading.Event) -> None:
        started.set()
        stop.wait(5)
        raise OSError

    job = jobs.run(fail, explode, explode, owner)
    assert started.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: jobs.is_idle)


def test_a_result_for_a_page_that_is_gone_is_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    page, go, gone = QLabel(), threading.Event(), []
    jobs.run(lambda stop: go.wait(5), explode, explode, page)
    page.destroyed.connect(lambda: gone.append(True))
    page.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
    go.set()
    qtbot.waitUntil(lambda: jobs.is_idle)


def test_of_many_jobs_each_answers_once(jobs: Jobs, owner: QLabel, qtbot: QtBot) -> None:
    seen: list[int] = []
    for n in range(500):
        jobs.run(lambda stop, n=n: n, seen.append, explode, owner)
    qtbot.waitUntil(lambda: len(seen) == 500)
    assert sorted(seen) == list(range(500))


def test_closing_stops_what_is_under_way_and_says_nothing(owner: QLabel) -> None:
    jobs, stopped = Jobs(), []
    jobs.run(lambda stop: stopped.append(stop.wait(5)), explode, explode, owner)
    jobs.close()
    assert stopped == [True]


def test_no_worker_collects_garbage_that_may_hold_widgets(jobs: Jobs, owner: QLabel, qtbot: QtBot) -> None:
    seen: list[bool] = []
    assert gc.isenabled()
    jobs.run(lambda stop: gc.isenabled(), seen.append, explode, owner)
    qtbot.waitUntil(lambda: seen == [False])
    assert gc.isenabled()


def test_garbage_is_collected_again_after_closing(owner: QLabel, qapp: QApplication) -> None:
    jobs = Jobs()
    jobs.run(lambda stop: stop.wait(5), explode, explode, owner)
    assert not gc.isenabled()
    jobs.close()
    assert gc.isenabled()

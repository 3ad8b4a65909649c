"""What is about very many is done in a job, one wish at a time, and then lies on the desk."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from botox_vetter.actions.changed import Changed
from botox_vetter.actions.several_clinics import tag_clinics
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.long_step import AT_ONCE, Many
from tests.cases import TODAY, harbour_case, keep


@pytest.fixture
def working_desk(qapp: QApplication, library: Library, rulebook: Rulebook) -> Iterator[Desk]:
    """As in the window, with jobs."""
    jobs = Jobs()
    desk = Desk(lambda: TODAY, jobs=jobs)
    desk.use_rulebook(rulebook)
    desk.use_library(library)
    keep(library, harbour_case())
    desk.open_case(harbour_case().case.id)
    yield desk
    jobs.close()
    desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def tags(desk: Desk) -> set[str]:
    """Those that all clinics have."""
    assert desk.file is not None
    return set.intersection(*(set(clinic.tags) for clinic in desk.file.clinics))


@pytest.mark.parametrize(("n", "is_elsewhere"), [(AT_ONCE, False), (AT_ONCE + 1, True)])
def test_what_is_about_many_is_done_in_a_job_and_then_lies_on_the_desk(
    working_desk: Desk, qtbot: QtBot, n: int, is_elsewhere: bool
) -> None:
    assert working_desk.file is not None
    done_on, then = list[int](), list[set[str]]()

    def tag(library: Library) -> Changed:
        assert working_desk.file is not None
        done_on.append(threading.get_ident())
        return tag_clinics(library, working_desk.file.clinics, ("north",))

    working_desk.do_many(Many(n, "Changing tags", lambda _change: then.append(tags(working_desk))), tag)
    qtbot.waitUntil(lambda: bool(then))
    assert then == [{"north"}]
    assert (done_on[0] != threading.get_ident()) is is_elsewhere
    working_desk.undo()
    assert "north" not in tags(working_desk)


def test_another_wish_like_it_is_refused_until_it_is_done(working_desk: Desk, qtbot: QtBot) -> None:
    assert working_desk.file is not None
    clinics, refused, may_go_on = working_desk.file.clinics, list[str](), threading.Event()
    working_desk.refused.connect(lambda reason: refused.append(reason.kind))

    def tag(library: Library) -> Changed:
        may_go_on.wait()
        return tag_clinics(library, clinics, ("north",))

    working_desk.do_many(Many(1000, "Changing tags"), tag)
    working_desk.do_many(Many(1000, "Changing tags"), tag_clinics, clinics, ("south",))
    assert refused == ["step_under_way"]
    may_go_on.set()
    qtbot.waitUntil(lambda: tags(working_desk) == {"north"})
    working_desk.do_many(Many(1000, "Changing tags"), tag_clinics, clinics, (" ",))
    qtbot.waitUntil(lambda: refused == ["step_under_way", "blank_in_list"])
    working_desk.do_many(Many(1000, "Changing tags"), tag_clinics, clinics, ("south",))
    qtbot.waitUntil(lambda: tags(working_desk) == {"north", "south"})

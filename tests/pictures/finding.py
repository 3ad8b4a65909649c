"""Ways to the screens of finding clinics, and of two entries that may be one; nobody outside is asked."""

from dataclasses import replace
from typing import Any

from botox_vetter.actions.finding.search import Found
from botox_vetter.ui.jobs import Job
from botox_vetter.ui.session import Session
from tests.cases import QUAY, stable_id
from tests.ui.pages.find.found import british, found


def shown(made: Found, session: Session) -> None:
    session.window.go("find")
    page: Any = session.window.page("find")
    page._form.show_whom(False)
    page._scrolled.verticalScrollBar().setValue(0)
    page._on_over(made)


def searching(session: Session) -> None:
    """Some of it has come, and it goes on."""
    made = found(40)
    under_way = tuple(replace(one, is_over=False, done=1, of=4) for one in made.progress)
    shown(replace(made, progress=under_way), session)
    page: Any = session.window.page("find")
    page._job = Job(lambda _done: None, lambda _error: None)
    page._show()
    page._job = None


def doubtful(session: Session) -> None:
    """One of three may be in the case: it is asked whether that shall be added."""
    shown(british(), session)
    results: Any = session.window.page("find")._results  # type: ignore[attr-defined]
    results._view.selectAll()
    results._on_add()


def search_offline(session: Session) -> None:
    session.network.work_offline(True)
    session.window.go("find")


def both(session: Session) -> None:
    """The two that are like each other first."""
    assert session.desk.file is not None
    twins = [c.id for c in session.desk.file.clinics if c.id in (QUAY, stable_id("twin"))]
    session.places.finding.show_both(*(twins if len(twins) == 2 else [c.id for c in session.desk.file.clinics][:2]))


def alike(session: Session) -> None:
    session.window.go("clinics")
    session.window.page("clinics").show_tab(QUAY, "overview")  # type: ignore[attr-defined]

"""What a licensing officer does in a morning: opens the case, orders, searches, answers, looks, takes back."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit

from botox_vetter.actions import cases, clinics, findings
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.ui.pages.clinics.clinic_tabs import TABS, ClinicTabs
from botox_vetter.ui.pages.clinics.clinic_view import ClinicView
from botox_vetter.ui.session import Session
from botox_vetter.ui.warm_up import WarmUp
from tests.large_case import LARGE_CASE
from tests.stalls import Watch

PLACES = (
    "plan",
    "about",
    "find",
    "compare",
    "report",
    "sources",
    "settings",
    "due",
    "history",
    "requests",
    "import",
    "export",
    "help",
    "checks",
    "covered",
    "look_up",
)
PAGES_MADE = "while pages are made"
COLUMNS = {"name": 1, "score": 3, "cost": 4, "what was checked last": 10, "questions to ask": 11, "rank": 0}


def open_case(watch: Watch, session: Session) -> None:
    warm_up = WarmUp(session.window)
    watch.piece("a large case is opened", lambda: session.desk.open_case(LARGE_CASE))
    watch.wait("while it is read and judged", lambda: session.desk.file is not None)
    watch.wait(PAGES_MADE, lambda: not warm_up.isActive())
    watch.piece("the clinics are shown", lambda: session.window.go("clinics"))
    watch.wait("while what is due is counted", lambda: session.due_watch.due is not None)


def look_around(watch: Watch, session: Session) -> None:
    page = session.window.page("clinics")
    view, tabs = page.findChild(ClinicView), page.findChild(ClinicTabs)
    watch.piece("the next clinic", lambda: view.setCurrentIndex(view.model().index(1, 1)))
    for tab in (*TABS[1:], "overview"):
        watch.piece(f"a first look at {tab}", lambda tab=tab: tabs.show_tab(tab))
        watch.piece(f"{tab} of another clinic", lambda: view.setCurrentIndex(_below(view)))
    watch.piece("all are chosen", view.selectAll)
    watch.piece("one is chosen", lambda: view.setCurrentIndex(view.model().index(1, 1)))
    watch.piece("somewhere to go", session.wishes.reach.go_anywhere)
    session.wishes.reach.palette.leave()
    for place in PLACES:
        watch.piece(f"a first look at {place}", lambda place=place: session.window.go(place))
        watch.wait("while the page is filled", lambda: session.jobs.is_idle)
    watch.piece("back to the clinics", lambda: session.window.go("clinics"))


def put_away(watch: Watch, session: Session) -> None:
    watch.piece("the case is put away", lambda: session.desk.open_case(None))


def work(watch: Watch, session: Session) -> None:
    desk, page = session.desk, session.window.page("clinics")
    view = page.findChild(ClinicView)
    search = next(one for one in page.findChildren(QLineEdit) if "Search clinics" in one.accessibleName())
    for name, column in COLUMNS.items():
        watch.piece(f"ordered by {name}", order(view, column))
    for typed in ("a", "al", "alder 3", ""):
        watch.piece(f"searched for “{typed}”", lambda typed=typed: search.setText(typed))
    clinic = desk.file.clinics[len(desk.file.clinics) // 2]
    answer = Finding("", "PT01", "no", Assurance.SEEN, desk.today, clinic_id=clinic.id)
    watch.piece(
        "an answer moves its clinic in the ranking",
        lambda: desk.do(findings.record_finding, desk.rulebook, LARGE_CASE, answer),
    )
    watch.piece("undone", desk.undo)
    watch.piece("on the shortlist", lambda: desk.do(clinics.shortlist, clinic, True))
    watch.piece("a clinic gets another name", lambda: desk.do(clinics.change_clinic, replace(clinic, name="Aa")))
    other = replace(desk.file.plan, sessions_per_year=4)
    watch.piece("another plan", lambda: desk.do(cases.change_plan, LARGE_CASE, other))
    watch.wait("while all are judged anew", lambda: desk.judging is None)
    assert not desk.comparison.is_stale


def _below(view: ClinicView) -> QModelIndex:
    return view.model().index(view.currentIndex().row() + 1, 1)


def order(view: ClinicView, column: int) -> Callable[[], None]:
    return lambda: view.sortByColumn(column, Qt.SortOrder.AscendingOrder)

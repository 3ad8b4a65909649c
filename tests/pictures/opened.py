"""Ways to what opens on a screen, and to what takes its time there."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QAbstractButton

from botox_vetter.language import tr
from botox_vetter.ui.help_menu import HERE
from botox_vetter.ui.jobs import Job
from botox_vetter.ui.models.check_table import CheckRow, State
from botox_vetter.ui.session import Session
from tests.cases import QUAY


def tab(session: Session, name: str) -> None:
    session.window.go("clinics")
    session.window.page("clinics").show_tab(QUAY, name)  # type: ignore[attr-defined]


def new_clinic(session: Session) -> None:
    session.window.go("clinics")
    session.wishes._menus[1]._new.trigger()  # type: ignore[attr-defined]


def price(session: Session) -> None:
    tab(session, "prices")
    _press(session, tr("Add a &price"))


def details(session: Session) -> None:
    tab(session, "vetting")
    _press(session, tr("Details …"))


def asked(session: Session) -> None:
    tab(session, "vetting")
    _press(session, tr("I have asked …"))


def visit(session: Session) -> None:
    tab(session, "vetting")
    assert session.desk.file is not None
    if all(visit.clinic_id != QUAY for visit in session.desk.file.visits):
        _press(session, tr("Record a v&isit"))


def as_text(session: Session) -> None:
    session.window.go("report")
    _press(session, tr("Read as &text"))


def chip(choice: object, session: Session) -> None:
    """Other cases than those in use."""
    session.wishes.close_case()
    page: Any = session.window.page("start")
    page._chips._buttons[choice].click()


def help_here(session: Session) -> None:
    session.window.go("compare")
    session.wishes.show_help(HERE)


def checks_under_way(session: Session) -> None:
    """Some are answered, one is being asked; nobody is."""
    session.places.checks.run_checks("case")
    runner = session.places.checks.runner
    runner.job = Job(lambda _done: None, lambda _error: None)
    ends = (State.ANSWERED, State.ANSWERED, State.ASKING)
    rows = [CheckRow(row.check, ends[n] if n < len(ends) else State.WAITING) for n, row in enumerate(runner.rows)]
    runner._show(rows)
    runner.job = None


def broken_table(session: Session) -> None:
    """A workbook that is none."""
    path = Path(session.desk.library.address).with_name("prices.xlsx")
    path.write_bytes(b"PK\x03\x04 and no more")
    session.window.go("import")
    page: Any = session.window.page("import")
    page.take_file(path)


def offline_checks(session: Session) -> None:
    session.network.work_offline(True)
    session.places.checks.run_checks("case")


def offline_website(session: Session) -> None:
    session.network.work_offline(True)
    session.window.go("review")


def _press(session: Session, words: str) -> None:
    """Unless what it opens is open from the picture before."""
    buttons = session.window.here.findChildren(QAbstractButton)
    for button in [one for one in buttons if one.isVisible() and one.isEnabled() and one.text() == words]:
        button.click()

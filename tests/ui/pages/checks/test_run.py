"""From a clinic to the run of its checks, to what changed, to its evidence, and back by Undo: the whole window."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from botox_vetter.domain.cases import CaseFile
from botox_vetter.ui.models.check_table import State
from botox_vetter.ui.models.due_table import DueRow
from botox_vetter.ui.pages.checks.covered import CoveredPage
from botox_vetter.ui.pages.checks.look_up import LookUpPage
from botox_vetter.ui.pages.checks.run import ChecksPage
from botox_vetter.ui.pages.clinics.evidence import EvidenceTab
from botox_vetter.ui.session import Session
from tests.actions.automatic.test_checks import american
from tests.cases import HOLLOWAY, QUAY, harbour_case
from tests.sources.registers.test_npi import a_row, of
from tests.sources.server import LocalServer, page

WindowOf = Callable[..., Session]


def states(checks: ChecksPage) -> dict[str, State]:
    return {row.check.source: row.state for row in checks._runner.rows}


def ended(session: Session, qtbot: QtBot) -> ChecksPage:
    """The checks of the clinic that is shown, run from its background check."""
    session.window.go("clinics")
    session.window.here.show_tab(QUAY, "vetting")
    session.desk.checks_wanted.emit(QUAY)
    checks = session.window.here
    assert isinstance(checks, ChecksPage)
    with qtbot.waitSignal(checks._runner.ended):
        checks._run.click()
        assert checks._stop.isVisible()
    return checks


@pytest.fixture
def session(window_of: WindowOf, server: LocalServer) -> Session:
    server.by_query["/npi/"] = lambda _query: of([a_row()])
    server.answers["/site"] = page("<p>Forehead £95</p>")
    return window_of(american(server), allows_private=True, base_addresses={"npi_registry": server.url("/npi")})


def test_a_clinic_is_checked_its_evidence_opens_and_undo_takes_all_back(session: Session, qtbot: QtBot) -> None:
    before = session.desk.file
    assert before is not None
    checks = ended(session, qtbot)
    assert states(checks) == {
        "website": State.LOOK,  # one price is not said any more
        "nppes": State.NEWS,
        "leie": State.TROUBLE,
        "sam": State.TROUBLE,
    }
    assert "1 changed, 1 for you to look at, 2 could not be checked" in checks._said.text()
    checks._view.choose(next(row.key for row in checks._runner.rows if row.check.source == "nppes"))
    assert "Registration number given and matching: not known → yes." in checks._result._words.text()
    checks._result.evidence.click()
    tab = session.window.here.findChild(EvidenceTab)
    chosen = tab._chosen()
    assert chosen is not None
    assert chosen.name.startswith("NPI")

    session.desk.undo()
    assert session.desk.file is not None
    assert (session.desk.file.findings, session.desk.file.evidence) == (before.findings, before.evidence)
    assert set(states(checks).values()) == {State.WAITING}  # what was found is found no more


def test_what_grew_old_is_said_at_the_head_alone_and_asked_again_from_there(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(aged(harbour_case()))
    said = session.window._status.words.text()
    qtbot.waitUntil(lambda: session.due_watch.due is not None)
    assert session.window._status.words.text() == said
    session.window._head._due.click()
    due = session.window.here
    due._list._view.choose(next(row.key for row in due._list._rows._rows if due_register(session, row) == "gmc"))
    due._look_up.click()
    page = session.window.here
    assert isinstance(page, LookUpPage)
    assert (page.where.whom.id, page.where.register.id) == (HOLLOWAY, "gmc")
    session.window.go("due")
    due._again.click()
    checks = session.window.here
    assert isinstance(checks, ChecksPage)
    assert checks._scope.value() == "due"
    assert {row.check.source for row in checks._runner.rows} <= {"companies_house"}


def test_what_registers_cover_is_shown_and_without_clinics_says_so(window_of: WindowOf, qtbot: QtBot) -> None:
    session = window_of(harbour_case())
    session.window.go("covered")
    covered = session.window.here
    assert isinstance(covered, CoveredPage)
    qtbot.waitUntil(lambda: covered._column.count() > 5)
    assert covered._nothing.isHidden()


def due_register(session: Session, row: DueRow) -> str | None:
    file = session.desk.file
    return next((one.register for one in file.findings if one.id in row.due.ids), None)


def aged(file: CaseFile) -> CaseFile:
    day = date(2025, 1, 2)
    return replace(file, findings=tuple(replace(one, checked_on=day) for one in file.findings))

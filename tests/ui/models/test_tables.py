"""The tables of cases, of what is due, of steps and of backups: what stands in them, as models that Qt accepts."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from botox_vetter.actions import backups, cases, clinics, decision
from botox_vetter.actions.due import due_in_case
from botox_vetter.actions.history import history_of_case
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.requests import Request
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from botox_vetter.ui.desk import Desk
from botox_vetter.ui.models.backup_table import SIZE, WHEN, WHY, backup_table
from botox_vetter.ui.models.case_table import CHANGED, CLINICS, DECISION, DUE, NAME, CaseRow, case_table
from botox_vetter.ui.models.due_table import ABOUT, SIGNS, URGENCY, WHAT, DueRow, due_table
from botox_vetter.ui.models.ordered_rows import OrderedRows
from botox_vetter.ui.models.request_table import request_table
from botox_vetter.ui.models.signs import DETAIL, SIGN
from botox_vetter.ui.models.step_table import WHAT as STEP
from botox_vetter.ui.models.step_table import WHEN as STEP_WHEN
from botox_vetter.ui.models.step_table import step_table
from tests.cases import CASE_ID, QUAY, TODAY, harbour_case


def cells(rows: OrderedRows, place: int) -> list[str]:
    return [rows.index(place, column).data() for column in range(rows.columnCount())]


def test_a_case_stands_with_its_plan_its_decision_and_what_is_due(
    desk: Desk, rulebook: Rulebook, qtmodeltester: ModelTester
) -> None:
    decision.decide(desk.library, CASE_ID, harbour_case().clinic(QUAY), "", date(2026, 11, 20))
    (line,) = desk.library.case_lines()
    due = due_in_case(desk.library, rulebook, CASE_ID, TODAY)
    rows = case_table(rulebook, desk)
    rows.show_rows([CaseRow(line, due)])
    qtmodeltester.check(rows)
    assert cells(rows, 0)[:DUE] == ["Harbour Bay, frown and forehead", "3", "Quay Skin Clinic"]
    assert rows.index(0, NAME).data(DETAIL) == (
        "Alex, spring · Harbour Bay HB1 2CD · frown lines, forehead lines, crow's feet"
    )
    assert rows.index(0, DECISION).data(DETAIL) == "20 Nov 2026"
    assert "due now" in rows.index(0, DUE).data()
    assert rows.index(0, DUE).data(SIGN) == SIGNS[due[0].urgency]
    assert due[0].name in rows.index(0, DUE).data(DETAIL)
    assert rows.headerData(CLINICS, Qt.Orientation.Horizontal) == "Clinics"
    rows.filter("quay harbour")
    assert rows.rowCount() == 1
    rows.filter("nobody")
    assert rows.rowCount() == 0


def test_a_case_without_anything_says_nothing_false(desk: Desk, rulebook: Rulebook) -> None:
    case_id = cases.new_case(desk.library, "Empty", desk.now).case_id
    line = next(found for found in desk.library.case_lines() if found.case.id == case_id)
    rows = case_table(rulebook, desk)
    rows.show_rows(
        [
            CaseRow(line),
        ]
    )
    assert cells(rows, 0)[:CHANGED] == ["Empty", "0", "", ""]
    assert rows.index(0, DUE).data(SIGN) is None
    rows.show_rows([CaseRow(line, ())])
    assert rows.index(0, DUE).data() == "Nothing due"


def test_what_is_due_says_when_about_whom_and_what(desk: Desk, rulebook: Rulebook, qtmodeltester: ModelTester) -> None:
    case = harbour_case().case
    found = due_in_case(desk.library, rulebook, CASE_ID, TODAY)
    assert found
    for with_case in (False, True):
        rows = due_table(rulebook, desk, with_case)
        rows.show_rows(DueRow(case, due) for due in found)
        qtmodeltester.check(rows)
        for place, due in enumerate(found):
            assert rows.index(place, ABOUT).data() == due.name
            assert rows.index(place, ABOUT).data(DETAIL) == (case.name if with_case else "")
            assert rows.index(place, URGENCY).data(SIGN) == SIGNS[due.urgency]
            assert rows.index(place, WHAT).data()
            assert rows.index(place, WHAT).data(DETAIL)
        rows.filter(found[0].name)
        assert 0 < rows.rowCount() <= len(found)


def test_a_step_says_whether_it_is_in_force(desk: Desk, rulebook: Rulebook, qtmodeltester: ModelTester) -> None:
    desk.do(clinics.add_clinic, Clinic("", CASE_ID, "Mill Lane"))
    desk.undo()
    rows = step_table(rulebook, desk)
    rows.show_rows(history_of_case(desk.library, CASE_ID))
    qtmodeltester.check(rows)
    assert cells(rows, 0)[STEP] == "New clinic Mill Lane"
    assert rows.index(0, STEP).data(DETAIL).startswith("taken back on ")
    assert rows.index(1, STEP).data(DETAIL) == ""
    assert rows.index(0, STEP).data(SIGN) != rows.index(1, STEP).data(SIGN)
    assert ":" in rows.index(0, STEP_WHEN).data()


def test_a_backup_says_when_why_and_how_large(
    desk: Desk, library: Library, tmp_path: Path, qtmodeltester: ModelTester
) -> None:
    at = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    for days in (0, 1):
        backups.back_up(library.address, at + timedelta(days=days))
    rows = backup_table(desk)
    rows.show_rows(backups.backups(library.address))
    qtmodeltester.check(rows)
    assert "21 November 2026" in rows.index(0, WHEN).data()
    assert rows.index(0, WHY).data() == "You asked for it"
    assert rows.index(0, SIZE).data().endswith("kB")


def test_a_request_is_a_row_that_qt_accepts(desk: Desk, rulebook: Rulebook, qtmodeltester: ModelTester) -> None:
    at = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    rows = request_table(rulebook, desk)
    rows.show_rows([Request(2, at, "quay.example", "/b", "website"), Request(1, at, "quay.example", "/a", "unknown")])
    qtmodeltester.check(rows)
    assert cells(rows, 1)[:3] == ["quay.example", "unknown", "not noted how it ended"]

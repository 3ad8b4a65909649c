"""All cases for a list, and how a library says that something in it changed."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from botox_vetter.actions import cases, decision, undo
from botox_vetter.actions.library import open_library, open_to_read
from botox_vetter.domain.case_lines import CaseLine
from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.reasons import Refused
from botox_vetter.store.library import Library
from tests.cases import BEGUN_AT, CASE_ID, QUAY, harbour_case, keep

DECIDED_ON = date(2026, 11, 20)
LATER = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path):
    with Library(str(tmp_path / "a.bvlib"), clock=lambda: LATER) as opened:
        keep(opened, harbour_case())
        yield opened


def line(library: Library) -> CaseLine:
    return next(found for found in library.case_lines() if found.case.id == CASE_ID)


def test_a_line_says_what_can_be_said_without_reading_the_case(library: Library) -> None:
    decision.decide(library, CASE_ID, harbour_case().clinic(QUAY), "She answered.", DECIDED_ON)
    found = line(library)
    assert found.case == harbour_case().case
    assert (found.clinics, found.changed_at, found.decided_for) == (3, LATER, "Quay Skin Clinic")
    assert found.decision is not None
    assert found.decision.decided_on == DECIDED_ON


def test_nothing_decided_and_none_of_them_are_told_apart(library: Library) -> None:
    assert line(library).decision is None
    decision.decide(library, CASE_ID, None, "", DECIDED_ON)
    found = line(library)
    assert found.decision is not None
    assert found.decided_for == ""


def test_lines_come_in_the_order_of_the_cases_wherever_they_lie(library: Library) -> None:
    first = cases.new_case(library, "First", BEGUN_AT).case_id
    second = cases.new_case(library, "Second", BEGUN_AT).case_id
    cases.bin_case(library, first, BEGUN_AT)
    cases.archive_case(library, CASE_ID, BEGUN_AT)
    assert [found.case.id for found in library.case_lines()] == [CASE_ID, first, second]
    assert library.case_lines()[1].clinics == 0


def rename(library: Library) -> object:
    return cases.rename_case(library, CASE_ID, "Another name")


def take_back(library: Library) -> object:
    return undo.undo(library, CASE_ID)


def begin(library: Library) -> object:
    return cases.new_case(library, "New", BEGUN_AT)


def forget(library: Library) -> object:
    cases.bin_case(library, CASE_ID, BEGUN_AT)
    return library.forget_case(CASE_ID)


@pytest.mark.parametrize("change", [rename, take_back, begin, forget])
def test_every_change_moves_the_librarys_position(library: Library, change: Callable[[Library], object]) -> None:
    before = library.position()
    assert library.position() == before
    change(library)
    assert library.position() != before


@pytest.mark.parametrize("change", [rename, take_back])
def test_a_change_moves_the_position_of_its_case_alone(library: Library, change: Callable[[Library], object]) -> None:
    begin(library)
    before = {found.case.id: found.position for found in library.case_lines()}
    change(library)
    after = {found.case.id: found.position for found in library.case_lines()}
    assert {case_id for case_id in after if after[case_id] != before.get(case_id)} <= {CASE_ID}
    assert after.get(CASE_ID) != before[CASE_ID]


def test_an_edit_and_its_undo_lead_to_no_position_of_before(library: Library) -> None:
    positions = [line(library).position]
    for change in (rename, take_back, rename):
        change(library)
        positions.append(line(library).position)
    assert len(set(positions)) == len(positions)


def test_a_library_to_read_shows_everything_and_refuses_every_step(library: Library) -> None:
    with open_to_read(library.address) as opened:
        assert opened.is_read_only
        assert not library.is_read_only
        assert opened.case_file(CASE_ID) == library.case_file(CASE_ID)
        with pytest.raises(Refused) as refused:
            rename(opened)
        assert refused.value.reason.kind == "read_only"
        rename(library)  # somebody else may write meanwhile
        assert opened.case(CASE_ID).name == "Another name"


def test_reading_leaves_no_trace_beside_the_library(library: Library) -> None:
    address = Path(library.address)
    library.close()
    before = address.read_bytes()
    with open_to_read(str(address)) as opened:
        assert opened.case(CASE_ID).name == harbour_case().case.name
    assert [path.name for path in address.parent.iterdir()] == [address.name]
    assert address.read_bytes() == before


def test_what_is_not_there_cannot_be_read_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        open_to_read(str(tmp_path / "nowhere.bvlib"))
    assert refused.value.reason.kind == "missing"
    assert not list(tmp_path.iterdir())


def test_an_older_library_is_not_migrated_to_be_read(tmp_path: Path) -> None:
    old = Path(__file__).parents[1] / "old_libraries" / "schema_1.bvlib"
    copy = tmp_path / "old.bvlib"
    copy.write_bytes(old.read_bytes())
    with pytest.raises(Refused) as refused:
        open_to_read(str(copy))
    assert refused.value.reason.kind == "read_only"
    assert copy.read_bytes() == old.read_bytes()


def test_many_cases_are_listed_in_a_few_statements(tmp_path: Path) -> None:
    with open_library(str(tmp_path / "b.bvlib")) as library:
        for n in range(30):
            keep(library, CaseFile(Case(f"case {n}", f"Case {n}", BEGUN_AT)))
        statements: list[str] = []
        event.listen(library._engine, "before_cursor_execute", lambda *told: statements.append(told[2]))
        assert len(library.case_lines()) == 30
        assert len(statements) <= 8

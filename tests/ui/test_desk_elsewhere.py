"""What happens to the desk when the library changes under it: another window, a wish about another case, a bin."""

import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases, clinics
from botox_vetter.actions.library import open_library
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.store.library import Library
from botox_vetter.ui.desk import Desk
from tests.cases import BEGUN_AT, CASE_ID, VELVET, harbour_case
from tests.ui.test_desk import heard as heard_of_the_case


def heard(desk: Desk) -> list[str]:
    """The names of the signals, as they come."""
    said = heard_of_the_case(desk)
    desk.elsewhere.connect(lambda change: said.append(f"elsewhere {change.message.kind if change else None}"))
    return said


@pytest.fixture
def other(library: Library):
    """Another window of the program on the same library."""
    with open_library(library.address) as opened:
        yield opened


def test_what_another_window_changed_is_taken_up(desk: Desk, other: Library, qtbot: QtBot) -> None:
    desk.look_again()
    clinics.add_clinic(other, Clinic("", CASE_ID, "Mill Lane"))
    with qtbot.waitSignal(desk.changed) as changed:
        desk.look_again()
    assert changed.args[0].message == Reason("changed_elsewhere")
    assert changed.args[0].kinds == {"clinics"}
    assert desk.file is not None
    assert "Mill Lane" in [clinic.name for clinic in desk.file.clinics]


def test_ones_own_changes_are_no_news(desk: Desk) -> None:
    desk.look_again()
    desk.do(clinics.shortlist, harbour_case().clinic(VELVET), True)
    said = heard(desk)
    desk.look_again()
    assert said == []


def test_what_another_window_does_in_another_case_leaves_the_desk_alone(desk: Desk, other: Library) -> None:
    desk.look_again()
    cases.new_case(other, "Another", BEGUN_AT)
    said, before = heard(desk), desk.file
    desk.look_again()
    assert said == []
    assert desk.file is before


def test_a_clear_desk_passes_the_news_on(empty_desk: Desk, other: Library, qtbot: QtBot) -> None:
    empty_desk.look_again()
    cases.new_case(other, "Another", BEGUN_AT)
    with qtbot.waitSignal(empty_desk.elsewhere) as news:
        empty_desk.look_again()
    assert news.args == [None]
    with qtbot.assertNotEmitted(empty_desk.elsewhere):
        empty_desk.look_again()


def bin_it(other: Library) -> None:
    cases.bin_case(other, CASE_ID, BEGUN_AT)


def delete_it(other: Library) -> None:
    bin_it(other)
    cases.delete_for_good(other, CASE_ID)


@pytest.mark.parametrize("go", [bin_it, delete_it])
def test_a_case_that_another_window_threw_away_leaves_the_desk(go, desk: Desk, other: Library) -> None:
    said = heard(desk)
    go(other)
    desk.look_again()
    assert desk.file is None
    assert said == ["opened", "changed changed_elsewhere"]


def test_looking_again_needs_no_library_and_says_nothing_of_one_that_fails(desk: Desk, library: Library) -> None:
    class Failing:
        def position(self) -> tuple[int, ...]:
            raise Refused("busy", address="a.bvlib")

    said = heard(desk)
    desk.use_library(Failing())  # type: ignore[arg-type]
    desk.look_again()
    assert said == []
    desk.use_library(library)
    desk.give_up_library()
    desk.look_again()
    assert said == ["leaving", "opened"]


def test_binning_the_open_case_clears_the_desk_and_undo_brings_it_out_of_the_bin(desk: Desk) -> None:
    said = heard(desk)
    desk.do(cases.bin_case, CASE_ID, BEGUN_AT)
    assert desk.file is None
    assert said == ["opened", "changed bin_case"]
    assert desk.next_undo == Reason("bin_case", {"name": harbour_case().case.name})
    desk.undo()
    assert desk.library.case(CASE_ID).binned_at is None
    assert said[-1] == "elsewhere undone"


def test_with_a_clear_desk_undo_is_about_the_case_changed_last(empty_desk: Desk, library: Library) -> None:
    first = cases.new_case(library, "First", BEGUN_AT).case_id
    second = cases.new_case(library, "Second", BEGUN_AT).case_id
    assert empty_desk.next_undo is None
    empty_desk.undo()
    empty_desk.do(cases.archive_case, second, BEGUN_AT)
    empty_desk.do(cases.bin_case, first, BEGUN_AT)
    assert empty_desk.next_undo == Reason("bin_case", {"name": "First"})
    empty_desk.undo()
    assert library.case(first).binned_at is None
    assert library.case(second).archived_at is not None
    empty_desk.redo()
    assert library.case(first).binned_at is not None
    assert empty_desk.file is None


def test_an_open_case_ends_what_undo_was_about(empty_desk: Desk, library: Library) -> None:
    case_id = cases.new_case(library, "First", BEGUN_AT).case_id
    empty_desk.do(cases.archive_case, case_id, BEGUN_AT)
    empty_desk.open_case(case_id)
    empty_desk.open_case(None)
    assert empty_desk.next_undo is None


def test_a_library_that_is_given_up_leaves_a_clear_desk_and_the_reason(desk: Desk, library: Library) -> None:
    problem = Reason("damaged", {"address": "a.bvlib"})
    assert desk.give_up_library(problem) is library
    assert desk.file is None
    assert not desk.has_library
    assert desk.problem == problem
    desk.use_library(library)
    assert desk.problem is None


def test_what_a_job_was_refused_is_said_and_a_fault_goes_on(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.refused) as refused:
        desk.complain(Refused("busy", address="a.bvlib"))
    assert refused.args[0].kind == "busy"
    with pytest.raises(ZeroDivisionError):
        desk.complain(ZeroDivisionError())


def test_the_other_process_is_real(desk: Desk, library: Library) -> None:
    desk.look_again()
    code = (
        "import sys; from botox_vetter.actions.library import open_library; from botox_vetter.actions import cases\n"
        "with open_library(sys.argv[1]) as library: cases.rename_case(library, sys.argv[2], 'From elsewhere')"
    )
    subprocess.run([sys.executable, "-c", code, library.address, CASE_ID], check=True, timeout=60)
    desk.look_again()
    assert desk.file is not None
    assert desk.file.case.name == "From elsewhere"

"""What lies on the desk changes through actions alone, and says what changed."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from botox_vetter.actions import cases, clinics
from botox_vetter.actions.changed import Changed
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from botox_vetter.ui.desk import Desk
from tests.cases import CASE_ID, TODAY, VELVET, harbour_case, keep


def heard(desk: Desk) -> list[str]:
    """The names of the signals, as they come."""
    said: list[str] = []
    desk.leaving.connect(lambda: said.append("leaving"))
    desk.opened.connect(lambda: said.append("opened"))
    desk.changed.connect(lambda change: said.append(f"changed {change.message.kind}"))
    desk.refused.connect(lambda reason: said.append(f"refused {reason.kind}"))
    return said


def new_case(desk: Desk) -> str:
    change = desk.do(cases.new_case, "Spring", desk.now)
    assert change is not None
    desk.open_case(change.case_id)
    return change.case_id


def test_an_empty_desk_has_no_case_and_no_comparison(empty_desk: Desk) -> None:
    assert empty_desk.file is None
    assert empty_desk.comparison is None
    with pytest.raises(RuntimeError):
        _ = empty_desk.case_id


def test_a_desk_without_library_and_rules_says_so_to_the_programmer(qapp: object) -> None:
    desk = Desk(lambda: TODAY)
    assert not desk.has_library
    with pytest.raises(RuntimeError):
        _ = desk.library
    with pytest.raises(RuntimeError):
        _ = desk.rulebook


def test_today_is_asked_anew_each_time(qapp: object) -> None:
    days = [date(2026, 11, 22), date(2026, 11, 23)]
    desk = Desk(lambda: days.pop(0))
    assert [desk.today, desk.today] == [date(2026, 11, 22), date(2026, 11, 23)]


def test_an_action_changes_the_case_on_the_desk_and_says_what(desk: Desk) -> None:
    said = heard(desk)
    change = desk.do(clinics.add_clinic, Clinic("", desk.case_id, "Mill Lane"))
    assert change is not None
    assert change.kinds == {"clinics"}
    assert said == ["changed add_clinic"]
    assert desk.file is not None
    assert "Mill Lane" in [clinic.name for clinic in desk.file.clinics]


def test_a_refused_action_changes_nothing_and_gives_the_reason(desk: Desk) -> None:
    before, said = desk.file, heard(desk)
    assert desk.do(clinics.add_clinic, Clinic("", desk.case_id, " ")) is None
    assert said == ["refused name_missing"]
    assert desk.file is before


def test_a_fault_of_ours_is_not_swallowed(desk: Desk) -> None:
    def broken(_library: Library) -> Changed:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        desk.do(broken)


def test_what_changes_nothing_says_nothing(desk: Desk) -> None:
    said = heard(desk)
    assert desk.file is not None
    desk.do(cases.change_plan, desk.case_id, desk.file.plan)
    assert said == []


def test_a_change_of_another_case_leaves_the_desk_alone(desk: Desk) -> None:
    before, said = desk.file, heard(desk)
    desk.do(cases.new_case, "Another", desk.now)
    assert said == []
    assert desk.file is before


def test_undo_takes_back_and_redo_does_again(desk: Desk) -> None:
    clinic = harbour_case().clinic(VELVET)
    desk.do(clinics.shortlist, clinic, True)
    assert desk.next_undo == Reason("shortlist", {"name": clinic.name})
    said = heard(desk)
    desk.undo()
    assert desk.file is not None
    assert not desk.file.clinic(VELVET).is_shortlisted
    assert desk.next_redo == Reason("shortlist", {"name": clinic.name})
    desk.redo()
    assert desk.file.clinic(VELVET).is_shortlisted
    assert said == ["changed undone", "changed redone"]


def test_undoing_the_beginning_of_a_case_clears_the_desk_and_redo_brings_it_back(empty_desk: Desk) -> None:
    case_id = new_case(empty_desk)
    said = heard(empty_desk)
    empty_desk.undo()
    assert empty_desk.file is None
    assert said == ["opened", "changed undone"]
    assert empty_desk.next_redo == Reason("new_case", {"name": "Spring"})
    empty_desk.redo()
    assert empty_desk.file is not None
    assert empty_desk.case_id == case_id


def test_redo_after_another_case_was_opened_is_that_cases(empty_desk: Desk) -> None:
    new_case(empty_desk)
    empty_desk.undo()
    new_case(empty_desk)
    assert empty_desk.next_redo is None


def test_redo_on_an_empty_desk_does_nothing(empty_desk: Desk) -> None:
    said = heard(empty_desk)
    assert empty_desk.next_redo is None
    empty_desk.redo()
    assert said == []


def test_a_case_that_is_gone_is_refused_and_the_present_one_stays(desk: Desk) -> None:
    before, said = desk.file, heard(desk)
    desk.open_case("nowhere")
    assert said == ["leaving", "refused no_such_case"]
    assert desk.file is before


def test_a_case_is_left_before_another_one_is_opened(desk: Desk, library: Library) -> None:
    keep(library, CaseFile(replace(harbour_case().case, id="other", name="Other")))
    seen: list[str] = []
    desk.leaving.connect(lambda: seen.append(desk.case_id))
    desk.open_case("other")
    assert seen == [harbour_case().case.id]
    assert desk.case_id == "other"


def test_the_comparison_is_made_when_asked_for_and_anew_after_a_change(desk: Desk) -> None:
    first = desk.comparison
    assert first is not None
    assert len(first.standings) == 3
    assert first.today == TODAY
    assert desk.comparison is first
    desk.do(clinics.remove_clinic, harbour_case().clinic(VELVET))
    assert desk.comparison is not None
    assert len(desk.comparison.standings) == 2
    assert [again.vetting for again in desk.comparison.standings] == [before.vetting for before in first.standings[:2]]


def test_the_comparison_is_of_today(qapp: object, library: Library, rulebook: Rulebook) -> None:
    keep(library, harbour_case())
    days = [TODAY]
    desk = Desk(lambda: days[0])
    desk.use_rulebook(rulebook)
    desk.use_library(library)
    desk.open_case(CASE_ID)
    assert desk.comparison is not None
    days[0] = date(2027, 11, 22)
    assert desk.comparison.today == date(2027, 11, 22)
    assert any(standing.vetting.recheck for standing in desk.comparison.standings)


def test_a_library_that_fails_in_between_leaves_the_case_on_the_desk(desk: Desk, library: Library) -> None:
    class Failing:
        def position(self, _case_id: str) -> None:
            raise Refused("busy", address="a.bvlib")

    def add(_library: Library) -> Changed:
        return clinics.add_clinic(library, Clinic("", desk.case_id, "Mill Lane"))

    before, said = desk.file, heard(desk)
    desk.use_library(Failing())  # type: ignore[arg-type]
    desk.do(add)
    assert said == ["refused busy"]
    assert desk.file is before


def test_a_reason_can_be_said_before_any_action(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.refused) as said:
        desk.say(Reason("no_pdf_program", {"file": "a.pdf"}))
    assert said.args == [Reason("no_pdf_program", {"file": "a.pdf"})]

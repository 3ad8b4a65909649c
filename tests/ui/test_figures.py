"""Figures of very many clinics are made in a job; meanwhile those of before are shown as such."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.figures import AT_ONCE, Figures
from botox_vetter.ui.jobs import Jobs
from tests.large_case import LARGE_TODAY, large_case


@pytest.fixture(scope="module")
def file(rulebook: Rulebook) -> CaseFile:
    return large_case(rulebook, AT_ONCE + 10)


@pytest.fixture
def figures(qapp: QObject, file: CaseFile, rulebook: Rulebook) -> Iterator[Figures]:
    """The case was judged before."""
    owner = QObject()
    jobs = Jobs(owner)
    made = Figures(jobs, owner)
    made.take(compare_case(file, rulebook, LARGE_TODAY))
    yield made
    jobs.close()


def other_plan(file: CaseFile) -> CaseFile:
    return replace(file, case=replace(file.case, plan=replace(file.plan, areas=("glabella",))))


def test_an_edit_of_one_clinic_is_judged_at_once(figures: Figures, file: CaseFile, rulebook: Rulebook) -> None:
    fewer = replace(file, findings=file.findings[1:])
    found = figures.of(fewer, rulebook, LARGE_TODAY)
    assert not found.is_stale
    assert found == compare_case(fewer, rulebook, LARGE_TODAY)
    assert figures.of(fewer, rulebook, LARGE_TODAY) is found


def test_of_another_plan_the_old_figures_are_stale_until_the_new_ones_are_there(
    figures: Figures, file: CaseFile, rulebook: Rulebook, qtbot: QtBot
) -> None:
    before, changed, told = figures.last, other_plan(file), []
    assert before is not None
    figures.came_on.connect(lambda: told.append(figures.judged))
    with qtbot.waitSignal(figures.there):
        stale = figures.of(changed, rulebook, LARGE_TODAY)
        assert stale.is_stale
        assert [one.rank for one in stale.standings] == [one.rank for one in before.standings]
        assert figures.of(changed, rulebook, LARGE_TODAY) is stale, "nothing is begun twice"
    assert figures.judged is None
    assert (0, len(file.clinics)) in told
    fresh = figures.of(changed, rulebook, LARGE_TODAY)
    assert not fresh.is_stale
    assert fresh == compare_case(changed, rulebook, LARGE_TODAY)


def test_meanwhile_each_clinic_by_itself_is_judged_as_it_stands_now(
    figures: Figures, file: CaseFile, rulebook: Rulebook
) -> None:
    changed = other_plan(file)
    stale, fresh = figures.of(changed, rulebook, LARGE_TODAY), compare_case(changed, rulebook, LARGE_TODAY)
    one = file.clinics[7].id
    assert (stale.of(one).vetting, stale.of(one).cost) == (fresh.of(one).vetting, fresh.of(one).cost)
    assert stale.of(one) is stale.of(one)
    assert figures.last is not None
    assert stale.of(one).rank == figures.last.of(one).rank, "a rank among the others is not known yet"


def test_an_edit_meanwhile_is_taken_up_when_the_others_are_judged(
    figures: Figures, file: CaseFile, rulebook: Rulebook, qtbot: QtBot
) -> None:
    changed = other_plan(file)
    gone, kept = file.clinics[0], tuple(file.clinics[1:])
    edited = replace(changed, clinics=(*kept, Clinic("new", file.case.id, "Zinc Rooms")))
    with qtbot.waitSignal(figures.there):
        figures.of(changed, rulebook, LARGE_TODAY)
        stale = figures.of(edited, rulebook, LARGE_TODAY)
        assert gone.id not in [one.clinic.id for one in stale.standings]
    assert figures.of(edited, rulebook, LARGE_TODAY) == compare_case(edited, rulebook, LARGE_TODAY)


def test_another_plan_again_begins_anew(figures: Figures, file: CaseFile, rulebook: Rulebook, qtbot: QtBot) -> None:
    with qtbot.waitSignal(figures.there):
        figures.of(other_plan(file), rulebook, LARGE_TODAY)
        figures.of(file, rulebook, LARGE_TODAY.replace(day=23))
    fresh = figures.of(file, rulebook, LARGE_TODAY.replace(day=23))
    assert fresh == compare_case(file, rulebook, LARGE_TODAY.replace(day=23))


def test_back_to_the_plan_of_before_nothing_has_to_be_judged(
    figures: Figures, file: CaseFile, rulebook: Rulebook
) -> None:
    figures.of(other_plan(file), rulebook, LARGE_TODAY)
    assert not figures.of(replace(file), rulebook, LARGE_TODAY).is_stale
    assert figures.judged is None


def test_stale_figures_are_nothing_to_go_on_from(figures: Figures, file: CaseFile, rulebook: Rulebook) -> None:
    changed = other_plan(file)
    stale = figures.of(changed, rulebook, LARGE_TODAY)
    some = file.clinics[:3]
    assert compare_case(changed, rulebook, LARGE_TODAY, some, stale) == compare_case(
        changed, rulebook, LARGE_TODAY, some
    )


def test_without_jobs_all_is_judged_at_once(file: CaseFile, rulebook: Rulebook, qapp: QObject) -> None:
    owner = QObject()
    figures = Figures(None, owner)
    figures.take(compare_case(file, rulebook, LARGE_TODAY))
    assert not figures.of(other_plan(file), rulebook, LARGE_TODAY).is_stale

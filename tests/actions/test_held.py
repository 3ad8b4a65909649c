"""A case that is held is brought up to date as if it were read anew, and what did not change stays the same object."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from botox_vetter.actions import clinics, held, notes, undo
from botox_vetter.actions.changed import Changed
from botox_vetter.actions.held import Held, Position, hold, hold_again, is_one_step
from botox_vetter.actions.library import open_library
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.reasons import Refused
from botox_vetter.store.library import Library
from tests.cases import BEGUN_AT, CASE_ID, LANTERN, QUAY, VELVET, harbour_case, keep

Act = Callable[[Library], Changed]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(str(tmp_path / "library.bvlib")) as opened:
        keep(opened, harbour_case())
        yield opened


@pytest.fixture
def other(library: Library) -> Iterator[Library]:
    """Another program on the same library."""
    with open_library(library.address) as opened:
        yield opened


def rename(library: Library) -> Changed:
    return clinics.change_clinic(library, replace(library.case_file(CASE_ID).clinic(QUAY), name="Aaa"))


def add(library: Library) -> Changed:
    return clinics.add_clinic(library, Clinic("", CASE_ID, "Mill Lane"))


def remove(library: Library) -> Changed:
    return clinics.remove_clinic(library, library.case_file(CASE_ID).clinic(LANTERN))


def write(library: Library) -> Changed:
    return notes.add_note(library, library.case_file(CASE_ID).clinic(VELVET), "Rang twice.", BEGUN_AT)


@pytest.mark.parametrize("act", [rename, add, remove, write])
def test_after_each_step_it_is_as_if_read_anew(library: Library, act: Act) -> None:
    held = hold(library, CASE_ID)
    for step in (act, lambda of: undo.undo(of, CASE_ID), lambda of: undo.redo(of, CASE_ID)):
        again = hold_again(library, held, step(library))
        assert again == hold(library, CASE_ID)
        held = again


def test_what_did_not_change_stays_the_same_object(library: Library) -> None:
    before = hold(library, CASE_ID)
    after = hold_again(library, before, write(library))
    assert after is not None
    assert after.file.findings is before.file.findings
    assert after.file.clinic(QUAY) is before.file.clinic(QUAY)
    assert len(after.file.notes) == len(before.file.notes) + 1


def test_where_another_program_did_something_meanwhile_all_is_to_be_read(library: Library, other: Library) -> None:
    before = hold(library, CASE_ID)
    rename(other)
    assert hold_again(library, before, write(library)) is None


def test_after_a_step_that_touches_very_many_all_is_to_be_read(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(held, "MOST_OWNERS", 0)
    assert hold_again(library, hold(library, CASE_ID), write(library)) is None


def test_a_case_that_is_gone_is_refused(library: Library) -> None:
    before = hold(library, CASE_ID)
    change = undo.undo(library, CASE_ID)
    with pytest.raises(Refused, match="no_such_case"):
        hold_again(library, before, change)


@pytest.mark.parametrize(
    ("before", "after", "is_one"),
    [
        ((7, 5, 4), (8, 6, 5), True),
        ((7, 5, 4), (9, 6, 5), True),
        ((7, 5, 4), (7, 5, 3), True),
        ((7, 5, 4), (7, 5, 5), True),
        ((7, 5, 4), (7, 5, 4), False),
        ((7, 5, 4), (9, 7, 5), False),
        ((7, 5, 4), (9, 7, 6), False),
        ((7, 5, 4), (7, 5, 2), False),
        ((7, 5, 4), (8, 6, 4), False),
    ],
)
def test_one_step_is_told_from_several(before: Position, after: Position, is_one: bool) -> None:
    assert is_one_step(before, after) is is_one


def test_a_held_case_says_where_its_log_stood(library: Library) -> None:
    assert hold(library, CASE_ID) == Held(library.case_file(CASE_ID), library.position(CASE_ID))


class Enough(Exception):  # noqa: N818 - no error
    pass


@pytest.mark.parametrize("most", [0, 4, 11])
def test_reading_ends_at_once_where_it_shall_not_go_on_and_can_begin_again(library: Library, most: int) -> None:
    asked: list[None] = []

    def go_on() -> None:
        asked.append(None)
        if len(asked) > most:
            raise Enough

    with pytest.raises(Enough):
        hold(library, CASE_ID, go_on)
    assert len(asked) == most + 1
    assert hold(library, CASE_ID).file == library.case_file(CASE_ID)
    rename(library)  # no reading is left open that would hold it up

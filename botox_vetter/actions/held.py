"""A case as it was read from a library, and how it is kept up to date without reading all of it again."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from botox_vetter.actions.changed import Changed
from botox_vetter.actions.library import Library
from botox_vetter.domain.reasons import Reason

if TYPE_CHECKING:  # the window is painted before there are any cases
    from botox_vetter.domain.cases import CaseFile

Position = tuple[int, int, int]
MOST_OWNERS = 200  # of more clinics and people it is quicker to read the whole case


@dataclass(frozen=True, slots=True)
class Held:
    """position: where the log of the case stood, at the latest, when the file was read."""

    file: "CaseFile"
    position: Position


def hold(library: Library, case_id: str, go_on: Callable[[], object] = lambda: None) -> Held:
    """Raises Refused("no_such_case"). go_on: is called now and then, and raises what it likes to end the reading."""
    position = library.position(case_id)  # first: whatever is done meanwhile is then taken up once more, not missed
    return Held(library.case_file(case_id, go_on), position)


def hold_again(library: Library, held: Held, change: Changed) -> Held | None:
    """After a change of this program. None: it touched too much, or others have done something, too: hold anew.

    Raises the same.
    """
    position = library.position(held.file.case.id)
    if change.owners is None or len(change.owners) > MOST_OWNERS or not is_one_step(held.position, position):
        return None
    return Held(library.case_file_again(held.file, change.kinds, change.owners), position)


def is_one_step(before: Position, after: Position) -> bool:
    """Whether one step was done, undone or redone in between, and nothing else that would still show.

    the latest number, steps, in force
    (7, 5, 4) to (9, 6, 5)    a step was done; number 8 belongs to another case
    (7, 5, 4) to (7, 5, 3)    a step was undone
    (7, 5, 4) to (9, 7, 5)    two were done and one of them was undone: no
    """
    number, steps, in_force = (now - then for then, now in zip(before, after, strict=True))
    return (number > 0 and (steps, in_force) == (1, 1)) or ((number, steps) == (0, 0) and abs(in_force) == 1)


def differing(one: "CaseFile", other: "CaseFile") -> frozenset[str]:
    """The names of the fields in which two states of a case differ."""
    return frozenset(field.name for field in fields(other) if getattr(one, field.name) != getattr(other, field.name))


def by_others(case_id: str, kinds: frozenset[str]) -> Changed:
    """What somebody else has done, as far as it can be told."""
    return Changed(kinds, Reason("changed_elsewhere"), frozenset(), case_id)

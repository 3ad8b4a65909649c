"""The given names of two people, all of them: the first, the middle ones, and who goes by a middle name."""

from collections.abc import Callable
from typing import NamedTuple

from botox_vetter.domain.listed import Stands
from botox_vetter.matching.given import Alike

Names = tuple[str, ...]
AlikeOf = Callable[[str, str], Alike | None]

MISSING_WEIGHT, MIDDLE_WEIGHT, LETTER_WEIGHT = 3, 2, 3


class Given(NamedTuple):
    """how: of the names by which they go; rest: how the further names stand, which may contradict them."""

    how: str
    weight: int
    rest: Stands


def compare_given(ours: Names, theirs: Names, alike: AlikeOf) -> Given | None:
    """None: two names. The lightest way in which they can be one person's."""
    if not ours or not theirs:
        return Given("missing", MISSING_WEIGHT, Stands.MISSING)
    ways = list(_joined(ours, theirs))
    if found := alike(ours[0], theirs[0]):
        ways.append(Given(*found, _rest(ours[1:], theirs[1:], alike)))
    if not ways:
        ways.extend(_by_middle_name(ours, theirs, alike))
    return min(ways, key=lambda way: (way.weight + (way.rest is Stands.CONTRADICTS), way.weight), default=None)


def _joined(ours: Names, theirs: Names) -> list[Given]:
    """Mary Ann and Maryann; JA, who are Jane Alice."""
    ways = []
    for short, long in ((ours, theirs), (theirs, ours)):
        if len(short[0]) == 2 and len(long) > 1 and short[0] == long[0][0] + long[1][0]:
            ways.append(Given("initial", 1, Stands.AGREES))
    if len(ours) > 1 and "".join(ours[:2]) == theirs[0]:
        ways.append(Given("joined", 0, Stands.MISSING))
    if len(theirs) > 1 and "".join(theirs[:2]) == ours[0]:
        ways.append(Given("joined", 0, Stands.MISSING))
    return ways


def _by_middle_name(ours: Names, theirs: Names, alike: AlikeOf) -> list[Given]:
    ways = []
    for n, other in enumerate(theirs[1:], 1):
        if _is_gone_by(ours, other, theirs) and (found := alike(ours[0], other)):
            ways.append(_by_middle(found, _rest(ours[1:], theirs[:n] + theirs[n + 1 :], alike)))
    for n, other in enumerate(ours[1:], 1):
        if _is_gone_by(theirs, other, ours) and (found := alike(other, theirs[0])):
            ways.append(_by_middle(found, _rest(ours[:n] + ours[n + 1 :], theirs[1:], alike)))
    if len(ours) > 1 and (found := alike("".join(ours[:2]), theirs[0])) and found[0] != "initial":
        ways.append(Given(*found, Stands.MISSING))
    return ways


def _by_middle(found: Alike, rest: Stands) -> Given:
    """The name that is not gone by is often left out: that it differs says little."""
    return Given("middle_name", MIDDLE_WEIGHT + found[1] + LETTER_WEIGHT * (found[0] == "initial"), rest)


def _is_gone_by(first: Names, middle: str, of: Names) -> bool:
    """An initial is too little to go by, but for somebody who writes nothing else: A. J. may be Jane Alice."""
    if len(first[0]) > 1 and len(middle) > 1:
        return True
    return all(len(name) == 1 for name in first) or all(len(name) == 1 for name in of)


def _rest(ours: Names, theirs: Names, alike: AlikeOf) -> Stands:
    if not ours or not theirs:
        return Stands.MISSING
    agree = any(alike(one, other) for one in ours for other in theirs)
    return Stands.AGREES if agree else Stands.CONTRADICTS

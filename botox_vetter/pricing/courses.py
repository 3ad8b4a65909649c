"""The cheapest course of sessions with and without packages, exactly (DESIGN P13).

It does not matter in which order sessions are held, the first one aside. So the ways to hold one are taken up one after
the other, those that draw on the first package before the others, and for every number of sessions held and of sessions
left of each package the best course is kept. What is left of a package counts only while a way that draws on it is to
come, which keeps the states few. Unused sessions are paid.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import NamedTuple

from botox_vetter.pricing.effort import Effort
from botox_vetter.pricing.ways import Way


class Prepaid(NamedTuple):
    """A package as it is bought: so many sessions for so much."""

    sessions: int
    price: Decimal


@dataclass(frozen=True, slots=True)
class Course:
    """The first session's way, how often each way afterwards, how often each package is bought."""

    first: Way
    later: Mapping[Way, int]
    bought: tuple[int, ...]


class _Best(NamedTuple):
    """The best course so far, as a chain of its sessions."""

    amount: Decimal
    payments: int
    before: "_Best | None" = None
    way: Way | None = None
    bought: tuple[int, ...] = ()


Left = tuple[int, ...]
States = dict[Left, _Best]


def cheapest_course(
    sessions: int, first: Sequence[Way], later: Sequence[Way], packages: Sequence[Prepaid], effort: Effort
) -> Course | None:
    """first, later: the ways to hold the first session and each other. None: some session can be held in no way.

    Fewer payments where the money is the same. Raises TooManyCourses.
    """
    if not first or not (later or sessions == 1):
        return None
    if not packages:
        return Course(first[0], {later[0]: sessions - 1} if sessions > 1 else {}, ())
    nothing = {(0,) * len(packages): _Best(Decimal(0), 0)}
    held: list[States] = [{} for _ in range(sessions)]  # how many after the first
    for way in first:
        _hold_one_more(nothing, way, packages, held[0])
    in_order = sorted(later, key=lambda way: (way.drawn & -way.drawn, way.drawn))
    still_drawn = (1 << len(packages)) - 1
    for number, way in enumerate(in_order):
        for before, after in pairwise(held):
            effort.spend(len(before))
            _hold_one_more(before, way, packages, after)
        to_come = reduce(or_, (other.drawn for other in in_order[number + 1 :]), 0)
        if to_come not in (still_drawn, 0):  # after the last way there is nothing to come that it could matter to
            held, still_drawn = [_forget(states, to_come) for states in held], to_come
    return _course(min(held[-1].values(), key=lambda best: best[:2]), len(packages))


def _hold_one_more(before: States, way: Way, packages: Sequence[Prepaid], after: States) -> None:
    """Every course in `before` with one session more goes into `after` where it is better than what is there."""
    for left, best in before.items():
        rest, bought = list(left), []
        for number in _bits(way.drawn):
            if rest[number] == 0:
                bought.append(number)
                rest[number] = packages[number].sessions
            rest[number] -= 1
        amount = sum([packages[number].price for number in bought], best.amount + way.amount)
        more = _Best(amount, best.payments + len(bought) + len(way.lines), best, way, tuple(bought))
        _keep(tuple(rest), more, after)


def _forget(states: States, to_come: int) -> States:
    """Without what is left of packages that no way to come draws on."""
    kept: States = {}
    for left, best in states.items():
        _keep(tuple(n if to_come >> number & 1 else 0 for number, n in enumerate(left)), best, kept)
    return kept


def _keep(left: Left, best: _Best, states: States) -> None:
    known = states.get(left)
    if known is None or best[:2] < known[:2]:
        states[left] = best


def _bits(number: int) -> Iterator[int]:
    return (bit for bit in range(number.bit_length()) if number >> bit & 1)


def _course(last: _Best, packages: int) -> Course:
    held = list(_sessions(last))  # last to first
    bought = [0] * packages
    later: dict[Way, int] = {}
    for _, some in held:
        for number in some:
            bought[number] += 1
    for way, _ in held[:-1]:
        later[way] = later.get(way, 0) + 1
    return Course(held[-1][0], later, tuple(bought))


def _sessions(best: _Best) -> Iterable[tuple[Way, tuple[int, ...]]]:
    while best.before is not None and best.way is not None:
        yield best.way, best.bought
        best = best.before

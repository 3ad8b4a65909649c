"""The cheapest course of sessions with and without packages, exactly (DESIGN P13).

Whatever is best for some sessions holds the best for the sessions before, given what is left of each package; so the
best are found session after session, for every state of what is left. Unused sessions are paid.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
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
    states = {(0,) * len(packages): _Best(Decimal(0), 0)}
    for left_after in reversed(range(sessions)):
        ways = first if left_after == sessions - 1 else later
        effort.spend(len(states) * len(ways))
        states = _after_one_more(states, ways, packages, left_after)
    return _course(min(states.values(), key=lambda best: best[:2]), len(packages))


def _after_one_more(
    states: Mapping[tuple[int, ...], _Best], ways: Sequence[Way], packages: Sequence[Prepaid], left_after: int
) -> dict[tuple[int, ...], _Best]:
    """What is left of each package -> the best course to there. left_after: how many sessions are still to come."""
    found: dict[tuple[int, ...], _Best] = {}
    for left, best in states.items():
        for way in ways:
            rest, bought = list(left), []
            for number in _bits(way.drawn):
                if rest[number] == 0:
                    bought.append(number)
                    rest[number] = packages[number].sessions
                rest[number] -= 1
            state = tuple(min(one, left_after) for one in rest)
            amount = sum((packages[number].price for number in bought), best.amount + way.amount)
            payments = best.payments + len(bought) + len(way.lines)
            known = found.get(state)
            if known is None or (amount, payments) < known[:2]:
                found[state] = _Best(amount, payments, best, way, tuple(bought))
    return found


def _bits(number: int) -> Iterator[int]:
    return (bit for bit in range(number.bit_length()) if number >> bit & 1)


def _course(last: _Best, packages: int) -> Course:
    ways: list[Way] = []  # last to first
    bought = [0] * packages
    best: _Best | None = last
    while best is not None and best.way is not None:
        ways.append(best.way)
        for number in best.bought:
            bought[number] += 1
        best = best.before
    later: dict[Way, int] = {}
    for way in ways[:-1]:
        later[way] = later.get(way, 0) + 1
    return Course(ways[-1], later, tuple(bought))

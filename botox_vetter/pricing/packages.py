"""Sessions paid beforehand: what a package treats, and the cheapest course of sessions with and without (DESIGN P13).

Whatever is best for some sessions holds the best for the sessions before, given what is left of each package; so the
best are found session after session, for every state of what is left. Unused sessions are paid.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from math import prod
from typing import NamedTuple

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Quote
from botox_vetter.pricing.facts import Facts
from botox_vetter.pricing.offers import End, countable
from botox_vetter.pricing.results import Line

MOST_STEPS = 300_000  # about a second; beyond that the course is not told


@dataclass(frozen=True, slots=True)
class Package:
    """covers: the sets of planned areas that one of its sessions can treat, none within another."""

    quote: Quote
    covers: tuple[frozenset[str], ...]
    is_default: bool = False

    @property
    def sessions(self) -> int:
        return self.quote.sessions or 1

    def price(self, end: End) -> Decimal | None:
        return self.quote.low if end is End.LOW else self.quote.high

    @property
    def areas(self) -> tuple[str, ...]:
        return tuple(sorted(set().union(*self.covers)))


def package_of(quote: Quote, plan: Plan, clinic: Clinic, facts: Facts) -> Package | None:
    """None: it treats nothing of the plan. "3 areas, 3 sessions" treats any three of those that count."""
    if quote.count is None:
        treated = frozenset(quote.areas or ()) & frozenset(plan.targets)
        return Package(quote, (treated,)) if treated else None
    areas, is_default = countable(quote, plan, clinic, facts)
    size = min(quote.count, len(areas))
    return Package(quote, tuple(map(frozenset, combinations(areas, size))), is_default) if areas else None


class Way(NamedTuple):
    """One way to hold a session: which packages it draws on (bits), and what is paid beside them."""

    drawn: int
    amount: Decimal
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The cheapest course: the first session's way, how often each way afterwards, how often each package is bought."""

    first: Way
    later: Mapping[Way, int]
    bought: tuple[int, ...]


class _Best(NamedTuple):
    amount: Decimal
    payments: int
    before: "_Best | None"
    way: Way | None
    bought: tuple[int, ...]


def can_be_tried(sessions: int, packages: Sequence[Package]) -> bool:
    """Whether all courses of so many sessions can be tried in about a second."""
    states = prod(min(package.sessions, sessions) for package in packages)
    return sessions * states << len(packages) <= MOST_STEPS


def cheapest_course(
    sessions: int, first: Sequence[Way], later: Sequence[Way], packages: Sequence[Package], end: End
) -> Course | None:
    """None: some session cannot be held for a price at that end.

    first, later: the ways to hold the first session and each other; fewer payments where the money is the same.
    """
    prices = [package.price(end) for package in packages]
    sizes = [package.sessions for package in packages]
    states: dict[tuple[int, ...], _Best] = {(0,) * len(packages): _Best(Decimal(0), 0, None, None, ())}
    for number in range(sessions):
        found: dict[tuple[int, ...], _Best] = {}
        left_after = sessions - number - 1
        for left, best in states.items():
            for way in later if number else first:
                step = _drawn(left, way, prices, sizes, left_after)
                if step is None:
                    continue
                rest, bought, cost = step
                payments = best.payments + len(bought) + len(way.lines)
                reached = _Best(best.amount + cost + way.amount, payments, best, way, bought)
                known = found.get(rest)
                if known is None or reached[:2] < known[:2]:
                    found[rest] = reached
        if not found:
            return None
        states = found
    return _course(min(states.values(), key=lambda best: best[:2]), len(packages))


def _drawn(
    left: tuple[int, ...], way: Way, prices: Sequence[Decimal | None], sizes: Sequence[int], left_after: int
) -> tuple[tuple[int, ...], tuple[int, ...], Decimal] | None:
    """What is left of each package after that session, which are bought for it, and for how much."""
    rest, bought, cost = list(left), [], Decimal(0)
    for number in _bits(way.drawn):
        if rest[number] == 0:
            price = prices[number]
            if price is None:
                return None
            bought.append(number)
            cost += price
            rest[number] = sizes[number]
        rest[number] -= 1
    return tuple(min(one, left_after) for one in rest), tuple(bought), cost


def _bits(number: int) -> Iterator[int]:
    return (bit for bit in range(number.bit_length()) if number >> bit & 1)


def _course(last: _Best, packages: int) -> Course:
    later: dict[Way, int] = {}
    bought = [0] * packages
    best = last
    while best.before is not None and best.way is not None:
        for number in best.bought:
            bought[number] += 1
        if best.before.before is None:
            return Course(best.way, later, tuple(bought))
        later[best.way] = later.get(best.way, 0) + 1
        best = best.before
    raise ValueError("a course has at least one session")

"""The cheapest way to treat every area, exactly (DESIGN P7).

Areas are the bits of a number: frown lines 1, forehead 2, crow's feet 4; all three 7. A cover parts them into groups
and pays one quote for each group. Whatever is best for a set holds the best for what remains after the group of its
first area, so the best are found from small sets to large: 3^10 / 2 steps for ten areas instead of 40^10 assignments.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple


class Cover(NamedTuple):
    """Who is paid for which areas. Their order is the rule's: less money, then fewer quotes, then the smaller ids.

    Adding one more payment to two covers keeps their order, which the step from small to large needs.
    """

    amount: Decimal
    payments: int
    ids: tuple[str, ...]
    paid: tuple[tuple[str, int], ...]


NOTHING = Cover(Decimal(0), 0, (), ())


Prices = Mapping[str, Mapping[int, Decimal]]
Covers = Mapping[int, Cover]


def cheapest(target: int, prices: Prices) -> Cover | None:
    """The first of all covers of the areas in `target`; None: there is none."""
    return covers_of(target, prices).get(target)


def covers_of(target: int, prices: Prices) -> Covers:
    """For every set of areas within `target` the first of all its covers; sets without one are left out.

    prices   quote id -> areas put on it together -> what that costs, paid once; a quote may be paid again for others
    """
    once = paid_once(prices)
    best: dict[int, Cover] = {0: NOTHING}
    for areas in (some for some in range(1, target + 1) if some & ~target == 0):
        for group in _groups(areas):
            first, rest = once.get(group), best.get(areas ^ group)
            if first is None or rest is None:
                continue
            known = best.get(areas)
            key = (first.amount + rest.amount, first.payments + rest.payments)
            if known is None or key <= known[:2]:
                both = _together(first, rest)
                best[areas] = both if known is None else min(known, both)
    return best


def led_by(target: int, leading: Prices, covers: Covers) -> Cover | None:
    """The first of all covers in which at least one payment is one of the leading ones, the others as in `covers`."""
    found = [
        _together(first, rest)
        for group, first in paid_once(leading).items()
        if group & ~target == 0 and (rest := covers.get(target ^ group)) is not None
    ]
    return min(found, default=None)


def paid_once(prices: Prices) -> dict[int, Cover]:
    """For each set of areas the best single payment."""
    once: dict[int, Cover] = {}
    for quote_id, by_areas in prices.items():
        for areas, amount in by_areas.items():
            known = once.get(areas)
            if known is None or (amount, quote_id) < (known.amount, known.ids[0]):
                once[areas] = Cover(amount, 1, (quote_id,), ((quote_id, areas),))
    return once


def _groups(areas: int) -> Iterator[int]:
    """Every part of these areas that holds their first one."""
    first = areas & -areas
    others = rest = areas ^ first
    while True:
        yield first | others
        if not others:
            return
        others = (others - 1) & rest


def _together(one: Cover, other: Cover) -> Cover:
    return Cover(
        one.amount + other.amount,
        one.payments + other.payments,
        tuple(sorted(one.ids + other.ids)),
        tuple(sorted(one.paid + other.paid)),
    )

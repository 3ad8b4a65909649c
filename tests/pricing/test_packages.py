"""A price list with many packages is still added up, and one with too many says so (DESIGN P13)."""

from itertools import product

import pytest

from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.pricing.facts import Facts
from tests.pricing.prices import bundle, cost, kinds, plan_of, quote, ranges

AREAS = "a b c d e f g h i j"
FACTS = Facts(counted_by_default=tuple(AREAS.split()), duration_months=ranges(**dict.fromkeys(AREAS.split(), (3, 4))))


def price_list() -> list[Quote]:
    """One, two or three areas: once, three times at 8% less, six times at 14% less."""
    once = [bundle(f"b{n}", n, 30 + 70 * n) for n in (1, 2, 3)]
    prepaid = [
        quote(f"p{k}{n}", Basis.PACKAGE, (30 + 70 * n) * k * percent // 100, count=n, sessions=k)
        for (k, percent), n in product(((3, 92), (6, 86)), (1, 2, 3))
    ]
    return [*once, *prepaid]


@pytest.mark.parametrize(
    ("years", "amount"),
    [
        (1, 662),  # three areas three times for 662
        (2, 1238),  # and six times for 1,238
        (5, 2 * 1238 + 662),  # fifteen sessions
    ],
)
def test_six_packages_are_tried_for_five_years(years: int, amount: int) -> None:
    found = cost(plan_of("a b c", sessions_per_year=3), *price_list(), facts=FACTS)
    assert (found.spans[years].amount.low, found.spans[years].amount.high) == (amount, amount)


def test_what_cannot_be_tried_is_not_told_and_says_why() -> None:
    found = cost(plan_of(AREAS, sessions_per_year=3), *price_list(), facts=FACTS)
    assert found.session is not None
    assert (found.year, found.spans) == (None, {})
    assert "too_many_packages" in kinds(found)

"""The search itself, on bare numbers (DESIGN P7): areas are bits, 1, 2, 4."""

from decimal import Decimal

import pytest

from botox_vetter.pricing.covers import Cover, cheapest

Prices = dict[str, dict[int, int]]


def found(target: int, prices: Prices) -> Cover | None:
    return cheapest(target, {quote: {put: Decimal(m) for put, m in by.items()} for quote, by in prices.items()})


@pytest.mark.parametrize(
    ("target", "prices", "amount", "paid"),
    [
        (7, {"a": {1: 10, 2: 10, 4: 10}, "b": {7: 29}}, 29, (("b", 7),)),
        (7, {"a": {1: 10, 2: 10, 4: 10}, "b": {7: 31}}, 30, (("a", 1), ("a", 2), ("a", 4))),
        (5, {"a": {1: 10, 2: 1, 4: 10}}, 20, (("a", 1), ("a", 4))),
        (7, {"a": {3: 15}, "b": {6: 15}, "c": {1: 4, 4: 5}}, 19, (("b", 6), ("c", 1))),
        (3, {"a": {1: 5, 2: 5}, "b": {3: 10}}, 10, (("b", 3),)),
        (3, {"b": {1: 5, 2: 5}, "a": {1: 5}}, 10, (("a", 1), ("b", 2))),
        (7, {"b": {3: 5}, "c": {4: 5}, "a": {1: 5}, "d": {6: 5}}, 10, (("a", 1), ("d", 6))),
        (0, {"a": {1: 5}}, 0, ()),
    ],
)
def test_the_least_money_then_fewer_payments_then_smaller_ids(
    target: int, prices: Prices, amount: int, paid: tuple[tuple[str, int], ...]
) -> None:
    cover = found(target, prices)
    assert cover is not None
    assert (cover.amount, cover.paid) == (amount, paid)


@pytest.mark.parametrize("prices", [{}, {"a": {1: 5}}, {"a": {3: 5, 6: 5}}])
def test_no_cover_where_an_area_has_no_price(prices: Prices) -> None:
    assert found(7, prices) is None

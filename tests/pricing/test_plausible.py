"""What is unusual about a price is said, with what it is held against; the figures stay the same."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.domain.money import Amount
from botox_vetter.domain.price_levels import PriceLevel
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.pricing.facts import Facts, facts_on
from tests.pricing.prices import CLINIC, FACTS, TODAY, bundle, cost, kinds, per_area, per_unit, plan_of, quote, ranges

LEVEL = PriceLevel("US", "USD", Basis.PER_UNIT, Decimal(10), Decimal(20), 2025, "clinic", ("a",), "botox_cosmetic")
HERE: Facts = replace(
    FACTS,
    label_units={"botox_cosmetic": ranges(glabella=(20, 20))},
    unit_levels={("US", "botox_cosmetic"): LEVEL},
)
AT_US = replace(CLINIC, jurisdiction="US-FL")


def in_dollars(*quotes: Quote, **plan: Any) -> set[str]:
    found = cost(
        plan_of("glabella", currency="USD", **plan),
        *(replace(quote, currency="USD") for quote in quotes),
        clinic=AT_US,
        facts=HERE,
    )
    return kinds(found)


@pytest.mark.parametrize(
    ("price", "product", "is_low"),
    [("9.99", "botox_cosmetic", True), (10, "botox_cosmetic", False), (4, "dysport", False)],
)
def test_a_unit_for_less_than_anybody_published(price: str | int, product: str, is_low: bool) -> None:
    assert ("low_unit_price" in in_dollars(per_unit("q1", product, price))) is is_low


@pytest.mark.parametrize(
    ("low", "high", "product", "is_low"),
    [
        (150, 199, "botox_cosmetic", True),
        (150, 200, "botox_cosmetic", False),  # 20 units of the label at 10
        (150, None, "botox_cosmetic", False),
        (150, 150, None, False),
    ],
)
def test_an_area_for_less_than_its_labels_units_cost(
    low: int, high: int | None, product: str | None, is_low: bool
) -> None:
    assert ("low_area_price" in in_dollars(per_area("q1", "glabella", low, high, product=product))) is is_low


def test_without_a_level_for_the_country_or_in_the_currency_nothing_is_said() -> None:
    cheap = per_unit("q1", "botox_cosmetic", 1)
    assert "low_unit_price" not in kinds(cost(plan_of("glabella"), cheap, clinic=AT_US, facts=HERE))
    assert "low_unit_price" not in kinds(cost(plan_of("glabella", jurisdiction="GB"), cheap, facts=HERE))


@pytest.mark.parametrize(("days", "is_soon"), [(0, True), (7, True), (8, False)])
def test_an_offer_that_ends_within_a_week(days: int, is_soon: bool) -> None:
    offer = per_area("q1", "glabella", 90, valid_until=TODAY + timedelta(days=days))
    assert ("ends_soon" in kinds(cost(plan_of("glabella"), offer))) is is_soon


@pytest.mark.parametrize(
    ("other", "is_said"),
    [
        (per_area("q2", "glabella", 120), True),
        (per_area("q2", "glabella", 100), False),
        (per_area("q2", "glabella", 120, product="dysport"), False),
        (per_area("q2", "glabella", 120, is_offer=True), False),
        (per_area("q2", "forehead", 120), False),
        (bundle("q2", 1, 120), False),
    ],
)
def test_two_prices_for_one_thing(other: Quote, is_said: bool) -> None:
    found = cost(plan_of("glabella"), per_area("q1", "glabella", 100), other)
    said = [flag.values["quotes"] for flag in found.flags if flag.kind == "contradicting_prices"]
    assert said == ([("q1", "q2")] if is_said else [])


@pytest.mark.parametrize(
    ("shown", "is_said"),
    [
        (per_area("q1", "glabella", 100), True),
        (per_area("q1", "glabella", 120), False),
        (per_area("q1", "glabella", 100, None), False),
        (per_area("q1", "glabella", 90, is_offer=True, regular=Decimal(120)), False),
        (per_area("q1", "glabella", 100, first_session_only=True), False),
        (per_area("q1", "forehead", 100), False),
        (per_area("q1", "glabella", 100, product="dysport"), True),
    ],
)
def test_a_price_on_a_page_against_one_in_its_data(shown: Quote, is_said: bool) -> None:
    in_data = per_area("q2", "glabella", 120, wording="Frown lines, price: 120, priceCurrency: GBP")
    found = [flag for flag in cost(plan_of("glabella"), shown, in_data).flags if flag.kind == "page_against_data"]
    assert [(flag.values["quotes"], flag.values["in_data"]) for flag in found] == (
        [(("q1", "q2"), Amount(Decimal(120), Decimal(120)))] if is_said else []
    )
    assert "contradicting_prices" not in kinds(cost(plan_of("glabella"), shown, in_data))


@pytest.mark.parametrize(
    ("price", "is_dearer"),
    [(210, True), (200, False)],
)
def test_a_bundle_that_costs_more_than_its_parts(price: int, is_dearer: bool) -> None:
    parts = per_area("q1", "glabella", 100), per_area("q2", "forehead", 90, 100)
    found = cost(plan_of("glabella forehead"), *parts, bundle("q3", 2, price))
    assert ("dearer_than_parts" in kinds(found)) is is_dearer


@pytest.mark.parametrize(("price", "is_dearer"), [(301, True), (300, False)])
def test_a_package_that_costs_more_than_its_sessions(price: int, is_dearer: bool) -> None:
    package = quote("p1", Basis.PACKAGE, price, areas=("glabella",), sessions=3)
    found = cost(plan_of("glabella", sessions_per_year=3), per_area("q1", "glabella", 100), package)
    assert ("dearer_than_parts" in kinds(found)) is is_dearer


@pytest.mark.parametrize(("amount", "is_said"), [(25, True), (0, False)])
def test_a_deposit_is_to_be_asked_about(amount: int, is_said: bool) -> None:
    found = cost(plan_of("glabella"), per_area("q1", "glabella", 100), quote("d1", Basis.DEPOSIT, amount))
    assert ("deposit_asked" in kinds(found)) is is_said


def test_the_lowest_of_several_levels_is_held_against(rulebook: Any) -> None:
    dearer = replace(LEVEL, low=Decimal(12), source=("b",))
    facts = facts_on(replace(rulebook, price_levels=(dearer, LEVEL, replace(dearer, source=("c",)))), TODAY)
    assert facts.unit_levels["US", "botox_cosmetic"] == LEVEL

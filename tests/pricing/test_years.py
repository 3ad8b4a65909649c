"""How many sessions, what they cost in years, and per month of effect (DESIGN P12, P15, P16)."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import AreaMonths
from botox_vetter.pricing.facts import Facts
from botox_vetter.pricing.intervals import shortest_interval
from tests.pricing.prices import CLINIC, FACTS, bundle, cost, kinds, per_area, plan_of, ranges

BRANDED = replace(
    FACTS,
    product_duration_months={"daxxify": ranges(glabella=(6, 6)), "dysport": ranges(glabella=(4, 5))},
    product_min_weeks={"dysport": {"glabella": Decimal(12)}},
    min_weeks={"masseter": Decimal(26)},
)
GLABELLA = per_area("q1", "glabella", 100)


OWN_SIX = (AreaMonths("glabella", Decimal(6)),)


def amounts(amount: Amount | None) -> tuple[Decimal, Decimal | None] | None:
    return None if amount is None else (amount.low, amount.high)


@pytest.mark.parametrize(
    ("areas", "more", "sessions"),
    [
        ("glabella", {}, (3, 4)),  # 3 to 4 months
        ("lip_flip", {}, (4, 4)),  # 2 to 3 months, held back to 13 weeks = 3 months
        ("glabella lip_flip", {}, (3, 4)),  # 2 to 4 months
        ("masseter", {}, (2, 2)),  # 4 to 6 months, held back to 26 weeks = 6 months
        ("glabella masseter", {}, (2, 2)),  # the longest of the shortest intervals binds them all
        ("glabella", {"months_of_effect": Decimal("3.5")}, (4, 4)),  # at 0, 3.5, 7, 10.5
        ("glabella", {"months_of_effect": Decimal(2)}, (4, 4)),
        ("glabella", {"months_of_effect": Decimal(12)}, (1, 1)),
        ("unheard_of", {"months_of_effect": Decimal(4)}, (3, 3)),
        ("glabella lip_flip", {"own_months": OWN_SIX}, (2, 4)),  # 6 for the one, 3 at least for the other
        ("glabella lip_flip", {"own_months": OWN_SIX, "months_of_effect": Decimal(4)}, (2, 3)),
        ("unheard_of glabella", {"own_months": OWN_SIX}, (2, 2)),
        ("glabella", {"sessions_per_year": 2}, (2, 2)),
        ("unheard_of", {"sessions_per_year": 2}, (2, 2)),
        ("unheard_of", {}, None),
    ],
)
def test_sessions_a_year(areas: str, more: dict[str, Any], sessions: tuple[int, int] | None) -> None:
    found = cost(plan_of(areas, **more), per_area("q1", areas, 100), facts=BRANDED)
    assert found.sessions == sessions
    assert (found.year is None) is (sessions is None)


@pytest.mark.parametrize(
    ("product", "sessions", "flags"),
    [
        ("daxxify", (2, 2), {"default_interval"}),
        ("dysport", (3, 3), set()),  # 4 to 5 months; its own 12 weeks
        ("kestrel", (3, 4), {"default_duration", "default_interval"}),
        (None, (3, 4), {"default_duration", "default_interval"}),
    ],
)
def test_the_brands_own_figures_go_before_the_areas(
    product: str | None, sessions: tuple[int, int], flags: set[str]
) -> None:
    found = cost(plan_of("glabella"), per_area("q1", "glabella", 100, product=product), facts=BRANDED)
    assert found.sessions == sessions
    assert kinds(found) & {"default_interval", "default_duration"} == flags


def test_where_the_ends_use_two_brands_both_are_counted_with() -> None:
    found = cost(
        plan_of("glabella"),
        per_area("q1", "glabella", 90, None, product="daxxify"),  # 6 months
        per_area("q2", "glabella", 120, product="dysport"),  # 4 to 5
        facts=BRANDED,
    )
    assert found.sessions == (2, 3)
    assert amounts(found.per_month_of_effect) == (15, 30)


def test_a_plan_that_takes_one_brand_only_has_that_brands_months() -> None:
    plan = plan_of("glabella", product="daxxify", only_product=True)
    assert cost(plan, GLABELLA, facts=BRANDED).sessions == (2, 2)


@pytest.mark.parametrize(("weeks", "months"), [(13, Fraction(3)), (12, Fraction(36, 13)), (16, Fraction(48, 13))])
def test_weeks_are_twelve_fiftyseconds_of_a_month_exactly(weeks: int, months: Fraction) -> None:
    assert shortest_interval(("glabella",), None, Facts(default_min_weeks=Decimal(weeks))) == months


def test_months_that_were_weeks_make_no_session_too_many() -> None:
    twenty_weeks = Decimal(20) * 12 / 52  # a little less than 60/13
    facts = Facts(duration_months={"glabella": (twenty_weeks, twenty_weeks)})
    found = cost(plan_of("glabella"), GLABELLA, facts=facts)
    assert amounts(found.five_years) == (1300, 1300)


def test_an_area_of_which_nothing_is_known_is_named_and_the_others_count() -> None:
    found = cost(plan_of("glabella unheard_of"), per_area("q1", "glabella unheard_of", 100))
    assert found.sessions == (3, 4)
    assert [flag.values["areas"] for flag in found.flags if flag.kind == "no_duration"] == [("unheard_of",)]


def test_a_known_number_of_sessions_needs_no_default_interval() -> None:
    found = cost(plan_of("glabella", sessions_per_year=2), GLABELLA)
    assert "default_interval" not in kinds(found)


def test_what_the_user_expects_is_no_default() -> None:
    assert "default_duration" not in kinds(cost(plan_of("glabella", months_of_effect=Decimal(4)), GLABELLA))
    found = cost(plan_of("glabella lip_flip", own_months=OWN_SIX), per_area("q1", "glabella lip_flip", 100))
    assert [flag.values["areas"] for flag in found.flags if flag.kind == "default_duration"] == [("lip_flip",)]


@pytest.mark.parametrize(
    ("more", "year", "two_years", "five_years", "per_month"),
    [
        ({}, (300, 480), (600, 960), (1500, 2400), (25, 40)),
        ({"sessions_per_year": 3}, (300, 360), (600, 720), (1500, 1800), (25, 40)),
        ({"months_of_effect": Decimal(5)}, (300, 360), (500, 600), (1200, 1440), (20, 24)),
    ],
)
def test_one_two_and_five_years(
    more: dict[str, Any],
    year: tuple[int, int],
    two_years: tuple[int, int],
    five_years: tuple[int, int],
    per_month: tuple[int, int],
) -> None:
    found = cost(plan_of("glabella", **more), per_area("q1", "glabella", 100, 120))
    assert amounts(found.year) == year
    assert amounts(found.two_years) == two_years
    assert amounts(found.five_years) == five_years
    assert amounts(found.per_month_of_effect) == per_month


def test_the_interval_limit_changes_how_often_not_how_long_it_lasts() -> None:
    found = cost(plan_of("lip_flip"), per_area("q1", "lip_flip", 60))
    assert found.sessions == (4, 4)
    assert amounts(found.per_month_of_effect) == (20, 30)


def test_an_open_price_makes_open_years() -> None:
    found = cost(plan_of("glabella", sessions_per_year=3), per_area("q1", "glabella", 100, None))
    assert amounts(found.year) == (300, None)
    assert amounts(found.per_month_of_effect) == (25, None)


@pytest.mark.parametrize(
    ("sessions", "ordinary_high", "year", "two_years"),
    [
        (3, 240, (99 + 2 * 240, 99 + 2 * 240), (99 + 5 * 240, 99 + 5 * 240)),
        (3, None, (99 + 2 * 240, None), (99 + 5 * 240, None)),
        (1, None, (99, 99), (99 + 240, None)),
    ],
)
def test_the_first_session_is_paid_once(
    sessions: int,
    ordinary_high: int | None,
    year: tuple[int, int | None],
    two_years: tuple[int, int | None],
) -> None:
    found = cost(
        plan_of("glabella forehead crows_feet", sessions_per_year=sessions),
        bundle("q1", 3, 240, ordinary_high),
        bundle("q2", 3, 99, first_session_only=True),
    )
    assert amounts(found.year) == year
    assert amounts(found.two_years) == two_years


def test_the_minimum_spend_holds_for_the_first_session_too() -> None:
    clinic = replace(CLINIC, minimum_spend=Decimal(150))
    quotes = (GLABELLA, per_area("q2", "glabella", 50, first_session_only=True))
    found = cost(plan_of("glabella", sessions_per_year=2), *quotes, clinic=clinic)
    assert found.first_session is None
    assert amounts(found.year) == (300, 300)


def test_what_the_person_expects_at_one_clinic_goes_before_the_plan() -> None:
    plan = plan_of("glabella", sessions_per_year=2, own_months=(AreaMonths("glabella", Decimal(3)),))
    here = replace(CLINIC, sessions_per_year=4, months_of_effect=Decimal(5))
    found = cost(plan, GLABELLA, clinic=here)
    assert (amounts(found.year), amounts(cost(plan, GLABELLA).year)) == ((400, 400), (200, 200))
    assert amounts(found.per_month_of_effect) == (20, 20)
    assert kinds(found) >= {"own_sessions_here", "own_months_here"}

"""Further areas, units included, prices by the hour: computed, or said that nobody can tell (DESIGN P3, P5)."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.money import Amount
from botox_vetter.domain.quotes import Basis, Period, Quote, Sex
from botox_vetter.pricing.cost import cost_of
from tests.pricing.prices import FACTS, TODAY, bundle, cost, ends, kinds, paid, per_area, plan_of, quote

ONE = bundle("one", 1, 150)
FURTHER = quote("further", Basis.FURTHER_AREA, 50)


@pytest.mark.parametrize(
    ("areas", "figure", "quotes"),
    [
        ("glabella", (150, 150), "one"),
        ("glabella forehead", (200, 200), "further one"),
        ("glabella forehead crows_feet", (250, 250), "further further one"),
    ],
)
def test_each_further_area_is_paid_beside_the_first(areas: str, figure: tuple[int, int], quotes: str) -> None:
    found = cost(plan_of(areas), ONE, FURTHER)
    assert (ends(found.session), paid(found.session)) == (figure, (quotes, quotes))
    assert "combined_bundles" not in kinds(found), "the clinic itself quotes it so"


def test_a_price_for_each_further_area_alone_covers_nothing() -> None:
    found = cost(plan_of("glabella forehead"), FURTHER)
    assert (found.session, found.partial, found.by_quote) == (None, None, {})
    assert {why.kind for why in found.uncovered.values()} == {"only_further_areas"}


def with_units(included: int, product: str | None) -> Quote:
    return per_area("q1", "glabella", 199, product=product, units_included=Decimal(included))


@pytest.mark.parametrize(
    ("included", "product", "figure"),
    [
        (50, "dysport", (199, 199)),  # 50 units
        (30, "botox_cosmetic", (199, 199)),  # 20 to 30
        (25, "botox_cosmetic", (199, None)),
        (20, "kestrel", (199, None)),  # nobody knows how many it takes
        (20, None, (199, None)),
    ],
)
def test_a_price_that_includes_units_has_an_upper_end_where_they_are_enough(
    included: int, product: str | None, figure: tuple[int, int | None]
) -> None:
    found = cost(plan_of("glabella"), with_units(included, product))
    assert ends(found.session) == figure
    assert found.by_quote["q1"]["glabella"] == Amount(Decimal(199), None if figure[1] is None else Decimal(199))
    assert ("more_units_may_be_needed" in kinds(found)) is (figure[1] is None)


def test_a_price_that_never_includes_enough_units_covers_nothing() -> None:
    found = cost(plan_of("glabella"), with_units(12, "dysport"))
    assert found.session is None
    assert found.uncovered["glabella"].values == {"included": Decimal(12), "area": "glabella"}


@pytest.mark.parametrize(
    ("more", "session", "year"),
    [
        ({}, (170, 170), (510, 510)),
        ({"conditions": "at weekends"}, (150, 170), (450, 510)),
        ({"areas": ("masseter",)}, (150, 150), (450, 450)),
        ({"areas": ("glabella", "masseter")}, (170, 170), (510, 510)),
        ({"first_session_only": True}, (150, 150), (470, 470)),
        ({"high": None}, (170, None), (510, None)),
        ({"sex": Sex.MALE}, (150, 170), (450, 510)),
    ],
)
def test_a_surcharge_comes_on_top_of_each_session(
    more: dict[str, Any], session: tuple[int, int | None], year: tuple[int, int | None]
) -> None:
    extra = replace(quote("extra", Basis.SURCHARGE, 20), **more)
    found = cost(plan_of("glabella", sessions_per_year=3), ONE, extra)
    assert ends(found.session) == session
    assert found.year == Amount(Decimal(year[0]), None if year[1] is None else Decimal(year[1]))
    assert "brand_not_stated" in kinds(found)
    assert all("extra" not in flag.values.get("quotes", ()) for flag in found.flags if flag.kind == "brand_not_stated")


def test_a_surcharge_comes_on_top_of_prepaid_sessions_and_of_the_least_charge() -> None:
    extra, course = quote("extra", Basis.SURCHARGE, 20), quote("course", Basis.PACKAGE, 300, sessions=3)
    course = replace(course, areas=("glabella",))
    found = cost(plan_of("glabella", sessions_per_year=3), ONE, extra, course)
    assert found.year == Amount(Decimal(360), Decimal(360))
    dear = Clinic("c1", "case", "Quay", minimum_spend=Decimal(200), minimum_spend_currency="GBP")
    assert ends(cost_of(plan_of("glabella"), dear, [ONE, extra], FACTS, TODAY).session) == (220, 220)


def test_a_surcharge_in_a_currency_without_a_rate_is_named_where_it_is_missing() -> None:
    found = cost(plan_of("glabella"), ONE, replace(quote("extra", Basis.SURCHARGE, 20), currency="XPF"))
    assert [reason.kind for reason in found.omitted] == ["surcharge"]


def test_a_top_up_is_shown_and_not_counted() -> None:
    found = cost(plan_of("glabella", sessions_per_year=3), ONE, quote("more", Basis.TOP_UP, 50))
    assert found.year == Amount(Decimal(450), Decimal(450))
    assert found.not_counted["more"].kind == "top_up_not_counted"
    assert "review_not_stated" in kinds(found), "a top-up is no review"


def test_a_price_by_the_hour_is_named_among_what_is_missing() -> None:
    found = cost(plan_of("glabella"), ONE, quote("hour", Basis.PER_HOUR, 180))
    assert found.not_counted["hour"].kind == "basis_not_computed"
    assert [reason.kind for reason in found.omitted] == ["per_hour"]


@pytest.mark.parametrize(("percent", "is_flagged"), [(10, True), (None, False)])
def test_a_discount_on_a_price_for_members_is_said(percent: int | None, is_flagged: bool) -> None:
    club = quote("club", Basis.MEMBERSHIP, 10, period=Period.YEAR)
    club = replace(club, discount_percent=None if percent is None else Decimal(percent))
    member = per_area("member", "glabella", 100, member=True)
    found = cost(plan_of("glabella", sessions_per_year=3), ONE, member, club)
    assert found.year == Amount(*[Decimal(280 if percent else 310)] * 2)
    assert ("discount_on_member_prices" in kinds(found)) is is_flagged

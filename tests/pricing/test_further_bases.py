"""Further areas, units included, prices by the hour: computed, or said that nobody can tell (DESIGN P3, P5)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from botox_vetter.domain.money import Amount
from botox_vetter.domain.quotes import Basis, Period, Quote
from tests.pricing.prices import bundle, cost, ends, kinds, paid, per_area, plan_of, quote

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

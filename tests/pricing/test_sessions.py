"""One session: amounts, units, minimums, bundles, brands, ties (DESIGN P1, P3 to P7)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from botox_vetter.domain.plans import Plan, Units, UnitsFrom
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.reasons import Refused
from botox_vetter.pricing.facts import Facts
from botox_vetter.pricing.results import Line
from tests.pricing.prices import (
    CLINIC,
    UPPER_FACE,
    bundle,
    cost,
    ends,
    kinds,
    paid,
    per_area,
    per_unit,
    plan_of,
    quote,
    ranges,
)

ALL_THREE = plan_of("glabella forehead crows_feet")


@pytest.mark.parametrize(
    ("price", "figure"),
    [
        (per_area("q1", "glabella", 140), (140, 140)),
        (per_area("q1", "glabella", 140, 180), (140, 180)),
        (per_area("q1", "glabella", 140, None), (140, None)),
        (per_area("q1", "glabella", "99.95"), (Decimal("99.95"), Decimal("99.95"))),
    ],
)
def test_an_amount_is_a_figure_a_range_or_open_above(price: Quote, figure: tuple[Decimal, Decimal]) -> None:
    session = cost(plan_of("glabella"), price).session
    assert ends(session) == figure
    assert paid(session) == ("q1", "" if figure[1] is None else "q1")


def test_no_units_at_all_in_an_older_library_say_nothing() -> None:
    plan = plan_of("glabella", units=(Units("dysport", "glabella", Decimal(0), Decimal(60)),))
    found = cost(plan, quote("q1", Basis.PER_UNIT, 5, product="dysport"))
    assert ends(found.session) == (250, 250), "the usual 50 units"
    assert "usual_units" in kinds(found)


def test_a_treatment_for_nothing_in_an_older_library_does_not_count_and_says_so() -> None:
    found = cost(plan_of("glabella"), per_area("q1", "glabella", 0), per_area("q2", "glabella", 0, None))
    assert found.session is None
    assert {quote: why.kind for quote, why in found.not_counted.items()} == {
        "q1": "free_treatment",
        "q2": "free_treatment",
    }


def test_a_from_price_never_bounds_the_high_end() -> None:
    session = cost(plan_of("glabella"), per_area("q1", "glabella", 99, None), per_area("q2", "glabella", 250)).session
    assert ends(session) == (99, 250)
    assert paid(session) == ("q1", "q2")


def units(low: int, high: int, said_by: UnitsFrom = UnitsFrom.USER) -> Units:
    return Units("botox_cosmetic", "glabella", Decimal(low), Decimal(high), said_by)


@pytest.mark.parametrize(
    ("of_clinic", "of_plan", "figure"),
    [
        ((units(22, 22, UnitsFrom.CLINIC), units(25, 25)), (units(28, 28),), (220, 220)),
        ((units(25, 26),), (units(28, 28),), (250, 260)),
        ((), (units(28, 28),), (280, 280)),
        ((), (), (200, 300)),
        ((units(25, 25), units(30, 30)), (), (250, 300)),
        ((Units("dysport", "glabella", Decimal(60), Decimal(60)),), (), (200, 300)),
    ],
)
def test_units_are_the_clinics_else_the_users_else_the_usual_ones(
    of_clinic: tuple[Units, ...], of_plan: tuple[Units, ...], figure: tuple[int, int]
) -> None:
    found = cost(
        plan_of("glabella", units=of_plan),
        per_unit("q1", "botox_cosmetic", 10),
        clinic=replace(CLINIC, units=of_clinic),
    )
    assert ends(found.session) == figure
    assert ("usual_units" in kinds(found)) is (figure == (200, 300))


@pytest.mark.parametrize(("product", "reason"), [(None, "no_brand"), ("kestrel", "no_units"), ("dysport", "no_units")])
def test_units_are_never_taken_from_another_brand(product: str | None, reason: str) -> None:
    found = cost(plan_of("forehead"), per_unit("q1", product, 9))
    assert found.session is None
    assert found.by_quote["q1"]["forehead"].kind == reason
    assert found.uncovered["forehead"].kind == reason


@pytest.mark.parametrize(
    ("minimum", "figure", "billed"),
    [(None, (300, 400), (30, 40)), (35, (350, 400), (35, 40)), (50, (500, 500), (50, 50))],
)
def test_minimum_units_are_billed_at_each_end(
    minimum: int | None, figure: tuple[int, int], billed: tuple[int, int]
) -> None:
    plan = plan_of("glabella forehead", units=(units(20, 20),))
    least = None if minimum is None else Decimal(minimum)
    session = cost(plan, per_unit("q1", "botox_cosmetic", 10, minimum_units=least)).session
    assert ends(session) == figure
    assert session is not None
    assert (session.lines_low[0].units, session.lines_high[0].units) == billed


@pytest.mark.parametrize(
    ("minimum", "currency", "figure", "flag"),
    [
        (100, "GBP", (100, 120), "minimum_spend"),
        (100, "", (100, 120), "minimum_spend"),
        (150, "GBP", (150, 150), "minimum_spend"),
        (60, "GBP", (60, 120), None),
        (100, "EUR", (60, 120), "minimum_spend_no_rate"),
    ],
)
def test_a_session_costs_at_least_the_minimum_spend(
    minimum: int, currency: str, figure: tuple[int, int], flag: str | None
) -> None:
    clinic = replace(CLINIC, minimum_spend=Decimal(minimum), minimum_spend_currency=currency)
    found = cost(plan_of("glabella"), per_area("q1", "glabella", 60, 120), clinic=clinic)
    assert ends(found.session) == figure
    assert kinds(found) & {"minimum_spend", "minimum_spend_no_rate"} == ({flag} if flag else set())


def test_a_minimum_spend_gives_no_upper_end_to_an_open_price() -> None:
    clinic = replace(CLINIC, minimum_spend=Decimal(100))
    assert ends(cost(plan_of("glabella"), per_area("q1", "glabella", 60, None), clinic=clinic).session) == (100, None)


@pytest.mark.parametrize(
    ("quotes", "figure", "ids", "flags"),
    [
        ((bundle("q1", 3, 240),), (240, 240), "q1", set()),
        ((bundle("q1", 1, 100),), (300, 300), "q1 q1 q1", {"combined_bundles"}),
        ((bundle("q1", 2, 150),), (300, 300), "q1 q1", {"combined_bundles", "unused_place_in_bundle"}),
        ((bundle("q1", 2, 150), bundle("q2", 1, 100)), (250, 250), "q1 q2", {"combined_bundles"}),
        ((bundle("q1", 4, 200),), (200, 200), "q1", {"unused_place_in_bundle"}),
        ((per_area("q1", "", 100),), (300, 300), "q1 q1 q1", {"combined_bundles"}),
        ((bundle("q1", 2, 150), per_area("q2", "forehead", 80)), (230, 230), "q1 q2", set()),
        ((per_area("q1", "upper_face_3", 260),), (260, 260), "q1", set()),
        ((per_area("q1", "glabella forehead crows_feet masseter", 260),), (260, 260), "q1", {"unused_place_in_bundle"}),
        ((bundle("q1", 3, 90, areas=("forehead", "crows_feet")), bundle("q2", 1, 70)), (160, 160), "q1 q2", None),
        ((bundle("q1", 3, 90, excluded=("glabella",)), bundle("q2", 1, 70)), (160, 160), "q1 q2", None),
        ((bundle("q1", 3, 90, areas=("upper_face_3",)),), (90, 90), "q1", set()),
    ],
)
def test_three_areas_are_bought_at_the_least_price(
    quotes: tuple[Quote, ...], figure: tuple[int, int], ids: str, flags: set[str] | None
) -> None:
    found = cost(ALL_THREE, *quotes)
    assert ends(found.session) == figure
    assert paid(found.session) == (ids, ids)
    if flags is not None:
        assert kinds(found) & {"combined_bundles", "unused_place_in_bundle"} == flags


@pytest.mark.parametrize(
    ("counted", "price", "covers", "is_default"),
    [
        (None, bundle("q1", 3, 240), False, True),
        (("masseter", "glabella"), bundle("q1", 3, 240), True, False),
        (("masseter",), bundle("q1", 3, 240, areas=UPPER_FACE), False, False),
        (None, bundle("q1", 3, 240, areas=("masseter", "glabella")), True, False),
        (("upper_face_3", "masseter"), bundle("q1", 3, 240, excluded=("masseter",)), False, False),
    ],
)
def test_a_bundle_holds_its_list_else_what_the_clinic_counts_else_the_usual_three(
    counted: tuple[str, ...] | None, price: Quote, covers: bool, is_default: bool
) -> None:
    clinic = replace(CLINIC, counted_areas=counted)
    found = cost(plan_of("glabella masseter"), price, clinic=clinic)
    assert (found.session is not None) is covers
    assert ("counted_areas_default" in kinds(found)) is is_default


BOTOX, DYSPORT = {"product": "botox_cosmetic"}, {"product": "dysport"}
TWO_BRANDS = (
    per_area("q1", "glabella", 200, **BOTOX),
    per_area("q2", "forehead", 160, **BOTOX),
    per_area("q3", "forehead", 90, **DYSPORT),
    per_area("q4", "glabella", 260, **DYSPORT),
)


@pytest.mark.parametrize(
    ("plan", "more", "ids", "is_flagged"),
    [
        (plan_of("glabella forehead"), (), "q3 q4", False),
        (plan_of("glabella forehead", product="botox_cosmetic", only_product=True), (), "q1 q2", False),
        (plan_of("glabella forehead"), (per_area("q5", "glabella", 180),), "q3 q5", True),
        (plan_of("glabella forehead"), (bundle("q5", 2, 349),), "q5", True),
    ],
)
def test_one_session_uses_one_named_brand(plan: Plan, more: tuple[Quote, ...], ids: str, is_flagged: bool) -> None:
    found = cost(plan, *TWO_BRANDS, *more)
    assert paid(found.session) == (ids, ids)
    assert ("brand_not_stated" in kinds(found)) is is_flagged


def test_each_end_may_take_its_own_brand() -> None:
    session = cost(
        plan_of("glabella"),
        per_area("q1", "glabella", 90, 300, **BOTOX),
        per_area("q2", "glabella", 120, 130, **DYSPORT),
    ).session
    assert ends(session) == (90, 130)
    assert paid(session) == ("q1", "q2")


@pytest.mark.parametrize(
    ("quotes", "ids"),
    [
        (
            (per_area("q1", "glabella", 60), per_area("q2", "forehead", 40), per_area("q3", "glabella forehead", 100)),
            "q3",
        ),
        ((per_area("q2", "glabella", 60), per_area("q1", "glabella", "60.00"), per_area("q3", "forehead", 1)), "q1 q3"),
        ((per_area("b", "glabella", 50), per_area("c", "forehead", 50), bundle("a", 1, 50)), "a a"),
        ((per_unit("q1", "botox_cosmetic", 10), per_unit("q2", "botox_cosmetic", 10)), "q1"),
    ],
)
def test_of_equal_costs_fewer_quotes_then_the_smaller_ids_are_taken(quotes: tuple[Quote, ...], ids: str) -> None:
    assert paid(cost(plan_of("glabella forehead"), *quotes).session)[0] == ids


def test_a_line_says_areas_units_and_money() -> None:
    session = cost(
        ALL_THREE,
        per_unit("q1", "botox_cosmetic", 10, 12, minimum_units=Decimal(40)),
        per_area("q2", "crows_feet", 90),
    ).session
    assert session is not None
    assert session.lines_high == (
        Line("q1", ("glabella", "forehead"), Decimal(600), Decimal(50)),
        Line("q2", ("crows_feet",), Decimal(90)),
    )


def test_what_each_quote_asks_for_an_area_by_itself() -> None:
    found = cost(
        ALL_THREE,
        per_unit("q1", "dysport", 5, None),
        per_unit("q2", "botox_cosmetic", 10, areas=("glabella", "masseter"), minimum_units=Decimal(90)),
        per_area("q3", "forehead", 80, 90),
        bundle("q4", 1, 70),
        bundle("q5", 3, 240),
        per_area("q6", "glabella forehead", 200),
    )
    shown = {
        quote_id: {area: getattr(value, "kind", None) or (value.low, value.high) for area, value in by_area.items()}
        for quote_id, by_area in found.by_quote.items()
    }
    assert shown == {
        "q1": {"glabella": (250, None), "forehead": "no_units", "crows_feet": "no_units"},
        "q2": {"glabella": (900, 900)},
        "q3": {"forehead": (80, 90)},
        "q4": {"glabella": (70, 70), "forehead": (70, 70), "crows_feet": (70, 70)},
    }


@pytest.mark.parametrize(
    ("quotes", "parts"),
    [
        (
            (per_unit("q1", "botox_cosmetic", 10, 12),),
            {"glabella": (200, 360), "forehead": (100, 240), "crows_feet": (240, 288)},
        ),
        ((per_unit("q1", "botox_cosmetic", 10, minimum_units=Decimal(90)),), {}),
        ((bundle("q1", 3, 240),), {}),
        (
            (bundle("q1", 2, 150, areas=("glabella", "forehead")), per_area("q2", "crows_feet", 90, None)),
            {"crows_feet": (90, None)},
        ),
        (
            (per_unit("q1", "botox_cosmetic", 12, minimum_units=Decimal(40)), per_area("q2", "crows_feet", 200)),
            {"glabella": (240, 360), "forehead": (120, 240)},
        ),
    ],
)
def test_the_part_of_a_session_that_falls_on_an_area(
    quotes: tuple[Quote, ...], parts: dict[str, tuple[int, int | None]]
) -> None:
    """Last row: at the low end all by unit, at the high end crow's feet by area for less: its part is not told."""
    found = cost(plan_of("glabella forehead crows_feet"), *quotes).by_area
    assert {area: (amount.low, amount.high) for area, amount in found.items()} == parts


def test_a_negative_price_is_refused() -> None:
    with pytest.raises(Refused):
        quote("q1", Basis.PER_AREA, -5)


def test_usual_units_say_where_they_come_from() -> None:
    facts = Facts(units={"dysport": ranges(glabella=(50, 50))})
    flags = cost(plan_of("glabella"), per_unit("q1", "dysport", 5), facts=facts).flags
    assert [dict(flag.values) for flag in flags if flag.kind == "usual_units"] == [
        {"product": "dysport", "source": None, "areas": ("glabella",)}
    ]

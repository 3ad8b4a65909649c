"""An area that nothing covers is named with the reason, and no figure is shown (DESIGN P8)."""

from datetime import date

import pytest

from botox_vetter.domain.plans import Plan, Use
from botox_vetter.domain.quotes import Basis, Period, Quote, Sex, State
from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing.explain import why_unused
from botox_vetter.pricing.results import CostState
from tests.pricing.prices import CLINIC, FACTS, bundle, cost, ends, kinds, paid, per_area, per_unit, plan_of, quote

BOTOX, DYSPORT = {"product": "botox_cosmetic"}, {"product": "dysport"}
OLD, EUROS = {"valid_until": date(2026, 1, 1)}, {"currency": "EUR"}
EXPIRED = Reason("expired", {"on": date(2026, 1, 1)})


@pytest.mark.parametrize(
    ("more", "kind", "values"),
    [
        ((), "no_quote", {}),
        (
            (per_area("q2", "masseter", 250, valid_until=date(2026, 1, 1)),),
            "not_counted",
            {"quotes": ("q2",), "why": (EXPIRED,)},
        ),
        (
            (quote("q2", Basis.PER_HOUR, 250, areas=("masseter",)),),
            "not_counted",
            {"quotes": ("q2",), "why": (Reason("basis_not_computed", {"basis": Basis.PER_HOUR}),)},
        ),
        ((quote("q2", Basis.PACKAGE, 250, areas=("masseter",), sessions=3),), "only_in_package", {"quotes": ("q2",)}),
        (
            (per_area("q2", "masseter", 250, member=True), quote("q3", Basis.MEMBERSHIP, 9, period=Period.MONTH)),
            "not_counted",
            {"quotes": ("q2",), "why": (Reason("members_only"),)},
        ),
        (
            (per_area("q2", "masseter", 250, currency="EUR"), per_area("q3", "masseter", 90, currency="EUR")),
            "not_comparable",
            {"quotes": ("q2", "q3"), "currencies": ("EUR",)},
        ),
        (
            tuple(per_area(q, "masseter", 250, **more) for q, more in (("q2", OLD), ("q3", OLD), ("q4", EUROS))),
            "not_counted",
            {"quotes": ("q2", "q3", "q4"), "why": (EXPIRED, Reason("no_rate", {"currency": "EUR"}))},
        ),
        ((quote("q2", Basis.CONSULTATION, 50),), "no_quote", {}),
        (
            (per_unit("q2", "dysport", 5, state=State.REFUSED),),
            "not_counted",
            {"quotes": ("q2",), "why": (Reason("refused"),)},
        ),
        ((per_area("q2", "masseter", 250, first_session_only=True),), "first_session_only", {"quotes": ("q2",)}),
        ((per_unit("q2", "dysport", 5),), "no_units", {"product": "dysport", "area": "masseter"}),
        ((per_unit("q2", None, 9),), "no_brand", {"area": "masseter"}),
        (
            (per_unit("q2", None, 9), per_area("q3", "masseter", 250, member=True)),
            "no_brand",
            {"area": "masseter"},
        ),
        (
            (per_unit("q2", "dysport", 5), per_area("q3", "masseter", 250, first_session_only=True)),
            "first_session_only",
            {"quotes": ("q3",)},
        ),
        (
            (per_unit("q2", "dysport", 5), per_unit("q3", None, 9, first_session_only=True)),
            "no_units",
            {"product": "dysport", "area": "masseter"},
        ),
        ((per_area("q2", "masseter", 250, sex=Sex.FEMALE),), "sex_not_said", {"quotes": ("q2",)}),
    ],
)
def test_an_uncovered_area_says_what_stands_nearest_to_covering_it(
    more: tuple[Quote, ...], kind: str, values: dict[str, object]
) -> None:
    found = cost(plan_of("glabella forehead crows_feet masseter"), bundle("q1", 3, 240), *more)
    assert found.state is CostState.INCOMPLETE
    assert {area: (why.kind, why.values) for area, why in found.uncovered.items()} == {"masseter": (kind, values)}


def test_an_incomplete_plan_has_no_figure_but_a_breakdown() -> None:
    found = cost(
        plan_of("glabella forehead masseter", sessions_per_year=3),
        per_area("q1", "glabella", 100, 120),
        per_area("q2", "forehead", 80),
        per_area("q3", "glabella", 50, first_session_only=True),
    )
    figures = (found.session, found.first_session, found.year, found.two_years, found.five_years, found.sessions)
    assert figures == (None,) * 6
    assert found.per_month_of_effect is None
    assert ends(found.partial) == (180, 200)
    assert paid(found.partial) == ("q1 q2", "q1 q2")
    assert found.by_area == {}
    assert list(found.by_quote) == ["q1", "q2", "q3"]


def test_areas_that_only_different_brands_cover_stay_uncovered_under_the_best_brand() -> None:
    found = cost(
        plan_of("glabella forehead crows_feet"),
        per_area("q1", "glabella", 200, **BOTOX),
        per_area("q2", "forehead", 160, **BOTOX),
        per_area("q3", "crows_feet", 90, **DYSPORT),
    )
    assert {area: (why.kind, why.values) for area, why in found.uncovered.items()} == {
        "crows_feet": ("brand_split", {"products": ("dysport",)})
    }
    assert ends(found.partial) == (360, 360)


@pytest.mark.parametrize(
    ("botox_price", "dysport_price", "uncovered"), [(100, 90, "glabella"), (90, 100, "forehead"), (90, 90, "forehead")]
)
def test_of_brands_that_cover_as_much_the_cheaper_is_the_best_then_the_earlier_area(
    botox_price: int, dysport_price: int, uncovered: str
) -> None:
    quotes = (
        per_area("q1", "glabella", botox_price, **BOTOX),
        per_area("q2", "forehead", dysport_price, **DYSPORT),
    )
    assert list(cost(plan_of("glabella forehead"), *quotes).uncovered) == [uncovered]


def test_a_brand_split_is_one_also_where_prices_differ_by_sex() -> None:
    quotes = (
        per_area("q1", "glabella", 90, sex=Sex.MALE, **BOTOX),
        per_area("q2", "forehead", 100, sex=Sex.MALE, **DYSPORT),
    )
    found = cost(plan_of("glabella forehead", sex=Sex.MALE), *quotes)
    assert {area: why.kind for area, why in found.uncovered.items()} == {"forehead": "brand_split"}


def test_unnamed_quotes_join_the_best_brand() -> None:
    found = cost(
        plan_of("glabella forehead crows_feet"),
        per_area("q1", "glabella", 90, **BOTOX),
        per_area("q2", "forehead", 300, **DYSPORT),
        per_area("q3", "crows_feet", 70),
    )
    assert list(found.uncovered) == ["forehead"]
    assert paid(found.partial) == ("q1 q3", "q1 q3")


def test_a_price_for_one_sex_only_covers_once_the_sex_is_said() -> None:
    price = per_area("q1", "glabella", 180, sex=Sex.FEMALE)
    assert list(cost(plan_of("glabella"), price).uncovered) == ["glabella"]
    assert ends(cost(plan_of("glabella", sex=Sex.FEMALE), price).session) == (180, 180)
    other = cost(plan_of("glabella", sex=Sex.MALE), price)
    assert other.uncovered["glabella"].kind == "not_counted"


@pytest.mark.parametrize(
    ("plan", "quotes", "state"),
    [
        (plan_of("glabella"), (), CostState.NONE),
        (plan_of("glabella"), (quote("q1", Basis.CONSULTATION, 50),), CostState.NONE),
        (plan_of("glabella"), (per_area("q1", "glabella", 90, currency="EUR"),), CostState.NONE),
        (plan_of("glabella"), (per_area("q1", "masseter", 90),), CostState.INCOMPLETE),
        (plan_of("glabella"), (per_unit("q1", None, 9),), CostState.INCOMPLETE),
        (plan_of("glabella"), (per_area("q1", "glabella", 50, first_session_only=True),), CostState.INCOMPLETE),
        (plan_of("glabella"), (per_area("q1", "glabella", 90, None),), CostState.COMPLETE),
    ],
)
def test_no_price_that_counts_is_another_state_than_incomplete(
    plan: Plan, quotes: tuple[Quote, ...], state: CostState
) -> None:
    found = cost(plan, *quotes)
    assert found.state is state
    assert (found.session is not None) is (state is CostState.COMPLETE)
    assert list(found.uncovered) == ([] if state is CostState.COMPLETE else ["glabella"])


def test_a_plan_without_areas_has_no_cost_and_says_so() -> None:
    found = cost(plan_of(""), per_area("q1", "glabella", 90), per_area("q2", "glabella", 90, member=True))
    assert found.state is CostState.NONE
    assert "nothing_planned" in kinds(found)
    assert list(found.not_counted) == ["q2"]


@pytest.mark.parametrize(
    ("areas", "quotes", "state"),
    [(10, 40, CostState.COMPLETE), (11, 1, CostState.NONE), (1, 41, CostState.NONE)],
)
def test_more_than_can_be_searched_exactly_is_refused_with_the_reason(
    areas: int, quotes: int, state: CostState
) -> None:
    names = " ".join(f"area{number}" for number in range(areas))
    found = cost(plan_of(names), *(per_area(f"q{number:02}", names, 100 + number) for number in range(quotes)))
    assert found.state is state
    assert ("too_many" in kinds(found)) is (state is CostState.NONE)


def test_quotes_that_do_not_count_do_not_make_it_too_many() -> None:
    old = [per_area(f"x{number}", "glabella", 90, state=State.REFUSED) for number in range(60)]
    assert cost(plan_of("glabella"), per_area("q1", "glabella", 90), *old).state is CostState.COMPLETE


def test_a_medical_indication_is_priced_like_an_area() -> None:
    plan = plan_of("", use=Use.MEDICAL, indication="chronic_migraine")
    assert ends(cost(plan, per_area("q1", "chronic_migraine", 450)).session) == (450, 450)


def test_a_price_for_another_brand_than_the_plans_says_more_than_one_that_nobody_can_tell() -> None:
    plan = plan_of("glabella masseter", product="dysport", only_product=True)
    quotes = (per_area("q1", "glabella", 90), per_unit("q2", "dysport", 5), per_area("q3", "masseter", 250, **BOTOX))
    why = cost(plan, *quotes).uncovered["masseter"]
    assert (why.kind, why.values) == ("only_other_brand", {"quotes": ("q3",), "products": ("botox_cosmetic",)})


UNUSED = [
    (bundle("q9", 3, 300), None),
    (bundle("q9", 1, 60, areas=("masseter",)), "other_areas"),
    (per_area("q9", "masseter", 250), "other_areas"),
    (per_unit("q9", None, 9), "no_brand"),
    (per_area("q9", "glabella", 400, first_session_only=True), None),
    (per_unit("q9", "botox_cosmetic", 90), None),
    (per_unit("q9", "azzalure", 1), "no_units"),
]


@pytest.mark.parametrize(("price", "kind"), UNUSED)
def test_of_a_complete_plan_a_price_is_unused_because_it_was_beaten_or_says_nothing(
    price: Quote, kind: str | None
) -> None:
    plan = plan_of("glabella forehead")
    found = cost(plan, bundle("q1", 2, 240), price)
    assert paid(found.session) == ("q1", "q1")
    why = why_unused(price, found, plan, CLINIC, FACTS)
    assert (why.kind if why else None) == kind


@pytest.mark.parametrize(
    ("prices", "kind"),
    [
        ((per_area("q2", "forehead", 80, first_session_only=True),), "first_session_price"),
        ((per_area("q2", "forehead", 80, sex=Sex.MALE),), "sex_not_said"),
        ((per_unit("q2", None, 9),), "no_brand"),
        ((per_area("q2", "glabella", 900),), None),
        ((per_area("q2", "forehead", 80, **DYSPORT),), "other_brand_than_most"),
    ],
)
def test_of_an_incomplete_plan_a_price_that_could_have_helped_says_why_it_did_not(
    prices: tuple[Quote, ...], kind: str | None
) -> None:
    plan = plan_of("glabella forehead masseter")
    quotes = (per_area("q1", "glabella", 70, **BOTOX), *prices)
    found = cost(plan, *quotes)
    assert found.state is CostState.INCOMPLETE
    assert "q2" not in paid(found.partial)[0]
    why = why_unused(quotes[-1], found, plan, CLINIC, FACTS)
    assert (why.kind if why else None) == kind

"""What counts today (DESIGN P2, P6, P17), and which prices the figures are without."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.domain.quotes import Basis, Known, Period, Quote, Sex, State
from botox_vetter.domain.rates import Rates
from tests.pricing.prices import FACTS, TODAY, bundle, cost, ends, kinds, paid, per_area, per_unit, plan_of, quote

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"state": State.REFUSED}, "refused"),
        ({"state": State.PROPOSED}, "proposed"),
        ({"valid_until": YESTERDAY}, "expired"),
        ({"valid_from": TOMORROW}, "not_yet_valid"),
        ({"sex": Sex.MALE}, "other_sex"),
        ({"member": True}, "members_only"),
        ({"product": "dysport"}, "other_brand"),
        ({"currency": "EUR"}, "no_rate"),
        ({"areas": ("full_face",)}, "areas_not_listed"),
    ],
)
def test_a_quote_that_does_not_count_is_listed_with_the_reason(more: dict[str, Any], reason: str) -> None:
    plan = plan_of("glabella", sex=Sex.FEMALE, product="botox_cosmetic", only_product=True)

    found = cost(plan, per_area("q1", "glabella", 200), replace(per_area("q2", "glabella", 90), **more))

    assert {quote_id: why.kind for quote_id, why in found.not_counted.items()} == {"q2": reason}
    assert paid(found.session) == ("q1", "q1")


@pytest.mark.parametrize(
    "more",
    [
        {"valid_until": TODAY},
        {"valid_from": TODAY},
        {"sex": Sex.FEMALE},
        {"product": "botox_cosmetic"},
        {"seen_on": date(2020, 1, 1)},
    ],
)
def test_a_quote_counts_up_to_the_edge(more: dict[str, Any]) -> None:
    plan = plan_of("glabella", sex=Sex.FEMALE, product="botox_cosmetic", only_product=True)
    found = cost(plan, per_area("q1", "glabella", 200), per_area("q2", "glabella", 90, **more))
    assert not found.not_counted
    assert paid(found.session) == ("q2", "q2")


@pytest.mark.parametrize(("days", "is_stale"), [(89, False), (90, False), (91, True), (-3, False)])
def test_a_quote_older_than_ninety_days_counts_and_is_flagged(days: int, is_stale: bool) -> None:
    found = cost(plan_of("glabella"), per_area("q1", "glabella", 200, seen_on=TODAY - timedelta(days=days)))
    assert ends(found.session) == (200, 200)
    assert ("stale_quote" in kinds(found)) is is_stale


def test_a_preferred_brand_changes_nothing_in_the_figures() -> None:
    quotes = (
        per_area("q1", "glabella", 200, product="botox_cosmetic"),
        per_area("q2", "glabella", 90, product="dysport"),
    )
    wish = cost(plan_of("glabella", product="botox_cosmetic"), *quotes)
    assert wish == cost(plan_of("glabella"), *quotes)
    assert ends(wish.session) == (90, 90)


def test_what_leaves_unsaid_what_it_comes_to_is_kept_but_not_computed() -> None:
    found = cost(
        plan_of("glabella"),
        per_area("q1", "glabella", 200),
        quote("q2", Basis.PER_HOUR, 50),
        quote("q3", Basis.PACKAGE, 300, areas=("glabella",)),
        quote("q4", Basis.MEMBERSHIP, 20),
        quote("q5", Basis.PER_SESSION, 120),
        quote("q6", Basis.PACKAGE, 300, sessions=3),
    )
    assert [why.kind for why in found.not_counted.values()] == [
        "basis_not_computed",
        "sessions_not_said",
        "period_not_said",
        "areas_not_named",
        "areas_not_named",
    ]
    assert [reason.kind for reason in found.omitted] == ["per_hour", "package", "membership", "per_session", "package"]
    assert ends(found.session) == (200, 200)


@pytest.mark.parametrize(
    ("price", "is_missed"),
    [
        (quote("q", Basis.CONSULTATION, 50), False),
        (quote("q", Basis.CONSULTATION, 50, currency="EUR"), True),
        (quote("q", Basis.CONSULTATION, 0, currency="EUR"), False),
        (quote("q", Basis.CONSULTATION, 50, currency="EUR", redeemed=Known.YES), False),
        (quote("q", Basis.CONSULTATION, 50, valid_until=YESTERDAY), False),
        (quote("q", Basis.DEPOSIT, 25, currency="EUR", deducted=Known.YES), False),
        (quote("q", Basis.PER_SESSION, 120), True),
        (quote("q", Basis.PER_SESSION, 120, areas=("upper_face_3",)), False),
        (quote("q", Basis.PER_AREA, 120, areas=("glabella",), currency="EUR"), False),
        (quote("q", Basis.PACKAGE, 300, areas=("lip_flip",)), False),
    ],
)
def test_a_price_that_the_figures_lack_is_named_unless_it_adds_nothing(price: Quote, is_missed: bool) -> None:
    found = cost(plan_of("glabella"), per_area("q1", "glabella", 200), price)
    assert [reason.values["quote"] for reason in found.omitted] == (["q"] if is_missed else [])


def test_a_review_is_missed_only_where_the_plan_counts_reviews() -> None:
    quotes = (per_area("q1", "glabella", 200), quote("q2", Basis.REVIEW, 30, currency="EUR"))
    assert not cost(plan_of("glabella", review=False), *quotes).omitted
    named = cost(plan_of("glabella"), *quotes).omitted
    assert [dict(reason.values) for reason in named] == [
        {"quote": "q2", "low": Decimal(30), "high": Decimal(30), "currency": "EUR"}
    ]


def test_a_package_and_a_membership_are_named_with_what_they_give_for_the_price() -> None:
    quotes = (
        quote("q2", Basis.PACKAGE, 690, sessions=3),
        quote("q3", Basis.MEMBERSHIP, 12, period=Period.MONTH, currency="EUR"),
        quote("q4", Basis.MEMBERSHIP, 99),
    )
    named = cost(plan_of("glabella"), per_area("q1", "glabella", 200), *quotes).omitted
    assert [(reason.values.get("sessions"), reason.values.get("period")) for reason in named] == [
        (3, None),
        (None, Period.MONTH),
        (None, None),
    ]


@pytest.mark.parametrize(
    ("currencies", "home"),
    [(("EUR", "GBP", "GBP"), "GBP"), (("GBP", "EUR"), "EUR"), (("USD",), "USD"), ((), "")],
)
def test_without_a_currency_of_the_plan_the_one_most_quotes_use_is_home_and_said(
    currencies: tuple[str, ...], home: str
) -> None:
    quotes = [per_area(f"q{n}", "glabella", 100 + n, currency=currency) for n, currency in enumerate(currencies)]
    found = cost(plan_of("glabella", currency=""), *quotes)
    assert found.currency == home
    assert ("home_currency" in kinds(found)) is bool(home)
    assert len(found.not_counted) == len([currency for currency in currencies if currency != home])


def test_the_plans_own_currency_needs_no_word() -> None:
    assert "home_currency" not in kinds(cost(plan_of("glabella"), per_area("q1", "glabella", 100)))


def test_refused_quotes_have_no_say_in_the_currency() -> None:
    refused = [per_area(f"r{n}", "glabella", 100, currency="EUR", state=State.REFUSED) for n in range(3)]
    assert cost(plan_of("glabella", currency=""), per_area("q1", "glabella", 100), *refused).currency == "GBP"


def test_a_first_session_price_serves_the_first_session_only() -> None:
    found = cost(
        plan_of("glabella forehead crows_feet", sessions_per_year=3),
        bundle("q1", 3, 240),
        bundle("q2", 3, 99, first_session_only=True),
    )
    assert ends(found.session) == (240, 240)
    assert ends(found.first_session) == (99, 99)
    assert paid(found.first_session) == ("q2", "q2")
    assert not found.not_counted


def test_a_first_session_price_that_is_no_cheaper_makes_no_first_session() -> None:
    quotes = (per_area("q1", "glabella", 200), per_area("q2", "glabella", 200, first_session_only=True))
    assert cost(plan_of("glabella"), *quotes).first_session is None


def test_the_worked_example_of_everything_that_does_not_count() -> None:
    """P16 run a of the worked examples but for its membership, which is not computed yet."""
    found = cost(
        plan_of("glabella forehead crows_feet", sessions_per_year=3),
        bundle("q1", 3, 149, valid_until=date(2026, 10, 31)),
        bundle("q2", 3, 240, seen_on=date(2026, 5, 6)),
        bundle("q3", 3, 190, currency="EUR"),
        bundle("q4", 3, 199, member=True),
        bundle("q5", 3, 99, first_session_only=True),
    )
    assert {quote_id: why.kind for quote_id, why in found.not_counted.items()} == {
        "q1": "expired",
        "q3": "no_rate",
        "q4": "members_only",
    }
    assert (ends(found.session), ends(found.first_session)) == ((240, 240), (99, 99))
    assert found.year is not None
    assert (found.year.low, found.year.high) == (579, 579)
    assert "stale_quote" in kinds(found)


def test_sex_that_is_not_said_is_flagged() -> None:
    quotes = (per_area("q1", "glabella", 180, sex=Sex.FEMALE), per_area("q2", "glabella", 220, sex=Sex.MALE))
    unsaid = cost(plan_of("glabella"), *quotes)
    assert ends(unsaid.session) == (180, 220)
    assert paid(unsaid.session) == ("q1", "q2")
    assert "sex_not_said" in kinds(unsaid)
    assert ends(cost(plan_of("glabella", sex=Sex.MALE), *quotes).session) == (220, 220)
    assert "sex_not_said" not in kinds(cost(plan_of("glabella", sex=Sex.MALE), *quotes))


def test_where_one_reading_has_no_upper_end_neither_has_the_figure() -> None:
    found = cost(
        plan_of("glabella"),
        per_area("q1", "glabella", 180, sex=Sex.FEMALE),
        per_area("q2", "glabella", 150, None, sex=Sex.MALE),
    )
    assert ends(found.session) == (150, None)
    assert paid(found.session) == ("q2", "")


def test_unnamed_units_stay_unnamed_when_the_plan_takes_one_brand_only() -> None:
    plan = plan_of("glabella", product="botox_cosmetic", only_product=True)
    found = cost(plan, per_unit("q1", None, 9))
    assert found.session is None
    assert not found.not_counted


RATES = Rates(TODAY - timedelta(days=14), "EUR", {"GBP": Decimal("0.80"), "USD": Decimal("1.25")}, "A bank")


@pytest.mark.parametrize(("currency", "amount", "rate"), [("EUR", 80, "0.80"), ("USD", 64, "0.64")])
def test_a_price_in_another_currency_counts_by_the_rate_which_is_named(currency: str, amount: int, rate: str) -> None:
    found = cost(
        plan_of("glabella"), per_area("q1", "glabella", 100, currency=currency), facts=replace(FACTS, rates=RATES)
    )
    assert ends(found.session) == (amount, amount)
    (flag,) = (flag for flag in found.flags if flag.kind == "converted")
    assert (flag.values["rate"], flag.values["on"], flag.values["quotes"]) == (Decimal(rate), RATES.on, ("q1",))
    assert "old_rates" not in kinds(found)


def test_rates_older_than_fourteen_days_are_said_where_they_are_used() -> None:
    old = replace(FACTS, rates=replace(RATES, on=TODAY - timedelta(days=15)))
    assert "old_rates" in kinds(cost(plan_of("glabella"), per_area("q1", "glabella", 100, currency="EUR"), facts=old))
    assert "old_rates" not in kinds(cost(plan_of("glabella"), per_area("q1", "glabella", 100), facts=old))

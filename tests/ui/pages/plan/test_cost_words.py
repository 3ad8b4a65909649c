"""The few lines that say what the plan costs at a clinic, or why nobody can tell yet."""

from dataclasses import replace
from decimal import Decimal

import pytest

from botox_vetter.actions.compare import compare_file
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.results import Cost
from botox_vetter.ui.pages.plan.cost_words import cost_lines, small_lines, what_first
from tests.case_ids import LANTERN, QUAY, TODAY
from tests.cases import harbour_case

PLAN = harbour_case().plan


def cost_at(clinic_id: str, plan: Plan, rulebook: Rulebook, *more: Quote) -> Cost:
    file = harbour_case()
    file = replace(file, quotes=(*file.quotes, *more))
    return compare_file(replace(file, case=replace(file.case, plan=plan)), rulebook, TODAY).of(clinic_id).cost


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({}, ("One session: £285", "One year: £855, within your budget of £900")),
        ({"budget_per_year": Decimal(850)}, ("One session: £285", "One year: £855, over your budget of £850")),
        ({"budget_per_year": None}, ("One session: £285", "One year: £855")),
        ({"sessions_per_year": 1}, ("One session: £285", "One year: £285, within your budget of £900")),
        ({"areas": ()}, ("Cannot be told yet: the plan names no area yet.",)),
        ({"areas": ("chin",)}, ("Cannot be told yet: no price for dimpled chin.",)),
    ],
)
def test_the_lines_follow_the_plan(changes: dict[str, object], lines: tuple[str, ...], rulebook: Rulebook) -> None:
    plan = replace(PLAN, **changes)
    assert cost_lines(cost_at(QUAY, plan, rulebook), plan, rulebook) == lines


def test_a_range_that_may_go_over_the_budget_says_so(rulebook: Rulebook) -> None:
    plan = replace(PLAN, budget_per_year=Decimal(700))
    lines = cost_lines(cost_at(LANTERN, plan, rulebook), plan, rulebook)
    year = "One year: £690 to £765, fits your budget of £700 in the lower case only"
    assert lines == ("One session: £275 to £295", year)


def test_what_the_figures_lack_is_said_only_beside_figures(rulebook: Rulebook) -> None:
    by_hour = Quote("by-hour", LANTERN, Basis.PER_HOUR, Decimal(90), Decimal(90), "GBP")
    assert small_lines(cost_at(LANTERN, PLAN, rulebook, by_hour), rulebook) == (
        "3 sessions a year, with a package, no review priced.",
        "Without the price per hour, £90.",
    )
    assert small_lines(cost_at(LANTERN, replace(PLAN, areas=("chin",)), rulebook, by_hour), rulebook) == ()


def test_what_is_to_be_done_first_is_said_one_thing_at_a_time() -> None:
    file = harbour_case()
    unplanned = replace(file, case=replace(file.case, plan=replace(PLAN, areas=())))
    unmarked = replace(unplanned, clinics=tuple(replace(c, is_shortlisted=False) for c in file.clinics))
    assert what_first(file) == ""
    assert what_first(unplanned).startswith("Choose what is to be treated")
    assert what_first(unmarked).startswith("No clinic is on the shortlist yet")
    assert what_first(replace(unmarked, clinics=())).startswith("Add the clinics")

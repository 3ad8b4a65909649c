"""No price vanishes from the report, and each says what it was used for or why it was not."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Basis, Charged, Known, Quote
from botox_vetter.report.sections.prices import prices
from botox_vetter.report.sections.side_by_side_pages import side_by_side_pages
from tests.report.cases import PLAN, compared
from tests.report.sections.reading import groups, lines, on_screen, rows

QUAY = Clinic("quay", "case", "Quay")
BOTOX = "botox_cosmetic"


def quote(name: str, basis: Basis, low: str, **more: Any) -> Quote:
    return Quote(name, "quay", basis, Decimal(low), Decimal(low), **{"currency": "GBP", **more})


def told(rulebook, *quotes: Quote, plan: Plan = PLAN) -> dict[str, list[str]]:
    return groups(prices(compared(QUAY, rulebook=rulebook, plan=plan, quotes=quotes), rulebook))


def uses(rulebook, *quotes: Quote, plan: Plan = PLAN) -> dict[str, str]:
    """What stands in the second column, by the first."""
    below = [line.split(" | ") for some in told(rulebook, *quotes, plan=plan).values() for line in some]
    return {cells[0].split(" / ")[0]: cells[1] for cells in below}


ALL = quote("q1", Basis.AREAS_BUNDLE, "240", count=3)


def test_prices_that_were_beaten_or_are_for_other_areas_are_counted_in_the_head(rulebook):
    quotes = (
        quote("q2", Basis.AREAS_BUNDLE, "140", count=1),
        quote("q3", Basis.AREAS_BUNDLE, "200", count=2),
        quote("q4", Basis.PER_AREA, "650", areas=("underarm_sweat",)),
    )
    (head,) = told(rulebook, ALL, *quotes)
    assert head == "Quay · 2 more prices not needed · 1 price for other areas"


NEEDED = [
    (quote("q2", Basis.PER_UNIT, "10"), "£10 per unit", "Cannot tell how much: the price by unit names no brand"),
    (
        quote("q2", Basis.PER_UNIT, "4", product="dysport", areas=("forehead",)),
        "£4 per unit, Dysport",
        "How many units of Dysport it takes is not known",
    ),
    (
        quote("q2", Basis.PER_AREA, "50", areas=("forehead",), first_session_only=True),
        "£50 for forehead lines",
        "It is for a first session only",
    ),
    (
        quote("q2", Basis.PER_AREA, "50", areas=("forehead",), product="xeomin"),
        "£50 for forehead lines, Bocouture",
        "The other areas are priced for another brand",
    ),
]


@pytest.mark.parametrize(("needed", "price", "why"), NEEDED)
def test_a_price_that_is_needed_and_does_not_help_is_listed_with_the_reason(needed, price, why, rulebook):
    frown = quote("q1", Basis.PER_AREA, "90", areas=("glabella",), product=BOTOX)
    eyes = quote("q3", Basis.PER_AREA, "95", areas=("crows_feet",), product=BOTOX)
    (head,) = told(rulebook, frown, needed, eyes)
    assert head == "Quay"
    assert uses(rulebook, frown, needed, eyes)[price] == why


def test_a_unit_price_without_a_brand_is_listed_also_where_others_cover_everything(rulebook):
    found = uses(rulebook, ALL, quote("q2", Basis.PER_UNIT, "10"))
    assert found["£10 per unit"] == "Cannot tell how much: the price by unit names no brand"


OUTSIDE = [
    (quote("f", Basis.CONSULTATION, "0"), PLAN, "Free: nothing to add"),
    (quote("f", Basis.REVIEW, "0"), PLAN, "Free: nothing to add"),
    (quote("f", Basis.CONSULTATION, "40", redeemed=Known.YES), PLAN, "Comes off the treatment: nothing to add"),
    (quote("f", Basis.DEPOSIT, "40", deducted=Known.YES), PLAN, "Comes off the treatment: nothing to add"),
    (quote("f", Basis.REVIEW, "30"), Plan(areas=PLAN.areas, review=False), "The plan counts no review visits"),
    (quote("f", Basis.PACKAGE, "690", sessions=3), PLAN, "Left out: it does not say which areas it pays for"),
    (
        quote("f", Basis.PACKAGE, "690", areas=PLAN.areas),
        PLAN,
        "Left out: it does not say how many sessions it pays for",
    ),
    (
        quote("f", Basis.MEMBERSHIP, "12"),
        PLAN,
        "Left out: it does not say whether it is for a month or a year",
    ),
    (
        quote("f", Basis.PER_HOUR, "99"),
        PLAN,
        "Left out: by the hour, and how long a session takes is not known",
    ),
    (quote("f", Basis.CONSULTATION, "9", member=True), PLAN, "Left out: it is for members only"),
]


@pytest.mark.parametrize(("price", "plan", "words"), OUTSIDE)
def test_what_no_figure_holds_says_whether_that_is_a_gap(price, plan, words, rulebook):
    assert list(uses(rulebook, ALL, price, plan=plan).values())[-1] == words


IN_A_YEAR = [
    (quote("f", Basis.CONSULTATION, "40", charged=Charged.ONCE, redeemed=Known.NO), "In a year: £40"),
    (quote("f", Basis.CONSULTATION, "40"), "In a year, low end: nothing / In a year, high end: 3 times £40, £120"),
    (quote("f", Basis.DEPOSIT, "40", deducted=Known.NO), "In a year: 3 times £40, £120"),
    (quote("f", Basis.REVIEW, "30"), "In a year: 3 times £30, £90"),
    (quote("f", Basis.PACKAGE, "300", sessions=3, areas=PLAN.areas), "In a year: £300"),
]


@pytest.mark.parametrize(("price", "words"), IN_A_YEAR)
def test_what_a_fee_or_a_package_adds_to_a_year_stands_beside_it(price, words, rulebook):
    plan = replace(PLAN, sessions_per_year=3)
    assert list(uses(rulebook, ALL, price, plan=plan).values())[-1] == words


def test_a_surcharge_stands_beside_the_session_that_it_comes_on_top_of(rulebook):
    found = uses(rulebook, ALL, quote("s", Basis.SURCHARGE, "20"), plan=replace(PLAN, sessions_per_year=3))
    assert found["£20, surcharge on each session"].split(" / ")[0] == "On top, £20"


def test_treatments_come_by_areas_and_amount_then_packages_then_fees(rulebook):
    quotes = (
        quote("a", Basis.CONSULTATION, "40"),
        quote("b", Basis.PACKAGE, "690", sessions=3),
        quote("c", Basis.PER_SESSION, "700"),
        quote("d", Basis.PER_AREA, "90", areas=("crows_feet",), currency="AED"),
        quote("e", Basis.PER_AREA, "80", areas=("glabella",), currency="AED"),
        quote("f", Basis.AREAS_BUNDLE, "150", count=2, currency="AED"),
        quote("g", Basis.PER_AREA, "95", areas=("glabella",), currency="AED"),
    )
    assert list(uses(rulebook, *quotes)) == [
        "AED 80 for frown lines",
        "AED 95 for frown lines",
        "AED 90 for crow's feet",
        "AED 150 for 2 areas",
        "£700 per session",
        "£690 for 3 sessions",
        "£40, consultation",
    ]


def test_areas_without_a_figure_stand_together_by_their_reason(rulebook):
    below = told(rulebook, quote("q1", Basis.PER_AREA, "90", areas=("glabella",)))["Quay"]
    assert below[-1] == "No figure for forehead lines and crow's feet | No price is recorded for it | "


def test_one_price_paid_for_each_area_is_said_once(rulebook):
    found = uses(rulebook, replace(quote("q1", Basis.PER_AREA, "70"), high=Decimal(350)))
    assert found == {"£70 to £350 for one area": "Low end: all 3 areas, £70 each / High end: all 3 areas, £350 each"}
    (mixed,) = uses(rulebook, quote("q1", Basis.AREAS_BUNDLE, "70", count=2)).values()
    assert mixed == "Frown lines, £70; forehead lines and crow's feet, £70"


COMBINED = "Several bundles put together: nobody quoted this combination"


@pytest.mark.parametrize(
    ("quotes", "is_said"),
    [
        ((quote("q1", Basis.PER_AREA, "70"),), False),
        ((quote("q1", Basis.AREAS_BUNDLE, "70", count=1),), True),
        ((quote("q1", Basis.PER_AREA, "70"), quote("q2", Basis.AREAS_BUNDLE, "100", count=2)), True),
        ((quote("q1", Basis.PER_AREA, "70"), quote("q2", Basis.PER_AREA, "60", areas=("glabella",))), False),
    ],
)
def test_a_plain_price_per_area_paid_for_each_area_is_no_invented_combination(quotes, is_said, rulebook):
    comparison = compared(QUAY, rulebook=rulebook, quotes=quotes)
    (standing,) = comparison.standings
    assert "combined_bundles" in {flag.kind for flag in standing.cost.flags}
    assert (COMBINED in " ".join(lines(prices(comparison, rulebook)))) is is_said


def areas(rulebook, *quotes: Quote, plan: Plan = PLAN) -> dict[str, str]:
    """The rows of the side-by-side table."""
    comparison = compared(QUAY, rulebook=rulebook, plan=plan, quotes=quotes)
    return on_screen(comparison, rulebook)


def test_a_first_session_price_never_stands_as_an_ordinary_price_by_itself(rulebook):
    once = quote("q2", Basis.PER_AREA, "50", areas=("forehead",), first_session_only=True)
    assert areas(rulebook, ALL, once)["Forehead lines"] == "In the session price / £50 by itself, first session only"
    frown = quote("q1", Basis.PER_AREA, "90", areas=("glabella",))
    assert areas(rulebook, frown, once)["Forehead lines"] == "Not known / £50 by itself, first session only"
    assert areas(rulebook, frown, once)["Frown lines"] == "£90 by itself"


def test_a_price_in_another_currency_is_said_to_be_that(rulebook):
    dirhams = quote("q1", Basis.AREAS_BUNDLE, "250", count=3, currency="AED")
    found = areas(rulebook, dirhams)
    assert found["Frown lines"] == "Not known / Priced in AED, which is not comparable here"
    assert found["One session"] == "Cannot be told: priced in AED, which is not comparable here"
    assert found["One year"] == "Cannot be told"
    assert told(rulebook, dirhams) == {
        "Quay": [
            "AED 250 for 3 areas | Left out: it is in AED, and there is no exchange rate | "
            "Source not recorded, day not recorded"
        ]
    }


@pytest.mark.parametrize(
    ("price", "words"),
    [
        (quote("q2", Basis.PACKAGE, "690", sessions=3), "A package (£690 for 3 sessions) is not taken into account"),
        (quote("q2", Basis.MEMBERSHIP, "12"), "A membership (£12) is not taken into account"),
        (quote("q2", Basis.PER_SESSION, "79"), "A price per session (£79) is not taken into account"),
        (quote("q2", Basis.CONSULTATION, "40", currency="AED"), "Without the consultation fee, AED 40"),
        (quote("q2", Basis.PER_HOUR, "90"), "Without the price per hour, £90"),
    ],
)
def test_what_the_figures_lack_is_a_fee_or_another_way_to_pay(price, words, rulebook):
    assert words in areas(rulebook, ALL, price)["Behind the figures"].split(" / ")


def test_months_of_a_brand_that_hold_for_one_area_are_not_passed_off_as_holding_for_all(rulebook):
    three = quote("q1", Basis.AREAS_BUNDLE, "450", count=3, product="alluzience")
    plan = Plan(jurisdiction="GB-ENG", areas=PLAN.areas, currency="GBP")
    behind = areas(rulebook, three, plan=plan)["Behind the figures"]
    words = "How long it lasts: the brand states it for frown lines only, for forehead lines and crow's feet a general"
    assert words in behind
    frown = Plan(jurisdiction="GB-ENG", areas=("glabella",), currency="GBP")
    assert "How long it lasts" not in areas(rulebook, three, plan=frown).get("Behind the figures", "")
    unnamed = areas(rulebook, ALL, plan=plan)["Behind the figures"]
    assert "How long it lasts is a general figure" in unnamed


def test_on_paper_the_price_rows_stay_together(rulebook):
    made = side_by_side_pages(compared(QUAY, rulebook=rulebook, quotes=(ALL,)), rulebook)
    kept = {row.cells[0].text: row.keeps_next for row in rows(made)}
    inside = ["Frown lines", "Forehead lines", "Crow's feet", "One session", "One year"]
    assert [head for head, keeps in kept.items() if keeps] == inside


def test_what_lies_behind_the_figures_of_all_is_said_once(rulebook):
    cove = Clinic("cove", "case", "Cove")
    theirs = replace(ALL, id="q2", clinic_id="cove")
    fee = quote("q3", Basis.CONSULTATION, "40", currency="AED")
    both = compared(QUAY, cove, Clinic("mole", "case", "Mole"), rulebook=rulebook, quotes=(ALL, theirs, fee))
    table, note = side_by_side_pages(both, rulebook)
    assert note.text == "Behind all figures: how long it lasts is a general figure."
    behind = next(line for line in lines([table]) if line.startswith("Behind the figures"))
    assert "How long it lasts" not in behind
    assert "Without the consultation fee, AED 40" in behind
    alone = side_by_side_pages(compared(QUAY, rulebook=rulebook, quotes=(ALL,)), rulebook)
    assert "How long it lasts is a general figure" in " ".join(lines(alone))

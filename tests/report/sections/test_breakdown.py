"""A figure opened into its lines: each end with its prices, what it rests on, on whose word, and the other prices."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Units, UnitsFrom
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.document import Emphasis
from botox_vetter.report.sections.breakdown import breakdown
from tests.cases import LANTERN, QUAY, TODAY, VELVET, harbour_case
from tests.report.cases import PLAN, compared

AREAS = ("glabella", "forehead", "crows_feet")
COVE = Clinic("cove", "case", "Cove")
AT_COVE = {"seen_on": date(2026, 11, 9), "address": "https://cove.example/fees"}


@pytest.fixture(scope="module")
def harbour(rulebook: Rulebook) -> Comparison:
    return compare_case(harbour_case(), rulebook, TODAY)


def parts(about: str, clinic_id: str, comparison: Comparison, rulebook: Rulebook) -> dict[str, dict[str, tuple]]:
    """Head of a part = text of a cell = its notes."""
    found: dict[str, dict[str, tuple]] = {}
    for cell in breakdown(about, comparison.of(clinic_id), comparison, rulebook):
        if cell.emphasis is Emphasis.STRONG:
            found[cell.text] = {}
        else:
            found[next(reversed(found))][cell.text] = cell.notes
    return found


def at_cove(rulebook: Rulebook, *quotes: Quote, **plan: Any) -> Comparison:
    return compared(COVE, rulebook=rulebook, quotes=quotes, plan=replace(PLAN, **plan))


def quote(basis: Basis, low: str, high: str | None, currency: str = "GBP", **more: Any) -> Quote:
    ends = Decimal(low), None if high is None else Decimal(high)
    return Quote(f"{basis} {low}", COVE.id, basis, *ends, currency, **(AT_COVE | more))


def test_each_end_of_a_year_has_its_own_posts_with_the_words_and_day_of_their_prices(
    harbour: Comparison, rulebook: Rulebook
) -> None:
    told = parts("year", LANTERN, harbour, rulebook)
    package = {
        "Package: £690": (
            "£690 for 3 sessions (frown lines, forehead lines and crow's feet) · "
            "“A year of three areas, 3 visits, £690” · Until 31 January 2027 · Source not recorded, 9 November 2026",
        )
    }
    deposit = ("£25, deposit · “£25 booking fee” · Source not recorded, 9 November 2026",)
    assert list(told) == ["Low end: £690", "High end: £765", "What it rests on", "Other prices of this clinic"]
    assert told["Low end: £690"] == package
    assert told["High end: £765"] == package | {"Deposit, if it is kept: 3 times £25, £75": deposit}
    assert told["Other prices of this clinic"]["£95 for frown lines"][0] == "Frown lines, £95"


def test_a_session_names_each_price_as_it_was_paid(harbour: Comparison, rulebook: Rulebook) -> None:
    told = parts("session", LANTERN, harbour, rulebook)
    assert list(told["High end: £295"]) == ["Frown lines: £95", "Forehead lines: £90", "Crow's feet: £110"]
    assert told["Low end: £275"]["Frown lines: £95"] == (
        "£95 for frown lines · “Frown lines £95” · lanternstreet.example/menu, 9 November 2026",
    )
    assert told["What it rests on"]["Names no brand"][0] == "£95 for frown lines"


def test_longer_years_and_a_month_of_effect_are_taken_apart_too(harbour: Comparison, rulebook: Rulebook) -> None:
    assert "15 sessions: 15 times £285, £4,275" in parts("five_years", QUAY, harbour, rulebook)["£4,275"]
    month = parts("month", LANTERN, harbour, rulebook)
    assert "A session, £275, over 4 months of effect" in month["Low end: £68.75"]
    assert "A session, £295, over 3 months of effect" in month["High end: £98.33"]
    assert "3 sessions in 1 year, as the plan says" not in month["What it rests on"]


@pytest.mark.parametrize(("about", "bears"), [("session", False), ("month", True), ("year", False)])
def test_how_long_it_lasts_is_said_where_it_bears_on_the_figure(
    about: str, bears: bool, harbour: Comparison, rulebook: Rulebook
) -> None:
    """The plan says how often, so that the year does not hang on it."""
    rests_on = parts(about, VELVET, harbour, rulebook)["What it rests on"]
    assert ("How long it lasts is a general figure" in rests_on) is bears


def test_units_say_whose_they_are_and_general_ones_name_their_source(rulebook: Rulebook) -> None:
    by_unit = quote(Basis.PER_UNIT, "4", "4", product="azzalure")
    usual = parts("session", "cove", at_cove(rulebook, by_unit, areas=("glabella",)), rulebook)
    assert "Frown lines, 50 units: £200" in usual["£200"]
    (source,) = usual["What it rests on"]["Usual units of Azzalure, the clinic states none"]
    assert source.startswith("Source: ")
    own = Units("azzalure", "glabella", Decimal(40), Decimal(45), UnitsFrom.USER)
    told = parts("session", "cove", at_cove(rulebook, by_unit, areas=("glabella",), units=(own,)), rulebook)
    assert list(told)[:2] == ["Low end: £160", "High end: £180"]
    assert "40 to 45 units of Azzalure for frown lines: your own figure in the plan" in told["What it rests on"]


def test_a_price_without_an_upper_end_has_one_end_and_says_why(rulebook: Rulebook) -> None:
    told = parts("session", "cove", at_cove(rulebook, quote(Basis.PER_AREA, "45", None, areas=AREAS)), rulebook)
    assert "No upper end: some price is only a “from”" in told["From £45"]


def test_a_converted_price_says_by_which_rate(rulebook: Rulebook) -> None:
    abroad = quote(Basis.PER_AREA, "140", "140", "EUR", areas=AREAS)
    told = parts("session", "cove", at_cove(rulebook, abroad), rulebook)
    (rate,) = [words for words in told["What it rests on"] if words.startswith("1 EUR taken as")]
    assert told["What it rests on"][rate][0].startswith("€140 for frown lines")


def test_the_least_charge_of_a_session_is_a_line_of_its_own(rulebook: Rulebook) -> None:
    clinic = replace(COVE, minimum_spend=Decimal(150))
    comparison = compared(clinic, rulebook=rulebook, quotes=(quote(Basis.PER_AREA, "90", "90", areas=AREAS),))
    assert "To the clinic's least charge for a session: £60" in parts("session", "cove", comparison, rulebook)["£150"]


def test_where_there_is_no_figure_there_is_nothing_to_take_apart(rulebook: Rulebook) -> None:
    comparison = at_cove(rulebook, quote(Basis.PER_AREA, "90", "90", areas=("glabella",)))
    assert breakdown("year", comparison.of("cove"), comparison, rulebook) == ()

"""Vetting and prices of a case together."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.pricing.results import CostState
from tests.vetting.world import TODAY, finding, jurisdiction, rulebook, weighted

LAW = rulebook([weighted("A")], [jurisdiction("GB-ENG")])
PLAN = Plan(jurisdiction="GB-ENG", areas=("glabella",), sessions_per_year=3, currency="GBP")


def price(quote_id: str, clinic: str, pounds: str) -> Quote:
    return Quote(quote_id, clinic, Basis.PER_AREA, Decimal(pounds), Decimal(pounds), "GBP", areas=("glabella",))


FILE = CaseFile(
    Case("case", "Spring", datetime(2026, 11, 1, tzinfo=UTC), PLAN),
    clinics=(Clinic("ash", "case", "Ash"), Clinic("birch", "case", "Birch"), Clinic("cedar", "case", "Cedar")),
    quotes=(price("1", "ash", "150"), price("2", "birch", "120")),
)


def test_of_clinics_with_the_same_score_the_cheaper_year_comes_first() -> None:
    result = compare_case(FILE, LAW, TODAY)

    assert [(s.clinic.name, s.rank, s.cost.year) for s in result.standings] == [
        ("Birch", "1", Amount(Decimal(360), Decimal(360))),
        ("Ash", "2", Amount(Decimal(450), Decimal(450))),
        ("Cedar", "3", None),
    ]
    assert result.of("cedar").cost.state is CostState.NONE


def test_a_better_score_comes_before_any_price() -> None:
    known = replace(FILE, findings=(finding("A", "yes", "claimed", clinic="cedar"),))

    assert [s.clinic.name for s in compare_case(known, LAW, TODAY).standings] == ["Cedar", "Birch", "Ash"]


def test_only_the_clinics_asked_for_are_compared() -> None:
    result = compare_case(FILE, LAW, TODAY, [FILE.clinic("ash"), FILE.clinic("cedar")])

    assert [(s.clinic.name, s.rank) for s in result.standings] == [("Ash", "1"), ("Cedar", "2")]

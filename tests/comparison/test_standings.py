"""The clinics side by side."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from botox_vetter.comparison.standings import compare
from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan
from botox_vetter.pricing.results import Cost, CostState
from tests.vetting.world import TODAY, finding, gate, jurisdiction, rulebook, weighted

LAW = rulebook([gate("PT01"), weighted("A"), weighted("B", 3)], [jurisdiction("GB-ENG", gates_law=("PT01",))])
NAMES = ["Ash", "Birch", "Cedar", "Dune", "Elm"]
FILE = CaseFile(
    Case("case", "Spring", datetime(2026, 11, 1, tzinfo=UTC), Plan(jurisdiction="GB-ENG", currency="GBP")),
    clinics=tuple(Clinic(name.lower(), "case", name) for name in NAMES),
    findings=(
        finding("PT01", "yes", clinic="ash"),
        finding("PT01", "yes", clinic="birch"),
        finding("PT01", "yes", clinic="dune"),
        finding("PT01", "no", clinic="elm"),
        finding("A", "yes", clinic="birch"),
        finding("A", "yes", clinic="dune"),
        finding("A", "yes", clinic="cedar"),
    ),
)
COSTS = {
    "dune": Cost("dune", "GBP", CostState.COMPLETE, year=Amount(Decimal(600), Decimal(900))),
    "birch": Cost("birch", "GBP", CostState.COMPLETE, year=Amount(Decimal(600), Decimal(900))),
}


def test_clinics_stand_first_to_last_with_vetting_cost_and_questions() -> None:
    result = compare(FILE, LAW, COSTS, TODAY)

    assert [(standing.clinic.name, standing.rank) for standing in result.standings] == [
        ("Birch", "1="),
        ("Dune", "1="),
        ("Ash", "3"),
        ("Cedar", "4"),
        ("Elm", "5"),
    ]
    assert result.of("dune").cost is COSTS["dune"]
    assert result.of("cedar").cost == Cost("cedar", "GBP", CostState.NONE)
    assert [question.criterion for question in result.of("cedar").ask] == ["PT01", "B"]


def test_only_a_clinic_behind_the_first_rank_can_take_the_lead() -> None:
    result = compare(FILE, LAW, COSTS, TODAY)

    marked = {s.clinic.name: [q.criterion for q in s.ask if q.takes_lead] for s in result.standings}
    # Ash needs more than the 5/8 of the first: A gives it 5/8 and B 3/8, neither exceeds
    assert marked == {"Birch": [], "Dune": [], "Ash": [], "Cedar": [], "Elm": []}

    alone = compare(FILE, LAW, {**COSTS, "dune": Cost("dune", "GBP", CostState.NONE)}, TODAY)
    assert [q.criterion for q in alone.of("dune").ask if q.takes_lead] == ["B"]


def test_amounts_in_several_currencies_decide_nothing() -> None:
    dollars = replace(COSTS["dune"], currency="USD", year=Amount(Decimal(1), Decimal(1)))

    result = compare(FILE, LAW, {**COSTS, "dune": dollars}, TODAY)

    assert [(s.clinic.name, s.rank) for s in result.standings[:2]] == [("Birch", "1="), ("Dune", "1=")]
    assert result.of("dune").cost is dollars


def test_marks_are_told_against_the_first_of_those_compared() -> None:
    chosen = [FILE.clinic("ash"), FILE.clinic("elm")]

    result = compare(FILE, LAW, COSTS, TODAY, chosen)

    assert [standing.rank for standing in result.standings] == ["1", "2"]
    assert not any(question.takes_lead for question in result.of("elm").ask)


def test_a_case_without_clinics_compares_nothing() -> None:
    assert compare(replace(FILE, clinics=()), LAW, {}, TODAY).standings == ()


@settings(max_examples=30, deadline=None)
@given(st.permutations(FILE.clinics), st.permutations(FILE.findings))
def test_shuffling_clinics_and_findings_changes_nothing(clinics: list[Clinic], findings: list[Finding]) -> None:
    shuffled = replace(FILE, clinics=tuple(clinics), findings=tuple(findings))

    assert compare(shuffled, LAW, COSTS, TODAY).standings == compare(FILE, LAW, COSTS, TODAY).standings

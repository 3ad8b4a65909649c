"""What is inferred about a clinic opens into what it rests on, each line with what it leads to."""

from dataclasses import replace

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.document import Cell
from botox_vetter.report.sections.standing_reasons import standing_reasons, what_decides
from botox_vetter.report.sections.subjects import INJECTOR, RANK, UNITS
from tests.cases import ANAND, FENWICK, HOLLOWAY, LANTERN, QUAY, TODAY, VELVET, harbour_case


@pytest.fixture(scope="module")
def harbour(rulebook: Rulebook) -> Comparison:
    return compare_case(harbour_case(), rulebook, TODAY)


def told(about: str, clinic_id: str, comparison: Comparison, rulebook: Rulebook) -> tuple[Cell, ...]:
    return standing_reasons(about, comparison.of(clinic_id), comparison, rulebook)


def without(file: CaseFile, *findings_about: str) -> CaseFile:
    kept = (f for f in file.findings if not {f.clinic_id, f.practitioner_id} & set(findings_about))
    return replace(file, findings=tuple(kept))


def test_a_rank_names_who_is_ahead_and_behind_and_what_decides(harbour: Comparison, rulebook: Rulebook) -> None:
    _order, above, below = told(RANK, LANTERN, harbour, rulebook)
    assert (above.text, above.notes, above.about) == (
        "Behind Quay Skin Clinic", ("Cleared comes before open",), QUAY,
    )  # fmt: skip
    assert (below.text, below.notes, below.about) == (
        "Ahead of Velvet Room Beauty", ("Open comes before ruled out",), VELVET,
    )  # fmt: skip


def test_the_first_difference_decides(harbour: Comparison, rulebook: Rulebook) -> None:
    quay, lantern = harbour.of(QUAY), harbour.of(LANTERN)
    same_verdict = replace(lantern, vetting=replace(lantern.vetting, verdict=quay.vetting.verdict))
    assert what_decides(quay, same_verdict, rulebook) == "More is proven: 23 against 4 points"
    less = replace(quay.vetting, possible=lantern.vetting.possible)
    less_possible = replace(quay, vetting=less)
    assert what_decides(quay, less_possible, rulebook) == (
        "As much is proven, more is possible: 99 against 96 points"
    )  # fmt: skip
    cheaper = replace(quay, cost=lantern.cost, place=(("cheaper",), "", ""))
    assert what_decides(cheaper, quay, rulebook) == (
        "The score is the same, a year costs less: £690 to £765 against £855"
    )  # fmt: skip
    assert what_decides(quay, quay, rulebook).startswith("Equal in everything")


def test_equal_clinics_are_said_to_be_equal_and_a_single_one_to_be_alone(rulebook: Rulebook) -> None:
    file = harbour_case()
    twin = replace(file.clinics[2], id="twin", name="Velvet Twin")
    bare = without(replace(file, clinics=(file.clinics[2], twin), roles=(), quotes=()), VELVET)
    compared = compare_case(bare, rulebook, TODAY)
    assert "Equal to Velvet Twin" in [cell.text for cell in told(RANK, VELVET, compared, rulebook)]
    alone = compare_case(replace(bare, clinics=(twin,)), rulebook, TODAY)
    assert told(RANK, "twin", alone, rulebook)[-1].text == "It is the only clinic of the case."


def test_a_verdict_names_what_is_open_with_its_question_and_what_is_passed(
    harbour: Comparison, rulebook: Rulebook
) -> None:
    cells = told("verdict", QUAY, harbour, rulebook)
    assert [cell.about for cell in cells if cell.about] == list(harbour.of(QUAY).vetting.at_visit)
    assert cells[-1].text.startswith("Passed: On a statutory health register, ")


def test_a_score_leads_to_each_of_its_questions(harbour: Comparison, rulebook: Rulebook) -> None:
    abouts = [cell.about for cell in told("score", QUAY, harbour, rulebook)]
    assert set(abouts) <= set(harbour.of(QUAY).vetting.weights)
    assert len(abouts) == len(set(abouts)) > 10


def test_a_cost_leads_to_each_price_and_default_units_are_said(rulebook: Rulebook) -> None:
    file = harbour_case()
    by_unit = replace(
        file,
        clinics=tuple(replace(clinic, units=()) for clinic in file.clinics),
        quotes=tuple(q for q in file.quotes if q.clinic_id != LANTERN or q.basis == "per_unit"),
    )
    compared = compare_case(by_unit, rulebook, TODAY)
    cells = told("session", LANTERN, compared, rulebook)
    quotes = {quote.id for quote in by_unit.quotes_of(LANTERN)}
    assert quotes & {cell.about for cell in cells}
    units = [cell for cell in cells if cell.about == UNITS]
    assert [cell.text for cell in units] == ["Usual units of Azzalure, the clinic states none"]


@pytest.mark.parametrize(
    ("clinic_id", "begins", "people"),
    [(QUAY, "You chose who would inject", [HOLLOWAY]), (LANTERN, "The only person recorded", [FENWICK])],
)
def test_who_counts_as_injecting_is_named_with_why(
    harbour: Comparison, rulebook: Rulebook, clinic_id: str, begins: str, people: list[str]
) -> None:
    why, *named = told(INJECTOR, clinic_id, harbour, rulebook)
    assert why.text.startswith(begins)
    assert [cell.about for cell in named] == people


def test_of_several_injectors_all_count_until_one_is_chosen(rulebook: Rulebook) -> None:
    file = harbour_case()
    both = replace(file, roles=(*file.roles, replace(file.roles[0], id="second", practitioner_id=ANAND)))
    why, *named = told(INJECTOR, LANTERN, compare_case(both, rulebook, TODAY), rulebook)
    assert why.text.startswith("2 people may inject, and nobody is chosen")
    assert {cell.about for cell in named} == {FENWICK, ANAND}
    chosen = replace(both, clinics=tuple(replace(c, injector_id=ANAND) if c.id == LANTERN else c for c in both.clinics))
    _why, one, others = told(INJECTOR, LANTERN, compare_case(chosen, rulebook, TODAY), rulebook)
    assert one.about == ANAND
    assert others.text == "Not asked about: Joss Fenwick"


def test_nobody_recorded_is_said(rulebook: Rulebook) -> None:
    file = replace(harbour_case(), roles=())
    [cell] = told(INJECTOR, VELVET, compare_case(file, rulebook, TODAY), rulebook)
    assert cell.text.startswith("Nobody is recorded who injects here")

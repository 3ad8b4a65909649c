"""The comparison report: what it says, and what it must not say."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Document, Paragraph, Role, Table
from botox_vetter.report.sections.answer import budget_words
from botox_vetter.report.sections.people import registration_words
from botox_vetter.report.sections.side_by_side import side_by_side
from tests.report.cases import PLAN, SPRING, TODAY, clinics, spring, with_plan
from tests.report.references import REFERENCES, reference, report, text_of


@pytest.fixture
def document(rulebook):
    return comparison_document(spring(rulebook), rulebook)


def made(comparison: Comparison, rulebook) -> Document:
    return comparison_document(comparison, rulebook)


def tables(document: Document) -> dict[str, Table]:
    return {block.caption: block for block in document.blocks if isinstance(block, Table)}


def said(document: Document, role: Role) -> str:
    return " ".join(b.text for b in document.blocks if isinstance(b, Paragraph) and b.role is role)


@pytest.mark.parametrize(("name", "contents"), REFERENCES)
def test_the_report_says_what_its_reference_text_says(name, contents, rulebook):
    text = text_of(report(name, contents, rulebook))
    assert text == reference(name, contents).read_text(encoding="utf-8"), "remake: python -m tests.report.references"


def test_it_names_case_day_place_and_plan(document):
    assert document.title == "Spring 2027 · clinics compared"
    assert document.subtitle[0] == "As known on 22 November 2026 · England · Bath"
    assert "frown lines" in document.subtitle[1]
    assert document.foot == ("Spring 2027", "22 November 2026")


def test_the_answer_comes_before_every_table(document):
    first = document.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.role is Role.LEAD
    assert first.text.startswith("Northgate Skin comes first: cleared to book a consultation")


def test_a_number_that_nobody_looked_up_is_called_claimed_and_nothing_more(rulebook):
    claimed = Registration("r", "nmc", "99I9999E", "tom")
    assert (
        registration_words(claimed, "Tom", rulebook) == "Nursing and Midwifery Council 99I9999E: claimed, not looked up"
    )


def test_a_register_that_was_read_is_quoted_with_its_day(rulebook):
    entry = Registration(
        "r", "gmc", "9000001", "a", None, "Asha B Example", "Suspended", date(2026, 11, 1), valid_until=date(2027, 1, 1)
    )
    words = registration_words(entry, "Asha Example", rulebook)
    assert words == (
        "General Medical Council 9000001: “Suspended”, read on 1 November 2026, under the name “Asha B Example”, "
        "valid until 1 January 2027"
    )


def test_people_who_are_not_known_are_said_to_be_not_known(document):
    asked = tables(document)["What is open, and what to ask next"].rows
    rows = {row.cells[0].text: row.cells[-1].text for row in asked if not row.is_group}
    assert rows["Set aside by you: Age rule respected. Reason: “I am 44”"] == "Counts all the same: it is the law"
    key = "Set aside by you: Not on an exclusion or prohibition list. Reason: “she has been our nurse for years”"
    assert rows[key] == "No knock-out here"


def test_it_ends_with_what_it_is_not(document, rulebook):
    assert document.blocks[-1].text.endswith(rulebook.treatments.disclaimer)
    assert "informs, it does not diagnose" in document.blocks[-1].text


def test_no_clinic_is_said_plainly(rulebook):
    document = made(clinics(0, rulebook), rulebook)
    assert said(document, Role.LEAD) == "There is no clinic to compare yet."
    assert not tables(document)


def test_one_clinic_is_a_report_too(rulebook):
    document = made(clinics(1, rulebook), rulebook)
    assert len(tables(document)["Ranking"].rows) == 1
    assert "No clinic is cleared yet." in said(document, Role.LEAD)


def test_equal_clinics_share_the_first_place(rulebook):
    document = made(clinics(3, rulebook), rulebook)
    assert said(document, Role.LEAD).startswith("Clinic 1, Clinic 2 and Clinic 3 share first place.")
    assert [row.cells[0].text for row in tables(document)["Ranking"].rows] == ["1=", "1=", "1="]


@pytest.mark.parametrize(("count", "is_wide"), [(1, False), (4, False), (5, True), (8, True)])
def test_up_to_eight_clinics_stand_side_by_side_and_more_than_four_on_sheets_on_their_side(count, is_wide, rulebook):
    table = tables(made(clinics(count, rulebook), rulebook))["Side by side"]
    assert len(table.columns) == 1 + count
    assert table.is_wide is is_wide


@pytest.mark.parametrize("count", [9, 30])
def test_more_than_eight_clinics_are_a_list_that_says_the_same_of_each(count, rulebook):
    listed = tables(made(clinics(count, rulebook), rulebook))["One by one"]
    beside = tables(made(clinics(1, rulebook), rulebook))["Side by side"]
    assert [row.cells[0].text for row in listed.rows] == [s.clinic.name for s in clinics(count, rulebook).standings]
    said_beside = {row.cells[0].text: row.cells[1] for row in beside.rows}
    for row in listed.rows:
        for column, cell in list(zip(listed.columns, row.cells, strict=True))[1:]:
            assert cell == said_beside[column.header]
    assert {"Verdict", "Who injects", "Where", "One session", "One year"} <= {c.header for c in listed.columns}


def test_every_criterion_says_its_answer_how_sure_and_when(rulebook):
    comparison = spring(rulebook)
    sections = side_by_side(comparison.standings, comparison, rulebook)
    rows = {row.cells[0].text: row.cells for section in sections for row in section.rows}
    northgate, _, bloom = rows["Fixed clinical setting"][1:]
    assert (northgate.text, northgate.notes) == ("Passes", ("Fixed clinical room (verified, 19 November 2026)",))
    assert (bloom.text, bloom.notes[0]) == ("Fails", "Home, hotel, party or vehicle (seen, 20 November 2026)")
    assert rows["Time to think"][1].text == "Not known"
    assert rows["Ready for an emergency"][2].notes[0].startswith("The answer of 1 March 2024 is too old")


def test_the_screen_has_all_that_is_known_of_all_clinics_in_sections(rulebook):
    comparison = clinics(8, rulebook)
    sections = side_by_side(comparison.standings, comparison, rulebook)
    titles = [section.head.text for section in sections]
    assert titles[:5] == ["Where it stands", "People", "Price per area", "Session and year", "Knock-outs"]
    assert titles[-1] == "What to ask next"
    assert len(titles) == len(set(titles)) == len({section.id for section in sections})
    assert {len(row.cells) for section in sections for row in section.rows} == {9}
    asked = {cid for standing in comparison.standings for cid in standing.vetting.answers}
    assert {rulebook.criteria[cid].title for cid in asked} <= {
        row.cells[0].text for section in sections for row in section.rows
    }


def test_all_clinics_ruled_out_is_said_first(rulebook):
    level, how = "home_hotel_party_vehicle", Assurance.SEEN
    home = [Finding(f"f{clinic.id}", "PR02", level, how, TODAY, clinic.id) for clinic in SPRING.clinics]
    document = made(compare_case(replace(SPRING, findings=tuple(home)), rulebook, TODAY), rulebook)
    assert said(document, Role.LEAD) == "All 3 clinics are ruled out: each fails at least one knock-out."
    out = tables(document)["Ruled out"].rows
    names = [row.cells[0].text for row in out if row.is_group]
    assert names == ["Northgate Skin", "Harbour Aesthetics", "Bloom Beauty Bar"]
    assert sum(row.cells[0].text.startswith("Fixed clinical setting: home") for row in out) == 3
    assert not any(
        "Ask the clinic" in cell.text for t in tables(document).values() for row in t.rows for cell in row.cells
    )


def test_no_prices_at_all_is_said_and_there_is_no_table_of_prices(rulebook):
    document = made(compare_case(replace(SPRING, quotes=()), rulebook, TODAY), rulebook)
    assert "Prices that the figures rest on" not in tables(document)
    row = tables(document)["Ranking"].rows[0]
    assert [cell.text for cell in row.cells[-2:]] == ["Cannot be told: no price recorded", "Cannot be told"]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("", "No place is chosen"),
        ("GB", "The rules differ within GB (England, Scotland, Wales, Northern Ireland)"),
        ("XX", "The program does not know the law of XX."),
    ],
)
def test_a_place_whose_law_is_not_known_is_warned_of(place, words, rulebook):
    warning = said(made(with_plan(replace(PLAN, jurisdiction=place), rulebook), rulebook), Role.WARNING)
    assert warning.startswith(words)
    assert "our own caution" in warning


def test_a_place_whose_law_is_known_needs_no_warning(document):
    assert document.blocks[0].role is Role.LEAD


def test_a_plan_without_areas_has_no_figures(rulebook):
    document = made(with_plan(Plan(jurisdiction="GB-ENG"), rulebook), rulebook)
    assert "no area chosen yet" in document.subtitle[1]
    assert tables(document)["Ranking"].rows[0].cells[-2].text == "Cannot be told: the plan names no area yet"
    heads = [row.cells[0].text for row in tables(document)["Prices that the figures rest on"].rows if row.is_group]
    assert heads == [
        "Northgate Skin · 3 prices not added up",
        "Harbour Aesthetics · 1 price not added up",
        "Bloom Beauty Bar · 2 prices not added up",
    ]


BUDGETS = [
    (None, 900, ""),
    (Amount(Decimal(800), Decimal(900)), None, ""),
    (Amount(Decimal(800), Decimal(900)), 900, "within your budget of £900"),
    (Amount(Decimal(800), Decimal(901)), 900, "fits your budget of £900 in the lower case only"),
    (Amount(Decimal(800), None), 900, "fits your budget of £900 in the lower case only"),
    (Amount(Decimal(901), None), 900, "over your budget of £900"),
]


@pytest.mark.parametrize(("year", "budget", "words"), BUDGETS)
def test_a_year_is_held_against_the_budget(year, budget, words):
    plan = Plan(budget_per_year=None if budget is None else Decimal(budget), currency="GBP")
    assert budget_words(year, plan) == words

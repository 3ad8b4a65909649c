"""A full report of few and many clinics, with names that are too long, without prices, without hope."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.report.choice import FULL, Contents, Part
from botox_vetter.report.comparison import comparison_document
from botox_vetter.report.document import Heading, Table
from botox_vetter.report.drawings.charts.chart import WIDTH
from botox_vetter.report.drawings.shapes import Drawing
from tests.large_case import LARGE_TODAY, large_case
from tests.report.cases import SPRING, TODAY, clinics, spring
from tests.report.references import text_of


def made(comparison, rulebook):
    return comparison_document(comparison, rulebook, FULL)


def captions(document):
    return [block.caption for block in document.blocks if isinstance(block, Table)]


def headings(document):
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def charts(document):
    return [block for block in document.blocks if isinstance(block, Drawing) and block.width == WIDTH]


CASES = {
    "one": lambda rulebook: clinics(1, rulebook),
    "two": lambda rulebook: clinics(2, rulebook),
    "eight with much known": lambda rulebook: compare_case(large_case(rulebook, 8), rulebook, LARGE_TODAY),
    "thirty": lambda rulebook: clinics(30, rulebook, "The Harbour Clinic of Quay Street, number {n}"),
    "names of 200 letters": lambda rulebook: clinics(8, rulebook, "N" * 198 + "{n}"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_every_clinic_stands_in_full_once_and_in_every_table_of_figures(case, rulebook):
    comparison = case(rulebook)
    document = made(comparison, rulebook)
    names = [standing.clinic.name for standing in comparison.standings]
    told = [caption for caption in captions(document) if caption.startswith(tuple(f"{name}: " for name in names))]
    assert len(told) == len(names)
    tables = {block.caption: block for block in document.blocks if isinstance(block, Table)}
    for caption in ("Ranking", "Price per area in figures", "Session and year in figures"):
        rows = tables[caption].rows
        assert [row.cells[caption == "Ranking"].text for row in rows] == names
    beside = [table for caption, table in tables.items() if caption.startswith("What makes up each score")]
    assert [column.header for table in beside for column in table.columns[1:]] == names
    assert {"How this was worked out", "Scores on one scale", "What a year costs"} <= set(headings(document))


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_every_drawing_says_its_message_to_who_cannot_see_it(case, rulebook):
    drawn = charts(made(case(rulebook), rulebook))
    assert drawn
    assert all("All figures stand in the table below." in drawing.alt for drawing in drawn)


def test_what_makes_up_a_score_is_drawn_once_side_by_side_or_at_each_clinic(rulebook):
    whole = text_of(made(spring(rulebook), rulebook))
    alone = text_of(comparison_document(spring(rulebook), rulebook, Contents(frozenset({Part.CLINICS}))))
    assert whole.count("-- Track record") == 1
    assert alone.count("-- Track record") == 3


def test_the_message_of_a_drawing_names_both_ends_and_what_is_missing(rulebook):
    alts = {drawing.alt for drawing in charts(made(spring(rulebook), rulebook))}
    assert alts == {
        "How often each clinic has which rank, of 100 ways of weighing it; most often first: Northgate Skin, "
        "first in 92 of 100. All figures stand in the table below.",
        "What each category brings to each score; of Northgate Skin most is proven in this one: "
        "Qualification and training. All figures stand in the table below.",
        "Score against what a year costs: 2 clinics may be best. All figures stand in the table below.",
        "Scores on one scale from 0 to 100, most is proven of Northgate Skin: 28 to 100 of 100, cleared; "
        "least of Bloom Beauty Bar: 1 to 97 of 100, ruled out. All figures stand in the table below.",
        "Prices of each area on one scale. Frown lines: lowest at Bloom Beauty Bar (From £60 by itself), highest at "
        "Harbour Aesthetics (£200 to £360); Forehead lines: lowest at Bloom Beauty Bar (From £60 by itself), highest "
        "at Harbour Aesthetics (£100 to £240), no figure at 1 clinic; Crow's feet: Harbour Aesthetics (£200 to £360), "
        "no figure at 2 clinics. All figures stand in the table below.",
        "What a year costs at each clinic, on one scale: lowest at Northgate Skin (£720 to £840), highest at Harbour "
        "Aesthetics (£1,500 to £2,880), no figure at 1 clinic. All figures stand in the table below.",
    }


def test_without_prices_nothing_about_costs_is_drawn(rulebook):
    document = made(compare_case(replace(SPRING, quotes=()), rulebook, TODAY), rulebook)
    assert not {"What each area costs", "What a year costs"} & set(headings(document))
    assert not any("figures" in caption for caption in captions(document))


def test_amounts_in_several_currencies_are_not_drawn_on_one_scale(rulebook):
    plan = replace(SPRING.plan, currency="", budget_per_year=None)
    quotes = tuple(replace(q, currency="EUR") if q.clinic_id == "harbour" else q for q in SPRING.quotes)
    file = replace(SPRING, case=replace(SPRING.case, plan=plan), quotes=quotes)
    comparison = compare_case(file, rulebook, TODAY)
    assert {s.cost.currency for s in comparison.standings} == {"GBP", "EUR"}
    document = made(comparison, rulebook)
    assert "What each area costs" not in headings(document)
    assert "Price per area in figures" in captions(document)


def test_where_all_are_ruled_out_nothing_is_still_open(rulebook):
    level, how = "home_hotel_party_vehicle", Assurance.SEEN
    home = tuple(Finding(f"f{clinic.id}", "PR02", level, how, TODAY, clinic.id) for clinic in SPRING.clinics)
    document = made(compare_case(replace(SPRING, findings=home), rulebook, TODAY), rulebook)
    assert not any(words.startswith("Still open") for words in headings(document))
    assert "What is open, and what to ask next" not in captions(document) or "Ask the clinic" not in text_of(document)


def test_a_thousand_kept_files_stand_in_the_list(rulebook):
    at = datetime(2026, 11, 9, 18, 5, tzinfo=UTC)
    kept = tuple(
        Evidence(f"e{n}", "case", f"{n:064x}", f"page {n}.html", "text/html", 10, at, clinic_id="northgate")
        for n in range(1000)
    )
    document = made(compare_case(replace(SPRING, evidence=kept), rulebook, TODAY), rulebook)
    (table,) = [b for b in document.blocks if isinstance(b, Table) and b.caption == "Evidence"]
    assert [row.cells[0].text for row in table.rows] == [str(n) for n in range(1, 1001)]

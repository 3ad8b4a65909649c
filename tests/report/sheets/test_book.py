"""Which sheets there are and what stands in them, before anybody writes them."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.report.choice import FULL, SHORT, Contents, Part
from botox_vetter.report.sheets.book import sheets
from botox_vetter.report.sheets.sheet import Sheet
from botox_vetter.report.sheets.values import Money, Share, Web
from botox_vetter.report.xlsx.book import to_xlsx
from botox_vetter.vetting.results import Verdict
from tests.cases import harbour_case
from tests.report.cases import SPRING, TODAY, clinics, spring
from tests.report.large import without_prices


@pytest.fixture(scope="module")
def book(rulebook) -> dict[str, Sheet]:
    return {sheet.name: sheet for sheet in sheets(spring(rulebook), rulebook)}


def rows(sheet: Sheet) -> list[dict[str, object]]:
    return [dict(zip(sheet.heads, row, strict=True)) for row in sheet.rows]


def column(sheet: Sheet, clinic: str) -> dict[object, object]:
    """What stands side by side of one clinic."""
    n = sheet.heads.index(clinic)
    return {row[0]: row[n] for row in sheet.rows if len(row) > 1}


def test_the_answer_stands_first_and_says_what_the_report_says(book):
    answer = next(iter(book.values()))
    assert answer.heads == ("Spring 2027 · clinics compared",)
    texts = [row[0] for row in answer.rows]
    assert texts[0] == "As known on 22 November 2026 · England · Bath"
    assert any(text.startswith("Northgate Skin comes first") for text in texts)
    assert any("informs, it does not diagnose" in text for text in texts)


def test_the_ranking_has_a_row_for_each_clinic_with_figures_to_compute_with(book):
    northgate, harbour, bloom = rows(book["Ranking"])
    assert (northgate["Rank"], northgate["Verdict"], northgate["One year, to"]) == (
        "1",
        "Cleared",
        Money(Decimal("840.00"), "GBP"),
    )
    assert isinstance(northgate["Score, proven, of 100"], int)
    assert harbour["Why there is no figure"] is None
    assert (bloom["Verdict"], bloom["Why there is no figure"]) == (
        "Ruled out",
        "No price for crow's feet",
    )


def test_a_price_without_an_upper_end_says_so_and_an_unknown_one_is_empty(book):
    from_60 = next(row for row in rows(book["Prices"]) if row["In the clinic's words"] == "Frown lines from £60")
    assert (from_60["From"], from_60["To"]) == (Money(Decimal("60.00"), "GBP"), "no upper end")
    beside = column(book["Side by side"], "Bloom Beauty Bar")
    assert beside["One year, from"] is None


def test_every_price_says_what_it_was_used_for_and_where_it_was_seen(book):
    found = rows(book["Prices"])
    assert len(found) == len(SPRING.quotes)
    bundle = next(row for row in found if row["In the clinic's words"] == "3 areas £240")
    assert bundle["Used in the figures"] == "yes"
    assert (bundle["Seen on"], bundle["Seen where"]) == (date(2026, 11, 18), Web("https://northgate.example/prices"))
    old = next(row for row in found if row["In the clinic's words"] == "October offer: 3 areas £199")
    assert (old["Used in the figures"], old["Holds until"]) == (None, date(2026, 10, 31))
    assert "31 October 2026" in old["Used for, or why not"]


def test_every_criterion_is_a_row_at_every_clinic_and_the_shares_make_the_score(book, rulebook):
    comparison = spring(rulebook)
    found = rows(book["Criteria"])
    for standing in comparison.standings:
        own = [row for row in found if row["Clinic"] == standing.clinic.name]
        assert {row["Number"] for row in own} == {gate.criterion for gate in standing.vetting.gates} | set(
            standing.vetting.answers
        )
        proven = sum((row["Proven of it"].of_one for row in own if row["Proven of it"]), Fraction(0))
        possible = sum((row["Possible of it"].of_one for row in own if row["Possible of it"]), Fraction(0))
        assert (proven, possible) == (standing.vetting.proven, standing.vetting.possible)


def test_an_answer_says_how_sure_it_is_by_what_register_and_whom_it_is_about(book):
    found = rows(book["Criteria"])
    first = next(row for row in found if row["Clinic"] == "Northgate Skin" and row["Number"] == "LR01")
    assert (first["Stands"], first["Answer"], first["How sure"]) == ("Passes", "In order", "Verified")
    assert (first["Found on"], first["About whom"]) == (date(2026, 11, 19), "Asha Example")
    assert first["Weighs as"].startswith("Knock-out, ")
    unknown = next(row for row in found if row["Clinic"] == "Bloom Beauty Bar" and row["Number"] == "LR01")
    assert (unknown["Stands"], unknown["Answer"], unknown["How sure"], unknown["Found on"]) == (
        "Open",
        "Not known",
        None,
        None,
    )


def test_questions_are_in_order_and_nothing_is_asked_of_who_is_ruled_out(book, rulebook):
    comparison = spring(rulebook)
    found = rows(book["Questions"])
    harbour = comparison.of("harbour")
    own = [row for row in found if row["Clinic"] == "Harbour Aesthetics" and row["Order"]]
    assert [row["Order"] for row in own] == list(range(1, len(harbour.ask) + 1))
    assert own[0]["What hangs on it"] == "Knock-out"
    gains = [row["May bring, of the score"] for row in own if row["What hangs on it"] == "Score"]
    assert gains == [Share(question.gain) for question in harbour.ask if question.gain is not None]
    out = [s.clinic.name for s in comparison.standings if s.vetting.verdict is Verdict.RULED_OUT]
    assert out == ["Bloom Beauty Bar"]
    assert not [row for row in found if row["Clinic"] in out]


def test_side_by_side_has_a_column_for_each_clinic_and_heads_above_its_parts(book):
    sheet = book["Side by side"]
    assert sheet.heads == ("", "Northgate Skin", "Harbour Aesthetics", "Bloom Beauty Bar")
    assert [sheet.rows[n][0] for n in sorted(sheet.groups)][:3] == ["Where it stands", "Session and year", "Knock-outs"]
    assert column(sheet, "Northgate Skin")["Who injects"] == "Asha Example"
    assert column(sheet, "Bloom Beauty Bar")["Who injects"] == "Not known"


@pytest.mark.parametrize(
    ("contents", "names"),
    [
        (SHORT, ["Answer", "Ranking", "Side by side", "Criteria", "Questions"]),
        (Contents(frozenset({Part.PRICES})), ["Answer", "Prices"]),
        (Contents(frozenset({Part.ASK})), ["Answer", "Questions"]),
    ],
)
def test_only_what_is_wanted_has_a_sheet(contents, names, rulebook):
    assert [sheet.name for sheet in sheets(spring(rulebook), rulebook, contents)] == names


def test_few_words_are_three_questions_at_each_clinic(rulebook):
    short = Contents(frozenset({Part.ASK}), is_short=True)
    found = rows(sheets(spring(rulebook), rulebook, short)[-1])
    assert [row["Order"] for row in found if row["Clinic"] == "Harbour Aesthetics" and row["Order"]] == [1, 2, 3]


def test_what_is_personal_stands_nowhere_when_it_is_not_wanted(rulebook):
    file = replace(SPRING, case=replace(SPRING.case, plan=replace(SPRING.plan, person="Alex, spring")))
    comparison = compare_case(file, rulebook, TODAY)

    def words(contents: Contents) -> str:
        return "\n".join(
            str(value) for sheet in sheets(comparison, rulebook, contents) for row in sheet.rows for value in row
        )

    for secret in ("Alex, spring", "the only one that is cleared", "Within your budget"):
        assert secret in words(FULL)
        assert secret not in words(replace(FULL, is_personal=False))


def test_without_prices_there_is_no_sheet_of_them_and_the_ranking_says_why(rulebook):
    made = {sheet.name: sheet for sheet in sheets(without_prices(rulebook), rulebook)}
    assert "Prices" not in made
    assert {row["Why there is no figure"] for row in rows(made["Ranking"])} == {"No price recorded"}
    assert "One year, from" not in made["Ranking"].heads


def test_without_clinics_the_answer_is_all(rulebook):
    (answer,) = sheets(clinics(0, rulebook), rulebook)
    assert ("There is no clinic to compare yet.",) in answer.rows


def test_names_from_right_to_left_stand_without_marks_so_that_they_can_be_searched(rulebook):
    made = {sheet.name: sheet for sheet in sheets(clinics(1, rulebook, "מרפאת הנמל {n}"), rulebook)}
    assert rows(made["Ranking"])[0]["Clinic"] == "מרפאת הנמל 1"


def test_every_kept_file_is_a_row_with_its_whole_hash_and_what_it_supports(rulebook):
    comparison = compare_case(harbour_case(), rulebook, TODAY)
    made = {sheet.name: sheet for sheet in sheets(comparison, rulebook)}
    (kept,) = rows(made["Evidence"])
    (record,) = harbour_case().evidence
    assert (kept["SHA-256"], kept["Bytes"], kept["What was kept"]) == (record.sha256, record.size, record.name)
    assert kept["What it supports"]


def test_a_thousand_kept_files_are_a_thousand_rows(rulebook):
    file = harbour_case()
    (one,) = file.evidence
    kept = tuple(replace(one, id=f"kept {n}", name=f"page {n}.pdf") for n in range(1000))
    comparison = compare_case(replace(file, evidence=(one, *kept)), rulebook, TODAY)
    made = sheets(comparison, rulebook, Contents(frozenset({Part.EVIDENCE})))
    assert len(made[-1].rows) == 1001
    assert b"page 999.pdf" in zipped(to_xlsx(made, "t", "f", TODAY), "xl/worksheets/sheet2.xml")


def zipped(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return parts.read(name)


def test_the_method_is_told_in_sentences(book):
    assert len(book["Method"].rows) >= 5
    assert book["Method"].heads == ("How this was worked out",)

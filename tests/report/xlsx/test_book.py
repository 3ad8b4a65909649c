"""The workbook as a spreadsheet reads it."""

import io
import zipfile
from datetime import date
from decimal import Decimal
from fractions import Fraction

import openpyxl
import pytest

from botox_vetter.report.sheets.book import sheets
from botox_vetter.report.sheets.sheet import Sheet
from botox_vetter.report.sheets.values import Money, Share, Value, Web
from botox_vetter.report.xlsx.book import to_xlsx
from botox_vetter.report.xlsx.cells import money_format
from botox_vetter.report.xlsx.same_bytes import at_midnight, same_bytes
from tests.report.cases import TODAY, clinics, spring
from tests.report.large import HOSTILE, MANY, WORST, named

DAY = date(2026, 11, 22)


def opened(content: bytes):
    return openpyxl.load_workbook(io.BytesIO(content))


def written(*values: Value):
    """The cells below each other that these values become."""
    sheet = Sheet("s", ("a", "b"), tuple((value, None) for value in values))
    page = opened(to_xlsx((sheet,), "t", "f", DAY))["s"]
    return [page.cell(n, 1) for n in range(2, len(values) + 2)]


@pytest.mark.parametrize(
    ("value", "stored", "number_format"),
    [
        (Money(Decimal("1320.50"), "GBP"), 1320.5, '"£"#,##0.00'),
        (Money(Decimal(9800), "JPY"), 9800, '"JPY "#,##0'),
        (Share(Fraction(1, 8)), 0.125, "0.0%"),
        (date(2026, 11, 18), at_midnight(date(2026, 11, 18)), "d mmm yyyy"),
        (37, 37, "General"),
        (Decimal("2.5"), 2.5, "#,##0.##"),
        ("three areas", "three areas", "General"),
    ],
)
def test_a_value_is_of_its_own_type(value, stored, number_format):
    (cell,) = written(value)
    assert (cell.value, cell.number_format) == (stored, number_format)


@pytest.mark.parametrize(
    ("currency", "shown"),
    [
        ("EUR", '"€"#,##0.00'),
        ("CAD", '"CA$"#,##0.00'),
        ("CHF", '"CHF "#,##0.00'),
        ("KWD", '"KWD "#,##0.000'),
        ("", "#,##0.00"),
        ('"]A1', '"A1 "#,##0.00'),
    ],
)
def test_money_is_shown_in_its_own_currency(currency, shown):
    assert money_format(currency) == shown


def test_what_a_spreadsheet_cannot_compute_exactly_stays_a_text():
    large, early = written(Money(Decimal("1234567890123456.78"), "GBP"), date(1899, 1, 1))
    assert (large.data_type, early.data_type) == ("s", "s")
    assert "1,234,567,890,123,456.78" in large.value


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_never_computed(text):
    (cell,) = written(text)
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_no_hostile_name_becomes_a_formula_or_spoils_the_workbook(rulebook):
    for text in WORST:
        for page in opened(to_xlsx(sheets(named(text, rulebook), rulebook), text, text, TODAY)):
            for row in page.iter_rows():
                assert not [cell.coordinate for cell in row if cell.data_type in ("f", "e")], text


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://quay.example/prices?a=1&b=2#top", "https://quay.example/prices?a=1&b=2#top"),
        ('https://quay.example/<2>"3"', "https://quay.example/%3C2%3E%223%22"),
        ("https://quay.example/zoë%", "https://quay.example/zo%C3%AB%25"),
        ("https://quay.example/#a#b", None),
        ("https://quay.example/" + "a" * 3000, None),
    ],
)
def test_an_address_leads_there_unless_a_spreadsheet_would_call_it_damage(address, target):
    (cell,) = written(Web(address))
    assert (cell.hyperlink.target if cell.hyperlink else None) == target
    assert cell.value == address.removeprefix("https://")


def test_a_text_without_end_is_cut_and_shows_it():
    (cell,) = written("word " * 20_000)
    assert len(cell.value) <= 32_767
    assert cell.value.endswith(" …")


@pytest.fixture(scope="module")
def book(rulebook):
    return opened(to_xlsx(sheets(spring(rulebook), rulebook), "Spring · compared", "Spring & Co", TODAY, "Letter"))


def test_heads_stay_in_sight_and_lists_can_be_filtered(book):
    prices, beside = book["Prices"], book["Side by side"]
    assert prices.freeze_panes == beside.freeze_panes == "B2"
    assert prices.auto_filter.ref == prices.dimensions
    assert beside.auto_filter.ref is None


def test_it_can_be_printed_as_it_is(book):
    page = book["Criteria"]
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 1)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.print_title_rows, page.print_title_cols) == ("$1:$1", "$A:$A")
    assert page.oddFooter.left.text == "Spring && Co"
    assert page.page_setup.fitToHeight == 0


def test_columns_are_neither_too_narrow_for_their_numbers_nor_wider_than_a_screen(book):
    for page in book:
        for dimension in page.column_dimensions.values():
            assert 8 <= dimension.width <= 84
    assert all(cell.alignment.wrap_text for cell in book["Criteria"]["B"])


def test_rows_are_as_high_as_their_longest_text_needs(book):
    page = book["Criteria"]
    heights = {page.row_dimensions[n].height for n in range(2, page.max_row + 1)}
    assert min(heights) == 15
    assert max(heights) > 30


def test_the_workbook_says_what_it_is(book):
    told = book.properties
    assert (told.title, told.creator, told.language) == ("Spring · compared", "Botox Vetter", "en")
    assert told.created == told.modified == at_midnight(DAY)


def test_no_clock_shows_in_the_file(rulebook):
    content = to_xlsx(sheets(clinics(1, rulebook), rulebook), "t", "f", TODAY)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-11-22T00:00:00Z" in parts.read("docProps/core.xml")


def test_a_workbook_of_another_make_is_refused_rather_than_written_with_the_clock_in_it():
    with zipfile.ZipFile(out := io.BytesIO(), "w") as parts:
        parts.writestr("docProps/core.xml", "<coreProperties/>")
    with pytest.raises(ValueError, match="openpyxl"):
        same_bytes(out.getvalue(), DAY)


def test_a_foot_without_end_is_cut_to_what_spreadsheets_take(rulebook):
    book = opened(to_xlsx(sheets(clinics(1, rulebook), rulebook), "t", "& " * 300, TODAY))
    assert len(book["Ranking"].oddFooter.left.text) < 255


@pytest.mark.parametrize("which", MANY)
def test_every_number_of_clinics_is_written_and_read(which, rulebook):
    comparison = MANY[which](rulebook)
    made = sheets(comparison, rulebook)
    book = opened(to_xlsx(made, "t", "f", TODAY))
    assert book.sheetnames == [sheet.name for sheet in made]
    for sheet in made:
        assert book[sheet.name].max_row == len(sheet.rows) + 1


def test_names_of_two_hundred_letters_and_from_right_to_left_stay_whole(rulebook):
    for name in ("N" * 200, "مركز الميناء للتجميل"):
        book = opened(to_xlsx(sheets(clinics(1, rulebook, name), rulebook), name, name, TODAY))
        assert book["Ranking"]["A2"].value == name

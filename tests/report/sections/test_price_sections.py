"""Prices side by side with their bars: one scale for all areas, one for sessions, one for years."""

from decimal import Decimal

import pytest

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.document import Cell, Row
from botox_vetter.report.drawings.shapes import estimated_width
from botox_vetter.report.sections.price_sections import price_sections
from botox_vetter.report.sections.section import Section
from tests.report.cases import compared

QUAY, COVE = Clinic("quay", "case", "Quay"), Clinic("cove", "case", "Cove")


def quote(quote_id: str, clinic: Clinic, low: str, high: str | None, *areas: str, currency: str = "GBP") -> Quote:
    ends = Decimal(low), None if high is None else Decimal(high)
    return Quote(quote_id, clinic.id, Basis.PER_AREA, *ends, currency, areas=areas)


PRICES = (
    quote("q1", QUAY, "90", "90", "glabella"),
    quote("q2", QUAY, "60", "100", "forehead"),
    quote("q3", QUAY, "80", "80", "crows_feet"),
    quote("c1", COVE, "40", None, "glabella"),
    quote("c2", COVE, "50", "50", "forehead"),
)


def sections_of(rulebook: Rulebook, *quotes: Quote) -> dict[str, Section]:
    comparison = compared(QUAY, COVE, rulebook=rulebook, quotes=quotes)
    group = tuple(comparison.of(clinic.id) for clinic in (QUAY, COVE))
    return {section.id: section for section in price_sections(group, comparison, rulebook, estimated_width)}


def row_of(section: Section, head: str) -> Row:
    (row,) = [row for row in section.rows if row.cells[0].text == head]
    return row


def alt(cell: Cell) -> str:
    return cell.drawing.alt if cell.drawing else ""


def test_all_areas_of_all_clinics_are_drawn_on_one_scale(rulebook: Rulebook) -> None:
    areas = sections_of(rulebook, *PRICES)["areas"]
    assert areas.head.notes == ("All bars: £40 to £100",)
    assert [alt(cell) for cell in row_of(areas, "Frown lines").cells] == [
        "",
        "Bar: £90, on a scale of £40 to £100",
        "Bar: from £40, on a scale of £40 to £100",
    ]
    assert alt(row_of(areas, "Forehead lines").cells[1]) == "Bar: £60 to £100, on a scale of £40 to £100"


def test_what_is_not_known_says_why_and_has_no_bar(rulebook: Rulebook) -> None:
    sections = sections_of(rulebook, *PRICES)
    cell = row_of(sections["areas"], "Crow's feet").cells[2]
    assert (cell.text, cell.drawing) == ("Not known", None)
    assert cell.notes
    session = row_of(sections["costs"], "One session").cells
    assert session[2].text == "Cannot be told: no price for crow's feet"
    assert session[2].drawing is None


def test_session_and_year_have_scales_of_their_own(rulebook: Rulebook) -> None:
    costs = sections_of(rulebook, *PRICES)["costs"]
    assert row_of(costs, "One session").cells[0].notes == ("Bars: £230 to £270",)
    assert row_of(costs, "One year").cells[0].notes == ("Bars: £690 to £810",)
    assert alt(row_of(costs, "One year").cells[1]) == "Bar: £690 to £810, on a scale of £690 to £810"


def test_two_prices_for_one_area_are_drawn_from_the_least_to_the_most(rulebook: Rulebook) -> None:
    dearer = Quote("q4", "quay", Basis.AREAS_BUNDLE, Decimal(120), Decimal(120), "GBP", count=1)
    bundle = Quote("q5", "quay", Basis.AREAS_BUNDLE, Decimal(150), Decimal(150), "GBP", count=3)
    cell = row_of(sections_of(rulebook, PRICES[0], dearer, bundle)["areas"], "Frown lines").cells[1]
    assert cell.text == "£90 or £120 by itself"
    assert alt(cell).startswith("Bar: £90 to £120,")


@pytest.mark.parametrize("quotes", [(), (quote("q1", QUAY, "90", "90", "glabella", currency="AED"),)])
def test_without_comparable_prices_there_are_no_bars(quotes: tuple[Quote, ...], rulebook: Rulebook) -> None:
    for section in sections_of(rulebook, *quotes).values():
        assert section.head.drawing is None
        assert all(cell.drawing is None for row in section.rows for cell in row.cells)


def test_what_is_unusual_about_prices_is_named_once_with_the_prices(rulebook: Rulebook) -> None:
    twice = [quote(f"c{n}", COVE, str(n), str(n), "glabella") for n in (90, 95, 99, 120)]
    row = row_of(sections_of(rulebook, *PRICES[:3], *twice)["costs"], "To ask about prices")
    assert row.cells[1].text == "Nothing unusual"
    assert row.cells[2].notes == (
        "Another price is stated for the same: ask which one holds: "
        "£120 for frown lines, £90 for frown lines, £95 for frown lines and 1 more price",
    )
    heads = [one.cells[0].text for one in sections_of(rulebook, *PRICES[:3])["costs"].rows]
    assert "To ask about prices" not in heads


def test_the_rate_of_another_currency_stands_with_the_figures(rulebook: Rulebook) -> None:
    abroad = [
        quote(f"c{area}", COVE, "140", "140", area, currency="EUR") for area in ("glabella", "forehead", "crows_feet")
    ]
    row = row_of(sections_of(rulebook, *abroad)["costs"], "Behind the figures")
    assert row.cells[2].notes[0].startswith("1 EUR taken as 0.")
    assert "GBP, the rate of " in row.cells[2].notes[0]


def test_longer_years_and_a_month_of_effect_have_rows_and_bars_of_their_own(rulebook: Rulebook) -> None:
    costs = sections_of(rulebook, *PRICES)["costs"]
    assert row_of(costs, "Two years").cells[1].text == "£1,380 to £1,620"
    assert alt(row_of(costs, "Five years").cells[1]).startswith("Bar: £3,450 to £4,050")
    assert row_of(costs, "A month of effect").cells[2].text == "Cannot be told"

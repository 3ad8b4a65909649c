"""Rows of prices: read as clinics write them, known by what they are for, and never guessed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.actions.tables.proposal import CellChange, Fate
from botox_vetter.domain.day_reading import DayOrder
from botox_vetter.domain.quotes import Basis, Period, Published, Quote, Sex, State
from botox_vetter.domain.rulebook import Rulebook
from tests.actions.tables.rows import EMPTY, after, dry, only, why
from tests.cases import LANTERN, QUAY, VELVET, harbour_case

HARBOUR = harbour_case()
ALONE = replace(EMPTY, clinics=(replace(HARBOUR.clinic(VELVET), case_id=EMPTY.case.id),))


def price(rulebook: Rulebook, text: str, **terms: Any) -> Quote:
    """The one new price of a table about Velvet Room Beauty."""
    row = only(ALONE, rulebook, text, **terms)
    assert isinstance(row.record, Quote), row.refusals
    assert row.fate is Fate.NEW
    return row.record


PAID_FOR = [
    ("Treatment,Price\nForehead,£150", Basis.PER_AREA, ("forehead",), None),
    ("Treatment,Price\nBotox 2 areas,£200", Basis.AREAS_BUNDLE, None, 2),
    ("Treatment,Price\nZornesfalte und Stirn,£200", Basis.PER_SESSION, ("glabella", "forehead"), None),
    ("Treatment,Price\nUpper face,£285", Basis.PER_SESSION, ("glabella", "forehead", "crows_feet"), None),
    ("Treatment,Price\nTop-up,£50", Basis.TOP_UP, None, None),
    ("Treatment,Price\nReview and top up,£30", Basis.REVIEW, None, None),
    ("Treatment,Price\nWeekend surcharge,£25", Basis.SURCHARGE, None, None),
    ("Treatment,Price\nBeratung,£30", Basis.CONSULTATION, None, None),
    ("Treatment,Price\nAnti-wrinkle,£12 per unit", Basis.PER_UNIT, None, None),
    ("Treatment,Price\nForehead,£12 per unit", Basis.PER_UNIT, ("forehead",), None),
    ("Area,Price\ncrow's feet,£90", Basis.PER_AREA, ("crows_feet",), None),
    ("Basis,Price\nper unit,£12", Basis.PER_UNIT, None, None),
    ("Number of areas,Price\n3,£240", Basis.AREAS_BUNDLE, None, 3),
    ("Basis,Areas,Price\nreview,frown,£0", Basis.REVIEW, ("glabella",), None),
    ("Treatment,Basis,Price\nForehead,per area,£150", Basis.PER_AREA, ("forehead",), None),
    ("Treatment,Basis,Price\nBotox 3 areas,bundle,£240", Basis.AREAS_BUNDLE, None, 3),
    ("Treatment,Basis,Price\nAnti-wrinkle injections,per area,£150", Basis.PER_AREA, None, None),
    ("Treatment,Areas,Basis,Price\nThe usual,chin,per area,£90", Basis.PER_AREA, ("chin",), None),
]


@pytest.mark.parametrize(("text", "basis", "areas", "count"), PAID_FOR, ids=[text for text, *_ in PAID_FOR])
def test_what_a_price_pays_for_is_told_by_what_the_row_says(
    text: str, basis: Basis, areas: tuple[str, ...] | None, count: int | None, rulebook: Rulebook
) -> None:
    quote = price(rulebook, text)
    assert (quote.basis, quote.areas, quote.count) == (basis, areas, count)


AMOUNTS = [
    ("Price\n£150-200", "150", "200", "GBP"),
    ("Price\nab 99 €", "99", None, "EUR"),
    ("Price,Currency\n150,chf", "150", "150", "CHF"),
    ("Price from,Price to\n90,110", "90", "110", "GBP"),
    ("Price from,Price to\n90,", "90", None, "GBP"),
    ("Price (€)\n1.200,50", "1200.50", "1200.50", "EUR"),
    ("Price,Currency\n$12,AUD", "12", "12", "AUD"),
]


@pytest.mark.parametrize(("text", "low", "high", "currency"), AMOUNTS, ids=[text for text, *_ in AMOUNTS])
def test_an_amount_comes_with_both_ends_and_its_currency(
    text: str, low: str, high: str | None, currency: str, rulebook: Rulebook
) -> None:
    heading, cells = text.split("\n")
    quote = price(rulebook, f"Area;{heading.replace(',', ';')}\nNeck;{_split(heading, cells)}")
    assert (quote.low, quote.high) == (Decimal(low), None if high is None else Decimal(high))
    assert quote.currency == currency


def _split(heading: str, cells: str) -> str:
    """A comma in a lone cell is a decimal comma."""
    return cells.replace(",", ";") if "," in heading else cells


def test_that_no_amount_is_stated_is_kept_as_such(rulebook: Rulebook) -> None:
    quote = price(rulebook, "Area,Price\nNeck,on request")
    assert (quote.low, quote.high, quote.published) == (None, None, Published.ON_REQUEST)


def test_all_that_a_row_can_say_is_kept(rulebook: Rulebook) -> None:
    quote = price(
        rulebook,
        "Basis;Price;Brand;Least units;Period;Discount;For;Offer;Regular price;Valid until;Seen;Note;Accepted\n"
        "membership;£12;Bocouture;20;monthly;10%;men;yes;£15;31.01.2027;03/04/2026;n;proposed",
        day_order=DayOrder.DAY_FIRST,
    )
    assert (quote.product, quote.minimum_units, quote.period) == ("xeomin", Decimal(20), Period.MONTH)
    assert (quote.discount_percent, quote.is_offer, quote.regular) == (Decimal(10), True, Decimal(15))
    assert (quote.valid_until, quote.seen_on, quote.state) == (date(2027, 1, 31), date(2026, 4, 3), State.PROPOSED)
    assert quote.note == "n"


def test_the_words_of_the_price_list_are_kept_as_the_clinics_own(rulebook: Rulebook) -> None:
    assert price(rulebook, "Treatment,Price\nForehead lines!,£150").wording == "Forehead lines!"


REFUSED = [
    ("Area,Price\nForehead,ten", "price", "not_a_price"),
    ("Area,Price\nForehead,-5", "price", "not_a_price"),
    ("Area,Price\nForehead,£99999999999", "", "figure_out_of_range"),
    ("Area,Price\nForehead,£1000000000000", "", "figure_out_of_range"),
    ("Area,Price\nForehead,free", "", "free_treatment"),
    ("Area,Price\nForehead,0", "", "free_treatment"),
    ("Area,Price\nForehead,from £0", "", "free_treatment"),
    ("Basis,Sessions,Areas,Price\npackage,3,forehead,£0", "", "free_treatment"),
    ("Basis,Sessions,Areas,Price\npackage,0,forehead,£600", "", "package_without_sessions"),
    ("Area,Price\nForehead,12 XYZ", "", "unknown_currency"),
    ("Area,Price,Currency\nForehead,12,QQQ", "", "unknown_currency"),
    ("Area,Price\nForehead,12 % off", "price", "not_a_price"),
    ("Area,Price,Discount\nForehead,£120,12", "", "discount_on_nothing"),
    ("Area,Price\nForehead,200-150", "", "range_upside_down"),
    ("Area,Price\nForehead,", "", "price_missing"),
    ("Area,Price to\nForehead,110", "price", "low_missing"),
    ("Area,Price,Price from\nForehead,110,90", "price", "price_twice"),
    ("Area,Price\nForehead,$12", "price", "which_dollar"),
    ("Area,Price,Currency\nForehead,£12,EUR", "price", "two_currencies"),
    ("Area,Price\nKnee,£12", "areas", "no_such_area"),
    ("Treatment,Price\nFiller,£12", "what", "treatment_not_understood"),
    ("Treatment,Price\nChin filler,£250", "what", "treatment_not_understood"),
    ("Treatment,Basis,Price\nLip filler,per area,£250", "what", "treatment_not_understood"),
    ("Treatment,Basis,Price\nThe works,per area,£250", "what", "treatment_not_understood"),
    ("Price,Note\n£12,x", "", "basis_missing"),
    ("Area,Price,Brand\nForehead,£12,Snake oil", "product", "no_such_product"),
    ("Area,Price,Seen\nForehead,£12,03/04/2026", "seen_on", "ambiguous_day"),
    ("Area,Price,Seen\nForehead,£12,1823-01-01", "", "day_out_of_range"),
    ("Area,Price,Members only\nForehead,£12,perhaps", "member", "not_one_of_these"),
    ("Number of areas,Price\n2.5,£12", "count", "not_whole"),
    ("Basis,Price\nfor several areas,£12", "", "bundle_without_count"),
    ("Basis,Price,Discount\nmembership,£12,120", "", "no_percentage"),
    ("Clinic,Area,Price\nAtlantis,Forehead,£12", "clinic", "no_such_clinic"),
]


@pytest.mark.parametrize(("text", "column", "kind"), REFUSED, ids=[kind for *_, kind in REFUSED])
def test_a_row_that_cannot_be_taken_says_which_cell_and_why(
    text: str, column: str, kind: str, rulebook: Rulebook
) -> None:
    row = only(ALONE, rulebook, text)
    assert (column, kind) in why(row)


def test_a_price_without_a_clinic_and_one_without_a_currency_are_refused(rulebook: Rulebook) -> None:
    assert ("clinic", "clinic_missing") in why(only(HARBOUR, rulebook, "Area,Price\nForehead,£12"))
    row = only(ALONE, rulebook, "Area,Price\nForehead,12", currency="")
    assert ("", "no_currency") in why(row)


def test_the_same_price_again_is_there_already(rulebook: Rulebook) -> None:
    row = only(HARBOUR, rulebook, "Clinic,Area,Price\nLantern Street Aesthetics,Frown,£95")
    assert row.fate is Fate.SAME


def test_another_amount_for_the_same_is_a_change_and_says_both(rulebook: Rulebook) -> None:
    row = only(HARBOUR, rulebook, "Clinic,Area,Price\nLantern Street Aesthetics,Frown,£105-120")
    assert row.fate is Fate.CHANGED
    assert row.changes == (
        CellChange("price", "GBP 95", "GBP 105-120"),
        CellChange("wording", "Frown lines £95", ""),
        CellChange("seen_on", "2026-11-09", ""),
    ), "words and a day that stood for another amount vouch for nothing"


def test_a_currency_that_only_the_table_brings_does_not_replace_one(rulebook: Rulebook) -> None:
    row = only(HARBOUR, rulebook, "Clinic,Area,Price\nLantern Street Aesthetics,Frown,95", currency="EUR")
    assert row.fate is Fate.SAME


def test_prices_that_are_alike_are_told_apart_by_what_the_row_says(rulebook: Rulebook) -> None:
    women = next(q for q in HARBOUR.quotes_of(LANTERN) if q.areas == ("glabella",) and q.basis is Basis.PER_AREA)
    men = replace(women, id="men", sex=Sex.MALE, low=Decimal(110), high=Decimal(110))
    both = replace(HARBOUR, quotes=(*HARBOUR.quotes, men))
    text = "Clinic,Area,Price,For women or men\nLantern Street Aesthetics,Frown,£120,{}"
    assert only(both, rulebook, text.format("men")).record == replace(
        men, low=Decimal(120), high=Decimal(120), wording="", seen_on=None, evidence=()
    )
    assert ("", "which_price") in why(only(both, rulebook, text.format("")))


def test_two_rows_for_the_same_are_two_prices_and_a_third_that_repeats_one_adds_nothing(rulebook: Rulebook) -> None:
    text = "Clinic,Area,Price\n" + "".join(f"Quay Skin Clinic,Neck,£{n}\n" for n in (200, 220, 200))
    proposal = dry(HARBOUR, rulebook, text)
    assert [row.fate for row in proposal.rows] == [Fate.NEW, Fate.NEW, Fate.SAME]
    assert [remark.kind for remark in proposal.rows[2].remarks] == ["row_twice"]
    kept = [quote.low for quote in after(HARBOUR, proposal).quotes_of(QUAY) if quote.areas == ("platysma",)]
    assert sorted(low for low in kept if low is not None) == [200, 220]


def test_clinics_and_their_prices_may_come_in_one_import(rulebook: Rulebook) -> None:
    proposal = dry(EMPTY, rulebook, "Clinic,Area,Price\nNew,Neck,£200", "Clinic,Phone\nNew,01632 960101")
    assert [row.fate for row in proposal.rows] == [Fate.NEW, Fate.NEW]
    file = after(EMPTY, proposal)
    assert file.quotes[0].clinic_id == file.clinics[0].id

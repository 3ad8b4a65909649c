"""What `price` tells beside the figures."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

from botox_vetter.cli.price import price_facts, price_lines
from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.choice import FULL
from botox_vetter.report.json_file import to_report_json
from tests.cases import LANTERN, TODAY, harbour_case


def test_a_price_that_was_read_again_names_the_one_of_before(rulebook: Rulebook) -> None:
    file = harbour_case()
    frown = next(quote for quote in file.quotes_of(LANTERN) if quote.wording == "Frown lines £95")
    before = replace(frown, low=Decimal(90), high=Decimal(90), seen_on=date(2026, 5, 3))
    quotes = [replace(quote, earlier=(before,)) if quote is frown else quote for quote in file.quotes]
    lines = price_lines(compare_case(replace(file, quotes=quotes), rulebook, TODAY), rulebook).splitlines()
    at = lines.index("   Rests on: £95 for frown lines")
    assert lines[at + 1] == "      Before: £90, 3 May 2026; now 6% more"


def test_a_price_of_the_page_against_its_data_says_which_is_which(rulebook: Rulebook) -> None:
    file = harbour_case()
    frown = next(quote for quote in file.quotes_of(LANTERN) if quote.wording == "Frown lines £95")
    wording = "Frown lines, price: 80, priceCurrency: GBP"
    in_data = replace(frown, id="data", low=Decimal(80), high=Decimal(80), wording=wording)
    comparison = compare_case(replace(file, quotes=[*file.quotes, in_data]), rulebook, TODAY)
    words = "The page shows £95 and its data for search engines says £80 for the same: ask which one holds"
    assert words in price_lines(comparison, rulebook)
    assert words in str(price_facts(comparison, rulebook))
    shown = json.loads(to_report_json(comparison, rulebook, FULL))
    flags = [flag for clinic in shown["clinics"] for flag in clinic["cost"]["flags"]]
    (flag,) = [flag for flag in flags if flag["kind"] == "page_against_data"]
    assert flag["values"]["quotes"] == [frown.id, "data"]

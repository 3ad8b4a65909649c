"""What `price` tells beside the figures."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from botox_vetter.cli.price import price_lines
from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.rulebook import Rulebook
from tests.cases import LANTERN, TODAY, harbour_case


def test_a_price_that_was_read_again_names_the_one_of_before(rulebook: Rulebook) -> None:
    file = harbour_case()
    frown = next(quote for quote in file.quotes_of(LANTERN) if quote.wording == "Frown lines £95")
    before = replace(frown, low=Decimal(90), high=Decimal(90), seen_on=date(2026, 5, 3))
    quotes = [replace(quote, earlier=(before,)) if quote is frown else quote for quote in file.quotes]
    lines = price_lines(compare_case(replace(file, quotes=quotes), rulebook, TODAY), rulebook).splitlines()
    at = lines.index("   Rests on: £95 for frown lines")
    assert lines[at + 1] == "      Before: £90, 3 May 2026; now 6% more"

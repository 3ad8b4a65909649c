"""Published price levels beside a price and a plan: with source, grade and year, only where they say the same thing."""

from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.price_levels import grade_words, levels_beside, levels_in, levels_words
from botox_vetter.report.words.units import usual_units


def quote(basis: Basis, currency: str = "GBP", **more: Any) -> Quote:
    return Quote("q", "clinic", basis, Decimal(100), Decimal(100), currency, **more)


BESIDE = [
    (quote(Basis.PER_AREA, areas=("glabella",)), "GB-ENG", ["£125 for 1 area"]),
    (quote(Basis.PER_AREA), "GB-ENG", ["£125 for 1 area"]),
    (quote(Basis.AREAS_BUNDLE, count=3), "GB-WLS", ["£225 for 3 areas"]),
    (quote(Basis.PER_SESSION), "GB", ["£100 to £350 for one treatment"]),
    (quote(Basis.PER_UNIT, "USD", product="xeomin"), "US-CA", ["$11 per unit of Xeomin"]),
    (quote(Basis.PER_UNIT, "USD"), "US-CA", []),  # names no brand: units of one are not those of another
    (quote(Basis.PER_AREA, "EUR", areas=("glabella",)), "GB-ENG", []),
    (quote(Basis.CONSULTATION), "GB-ENG", []),
    (quote(Basis.PER_AREA, areas=("glabella",)), "IE", []),
]


@pytest.mark.parametrize(("price", "place", "begin"), BESIDE)
def test_a_level_stands_beside_a_price_for_the_same_thing_only(
    price: Quote, place: str, begin: list[str], rulebook: Rulebook
) -> None:
    words = levels_words(levels_beside(price, place, rulebook), rulebook)
    assert [words.count(one) for one in begin] == [1] * len(begin)
    assert words.count("no year") == len(begin)


def test_source_grade_and_year_are_told(rulebook: Rulebook) -> None:
    told = levels_words(levels_in("GB-SCT", rulebook), rulebook)
    assert told.startswith(
        "Published elsewhere, for context only: £100 to £350 for one treatment (NHS: a public body, no year)"
    )
    in_2019 = levels_words(levels_in("US", rulebook), rulebook)
    assert "$408 for one treatment (AEDIT: a survey, 2019)" in in_2019


def test_every_grade_of_the_data_has_its_words(rulebook: Rulebook) -> None:
    assert all(grade_words(level.grade) for level in rulebook.price_levels)


def test_usual_units_say_whose_they_are_and_which_are_not_known(rulebook: Rulebook) -> None:
    assert usual_units(["azzalure", "azzalure"], ("glabella", "forehead"), rulebook) == (
        "Frown lines: 50 units of Azzalure, from its label",
        "Forehead lines: no usual number of units of Azzalure is known",
    )

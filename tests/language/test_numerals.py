"""Numbers and amounts as each language writes them, in the window and on paper alike."""

from collections.abc import Iterator
from decimal import Decimal
from gettext import NullTranslations

import pytest

from botox_vetter import language
from botox_vetter.domain.money import Amount
from botox_vetter.domain.reading import read_amount
from botox_vetter.language.numerals import NO_BREAK, NUMERALS
from botox_vetter.report.words.money import amount_words, money, number, rate_words


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    language.speak(NullTranslations())


WRITTEN = [
    ("en", "GBP", "£1,234.50"),
    ("en", "CHF", "CHF 1,234.50"),
    ("de", "EUR", "1.234,50 €"),
    ("de", "GBP", "1.234,50 £"),
    ("de_AT", "EUR", "1.234,50 €"),
    ("de_CH", "CHF", "CHF 1’234.50"),
    ("fr", "EUR", "1\u202f234,50 €"),
    ("nl", "EUR", "€ 1.234,50"),
    ("pl", "PLN", "1 234,50 PLN"),
    ("xx", "USD", "$1,234.50"),
]


@pytest.mark.parametrize(("code", "currency", "words"), WRITTEN)
def test_an_amount_is_written_by_language_and_currency(code: str, currency: str, words: str) -> None:
    language.speak(NullTranslations(), code)
    assert money(Decimal("1234.5"), currency).replace(NO_BREAK, " ") == words


def test_figures_ranges_and_rates_follow_too() -> None:
    language.speak(NullTranslations(), "de")
    assert number(Decimal("1234.50")) == "1.234,5"
    assert amount_words(Amount(Decimal(90), Decimal("120.5")), "EUR").replace(NO_BREAK, " ") == "90 € to 120,50 €"
    assert rate_words(Decimal("0.870584")) == "0,87058"
    language.speak(NullTranslations(), "en")
    assert rate_words(Decimal("186.75")) == "186.75"
    assert number(Decimal(1000)) == "1,000"


@pytest.mark.parametrize("code", NUMERALS)
def test_what_is_written_can_be_typed_again(code: str) -> None:
    """An amount of two decimals, but for its currency; narrow spaces and the Swiss mark included."""
    language.speak(NullTranslations(), code)
    assert read_amount(money(Decimal("1234567.25"), "")) == Decimal("1234567.25")


def test_a_language_without_a_catalogue_is_not_spoken(tmp_path: object) -> None:
    language.use("de", tmp_path)
    assert language.spoken() == "en"

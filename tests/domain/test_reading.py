"""Amounts and prices as people write them; what could be read in two ways is not read."""

from decimal import Decimal

import pytest

from botox_vetter.domain.quotes import Basis, Published
from botox_vetter.domain.reading import PriceText, read_amount, read_currency, read_price


@pytest.mark.parametrize(
    ("text", "amount"),
    [("0.125", "0.125"), ("3.1250", "3.1250"), ("1.200", "1200"), ("12,50", "12.50"), ("1'200.5", "1200.5")],
)
def test_three_digits_after_a_mark_are_thousands_but_not_after_a_nought(text: str, amount: str) -> None:
    assert read_amount(text) == Decimal(amount)


PRICES = [
    ("150", "150", "150", ""),
    ("£150", "150", "150", "GBP"),
    ("150-200", "150", "200", ""),
    ("£150 – £200", "150", "200", "GBP"),
    ("150 to 200 GBP", "150", "200", "GBP"),
    ("von 150 bis 200 €", "150", "200", "EUR"),
    ("from £150 to £200", "150", "200", "GBP"),
    ("from 99", "99", None, ""),
    ("ab 99 €", "99", None, "EUR"),
    ("Starting from £99", "99", None, "GBP"),
    ("99+", "99", None, ""),
    ("free", "0", "0", ""),
    ("Kostenlos", "0", "0", ""),
    ("1.200,50 €", "1200.50", "1200.50", "EUR"),
    ("99,- €", "99", "99", "EUR"),
    ("99.–", "99", "99", ""),
    ("CHF 250", "250", "250", "CHF"),
    ("Fr. 250", "250", "250", "CHF"),
    ("US$ 12.50", "12.50", "12.50", "USD"),
    ("$12", "12", "12", "$"),
]


@pytest.mark.parametrize(("text", "low", "high", "currency"), PRICES, ids=[text for text, *_ in PRICES])
def test_a_price_is_read_with_its_ends_and_its_currency(text: str, low: str, high: str | None, currency: str) -> None:
    assert read_price(text) == PriceText(Decimal(low), None if high is None else Decimal(high), currency)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("£12 per unit", Basis.PER_UNIT),
        ("3,50 € pro Einheit", Basis.PER_UNIT),
        ("£90/area", Basis.PER_AREA),
        ("£90 per treatment", Basis.PER_SESSION),
        ("£200 an hour", Basis.PER_HOUR),
    ],
)
def test_what_a_price_counts_by_may_stand_behind_it(text: str, basis: Basis) -> None:
    assert read_price(text).basis is basis


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("POA", Published.ON_REQUEST),
        ("price on request", Published.ON_REQUEST),
        ("auf Anfrage", Published.ON_REQUEST),
        ("not published", Published.NOT_PUBLISHED),
    ],
)
def test_that_there_is_no_amount_is_a_price_too(text: str, published: Published) -> None:
    assert read_price(text) == PriceText(None, None, published=published)


@pytest.mark.parametrize(
    "text",
    ["", "-", "abc", "-50", "150-", "up to 200", "£150 €", "150 200", "10 Mark", "1e5", "NaN", "½", "3 areas £99"],
)
def test_what_is_no_price_is_not_guessed(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_price(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [("Price (£)", "GBP"), ("Preis in EUR", "EUR"), ("Price", ""), ("£ or €", ""), ("Cost in euros", "EUR")],
)
def test_a_heading_may_name_the_currency(text: str, code: str) -> None:
    assert read_currency(text) == code

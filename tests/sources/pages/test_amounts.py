from decimal import Decimal

import pytest

from botox_vetter.sources.pages.amounts import money_in


@pytest.mark.parametrize(
    ("text", "figure", "currency"),
    [
        ("from £95", "95", "GBP"),
        ("£1,200.50 a year", "1200.50", "GBP"),
        ("1.234,50 EUR", "1234.50", "EUR"),
        ("ab 99 €", "99", "EUR"),
        ("99,50€", "99.50", "EUR"),
        ("CHF 350.-", "350", "CHF"),
        ("CHF 1'250.00", "1250", "CHF"),
        ("$ 10 dollars", "10", "$"),
        ("$9.99/unit", "9.99", "$"),
        ("A$15", "15", "AUD"),
        ("USD 400", "400", "USD"),
    ],
)
def test_an_amount_has_a_figure_and_a_currency(text, figure, currency):
    (money,) = money_in(text)
    assert (money.figure, money.currency) == (Decimal(figure), currency)
    assert figure[0] in text[money.start : money.end]


@pytest.mark.parametrize("text", ["3 areas", "20%", "call 01632 960001", "MUSD 5 x", "£", "save £££"])
def test_a_number_without_a_sign_is_no_amount(text):
    assert list(money_in(text)) == []


def test_each_end_of_a_range_is_an_amount():
    assert [money.figure for money in money_in("£240–£260, or 2 areas £199")] == [240, 260, 199]

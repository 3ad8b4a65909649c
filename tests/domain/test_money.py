"""Amounts as clinics state them (DESIGN P1), and how they are rounded for showing (P17)."""

from decimal import Decimal

import pytest

from botox_vetter.domain.money import Amount, shown
from botox_vetter.domain.reasons import Refused


@pytest.mark.parametrize(("low", "high"), [("140", "140"), ("140", "180"), ("99", None), ("0", "0"), ("0.01", "0.02")])
def test_an_amount_is_a_figure_a_range_or_open_above(low: str, high: str | None) -> None:
    amount = Amount(Decimal(low), None if high is None else Decimal(high))
    assert (amount.low, amount.high) == (Decimal(low), None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("low", "high", "kind"),
    [
        ("-1", "5", "negative_amount"),
        ("-1", None, "negative_amount"),
        ("5", "-1", "negative_amount"),
        ("200", "100", "range_upside_down"),
        ("NaN", "100", "no_amount"),
        ("100", "NaN", "no_amount"),
        ("Infinity", None, "no_amount"),
    ],
)
def test_what_is_no_amount_is_refused_with_the_reason(low: str, high: str | None, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        Amount(Decimal(low), None if high is None else Decimal(high))
    assert refused.value.reason.kind == kind


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("51.425", "GBP", "51.43"),
        ("51.4249", "GBP", "51.42"),
        ("0.005", "EUR", "0.01"),
        ("2.5", "JPY", "3"),
        ("1.0005", "KWD", "1.001"),
        ("12", "USD", "12.00"),
        ("1.005", "XYZ", "1.01"),
    ],
)
def test_an_amount_is_shown_half_up_in_the_currencys_minor_unit(amount: str, currency: str, text: str) -> None:
    assert str(shown(Decimal(amount), currency)) == text

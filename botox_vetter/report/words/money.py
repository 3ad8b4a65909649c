"""Amounts and figures in words, as the language writes them. Rounding happens here and nowhere before (DESIGN P17)."""

from decimal import Decimal

from botox_vetter.domain.money import Amount, shown
from botox_vetter.language import tr
from botox_vetter.language.numerals import numerals

SIGNS = {"GBP": "£", "EUR": "€", "USD": "$", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$"}


def money(amount: Decimal, currency: str) -> str:
    """£720, £187.50, £1,320, CHF 250; 187,50 € in German. Whole amounts without the minor unit."""
    figure = shown(amount, currency)
    if figure == figure.to_integral_value():
        figure = figure.quantize(Decimal(1))
    way = numerals()
    words, sign = (way.money, SIGNS[currency]) if currency in SIGNS else (way.money_by_code, currency)
    return words.format(sign=sign, figure=way.written(figure)).strip()


def amount_words(amount: Amount | None, currency: str) -> str:
    """£720 to £960; from £297; £720 where both ends look the same; "cannot be told" for None."""
    if amount is None:
        return tr("cannot be told")
    low = money(amount.low, currency)
    if amount.high is None:
        return tr("from {low}").format(low=low)
    high = money(amount.high, currency)
    return low if low == high else tr("{low} to {high}").format(low=low, high=high)


def number(value: Decimal | int) -> str:
    """A plain figure without trailing noughts: 20, 2.5."""
    return numerals().written(Decimal(value).normalize())


def numbers(low: Decimal | int, high: Decimal | int) -> str:
    """20; 20 to 30."""
    if low == high:
        return number(low)
    return tr("{low} to {high}").format(low=number(low), high=number(high))


def rate_words(rate: Decimal) -> str:
    """An exchange rate to five figures: 0.87058, 7.4727, 186.75."""
    is_usual = Decimal("0.0001") <= rate < 100_000
    return numerals().written(Decimal(f"{rate:.5g}")) if is_usual else number(rate)

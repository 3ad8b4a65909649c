"""The European Central Bank's files of reference rates, of one day and of many (DESIGN P17)."""

from datetime import date
from decimal import Decimal

import pytest

from botox_vetter.domain.rates import Rates, newest
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.knowledge.reference_rates import MOST_BYTES, read_rates

HEAD = (
    '<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" '
    'xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube>'
)
MONDAY = "<Cube time='2026-11-16'><Cube currency='USD' rate='1.25'/><Cube currency='GBP' rate='0.80'/></Cube>"
FRIDAY = '<Cube time="2026-11-13"><Cube currency="USD" rate="1.20"/></Cube>'
FOOT = "</Cube></gesmes:Envelope>"


def read(*days: str) -> tuple[Rates, ...]:
    return read_rates(f"{HEAD}{''.join(days)}{FOOT}".encode())


def test_a_file_holds_one_day_or_many() -> None:
    monday, friday = read(MONDAY, FRIDAY)
    assert (monday.on, monday.base, monday.source) == (date(2026, 11, 16), "EUR", "European Central Bank")
    assert monday.per_base == {"USD": Decimal("1.25"), "GBP": Decimal("0.80")}
    assert friday.on == date(2026, 11, 13)
    assert read(FRIDAY) == (friday,)


def test_one_currency_is_worth_so_much_of_another_over_the_euro() -> None:
    (monday,) = read(MONDAY)
    assert monday.rate("EUR", "GBP") == Decimal("0.80")
    assert monday.rate("USD", "GBP") == Decimal("0.64")
    assert monday.rate("GBP", "EUR") == Decimal("1.25")
    assert monday.rate("AED", "GBP") is None


@pytest.mark.parametrize(
    ("today", "on"),
    [(date(2026, 11, 22), date(2026, 11, 16)), (date(2026, 11, 15), date(2026, 11, 13)), (date(2026, 11, 12), None)],
)
def test_the_newest_that_is_not_of_tomorrow_counts(today: date, on: date | None) -> None:
    found = newest(read(FRIDAY, MONDAY), today)
    assert (found and found.on) == on


@pytest.mark.parametrize(("today", "is_stale"), [(date(2026, 11, 30), False), (date(2026, 12, 1), True)])
def test_rates_are_old_after_fourteen_days(today: date, is_stale: bool) -> None:
    assert read(MONDAY)[0].is_stale(today) is is_stale


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (b"<html><head></body></html>", "rates_unreadable"),
        (b"<html/>", "no_rates"),
        (b"", "rates_unreadable"),
        (b"PK\x03\x04\x00", "no_rates"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "no_rates"),
        (b" " * (MOST_BYTES + 1), "no_rates"),
        (f"{HEAD}<Cube time='2026-11-16'/>{FOOT}".encode(), "no_rates"),
        (f"{HEAD}{MONDAY.replace('2026', 'x')}{FOOT}".encode(), "rates_unreadable"),
        (f"{HEAD}{MONDAY.replace('1.25', 'much')}{FOOT}".encode(), "rates_unreadable"),
        (f"{HEAD}{MONDAY.replace('1.25', '0')}{FOOT}".encode(), "no_rate_figure"),
        (f"{HEAD}{MONDAY.replace('1.25', 'NaN')}{FOOT}".encode(), "no_rate_figure"),
        (f"{HEAD}{MONDAY.replace('GBP', 'USD')}{FOOT}".encode(), "rates_unreadable"),
        (f"{HEAD}{MONDAY.replace('rate=', 'worth=')}{FOOT}".encode(), "rates_unreadable"),
    ],
)
def test_what_is_no_such_file_is_refused_with_the_reason(text: bytes, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        read_rates(text)
    assert refused.value.reason.kind == kind


def test_some_rates_come_with_the_program(rulebook: Rulebook) -> None:
    (shipped,) = rulebook.rates
    assert (shipped.on, shipped.source) == (date(2026, 4, 13), "European Central Bank")
    assert {"GBP", "USD", "CAD", "AUD", "NZD"} <= shipped.per_base.keys()

"""Reference rates: what one currency is worth in another on a day, as a central bank published it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from botox_vetter.domain.reasons import Refused

STALE_AFTER_DAYS = 14


@dataclass(frozen=True, slots=True)
class Rates:
    """per_base: currency -> how much of it one unit of `base` is worth; base itself need not stand there.

    on: the day they hold for; source: who published them. Raises Refused("no_rate_figure").
    """

    on: date
    base: str
    per_base: Mapping[str, Decimal] = field(hash=False)
    source: str = ""

    def __post_init__(self) -> None:
        for currency, rate in self.per_base.items():
            if not (rate.is_finite() and rate > 0):
                raise Refused("no_rate_figure", currency=currency, on=self.on)

    def rate(self, currency: str, home: str) -> Decimal | None:
        """How much of `home` one unit of `currency` is worth, exact to 28 digits; None: not published."""
        one, other = self._of(currency), self._of(home)
        if one is None or other is None:
            return None
        return other if one == 1 else other / one

    def is_stale(self, today: date) -> bool:
        return (today - self.on).days > STALE_AFTER_DAYS

    def _of(self, currency: str) -> Decimal | None:
        return Decimal(1) if currency == self.base else self.per_base.get(currency)


def newest(found: Iterable[Rates], today: date) -> Rates | None:
    """Those of the latest day that is not after today."""
    return max((rates for rates in found if rates.on <= today), key=lambda rates: rates.on, default=None)

"""Reference rates: what one currency is worth in another on a day, as a central bank published it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Rates:
    """per_base: currency -> how much of it one unit of `base` is worth; base itself need not stand there.

    on: the day they hold for; source: who published them
    """

    on: date
    base: str
    per_base: Mapping[str, Decimal] = field(hash=False)
    source: str = ""

    def rate(self, currency: str, home: str) -> Decimal | None:
        """How much of `home` one unit of `currency` is worth, exact to 28 digits; None: not published."""
        one, other = self._of(currency), self._of(home)
        if one is None or other is None:
            return None
        return other if one == 1 else other / one

    def _of(self, currency: str) -> Decimal | None:
        return Decimal(1) if currency == self.base else self.per_base.get(currency)

"""Amounts as clinics state them: exact, or a range, or "from"."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from botox_vetter.domain.currencies import MINOR_DIGITS
from botox_vetter.domain.reasons import Refused


@dataclass(frozen=True, slots=True)
class Amount:
    """[low, high] in major units of one currency; high None: unbounded, the page says "from" (DESIGN P1).

    Zero is an amount. Raises Refused("negative_amount" | "no_amount" | "range_upside_down").
    """

    low: Decimal
    high: Decimal | None

    def __post_init__(self) -> None:
        low, high = self.low, self.high
        if not (low.is_finite() and low >= 0 and (high is None or (high.is_finite() and low <= high))):
            self._refuse()

    def _refuse(self) -> None:
        ends = [self.low] if self.high is None else [self.low, self.high]
        if not all(end.is_finite() for end in ends):
            raise Refused("no_amount")
        if any(end < 0 for end in ends):
            raise Refused("negative_amount", low=self.low)
        if self.high is not None and self.high < self.low:
            raise Refused("range_upside_down", low=self.low, high=self.high)


def shown(amount: Decimal, currency: str) -> Decimal:
    """The amount rounded half up to the currency's minor unit, for showing only (DESIGN P17)."""
    return amount.quantize(Decimal(1).scaleb(-MINOR_DIGITS.get(currency, 2)), rounding=ROUND_HALF_UP)

"""What treatment costs elsewhere in a country, as it was published."""

from dataclasses import dataclass
from decimal import Decimal

from botox_vetter.domain.money import Amount
from botox_vetter.domain.quotes import Basis


@dataclass(frozen=True, slots=True)
class PriceLevel:
    """low to high in major units of `currency`, per unit, for one treatment, or for `count` areas.

    product   id of a product; None: any
    year      0: the page bears none
    grade     survey, regulator, trade, clinic or blog: how much it can be relied on
    source    ids of its sources
    """

    country: str
    currency: str
    basis: Basis
    low: Decimal
    high: Decimal
    year: int
    grade: str
    source: tuple[str, ...]
    product: str | None = None
    count: int | None = None
    note: str = ""

    @property
    def amount(self) -> Amount:
        return Amount(self.low, self.high)

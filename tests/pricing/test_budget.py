"""Where a year stands to the budget."""

from decimal import Decimal

import pytest

from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan
from botox_vetter.pricing.budget import Fit, budget_fit


@pytest.mark.parametrize(
    ("year", "budget", "fit"),
    [
        (Amount(Decimal(600), Decimal(900)), 900, Fit.WITHIN),
        (Amount(Decimal(600), Decimal("900.01")), 900, Fit.LOWER_CASE_ONLY),
        (Amount(Decimal(900), None), 900, Fit.LOWER_CASE_ONLY),
        (Amount(Decimal("900.01"), None), 900, Fit.OVER),
        (None, 900, None),
        (Amount(Decimal(600), Decimal(900)), None, None),
    ],
)
def test_a_year_fits_at_both_ends_at_one_or_at_none(year: Amount | None, budget: int | None, fit: Fit | None) -> None:
    plan = Plan(currency="GBP", budget_per_year=None if budget is None else Decimal(budget))
    assert budget_fit(year, plan) == fit

"""What a price statement must hold to be one."""

from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.domain.money import Amount
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.reasons import Refused


def quote(basis: Basis = Basis.PER_AREA, **more: Any) -> Quote:
    return Quote("q1", "c1", basis, **{"low": Decimal(100), "high": Decimal(120), "currency": "GBP", **more})


@pytest.mark.parametrize(
    ("basis", "more", "kind"),
    [
        (Basis.PER_AREA, {"low": Decimal(-1)}, "negative_amount"),
        (Basis.PER_AREA, {"low": Decimal(130)}, "range_upside_down"),
        (Basis.AREAS_BUNDLE, {}, "bundle_without_count"),
        (Basis.AREAS_BUNDLE, {"count": 0}, "bundle_without_count"),
        (Basis.PACKAGE, {"sessions": 0}, "package_without_sessions"),
        (Basis.PER_UNIT, {"minimum_units": Decimal(-1)}, "negative_amount"),
        (Basis.MEMBERSHIP, {"discount_percent": Decimal(101)}, "no_percentage"),
        (Basis.MEMBERSHIP, {"discount_percent": Decimal(-1)}, "no_percentage"),
    ],
)
def test_a_quote_that_cannot_be_is_refused_with_the_reason(basis: Basis, more: dict[str, Any], kind: str) -> None:
    with pytest.raises(Refused) as refused:
        quote(basis, **more)
    assert refused.value.reason.kind == kind


@pytest.mark.parametrize(
    ("basis", "more"),
    [
        (Basis.CONSULTATION, {"low": Decimal(0), "high": Decimal(0)}),
        (Basis.PER_AREA, {"high": None}),
        (Basis.AREAS_BUNDLE, {"count": 1}),
        (Basis.PACKAGE, {}),
        (Basis.PER_UNIT, {"minimum_units": Decimal(0)}),
        (Basis.MEMBERSHIP, {"discount_percent": Decimal(100)}),
    ],
)
def test_zero_and_not_stated_are_values(basis: Basis, more: dict[str, Any]) -> None:
    made = quote(basis, **more)
    assert made.amount == Amount(made.low, made.high)

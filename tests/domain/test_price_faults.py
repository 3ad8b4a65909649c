"""What nobody can mean by a price, whoever wrote it down."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.domain.price_faults import price_faults
from botox_vetter.domain.quotes import Basis, Period, Quote
from botox_vetter.domain.rulebook import Rulebook

PRICE = Quote("q", "c", Basis.PER_AREA, Decimal(90), Decimal(120), "GBP", areas=("forehead",))
FREE = replace(PRICE, low=Decimal(0), high=Decimal(0), areas=None)


@pytest.mark.parametrize(
    ("changes", "kinds"),
    [
        ({"low": Decimal(0), "high": Decimal(0)}, ["free_treatment"]),
        ({"low": Decimal(0)}, ["free_treatment"]),
        ({"low": Decimal(0), "high": None}, ["free_treatment"]),
        ({"high": Decimal(10) ** 12}, ["figure_out_of_range"]),
        ({"discount_percent": Decimal(12)}, ["discount_on_nothing"]),
        ({"currency": "gbp"}, ["no_currency"]),
        ({"currency": ""}, ["no_currency"]),
        ({"currency": "ÄÖÜ"}, ["no_currency"]),
        ({"currency": "ABC"}, ["unknown_currency"]),
        ({"currency": "ISK"}, []),
        ({"areas": ("nose tip",)}, ["no_such_area"]),
        ({"excluded": ("nose tip",)}, ["no_such_area"]),
        ({"areas": ("upper_face_3", "chronic_migraine")}, []),
        ({"product": "snake_oil"}, ["no_such_product"]),
        ({"seen_on": date(1823, 1, 1)}, ["day_out_of_range"]),
        ({"valid_from": date(2026, 2, 1), "valid_until": date(2026, 1, 31)}, ["dates_upside_down"]),
        ({"currency": "ABC", "areas": ("toe",)}, ["unknown_currency", "no_such_area"]),
        ({"earlier": (replace(FREE, currency="ABC"),)}, ["unknown_currency"]),
        ({"earlier": (replace(PRICE, id="r"),)}, ["earlier_of_another"]),
    ],
)
def test_each_fault_is_a_reason_of_its_own(rulebook: Rulebook, changes: dict[str, Any], kinds: list[str]) -> None:
    assert [fault.kind for fault in price_faults(replace(PRICE, **changes), rulebook.treatments)] == kinds


@pytest.mark.parametrize("basis", Basis)
def test_only_what_is_no_treatment_may_be_free(rulebook: Rulebook, basis: Basis) -> None:
    more: dict[str, Any] = {"count": 3, "sessions": 3, "period": Period.MONTH}
    faults = [fault.kind for fault in price_faults(replace(FREE, basis=basis, **more), rulebook.treatments)]
    treats = {"per_unit", "per_area", "areas_bundle", "per_session", "package", "further_area", "per_hour"}
    assert faults == (["free_treatment"] if basis in treats else [])

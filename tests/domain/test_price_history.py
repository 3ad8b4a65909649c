"""What a price stated before, and by how much it changed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from botox_vetter.domain.price_history import PriceChange, change_between, superseding
from botox_vetter.domain.quotes import Basis, Published, Quote, State
from botox_vetter.domain.reasons import Reason

MAY, AUGUST = date(2026, 5, 3), date(2026, 8, 1)
WAS = Quote(
    "q", "c", Basis.PER_SESSION, Decimal(150), Decimal(200), "GBP", areas=("glabella", "forehead"), seen_on=MAY,
    wording="£150 to £200", address="https://quay.example/prices",
)  # fmt: skip


def later(**changes: Any) -> Quote:
    return replace(WAS, seen_on=AUGUST, **changes)


def test_the_amount_day_and_source_of_before_stay_and_the_oldest_stands_first() -> None:
    now = superseding(WAS, later(low=Decimal(160), wording="£160 to £200"))
    again = superseding(now, replace(now, low=Decimal(170)))

    assert now.earlier == (WAS,)
    assert [(one.low, one.seen_on, one.wording) for one in (*again.earlier, again)] == [
        (150, MAY, "£150 to £200"),
        (160, AUGUST, "£160 to £200"),
        (170, AUGUST, "£160 to £200"),
    ]
    assert [one.earlier for one in again.earlier] == [(), ()]


@pytest.mark.parametrize(
    ("before", "changes", "is_kept"),
    [
        (WAS, {"seen_on": AUGUST}, True),
        (WAS, {"member": True}, True),
        (WAS, {"low": None, "high": None, "published": Published.ON_REQUEST}, True),
        (WAS, {"areas": ("forehead", "glabella")}, False),
        (WAS, {"note": "asked", "wording": "from £150", "evidence": ("e",), "state": State.REFUSED}, False),
        (replace(WAS, seen_on=None), {"seen_on": MAY}, False),
        (replace(WAS, seen_on=AUGUST), {"seen_on": MAY}, False),
        (replace(WAS, state=State.PROPOSED), {"low": Decimal(1), "state": State.ACCEPTED}, False),
    ],
)
def test_only_another_price_or_a_later_look_leaves_one_behind(
    before: Quote, changes: dict[str, Any], is_kept: bool
) -> None:
    assert superseding(before, replace(before, **changes)).earlier == ((before,) if is_kept else ())


def test_a_price_that_moves_to_another_clinic_takes_its_history_along() -> None:
    moved = superseding(WAS, later(clinic_id="d"))
    assert [one.clinic_id for one in moved.earlier] == ["d"]


@pytest.mark.parametrize(
    ("low", "high", "change"),
    [
        ("165", "220", PriceChange(Fraction(10), Fraction(10))),
        ("150", "200", PriceChange(Fraction(0), Fraction(0))),
        ("100", "200", PriceChange(Fraction(-100, 3), Fraction(0))),
        ("180", None, PriceChange(Fraction(20), None)),
        ("0", "0", PriceChange(Fraction(-100), Fraction(-100))),
    ],
)
def test_a_change_is_told_in_percent_of_what_was_before_at_each_end(
    low: str, high: str | None, change: PriceChange
) -> None:
    assert change_between(WAS, later(low=Decimal(low), high=high and Decimal(high))) == change


@pytest.mark.parametrize(
    ("before", "changes", "reason"),
    [
        (WAS, {"currency": "EUR"}, Reason("other_currency", {"currency": "GBP"})),
        (WAS, {"basis": Basis.PER_AREA}, Reason("other_basis", {"basis": Basis.PER_SESSION})),
        (WAS, {"areas": ("glabella",), "member": True}, Reason("other_terms", {"price_fields": ("areas", "member")})),
        (WAS, {"low": None, "high": None, "published": Published.ON_REQUEST}, Reason("amount_not_stated")),
        (WAS, {"seen_on": MAY, "low": Decimal(15)}, Reason("corrected")),
        (replace(WAS, low=Decimal(0)), {}, Reason("free_before")),
    ],
)
def test_what_cannot_be_told_says_why(before: Quote, changes: dict[str, Any], reason: Reason) -> None:
    found = change_between(before, replace(before, **{"seen_on": AUGUST, **changes}))
    assert found == reason
    assert isinstance(found, Reason)
    assert found.values == reason.values


def test_what_stays_free_did_not_change() -> None:
    free = replace(WAS, basis=Basis.REVIEW, areas=None, low=Decimal(0), high=Decimal(0))
    assert change_between(free, replace(free, seen_on=AUGUST)) == PriceChange(Fraction(0), Fraction(0))

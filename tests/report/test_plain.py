"""Our facts as JSON."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from botox_vetter.domain.money import Amount
from botox_vetter.domain.quotes import Basis
from botox_vetter.report.plain import plain, to_json


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (None, None),
        (True, True),
        (3, 3),
        ("Zoë", "Zoë"),
        (Decimal("12.50"), "12.50"),
        (Decimal("1E+3"), "1000"),
        (Fraction(5, 8), "5/8"),
        (Fraction(1), "1"),
        (date(2026, 11, 22), "2026-11-22"),
        (datetime(2026, 11, 22, 9, 30, tzinfo=UTC), "2026-11-22T09:30:00+00:00"),
        (Basis.PER_AREA, "per_area"),
        (Amount(Decimal(1), None), {"low": "1", "high": None}),
        ((1, "a"), [1, "a"]),
        (frozenset({"b", "a"}), ["a", "b"]),
        ({Basis.REVIEW: (Decimal(0),)}, {"review": ["0"]}),
    ],
)
def test_every_fact_has_one_form(value: object, wanted: object) -> None:
    assert plain(value) == wanted
    assert json.loads(to_json(value)) == wanted


def test_letters_of_every_script_stay_letters() -> None:
    assert to_json("Łódź") == '"Łódź"'


@pytest.mark.parametrize("value", [1.5, object(), b"bytes"])
def test_what_is_no_fact_of_ours_is_a_fault_of_ours(value: object) -> None:
    with pytest.raises(TypeError):
        plain(value)

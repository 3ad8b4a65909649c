"""The worked examples of DESIGN 4.1 and 4.2, read exactly; `about` in the file says what its words mean.

BOTOX_VETTER_EXAMPLES names another file of the same form, to run further cases:

    @pytest.mark.parametrize("case", pricing_cases())
    def test_a_plan_costs_what_the_worked_example_says(case: Example) -> None:
        skip_unbuilt(case, BUILT)

Whole numbers are int, broken ones Decimal from the text of the file; nothing passes through a float.
"""

import json
import os
from collections.abc import Iterable, Set
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

Example = dict[str, Any]
Parameters = list[Any]  # what pytest.param returns


def scoring_cases() -> Parameters:
    """DESIGN 4.1. Each case carries the scales of the file under `scales`, its own before them."""
    file = _file()
    shared = file.get("scales", {})
    return _parameters({**case, "scales": {**shared, **case.get("scales", {})}} for case in file.get("scoring", []))


def pricing_cases() -> Parameters:
    """DESIGN 4.2. The runs of a case stand under `runs`."""
    return _parameters(_file().get("pricing", []))


def extra_cases() -> Parameters:
    """Robustness and flips; their `kind` stands for the rule."""
    return _parameters(_file().get("extra", []))


def assurance_factors() -> dict[str, Fraction]:
    """What is left of a value at each assurance."""
    return {assurance: exact(factor) for assurance, factor in _file()["assurance_factor"].items()}


def skip_unbuilt(case: Example, built: Set[str]) -> None:
    """A case of a rule that is not built yet is reported as such, never as passed."""
    for rule in case.get("rules") or [case["kind"]]:
        if rule not in built:
            pytest.skip(f"rule {rule} is not built yet")


def exact(number: int | str | Decimal) -> Fraction:
    """5/8 of "5/8", 17/20 of 0.85."""
    return Fraction(number)


def _file() -> Example:
    path = os.environ.get("BOTOX_VETTER_EXAMPLES") or Path(__file__).with_name("worked_examples.json")
    content: Example = json.loads(Path(path).read_text(encoding="utf-8"), parse_float=Decimal)
    return content


def _parameters(cases: Iterable[Example]) -> Parameters:
    return [pytest.param(case, id=case["id"]) for case in cases]

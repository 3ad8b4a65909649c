"""The acceptance cases of DESIGN 4.2, and any further ones of the same form named by BOTOX_VETTER_EXAMPLES.

Every field that `expected` names is asserted whole; of `flags` the named ones must be present.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan, Units, UnitsFrom, Use
from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Quote, Sex, State
from botox_vetter.domain.rates import Rates
from botox_vetter.domain.reasons import Reason
from botox_vetter.pricing.cost import cost_of
from botox_vetter.pricing.facts import Facts, Range
from botox_vetter.pricing.results import Cost, Figure
from tests.examples import Example, pricing_cases, skip_unbuilt

BUILT = {f"P{number}" for number in range(1, 18)}
BUNDLES = {"upper_face_3": ("glabella", "forehead", "crows_feet")}  # DESIGN P5 says so itself


@pytest.mark.parametrize("case", pricing_cases())
def test_a_plan_costs_what_the_worked_example_says(case: Example) -> None:
    skip_unbuilt(case, BUILT)
    for run in case["runs"]:
        cost = _cost_of_run(case, run)
        for field, wanted in run["expected"].items():
            assert FIELDS[field](cost, wanted), f"{run['run']}: {field} is not {wanted} in {cost}"


def _cost_of_run(case: Example, run: Example) -> Cost:
    plan, clinic = _plan(run["plan"]), _clinic(run)
    quotes = [_quote(quote) for quote in run["quotes"]]
    facts = replace(_facts(case["treatment"]), rates=_rates(run, plan.currency))
    return cost_of(plan, clinic, quotes, facts, date.fromisoformat(case["today"]))


def _rates(run: Example, home: str) -> Rates | None:
    """The examples say what one unit of another currency is worth at home."""
    if "rates" not in run:
        return None
    given = dict(run["rates"])
    on = date.fromisoformat(given.pop("date"))
    ((currency, worth),) = given.items()
    return Rates(on, currency, {home: Decimal(worth)})


def _facts(treatment: Example) -> Facts:
    given = dict(treatment)
    facts = Facts(
        counted_by_default=tuple(given.pop("counted_by_default")),
        units={product: _ranges(by_area) for product, by_area in given.pop("units").items()},
        duration_months=_ranges(given.pop("duration_months")),
        default_min_weeks=Decimal(given.pop("min_interval_weeks")),
        quote_stale_after_days=given.pop("quote_stale_after_days"),
        bundles=BUNDLES,
    )
    assert not given, f"the adapter does not know {sorted(given)}"
    return facts


def _ranges(by_area: Mapping[str, list[Any]]) -> dict[str, Range]:
    return {area: (Decimal(low), Decimal(high)) for area, (low, high) in by_area.items()}


def _plan(said: Example) -> Plan:
    given = dict(said)
    only = given.pop("only_product", None)
    sex = given.pop("sex", None)
    indication = given.pop("indication", None)
    plan = Plan(
        use=Use.MEDICAL if indication else Use.COSMETIC,
        indication=indication,
        areas=tuple(given.pop("areas", ())),
        sessions_per_year=given.pop("sessions_per_year", None),
        months_of_effect=_number(given.pop("months_of_effect", None)),
        currency=given.pop("currency", ""),
        review=given.pop("review", True),
        product=only or given.pop("product", None),
        only_product=only is not None,
        sex=None if sex is None else Sex(sex),
        units=_units(given.pop("units", {}), UnitsFrom.USER),
    )
    assert not given, f"the adapter does not know {sorted(given)}"
    return plan


def _clinic(run: Example) -> Clinic:
    given = {key: value for key, value in run.items() if key not in ("run", "plan", "quotes", "expected", "rates")}
    counted = given.pop("counted_areas", None)
    clinic = Clinic(
        "c1",
        "case",
        "Quay Clinic",
        counted_areas=None if counted is None else tuple(counted),
        minimum_spend=_number(given.pop("minimum_spend", None)),
        minimum_spend_currency=given.pop("minimum_spend_currency", run["plan"].get("currency", "")),
        units=(
            *_units(given.pop("clinic_units", {}), UnitsFrom.CLINIC),
            *_units(given.pop("user_units", {}), UnitsFrom.USER),
        ),
    )
    assert not given, f"the adapter does not know {sorted(given)}"
    return clinic


def _units(by_product: Mapping[str, Mapping[str, list[Any]]], said_by: UnitsFrom) -> tuple[Units, ...]:
    return tuple(
        Units(product, area, low, high, said_by)
        for product, by_area in by_product.items()
        for area, (low, high) in _ranges(by_area).items()
    )


READERS: dict[str, Any] = {
    "basis": Basis,
    "low": Decimal,
    "high": Decimal,
    "areas": tuple,
    "excluded": tuple,
    "minimum_units": Decimal,
    "discount_percent": Decimal,
    "period": Period,
    "charged": Charged,
    "redeemed": Known,
    "deducted": Known,
    "sex": Sex,
    "state": State,
    "valid_from": date.fromisoformat,
    "valid_until": date.fromisoformat,
    "seen_on": date.fromisoformat,
}


def _quote(said: Example) -> Quote:
    """A field that `Quote` does not have raises TypeError."""
    given = {k: READERS[k](v) if k in READERS and v is not None else v for k, v in said.items()}
    return Quote(**{"clinic_id": "c1", **given})


def _number(text: Any) -> Decimal | None:
    return None if text is None else Decimal(text)


def _is_figure(figure: Figure | None, wanted: Example | None) -> bool:
    if figure is None or wanted is None:
        return figure is None and wanted is None
    ids = {
        "lines_low": [line.quote_id for line in figure.lines_low],
        "lines_high": [line.quote_id for line in figure.lines_high],
    }
    named = {key: value for key, value in wanted.items() if key not in ("low", "high")}
    return _is_amount(figure.amount, [wanted["low"], wanted["high"]]) and named == {key: ids.get(key) for key in named}


def _is_amount(amount: Amount | None, wanted: Any) -> bool:
    """Wanted as {"low": "1", "high": null} or as ["1", null]."""
    if amount is None or wanted is None:
        return amount is None and wanted is None
    if isinstance(wanted, dict):
        assert wanted.keys() == {"low", "high"}, f"the adapter does not know all of {sorted(wanted)}"
        wanted = [wanted["low"], wanted["high"]]
    low, high = wanted
    return amount.low == Decimal(low) and amount.high == _number(high)


def _is_rounded(amount: Amount | None, wanted: Any) -> bool:
    if amount is None or wanted is None:
        return amount is None and wanted is None
    return [_in_cents(amount.low), _in_cents(amount.high)] == wanted


def _in_cents(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


def _is_by_quote(cost: Cost, wanted: Example) -> bool:
    return cost.by_quote.keys() == wanted.keys() and all(
        cost.by_quote[quote].keys() == by_area.keys()
        and all(_is_amount_or_reason(cost.by_quote[quote][area], value) for area, value in by_area.items())
        for quote, by_area in wanted.items()
    )


def _is_amount_or_reason(found: Amount | Reason, wanted: Any) -> bool:
    if isinstance(found, Reason):
        return bool(wanted == "cannot_tell")
    return wanted != "cannot_tell" and _is_amount(found, wanted)


def _is_by_area(cost: Cost, wanted: Example) -> bool:
    same_areas = cost.by_area.keys() == wanted.keys()
    return same_areas and all(_is_amount(cost.by_area[area], value) for area, value in wanted.items())


def _is_year(cost: Cost, wanted: Any) -> bool:
    """Where it says so, also whether each end is as a member."""
    if wanted is None or "variant_low" not in wanted:
        return _is_amount(cost.year, wanted)
    ends = {key: wanted[key] for key in ("low", "high")}
    span = cost.spans[1]
    variants = ["without" if end is None or end.membership is None else "with" for end in (span.low, span.high)]
    return _is_amount(cost.year, ends) and variants == [wanted["variant_low"], wanted["variant_high"]]


FIELDS: dict[str, Any] = {
    "session": lambda cost, wanted: _is_figure(cost.session, wanted),
    "first_session": lambda cost, wanted: _is_figure(cost.first_session, wanted),
    "sessions": lambda cost, wanted: cost.sessions == (wanted and tuple(wanted)),
    "year": lambda cost, wanted: _is_year(cost, wanted),
    "year_without": lambda cost, wanted: _is_amount(cost.spans[1].without, wanted),
    "year_with": lambda cost, wanted: _is_amount(cost.spans[1].with_membership, wanted),
    "two_years": lambda cost, wanted: _is_amount(cost.two_years, wanted),
    "five_years": lambda cost, wanted: _is_amount(cost.five_years, wanted),
    "per_month_of_effect": lambda cost, wanted: _is_rounded(cost.per_month_of_effect, wanted),
    "uncovered": lambda cost, wanted: sorted(cost.uncovered) == sorted(wanted),
    "not_counted": lambda cost, wanted: {quote: why.kind for quote, why in cost.not_counted.items()} == wanted,
    "by_quote": _is_by_quote,
    "by_area": _is_by_area,
    "flags": lambda cost, wanted: set(wanted) <= {flag.kind for flag in cost.flags},
}

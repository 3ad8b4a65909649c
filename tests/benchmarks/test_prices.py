"""A thousand clinics with twenty prices each:  pytest -m benchmark -s tests/benchmarks/test_prices.py"""

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from statistics import median
from time import process_time
from typing import Any

import pytest

from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.cost import cost_of
from botox_vetter.pricing.facts import facts_on
from tests.case_ids import TODAY

CLINICS = 1_000
PRICES = 20
ROUNDS = 3
UPPER_FACE = ("glabella", "forehead", "crows_feet")

pytestmark = pytest.mark.benchmark


@pytest.fixture(scope="module")
def file() -> CaseFile:
    plan = Plan(jurisdiction="GB-ENG", areas=UPPER_FACE, currency="GBP", budget_per_year=Decimal(900))
    clinics = tuple(Clinic(f"c{n}", "case", f"Clinic {n}", is_shortlisted=True) for n in range(CLINICS))
    prices = tuple(price for n, clinic in enumerate(clinics) for price in prices_of(clinic.id, n))
    return CaseFile(Case("case", "Many", datetime(2026, 11, 22, tzinfo=UTC), plan), clinics=clinics, quotes=prices)


def prices_of(clinic_id: str, n: int) -> list[Quote]:
    """Of every basis, no two clinics alike."""
    stated: list[tuple[Basis, int, dict[str, Any]]] = [
        *((Basis.AREAS_BUNDLE, 110 + 70 * count + n, {"count": count}) for count in (1, 2, 3)),
        *((Basis.PER_AREA, 100 + n + at, {"areas": (area,)}) for at, area in enumerate(UPPER_FACE)),
        *((Basis.PER_AREA, 150 + n, {"areas": (area,)}) for area in ("chin", "masseter", "platysma", "bunny_lines")),
        (Basis.PER_UNIT, 3 + n % 7, {"product": "azzalure", "minimum_units": Decimal(20)}),
        (Basis.PER_UNIT, 9 + n % 7, {"product": "xeomin"}),
        (Basis.PER_SESSION, 270 + n, {"areas": UPPER_FACE}),
        (Basis.PER_SESSION, 250 + n, {"areas": UPPER_FACE, "first_session_only": True}),
        (Basis.PER_SESSION, 240 + n, {"areas": UPPER_FACE, "member": True}),
        (Basis.PACKAGE, 700 + 3 * n, {"areas": UPPER_FACE, "sessions": 3}),
        (Basis.MEMBERSHIP, 10, {"period": Period.MONTH, "discount_percent": Decimal(10)}),
        (Basis.CONSULTATION, 40, {"charged": Charged.ONCE, "redeemed": Known.UNKNOWN}),
        (Basis.REVIEW, 0, {}),
        (Basis.DEPOSIT, 25, {"deducted": Known.YES}),
    ]
    assert len(stated) == PRICES
    return [
        Quote(f"{clinic_id}-{at}", clinic_id, basis, Decimal(low), Decimal(low + at % 3), "GBP", seen_on=TODAY, **more)
        for at, (basis, low, more) in enumerate(stated)
    ]


@pytest.fixture(autouse=True)
def without_collecting() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def ms(work: Callable[[], object]) -> float:
    """Of the processor alone: others may be at work on this machine."""

    def once() -> float:
        begun = process_time()
        work()
        return (process_time() - begun) * 1000

    return median(once() for _ in range(ROUNDS))


def only_added(file: CaseFile) -> dict[str, Decimal]:
    """The least that anybody could do with these numbers."""
    sums: dict[str, Decimal] = {}
    for quote in file.quotes:
        if quote.low is not None:
            sums[quote.clinic_id] = sums.get(quote.clinic_id, Decimal(0)) + quote.low
    return sums


def test_the_whole_comparison_against_a_loop_that_only_adds(file: CaseFile, rulebook: Rulebook) -> None:
    facts = facts_on(rulebook, TODAY)
    list(file.quotes)  # read once, as a library hands them on
    loop = ms(lambda: only_added(file))
    costs = ms(lambda: [cost_of(file.plan, clinic, file.quotes_of(clinic.id), facts, TODAY) for clinic in file.clinics])
    whole = ms(lambda: compare_case(file, rulebook, TODAY))
    print(
        f"\nonly added {loop:.1f} ms, costs {costs:.0f} ms ({costs / CLINICS * 1000:.0f} us a clinic, "
        f"{costs / loop:.0f} times), the whole comparison {whole:.0f} ms ({whole / loop:.0f} times)"
    )
    assert whole < loop * 2500


def test_a_simple_clinic_costs_little(file: CaseFile, rulebook: Rulebook) -> None:
    """Three prices for one, two and three areas: nearly every clinic."""
    facts = facts_on(rulebook, TODAY)
    simple = replace(file, quotes=tuple(quote for quote in file.quotes if quote.basis is Basis.AREAS_BUNDLE))
    loop = ms(lambda: only_added(simple))
    costs = ms(lambda: [cost_of(file.plan, one, simple.quotes_of(one.id), facts, TODAY) for one in file.clinics])
    print(f"\nthree prices: {costs / CLINICS * 1000:.0f} us a clinic, {costs / loop:.0f} times only adding")
    assert costs < loop * 1000

"""Short ways to write down quotes, plans and facts of invented clinics."""

from datetime import date
from decimal import Decimal
from typing import Any

from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.pricing.cost import cost_of
from botox_vetter.pricing.facts import Facts, Range
from botox_vetter.pricing.results import Cost, Figure

TODAY = date(2026, 11, 22)
UPPER_FACE = ("glabella", "forehead", "crows_feet")
CLINIC = Clinic("c1", "case", "Quay Clinic")


def money(low: int | str, high: int | str | None) -> dict[str, Decimal | None]:
    return {"low": Decimal(low), "high": None if high is None else Decimal(high)}


def quote(quote_id: str, basis: Basis, low: int | str, high: int | str | None = "same", **more: Any) -> Quote:
    """high: "same" as low unless said; None for a "from" price."""
    ends = money(low, low if high == "same" else high)
    return Quote(quote_id, "c1", basis, **{"currency": "GBP", **ends, **more})


def per_area(quote_id: str, areas: str, low: int | str, high: int | str | None = "same", **more: Any) -> Quote:
    return quote(quote_id, Basis.PER_AREA, low, high, areas=tuple(areas.split()) or None, **more)


def per_unit(quote_id: str, product: str | None, low: int | str, high: int | str | None = "same", **more: Any) -> Quote:
    return quote(quote_id, Basis.PER_UNIT, low, high, product=product, **more)


def bundle(quote_id: str, count: int, low: int | str, high: int | str | None = "same", **more: Any) -> Quote:
    return quote(quote_id, Basis.AREAS_BUNDLE, low, high, count=count, **more)


def ranges(**by_area: tuple[int | str, int | str]) -> dict[str, Range]:
    return {area: (Decimal(low), Decimal(high)) for area, (low, high) in by_area.items()}


FACTS = Facts(
    counted_by_default=UPPER_FACE,
    units={
        "botox_cosmetic": ranges(glabella=(20, 30), forehead=(10, 20), crows_feet=(24, 24)),
        "dysport": ranges(glabella=(50, 50)),
    },
    duration_months=ranges(glabella=(3, 4), forehead=(3, 4), crows_feet=(3, 4), lip_flip=(2, 3), masseter=(4, 6)),
    bundles={"upper_face_3": UPPER_FACE, "full_face": ()},
)


def plan_of(areas: str, **more: Any) -> Plan:
    return Plan(**{"areas": tuple(areas.split()), "currency": "GBP", **more})


def cost(plan: Plan, *quotes: Quote, clinic: Clinic = CLINIC, facts: Facts = FACTS) -> Cost:
    return cost_of(plan, clinic, quotes, facts, TODAY)


def ends(figure: Figure | None) -> tuple[Decimal, Decimal | None] | None:
    """Comparable with whole numbers: (240, 260)."""
    return None if figure is None else (figure.low, figure.high)


def paid(figure: Figure | None) -> tuple[str, str]:
    """The quotes paid at each end: "q1 q2", "q3"."""
    assert figure is not None
    return (
        " ".join(line.quote_id for line in figure.lines_low),
        " ".join(line.quote_id for line in figure.lines_high),
    )


def kinds(cost: Cost) -> set[str]:
    return {flag.kind for flag in cost.flags}

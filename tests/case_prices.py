"""The prices of the invented case."""

from datetime import date
from decimal import Decimal
from typing import Any

from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Published, Quote
from tests.case_ids import LANTERN, QUAY, SEEN_ON, VELVET, stable_id


def prices() -> tuple[Quote, ...]:
    """In the order in which a library gives them: by clinic."""
    return (*_lantern_quotes(), *_quay_quotes(), *_velvet_quotes())


def _quay_quotes() -> tuple[Quote, ...]:
    page = "https://quayskin.example/prices"
    return (
        _quote(QUAY, Basis.AREAS_BUNDLE, "180", count=1, product="azzalure", wording="One area £180", address=page),
        _quote(QUAY, Basis.AREAS_BUNDLE, "240", count=2, product="azzalure", wording="Two areas £240", address=page),
        _quote(QUAY, Basis.AREAS_BUNDLE, "285", count=3, product="azzalure", wording="Three areas £285", address=page),
        _quote(
            QUAY,
            Basis.CONSULTATION,
            "40",
            charged=Charged.ONCE,
            redeemed=Known.YES,
            wording="Consultation £40, taken off your treatment",
            address=page,
        ),
        _quote(QUAY, Basis.REVIEW, "0", wording="Free review at two weeks", address=page),
    )


def _lantern_quotes() -> tuple[Quote, ...]:
    page = "https://lanternstreet.example/menu"
    return (
        _quote(LANTERN, Basis.PER_AREA, "95", areas=("glabella",), wording="Frown lines £95", address=page),
        _quote(LANTERN, Basis.PER_AREA, "90", areas=("forehead",), wording="Forehead £90", address=page),
        _quote(LANTERN, Basis.PER_AREA, "90", "110", areas=("crows_feet",), wording="Crow's feet £90 to £110"),
        _quote(
            LANTERN,
            Basis.PER_UNIT,
            "3.50",
            product="azzalure",
            minimum_units=Decimal("20"),
            wording="£3.50 a Speywood unit",
        ),
        _quote(
            LANTERN,
            Basis.PACKAGE,
            "690",
            areas=("glabella", "forehead", "crows_feet"),
            sessions=3,
            wording="A year of three areas, 3 visits, £690",
            valid_until=date(2027, 1, 31),
        ),
        _quote(
            LANTERN,
            Basis.MEMBERSHIP,
            "12",
            period=Period.MONTH,
            discount_percent=Decimal("10"),
            wording="Lantern Club £12 a month, 10% off",
        ),
        _quote(LANTERN, Basis.DEPOSIT, "25", deducted=Known.UNKNOWN, wording="£25 booking fee"),
        _on_request(LANTERN, Basis.PER_AREA, areas=("masseter",), wording="Jaw: ask for a price"),
    )


def _velvet_quotes() -> tuple[Quote, ...]:
    return (
        _quote(
            VELVET,
            Basis.AREAS_BUNDLE,
            "99",
            count=3,
            wording="3 AREAS £99 this week only!!",
            is_offer=True,
            regular=Decimal("180"),
            valid_until=date(2026, 11, 27),
        ),
        _quote(VELVET, Basis.PER_AREA, "45", None, areas=("forehead",), wording="Forehead from £45"),
        _quote(
            VELVET, Basis.PER_SESSION, "79", areas=("glabella",), first_session_only=True, wording="First visit £79"
        ),
    )


def _quote(clinic_id: str, basis: Basis, low: str, high: str | None = "", **more: Any) -> Quote:
    """high "": the same as low; None: from."""
    ends = Decimal(low), Decimal(high or low) if high is not None else None
    quote_id = stable_id(f"quote {clinic_id} {basis} {low} {more.get('wording')}")
    return Quote(quote_id, clinic_id, basis, *ends, "GBP", seen_on=SEEN_ON, **more)


def _on_request(clinic_id: str, basis: Basis, **more: Any) -> Quote:
    quote_id = stable_id(f"quote {clinic_id} {basis} {more.get('wording')}")
    return Quote(quote_id, clinic_id, basis, None, None, "GBP", published=Published.ON_REQUEST, seen_on=SEEN_ON, **more)

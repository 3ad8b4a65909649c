"""A case that tries what prices can be: many, by unit, without an end, incomplete, in another currency, doubtful."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Units, UnitsFrom
from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Quote
from tests.cases import CASE_ID, SEEN_ON, harbour_case, stable_id

ALL = ("glabella", "forehead", "crows_feet")
LONG = "Price for the treatment of one area with anti-wrinkle injections, consultation and aftercare included: £{n}"
OLD, OLDER = date(2026, 5, 2), date(2025, 11, 20)


def priced_case() -> CaseFile:
    """Seven clinics on the shortlist; the harbour's plan without a number of sessions, so that the effect decides."""
    harbour = harbour_case()
    plan = replace(harbour.plan, sessions_per_year=None, product="azzalure")
    clinics = tuple(_clinic(name, **more) for name, more in _CLINICS)
    quotes = (*_by_unit(), *_club(), *_abroad(), *_open(), *_incomplete(), *_doubtful())
    return CaseFile(replace(harbour.case, plan=plan), clinics=clinics, quotes=quotes)


_CLINICS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Harbour Point Skin", {"units": (Units("azzalure", "glabella", Decimal(45), Decimal(50), UnitsFrom.CLINIC),)}),
    ("The Very Long-Standing Institute of Unhurried Consultations, Upper Mill Road", {}),
    ("Cabinet du Quai", {}),
    ("Fish Lane Beauty", {}),
    ("Lantern Rooms", {}),
    ("Old Customs House", {"minimum_spend": Decimal(150)}),
    ("Ropewalk Dental", {}),
)


def _by_unit() -> list[Quote]:
    at = "Harbour Point Skin"
    by_unit = _quote(at, Basis.PER_UNIT, "3.20", "3.90", product="azzalure", wording="Azzalure £3.20 to £3.90 a unit")
    return [
        _read_before(by_unit, (OLDER, "2.90", None), (OLD, "3.10", "3.50")),
        _quote(at, Basis.CONSULTATION, "45", charged=Charged.UNKNOWN, wording="Consultation £45"),
        _quote(at, Basis.REVIEW, "30", wording="Review and top-up £30"),
    ]


def _club() -> list[Quote]:
    at = "The Very Long-Standing Institute of Unhurried Consultations, Upper Mill Road"
    amounts = range(90, 114)
    plain = [_quote(at, Basis.AREAS_BUNDLE, str(n), count=1 + n % 5, wording=LONG.format(n=n)) for n in amounts]
    return [
        *plain,
        _quote(at, Basis.PACKAGE, "540", areas=ALL, sessions=3, wording="Three visits, all upper face, £540"),
        _quote(at, Basis.MEMBERSHIP, "9.99", period=Period.MONTH, discount_percent=Decimal(15), wording="Club £9.99"),
        _quote(at, Basis.DEPOSIT, "50", deducted=Known.UNKNOWN, wording="A deposit of £50 secures your place"),
    ]


def _abroad() -> list[Quote]:
    at = "Cabinet du Quai"
    return [_quote(at, Basis.PER_AREA, "140", areas=(area,), currency="EUR", wording="140 € la zone") for area in ALL]


def _open() -> list[Quote]:
    at = "Fish Lane Beauty"
    return [_quote(at, Basis.PER_AREA, "45", None, areas=(area,), wording="from £45") for area in ALL]


def _incomplete() -> list[Quote]:
    at = "Lantern Rooms"
    return [
        _quote(at, Basis.PER_AREA, "110", areas=("glabella",), wording="Frown £110", seen_on=OLD),
        _quote(at, Basis.PER_UNIT, "4", areas=("forehead",), wording="£4 a unit"),
    ]


def _doubtful() -> list[Quote]:
    at = "Old Customs House"
    return [
        _quote(at, Basis.AREAS_BUNDLE, "99", count=3, wording="ALL 3 AREAS £99 !!!", valid_until=date(2026, 11, 27)),
        _quote(at, Basis.PER_AREA, "60", areas=("forehead",), wording="Forehead £60", seen_on=OLD),
        _read_before(
            _quote(at, Basis.PER_AREA, "75", areas=("forehead",), wording="Forehead £75"),
            (OLDER, "60", "60"),
            (OLD, "85", "85"),
        ),
        _quote(at, Basis.DEPOSIT, "25", wording="£25 booking fee"),
    ]


def _read_before(quote: Quote, *before: tuple[date, str, str | None]) -> Quote:
    """Each time on that day, at that price."""
    earlier = (
        replace(quote, seen_on=on, low=Decimal(low), high=None if high is None else Decimal(high), wording="")
        for on, low, high in before
    )
    return replace(quote, earlier=tuple(earlier))


def _clinic(name: str, **more: Any) -> Clinic:
    return Clinic(stable_id(name), CASE_ID, name, jurisdiction="GB-ENG", is_shortlisted=True, **more)


def _quote(clinic: str, basis: Basis, low: str, high: str | None = "", currency: str = "GBP", **more: Any) -> Quote:
    """high "": the same as low; None: from."""
    ends = Decimal(low), Decimal(high or low) if high is not None else None
    quote_id = stable_id(f"quote {clinic} {basis} {low} {more}")
    return Quote(quote_id, stable_id(clinic), basis, *ends, currency, **({"seen_on": SEEN_ON} | more))

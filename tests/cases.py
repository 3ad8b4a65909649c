"""Invented cases for tests: nobody and nothing in them exists; numbers are the samples of registers.toml.

file = harbour_case()                        # a CaseFile: three clinics, one cleared, one open, one ruled out
library = Library(str(tmp_path / "a.bvlib"))
keep(library, file)                          # in one step
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from botox_vetter.domain.cases import Case, CaseFile, Decision
from botox_vetter.domain.clinics import Clinic, Note, Practitioner, Registration, Role, RoleKind
from botox_vetter.domain.findings import Assurance, Finding, Relaxation
from botox_vetter.domain.plans import Plan, Units, UnitsFrom
from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Quote

if TYPE_CHECKING:
    from botox_vetter.store.library import Library

TODAY = date(2026, 11, 22)
SEEN_ON = date(2026, 11, 9)
BEGUN_AT = datetime(2026, 11, 3, 18, 45, tzinfo=UTC)

CLAIMED, SEEN, VERIFIED = Assurance.CLAIMED, Assurance.SEEN, Assurance.VERIFIED


def stable_id(name: str) -> str:
    """The same UUID for the same name in every run."""
    return str(uuid5(NAMESPACE_URL, f"https://botox-vetter.example/{name}"))


CASE_ID = stable_id("harbour")
QUAY, LANTERN, VELVET = (stable_id(name) for name in ("quay", "lantern", "velvet"))
HOLLOWAY, FENWICK, ANAND, STARLING = (stable_id(name) for name in ("holloway", "fenwick", "anand", "starling"))


def harbour_case() -> CaseFile:
    """England, cosmetic, three areas: Quay is cleared, Lantern Street open, Velvet Room ruled out."""
    plan = Plan(
        jurisdiction="GB-ENG",
        place="Harbour Bay HB1 2CD",
        person="Alex, spring",
        areas=("glabella", "forehead", "crows_feet"),
        sessions_per_year=3,
        budget_per_year=Decimal("900"),
        currency="GBP",
    )
    return CaseFile(
        case=Case(CASE_ID, "Harbour Bay, frown and forehead", BEGUN_AT, plan),
        clinics=(_lantern(), _quay(), _velvet()),
        practitioners=(
            Practitioner(HOLLOWAY, CASE_ID, "Dr Maren Holloway", "doctor"),
            Practitioner(STARLING, CASE_ID, "Gia Starling", "not_registered", "The page calls her Dr Gia."),
            Practitioner(FENWICK, CASE_ID, "Joss Fenwick", "nurse"),
            Practitioner(ANAND, CASE_ID, "Priya Anand", "nurse_prescriber"),
        ),
        roles=(
            _role(LANTERN, FENWICK, RoleKind.INJECTOR),
            _role(LANTERN, ANAND, RoleKind.PRESCRIBER),
            _role(QUAY, HOLLOWAY, RoleKind.INJECTOR),
            _role(QUAY, HOLLOWAY, RoleKind.PRESCRIBER),
            _role(VELVET, STARLING, RoleKind.INJECTOR),
        ),
        registrations=_registrations(),
        quotes=(*_lantern_quotes(), *_quay_quotes(), *_velvet_quotes()),
        findings=(*_quay_findings(), *_lantern_findings(), *_velvet_findings()),
        relaxations=(Relaxation(stable_id("relaxed"), LANTERN, "LR05", "No search by name; I asked."),),
        notes=(
            Note(stable_id("note quay"), QUAY, "Calm, took her time on the phone.", BEGUN_AT, is_printed=True),
            Note(stable_id("note velvet"), VELVET, "Would not say which brand.", BEGUN_AT.replace(day=5)),
        ),
    )


def decided_case() -> CaseFile:
    """The same, with a decision: every kind of record is there."""
    decision = Decision(stable_id("decision"), CASE_ID, QUAY, "Everything on the register, and she answered.", TODAY)
    return replace(harbour_case(), decision=decision)


def keep(library: "Library", file: CaseFile) -> None:
    """Writes the whole case in one step."""
    decided = () if file.decision is None else (file.decision,)
    with library.step(file.case.id, "import_case", {"name": file.case.name}) as step:
        step.add_all(
            (
                file.case,
                *file.clinics,
                *file.practitioners,
                *file.roles,
                *file.registrations,
                *file.quotes,
                *file.findings,
                *file.relaxations,
                *file.notes,
                *decided,
            )
        )


def _quay() -> Clinic:
    return Clinic(
        QUAY,
        CASE_ID,
        "Quay Skin Clinic",
        address="4 Ropewalk, Harbour Bay",
        postcode="HB1 2CD",
        phone="01632 960101",
        email="hello@quayskin.example",
        website="https://quayskin.example",
        is_shortlisted=True,
        injector_id=HOLLOWAY,
        prescriber_id=HOLLOWAY,
        counted_areas=("glabella", "forehead", "crows_feet"),
        minimum_spend=Decimal("120"),
        minimum_spend_currency="GBP",
    )


def _lantern() -> Clinic:
    return Clinic(
        LANTERN,
        CASE_ID,
        "Lantern Street Aesthetics",
        address="17 Lantern Street, Harbour Bay",
        postcode="HB2 7EF",
        phone="01632 960117",
        website="https://lanternstreet.example",
        is_shortlisted=True,
        units=(Units("azzalure", "glabella", Decimal("50"), Decimal("50"), UnitsFrom.CLINIC),),
    )


def _velvet() -> Clinic:
    return Clinic(
        VELVET,
        CASE_ID,
        "Velvet Room Beauty",
        address="Upstairs, 2 Fish Lane, Harbour Bay",
        phone="01632 960142",
        website="https://velvetroom.example/offers",
    )


def _role(clinic_id: str, practitioner_id: str, kind: RoleKind) -> Role:
    return Role(stable_id(f"role {clinic_id} {practitioner_id} {kind}"), clinic_id, practitioner_id, kind)


def _registrations() -> tuple[Registration, ...]:
    return (
        Registration(
            stable_id("gmc"),
            "gmc",
            "9000001",
            practitioner_id=HOLLOWAY,
            name_as_registered="Maren Holloway",
            status="Registered with a licence to practise",
            checked_on=SEEN_ON,
        ),
        Registration(stable_id("nmc 1"), "nmc", "99Z9999Z", practitioner_id=FENWICK),
        Registration(stable_id("nmc 2"), "nmc", "98X7654Y", practitioner_id=ANAND, checked_on=SEEN_ON),
        Registration(stable_id("company"), "companies_house", "99999999", clinic_id=QUAY, checked_on=SEEN_ON),
    )


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
    )


def _velvet_quotes() -> tuple[Quote, ...]:
    return (
        _quote(VELVET, Basis.AREAS_BUNDLE, "99", count=3, wording="3 AREAS £99 this week only!!"),
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


def _quay_findings() -> tuple[Finding, ...]:
    words = "Registered with a licence to practise; this doctor may work in the UK"
    return (
        *(_about(HOLLOWAY, name, "good", VERIFIED, register="gmc", words=words) for name in ("LR01", "LR02", "LR03")),
        _about(HOLLOWAY, "LR05", "clear", VERIFIED, register="ch_disqualified"),
        _about(HOLLOWAY, "ID01", "yes", CLAIMED),
        _about(HOLLOWAY, "ID02", "yes", VERIFIED, register="gmc"),
        _about(HOLLOWAY, "ID03", "yes", VERIFIED, register="gmc"),
        _about(HOLLOWAY, "PC01", "yes", CLAIMED),
        _about(HOLLOWAY, "PC02", "good", VERIFIED, register="gmc"),
        _about(HOLLOWAY, "QT01", "multi_day_supervised", SEEN, note="Certificate on the wall of the waiting room"),
        _about(HOLLOWAY, "QT02", "over_500_and_weekly", CLAIMED),
        _about(HOLLOWAY, "IR01", "yes", SEEN, valid_until=date(2027, 6, 30)),
        _about(HOLLOWAY, "TR01", "none_found", VERIFIED, register="gmc"),
        _of(QUAY, "LR06", "yes", CLAIMED, address="https://quayskin.example/faq"),
        _of(QUAY, "PR02", "registered_clinical", SEEN),
        _of(QUAY, "PT01", "yes", CLAIMED, words="We use Azzalure"),
        _of(QUAY, "ID04", "yes", VERIFIED, register="companies_house"),
        _of(QUAY, "IR02", "yes", CLAIMED),
        _of(QUAY, "AC03", "yes", CLAIMED),
        _of(QUAY, "TC02", "separate_visit", CLAIMED),
        _of(QUAY, "PP01", "yes", SEEN),
        _of(QUAY, "AD02", "clean", SEEN),
    )


def _lantern_findings() -> tuple[Finding, ...]:
    return (
        _about(FENWICK, "LR01", "good", CLAIMED, words="Joss is an NMC registered nurse", note="Not looked up yet"),
        _about(FENWICK, "ID01", "yes", CLAIMED),
        _about(FENWICK, "QT01", "short_course", CLAIMED),
        _about(ANAND, "PC01", "yes", CLAIMED),
        _about(ANAND, "PC02", "good", VERIFIED, register="nmc", words="Registered. Recorded: V300"),
        _of(LANTERN, "LR06", "yes", CLAIMED),
        _of(LANTERN, "PR02", "fixed_clinical_room", CLAIMED),
        _of(LANTERN, "PT01", "yes", CLAIMED, on=date(2025, 2, 1), note="From an old page"),
        _of(LANTERN, "PT01", "unknown", SEEN, note="The new page names no brand"),
        _of(LANTERN, "AC01", "yes", CLAIMED),
        _of(LANTERN, "AD02", "borderline", SEEN),
    )


def _velvet_findings() -> tuple[Finding, ...]:
    return (
        _about(STARLING, "LR01", "not_found", VERIFIED, register="nmc", words="No results for Gia Starling"),
        _about(STARLING, "ID03", "no", VERIFIED, register="gmc", words="No doctor of this name", note="Says 'Dr Gia'"),
        _about(STARLING, "QT04", "not_applicable", SEEN, reason="No registered profession, so no specialist standing"),
        _of(VELVET, "LR06", "unknown", CLAIMED),
        _of(VELVET, "PR02", "treatment_room_in_salon", SEEN),
        _of(VELVET, "AD02", "breach", SEEN, words="3 AREAS £99 this week only!!"),
    )


def _about(practitioner_id: str, criterion: str, level: str, assurance: Assurance, **more: Any) -> Finding:
    return _finding(criterion, level, assurance, practitioner_id=practitioner_id, **more)


def _of(clinic_id: str, criterion: str, level: str, assurance: Assurance, **more: Any) -> Finding:
    return _finding(criterion, level, assurance, clinic_id=clinic_id, **more)


def _finding(criterion: str, level: str, assurance: Assurance, on: date = SEEN_ON, **more: Any) -> Finding:
    name = f"finding {more.get('clinic_id')} {more.get('practitioner_id')} {criterion} {level} {on}"
    return Finding(stable_id(name), criterion, level, assurance, on, **more)

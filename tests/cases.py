"""Invented cases for tests: nobody and nothing in them exists; numbers are the samples of registers.toml.

file = harbour_case()                        # a CaseFile: three clinics, one cleared, one open, one ruled out
library = Library(str(tmp_path / "a.bvlib"))
keep(library, file)                          # in one step
"""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from botox_vetter.domain.cases import Case, CaseFile, Decision
from botox_vetter.domain.clinics import Clinic, Contact, Note, Practitioner, Registration, Role, RoleKind
from botox_vetter.domain.findings import Relaxation
from botox_vetter.domain.plans import Plan, Units, UnitsFrom
from tests.case_answers import answers
from tests.case_ids import (
    ANAND,
    BEGUN_AT,
    CASE_ID,
    FENWICK,
    HOLLOWAY,
    LANTERN,
    QUAY,
    SEEN_ON,
    STARLING,
    TODAY,
    VELVET,
    stable_id,
)
from tests.case_prices import prices
from tests.case_records import further_records

if TYPE_CHECKING:
    from botox_vetter.store.library import Library


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
        quotes=prices(),
        findings=answers(),
        relaxations=(Relaxation(stable_id("relaxed"), LANTERN, "LR05", "No search by name; I asked."),),
        notes=(
            Note(stable_id("note quay"), QUAY, "Calm, took her time on the phone.", BEGUN_AT, is_printed=True),
            Note(stable_id("note velvet"), VELVET, "Would not say which brand.", BEGUN_AT.replace(day=5)),
        ),
        **further_records(),
    )


def decided_case() -> CaseFile:
    """The same, with a decision: every kind of record is there."""
    decision = Decision(stable_id("decision"), CASE_ID, QUAY, "Everything on the register, and she answered.", TODAY)
    return replace(harbour_case(), decision=decision)


def keep(library: "Library", file: CaseFile) -> None:
    """Writes the whole case in one step; the bytes of its evidence (case_records.CERTIFICATE) are not there."""
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
                *file.premises,
                *file.insurances,
                *file.visits,
                *file.inquiries,
                *file.reviews,
                *file.judgements,
                *file.evidence,
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
        contacts=(Contact("WhatsApp", "01632 960109", "for changes on the day"),),
        opening_hours="Tuesday to Saturday, 9:30 to 18:00",
        languages=("English", "Polish"),
        accessibility="Step-free from the yard",
        payment="Card or cash, no instalments",
        tags=("near work",),
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

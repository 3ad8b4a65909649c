"""Invented cases for the report: three clinics with everything in them, and as many as a test wants."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from botox_vetter.comparison.case import compare_case
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.cases import Case, CaseFile, Decision
from botox_vetter.domain.clinics import Clinic, Note, Practitioner, Registration, Role, RoleKind
from botox_vetter.domain.findings import Assurance, Finding, Relaxation
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.rulebook import Rulebook
from tests.sample import sample_case

TODAY = date(2026, 11, 22)
PLAN = Plan(
    jurisdiction="GB-ENG",
    place="Bath",
    areas=("glabella", "forehead", "crows_feet"),
    product="azzalure",
    sessions_per_year=3,
    budget_per_year=Decimal(900),
    currency="GBP",
)

NORTHGATE = Clinic(
    "northgate", "case", "Northgate Skin", address="1 North Gate, Bath", phone="01632 960101", is_shortlisted=True,
    website="https://northgate.example",
)  # fmt: skip
HARBOUR = Clinic("harbour", "case", "Harbour Aesthetics", address="2 Harbour Row, Bath", is_shortlisted=True)
BLOOM = Clinic("bloom", "case", "Bloom Beauty Bar", phone="01632 960103", is_shortlisted=True)

ASHA = Practitioner("asha", "case", "Asha Example", "doctor")
TOM = Practitioner("tom", "case", "Tom Sample", "nurse_prescriber")
PIA = Practitioner("pia", "case", "Pia Specimen", "nurse")

ROLES = (
    Role("r1", "northgate", "asha", RoleKind.INJECTOR),
    Role("r2", "northgate", "asha", RoleKind.PRESCRIBER),
    Role("r3", "harbour", "tom", RoleKind.INJECTOR),
    Role("r4", "harbour", "pia", RoleKind.INJECTOR),
    Role("r5", "harbour", "tom", RoleKind.PRESCRIBER),
)
REGISTRATIONS = (
    Registration(
        "g1", "gmc", "9000001", "asha", None, "Asha B Example",
        "Registered with a licence to practise", date(2026, 11, 19),
    ),
    Registration("g2", "nmc", "99I9999E", "tom"),
)  # fmt: skip


def _verified(subject: str, **levels: str) -> list[Finding]:
    return _findings(subject, Assurance.VERIFIED, date(2026, 11, 19), levels)


def _claimed(subject: str, **levels: str) -> list[Finding]:
    return _findings(subject, Assurance.CLAIMED, date(2026, 11, 1), levels)


def _findings(subject: str, assurance: Assurance, day: date, levels: dict[str, str]) -> list[Finding]:
    is_person = subject in ("asha", "tom", "pia")
    who = {"practitioner_id": subject} if is_person else {"clinic_id": subject}
    return [Finding(f"{subject}-{cid}", cid, level, assurance, day, **who) for cid, level in levels.items()]


OCTOBER, FRIDAY = date(2026, 10, 30), date(2026, 11, 20)
FINDINGS = (
    *_verified("asha", LR01="good", LR02="good", LR03="good", LR05="clear", ID03="yes", ID02="yes", QT04="yes"),
    *_verified("asha", PC01="yes", PC02="good", TR01="none_found"),
    *_findings("asha", Assurance.SEEN, OCTOBER, {"QT01": "specialist_or_board", "QT02": "over_500_and_weekly"}),
    *_findings("asha", Assurance.SEEN, OCTOBER, {"IR01": "yes"}),
    *_verified("northgate", PT01="yes", ID04="yes", LR06="yes", PR02="fixed_clinical_room", AD01="clean"),
    *_findings("northgate", Assurance.SEEN, OCTOBER, {"PP01": "yes", "TC01": "yes", "AC01": "yes"}),
    *_claimed("tom", LR01="good", PC01="yes", QT01="regulated_qualification", QT02="100_to_500"),
    *_claimed("harbour", PR02="fixed_clinical_room", PT01="yes", LR06="yes", AC01="yes", PP01="yes"),
    *_findings("harbour", Assurance.SEEN, date(2024, 3, 1), {"AC02": "yes"}),
    *_findings("bloom", Assurance.SEEN, FRIDAY, {"PR02": "home_hotel_party_vehicle", "AD02": "breach"}),
    *_claimed("bloom", TR04="suspicious", PP01="yes"),
)

QUOTES = (
    Quote(
        "n1", "northgate", Basis.AREAS_BUNDLE, Decimal(240), Decimal(240), "GBP", count=3, product="azzalure",
        seen_on=date(2026, 11, 18), wording="3 areas £240", address="https://northgate.example/prices",
    ),
    Quote(
        "n2", "northgate", Basis.PER_AREA, Decimal(140), Decimal(140), "GBP", areas=("glabella",), product="azzalure",
        seen_on=date(2026, 11, 18), wording="1 area £140", address="https://northgate.example/prices",
    ),
    Quote(
        "n3", "northgate", Basis.CONSULTATION, Decimal(40), Decimal(40), "GBP",
        seen_on=date(2026, 11, 18), wording="Consultation £40", address="https://northgate.example/prices",
    ),
    Quote(
        "h1", "harbour", Basis.PER_UNIT, Decimal(10), Decimal(12), "GBP", product="botox_cosmetic",
        seen_on=date(2026, 6, 1), wording="Botox £10 to £12 per unit", address="https://harbour.example/treatments",
    ),
    Quote(
        "h2", "harbour", Basis.AREAS_BUNDLE, Decimal(199), Decimal(199), "GBP", count=3, valid_until=date(2026, 10, 31),
        seen_on=date(2026, 10, 1), wording="October offer: 3 areas £199", address="https://harbour.example/offers",
    ),
    Quote(
        "b1", "bloom", Basis.PER_AREA, Decimal(60), None, "GBP", areas=("glabella",),
        seen_on=date(2026, 11, 20), wording="Frown lines from £60", address="https://bloom.example",
    ),
    Quote(
        "b2", "bloom", Basis.PER_AREA, Decimal(60), None, "GBP", areas=("forehead",),
        seen_on=date(2026, 11, 20), wording="Forehead from £60",
    ),
)  # fmt: skip

SPRING = CaseFile(
    Case("case", "Spring 2027", datetime(2026, 11, 1, tzinfo=UTC), PLAN),
    clinics=(BLOOM, HARBOUR, NORTHGATE),
    practitioners=(ASHA, PIA, TOM),
    roles=ROLES,
    registrations=REGISTRATIONS,
    quotes=QUOTES,
    findings=FINDINGS,
    relaxations=(
        Relaxation("x1", "northgate", "LR06", "I am 44"),
        Relaxation("x2", "harbour", "LR05", "she has been our nurse for years"),
    ),
    notes=(
        Note("t1", "northgate", "Parking behind the house", datetime(2026, 11, 2, tzinfo=UTC), is_printed=True),
        Note("t2", "harbour", "My own secret", datetime(2026, 11, 2, tzinfo=UTC)),
    ),
    decision=Decision("d", "case", "northgate", "the only one that is cleared", date(2026, 11, 21)),
)


def spring(rulebook: Rulebook) -> Comparison:
    return compare_case(SPRING, rulebook, TODAY)


def clinics(count: int, rulebook: Rulebook, name: str = "Clinic {n}") -> Comparison:
    """So many clinics named after `name`, each with one price and nothing else known."""
    chosen = tuple(Clinic(f"c{n}", "case", name.format(n=n), is_shortlisted=True) for n in range(1, count + 1))
    quotes = tuple(
        Quote(f"q{c.id}", c.id, Basis.AREAS_BUNDLE, Decimal(200), Decimal(250), "GBP", count=3, wording=c.name)
        for c in chosen
    )
    return compare_case(
        CaseFile(Case("case", "Many", SPRING.case.created_at, PLAN), chosen, quotes=quotes), rulebook, TODAY
    )


def like_the_sample(count: int, rulebook: Rulebook, ruled_out: int = 0) -> Comparison:
    """So many clinics with as much known as in the sample case: its six again and again. ruled_out: so many more."""
    file = sample_case(rulebook)
    again = {f"{clinic.id} {n}": clinic for n in range(2, count // 6 + 2) for clinic in file.clinics}

    def anew(records: Iterable[Any]) -> tuple[Any, ...]:
        """Each record of a clinic at every clinic that is made of it, too."""
        made = [
            replace(r, id=f"{r.id} {new}", clinic_id=new)
            for r in records
            for new in again
            if r.clinic_id == again[new].id
        ]
        return (*records, *made)

    copies = (replace(clinic, id=new, name=f"{clinic.name} {new[-1]}") for new, clinic in again.items())
    chosen = (*file.clinics, *copies)[:count]
    home = (
        Finding(f"home {c.id}", "PR02", "home_hotel_party_vehicle", Assurance.SEEN, TODAY, c.id)
        for c in chosen[:ruled_out]
    )
    made = replace(
        file,
        clinics=(*file.clinics, *chosen[len(file.clinics) :]),
        roles=anew(file.roles),
        quotes=anew(file.quotes),
        findings=(*anew(file.findings), *home),
    )
    return compare_case(made, rulebook, TODAY, chosen)


def compared(*clinics: Clinic, rulebook: Rulebook, plan: Plan = PLAN, **records: Any) -> Comparison:
    """These clinics with nothing but the records that are given."""
    case = replace(SPRING.case, plan=plan)
    return compare_case(CaseFile(case, clinics, **records), rulebook, TODAY)


def with_plan(plan: Plan, rulebook: Rulebook) -> Comparison:
    return compare_case(replace(SPRING, case=replace(SPRING.case, plan=plan)), rulebook, TODAY)

"""A licensing officer's case: as many clinics as wanted, each with about five prices and thirty answers, all invented.

file = large_case(rulebook, 10_000)      # the same in every run, in the order in which a library gives it
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random

from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, Role, RoleKind
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.findings import UNKNOWN, Assurance, Finding
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.vetting.rules import Asked, rules_for

LARGE_CASE = "large-case"
LARGE_TODAY = date(2026, 11, 22)
PLAN = Plan("GB-ENG", "Northmarch", areas=("glabella", "forehead", "crows_feet"), sessions_per_year=3, currency="GBP")

_FIRST = ("Alder", "Birch", "Cedar", "Dale", "Ember", "Fern", "Gable", "Hazel", "Iris", "Juniper", "Kestrel", "Linden")
_SECOND = ("Bank", "Court", "Dean", "End", "Field", "Gate", "Hill", "Lane", "Mews", "Park", "Row", "Square", "Yard")
_LAST = ("Aesthetics", "Clinic", "Face & Skin", "Medical", "Rooms", "Skin Studio")
_PEOPLE = ("Ada", "Ben", "Cleo", "Dov", "Eva", "Finn", "Gwen", "Hari", "Ines", "Joel", "Kira", "Liam", "Mona", "Nils")
_PROFESSIONS = ("doctor", "dentist", "nurse", "nurse_prescriber", "pharmacist_prescriber", "")
_ANSWERED, _GOOD = 0.55, 0.85
_GATE_ANSWERED, _GATE_GOOD = 0.97, 0.98
_SHORTLISTED_EVERY = 2500


def large_case(rulebook: Rulebook, clinics: int, seed: int = 7) -> CaseFile:
    """As many people as clinics; every fifth clinic shares its people with the one before."""
    chance = Random(seed)
    asked = tuple(rules_for(rulebook, PLAN.jurisdiction, is_medical=False).asked.values())
    places = sorted(
        (_clinic(n, chance) for n in range(clinics)), key=lambda clinic: (clinic.name.casefold(), clinic.id)
    )
    people = sorted((_person(n, chance) for n in range(clinics)), key=lambda one: (one.name.casefold(), one.id))
    staff = {place.id: (n - n % 5 % 4, n * 7 % clinics) for n, place in enumerate(places)}
    answers = [f for place in places for f in _answers(asked, Subject.CLINIC, place.id, chance)]
    answers += [f for one in people for f in _answers(asked, Subject.INJECTOR, one.id, chance)]
    return CaseFile(
        Case(LARGE_CASE, "Northmarch, every premises", datetime(2026, 11, 3, 18, 45, tzinfo=UTC), PLAN),
        clinics=tuple(places),
        practitioners=tuple(people),
        roles=tuple(role for place in places for role in _roles(place.id, people, *staff[place.id])),
        quotes=tuple(quote for place in places for quote in _prices(place.id, chance)),
        findings=tuple(answers),
    )


def _clinic(n: int, chance: Random) -> Clinic:
    name = f"{chance.choice(_FIRST)} {chance.choice(_SECOND)} {chance.choice(_LAST)} {n}"
    return Clinic(
        f"clinic-{n:06}",
        LARGE_CASE,
        name,
        address=f"{chance.randrange(1, 200)} {chance.choice(_SECOND)} Street, Northmarch",
        postcode=f"NM{n % 90 + 1} {n % 9}AB",
        phone=f"01632 960{n % 1000:03}",
        website=f"https://clinic{n}.example",
        is_shortlisted=n % _SHORTLISTED_EVERY == 0,
    )


def _person(n: int, chance: Random) -> Practitioner:
    name = f"{chance.choice(_PEOPLE)} {chance.choice(_FIRST)}{chance.choice(_SECOND).lower()} {n}"
    return Practitioner(f"person-{n:06}", LARGE_CASE, name, chance.choice(_PROFESSIONS))


def _roles(clinic_id: str, people: list[Practitioner], injector: int, prescriber: int) -> Iterator[Role]:
    for n, kind in sorted([(injector, RoleKind.INJECTOR), (prescriber, RoleKind.PRESCRIBER)]):
        yield Role(f"role {clinic_id} {kind}", clinic_id, people[n].id, kind)


def _answers(asked: tuple[Asked, ...], subject: Subject, about: str, chance: Random) -> Iterator[Finding]:
    """By criterion, most of them good; those about people answer the questions about prescribers, too."""
    for one in sorted(asked, key=lambda one: one.criterion.id):
        if (one.criterion.subject is Subject.CLINIC) is not (subject is Subject.CLINIC):
            continue
        answered, good = (_ANSWERED, _GOOD) if one.basis is None else (_GATE_ANSWERED, _GATE_GOOD)
        if chance.random() > answered:
            continue
        level = one.scale.levels[0] if chance.random() < good else chance.choice(one.scale.levels)
        yield Finding(
            f"finding {about} {one.criterion.id}",
            one.criterion.id,
            level,
            Assurance.CLAIMED if level == UNKNOWN else one.criterion.needs or chance.choice(tuple(Assurance)),
            LARGE_TODAY - timedelta(days=chance.randrange(1, 32)),
            clinic_id=about if subject is Subject.CLINIC else None,
            practitioner_id=None if subject is Subject.CLINIC else about,
        )


def _prices(clinic_id: str, chance: Random) -> Iterator[Quote]:
    """By basis, areas and amount, as a library gives them: two areas each, three areas for one price, a fee."""
    seen_on = LARGE_TODAY - timedelta(days=chance.randrange(1, 120))
    pounds = [Decimal(chance.randrange(80, 160)) for _ in range(4)]

    def quote(
        n: int, basis: Basis, low: Decimal, areas: tuple[str, ...] | None = None, count: int | None = None
    ) -> Quote:
        return Quote(f"quote {clinic_id} {n}", clinic_id, basis, low, low, "GBP", areas, count, seen_on=seen_on)

    yield quote(1, Basis.PER_AREA, pounds[0], ("forehead",))
    yield quote(2, Basis.PER_AREA, pounds[1], ("glabella",))
    yield quote(3, Basis.AREAS_BUNDLE, pounds[2], count=1)
    if chance.random() < _GOOD:
        yield quote(4, Basis.AREAS_BUNDLE, 2 * pounds[3], count=3)
    yield quote(5, Basis.CONSULTATION, Decimal(30))

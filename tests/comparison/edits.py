"""Random edits of a case, of every kind that may bear on a comparison: `edited(file, rulebook, chance)`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Any

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Role, RoleKind
from botox_vetter.domain.findings import Assurance, Relaxation
from botox_vetter.domain.records import Visit
from botox_vetter.domain.rulebook import Rulebook
from tests.large_case import LARGE_TODAY

Edit = Callable[[CaseFile, Rulebook, Random], CaseFile]


def edited(file: CaseFile, rulebook: Rulebook, chance: Random) -> CaseFile:
    return chance.choice(EDITS)(file, rulebook, chance)


def answer(file: CaseFile, rulebook: Rulebook, chance: Random) -> CaseFile:
    old = chance.choice(file.findings)
    level = chance.choice(rulebook.scales[rulebook.criteria[old.criterion].scale].levels)
    day = LARGE_TODAY - timedelta(days=chance.randrange(-2, 60))
    return _put(file, "findings", replace(old, level=level, assurance=chance.choice(tuple(Assurance)), checked_on=day))


def answer_again(file: CaseFile, rulebook: Rulebook, chance: Random) -> CaseFile:
    changed = answer(file, rulebook, chance)
    new = (
        next(f for f in changed.findings if f not in file.findings) if changed != file else chance.choice(file.findings)
    )
    return _put(file, "findings", replace(new, id=f"{new.id} {chance.random()}"))


def forget_answer(file: CaseFile, _rulebook: Rulebook, chance: Random) -> CaseFile:
    return _drop(file, "findings", chance.choice(file.findings))


def ask_more(file: CaseFile, _rulebook: Rulebook, chance: Random) -> CaseFile:
    old = chance.choice(file.quotes)
    return _put(
        file, "quotes", replace(old, low=(old.low or Decimal(0)) + 7, high=None, currency=chance.choice(("GBP", "EUR")))
    )


def forget_price(file: CaseFile, _rulebook: Rulebook, chance: Random) -> CaseFile:
    return _drop(file, "quotes", chance.choice(file.quotes))


def rename(file: CaseFile, _rulebook: Rulebook, chance: Random) -> CaseFile:
    noun = chance.choice(("clinics", "practitioners"))
    return _put(file, noun, replace(chance.choice(getattr(file, noun)), name=f"{chance.random()}"))


def reprofess(file: CaseFile, rulebook: Rulebook, chance: Random) -> CaseFile:
    profession = chance.choice(tuple(rulebook.places.professions))
    return _put(file, "practitioners", replace(chance.choice(file.practitioners), profession=profession))


def hire(file: CaseFile, _rulebook: Rulebook, chance: Random) -> CaseFile:
    place, person = chance.choice(file.clinics), chance.choice(file.practitioners)
    return _put(file, "roles", Role(f"role {chance.random()}", place.id, person.id, chance.choice(tuple(RoleKind))))


def dismiss(file: CaseFile, _rulebook: Rulebook, chance: Random) -> CaseFile:
    return _drop(file, "roles", chance.choice(file.roles)) if file.roles else file


def choose_person(file: CaseFile, _rulebook: Rulebook, chance: Random) -> CaseFile:
    return _put(file, "clinics", replace(chance.choice(file.clinics), injector_id=chance.choice(file.practitioners).id))


def move(file: CaseFile, _rulebook: Rulebook, chance: Random) -> CaseFile:
    return _put(file, "clinics", replace(chance.choice(file.clinics), jurisdiction=chance.choice(("", "IE", "US-CA"))))


def relax(file: CaseFile, rulebook: Rulebook, chance: Random) -> CaseFile:
    gate = chance.choice([criterion.id for criterion in rulebook.criteria.values() if criterion.needs])
    return _put(
        file, "relaxations", Relaxation(f"relaxed {chance.random()}", chance.choice(file.clinics).id, gate, "why")
    )


def visit(file: CaseFile, _rulebook: Rulebook, chance: Random) -> CaseFile:
    day = LARGE_TODAY - timedelta(days=chance.randrange(40))
    return _put(file, "visits", Visit(f"visit {chance.random()}", chance.choice(file.clinics).id, day))


def open_clinic(file: CaseFile, _rulebook: Rulebook, chance: Random) -> CaseFile:
    return _put(file, "clinics", Clinic(f"new {chance.random()}", file.case.id, f"{chance.random()}"))


def close_clinic(file: CaseFile, _rulebook: Rulebook, chance: Random) -> CaseFile:
    if len(file.clinics) < 3:
        return file
    gone = chance.choice(file.clinics)
    nouns = ("roles", "quotes", "findings", "relaxations", "visits")
    left = {noun: tuple(one for one in getattr(file, noun) if one.clinic_id != gone.id) for noun in nouns}
    return replace(_drop(file, "clinics", gone), **left)


def plan_anew(file: CaseFile, _rulebook: Rulebook, chance: Random) -> CaseFile:
    changes: dict[str, Any] = chance.choice(
        (
            {"areas": ("glabella",)},
            {"sessions_per_year": 4},
            {"person": "Sam"},
            {"jurisdiction": "GB-SCT"},
            {"currency": ""},
        )
    )
    return replace(file, case=replace(file.case, plan=replace(file.plan, **changes)))


EDITS: tuple[Edit, ...] = (
    answer,
    answer_again,
    forget_answer,
    ask_more,
    forget_price,
    rename,
    reprofess,
    hire,
    dismiss,
    choose_person,
    move,
    relax,
    visit,
    open_clinic,
    close_clinic,
    plan_anew,
)


def _put(file: CaseFile, noun: str, record: Any) -> CaseFile:
    """In the place of the one with its id, else at the end."""
    others = [record if one.id == record.id else one for one in getattr(file, noun)]
    return replace(file, **{noun: tuple(others if record in others else [*others, record])})


def _drop(file: CaseFile, noun: str, record: Any) -> CaseFile:
    return replace(file, **{noun: tuple(one for one in getattr(file, noun) if one is not record)})

"""A case that tries the layout: eight clinics on the shortlist, with names of two hundred characters."""

from dataclasses import replace

from botox_vetter.domain.cases import CaseFile
from tests.cases import harbour_case, stable_id

WORDS = ("The Right Honourable Harbourside Institute of Gentle Needles and Unhurried Consultations " * 3)[:200]
ONE_WORD = ("Lichtenbergharbouraesthetikzentrum" * 6)[:200]


def long_case() -> CaseFile:
    """The harbour's three clinics and five more; every other name is a single word."""
    file = harbour_case()
    named = [replace(clinic, name=_name(n), is_shortlisted=True) for n, clinic in enumerate(file.clinics)]
    more = [replace(named[0], id=stable_id(f"long {n}"), name=_name(n), units=()) for n in range(3, 8)]
    quotes = [
        replace(quote, id=stable_id(f"{quote.id} {clinic.id}"), clinic_id=clinic.id)
        for clinic in more
        for quote in file.quotes_of(named[0].id)
    ]
    case = replace(file.case, name=ONE_WORD, plan=replace(file.plan, person=WORDS, place=ONE_WORD))
    people = tuple(replace(person, name=f"{WORDS[:150]} {person.name}") for person in file.practitioners)
    return replace(file, case=case, clinics=(*named, *more), practitioners=people, quotes=(*file.quotes, *quotes))


def _name(n: int) -> str:
    return f"{n} {WORDS if n % 2 else ONE_WORD}"[:200]

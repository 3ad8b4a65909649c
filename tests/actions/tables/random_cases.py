"""Random cases whose words are those of the rules, so that nothing in them is refused; texts stay as wild as ever."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.quotes import Basis
from botox_vetter.domain.rulebook import Rulebook
from tests.store.records import case_files

CURRENCIES = ("GBP", "EUR", "USD")


def sound_cases(rulebook: Rulebook) -> st.SearchStrategy[CaseFile]:
    return st.builds(lambda file, seed: _tamed(file, rulebook, seed), case_files(), st.integers(0, 1000))


def _tamed(file: CaseFile, rulebook: Rulebook, seed: int) -> CaseFile:
    facts, places = rulebook.treatments, rulebook.places
    areas, products = list(facts.areas) + list(facts.indications), list(facts.products)
    one = _Picks(seed)
    clinics = [
        replace(
            clinic,
            name=clinic.name if clinic.name.strip() else f"Clinic {n}",
            jurisdiction=one.of(["", "DE", *places.jurisdictions]),
            counted_areas=one.few(areas) or None,
            minimum_spend_currency=one.of(CURRENCIES),
            languages=("English", 'Low; "German"', "a, b"),
        )
        for n, clinic in enumerate(file.clinics)
    ]
    people = [
        replace(
            person,
            name=person.name if person.name.strip() else f"Person {n}",
            profession=one.of(["", *places.professions]),
        )
        for n, person in enumerate(file.practitioners)
    ]
    entries = [replace(entry, register="psni", number=f"N{n}") for n, entry in enumerate(file.registrations)]
    quotes = [
        replace(
            quote,
            currency=one.of(CURRENCIES),
            areas=one.few(areas) or None,
            excluded=one.few(areas),
            product=one.of([None, *products]),
            low=None if quote.low is None else quote.low + Decimal(one.of(["0.5", "0.125", "0.3333"])),
            high=None if quote.high is None else quote.high + 1,
            valid_until=None,
            discount_percent=quote.discount_percent if quote.basis is Basis.MEMBERSHIP else None,
        )
        for quote in file.quotes
    ]  # fmt: skip
    notes = tuple(replace(note, text=f"{n} {note.text}") for n, note in enumerate(file.notes))
    return replace(
        file,
        notes=notes,
        clinics=tuple(clinics),
        practitioners=tuple(people),
        registrations=tuple(entries),
        quotes=tuple(quotes),
    )


class _Picks:
    """The same picks for the same seed."""

    def __init__(self, seed: int) -> None:
        self._n = seed

    def of(self, choices):
        self._n = (self._n * 1103515245 + 12345) % 2**31
        return choices[self._n // 7 % len(choices)]

    def few(self, choices):
        return tuple(dict.fromkeys(self.of(choices) for _ in range(self.of([0, 1, 3]))))

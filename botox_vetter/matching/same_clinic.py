"""Which clinics of a case may be one that is about to be added: nothing is decided here, a person looks.

same_number          the same entry of a register
same_person          somebody works there who has that number in a register
same_website         the same site; on a platform where everybody has a page, the same page
same_phone           a telephone number in common
same_name_and_place  names that may be of one business, at the same postcode or address
same_name            the same name, and nothing says that one of them is elsewhere
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Registration
from botox_vetter.domain.grouped import about, owners, owners_that_differ
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.records import Premises
from botox_vetter.domain.registers import Register, normalised
from botox_vetter.matching.businesses import alike_names
from botox_vetter.matching.keys import host_of, name_key, phone_key, postcode_key

LEAST_PHONE_DIGITS = 6
ZIP = 5  # of the nine figures of an American postal code, those that a shorter one has, too


@dataclass(frozen=True, slots=True)
class KnownBy:
    """What tells a clinic from others, each as a key.

    numbers  of each register, as it writes them: of the clinic, or of a person who is looked for
    people   the same of those who work there
    """

    names: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    postcodes: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    numbers: frozenset[tuple[str, str]] = frozenset()
    people: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Alike:
    """A clinic of the case, and all that speaks for it, the strongest first."""

    clinic_id: str
    reasons: tuple[Reason, ...]


MOST_TOLD = 3


def may_be(alike: Iterable[Alike]) -> tuple[Reason, ...]:
    """Said of a clinic that is about to be added: Reason("may_be_clinic", {"why"}) of three of them at most."""
    return tuple(Reason("may_be_clinic", {"why": one.reasons[0]}) for one in islice(alike, MOST_TOLD))


def known_by(
    names: Iterable[str] = (),
    websites: Iterable[str] = (),
    phones: Iterable[str] = (),
    postcodes: Iterable[str] = (),
    addresses: Iterable[str] = (),
    numbers: Iterable[tuple[str, str]] = (),
    registers: Mapping[str, Register] | None = None,
    people: Iterable[tuple[str, str]] = (),
) -> KnownBy:
    """Of words as they are written; empty ones say nothing. numbers, people: (id of a register, number)."""
    there = registers or {}
    return KnownBy(
        frozenset(filter(None, map(name_key, names))),
        frozenset(filter(None, map(host_of, websites))),
        frozenset(key for phone in phones if len(key := phone_key(phone)) >= LEAST_PHONE_DIGITS),
        frozenset(filter(None, map(_postcode, postcodes))),
        frozenset(filter(None, map(plain_key, addresses))),
        frozenset(_numbers(numbers, there)),
        frozenset(_numbers(people, there)),
    )


def _numbers(numbers: Iterable[tuple[str, str]], there: Mapping[str, Register]) -> Iterator[tuple[str, str]]:
    for name, number in numbers:
        if name in there and number:
            yield name, normalised(there[name], number)


def known_by_clinic(
    clinic: Clinic,
    registrations: Iterable[Registration] = (),
    premises: Iterable[Premises] = (),
    registers: Mapping[str, Register] | None = None,
    of_people: Iterable[Registration] = (),
) -> KnownBy:
    """of_people: entries of those who work there."""
    places = tuple(premises)
    further = [one.value for one in clinic.contacts if _is_phone(one.value)]
    return known_by(
        [clinic.name],
        [clinic.website],
        [
            clinic.phone,
            *(place.phone for place in places),
            *further,
        ],
        [clinic.postcode, *(place.postcode for place in places)],
        [clinic.address, *(place.address for place in places)],
        [(entry.register, entry.number) for entry in registrations],
        registers,
        [(entry.register, entry.number) for entry in of_people],
    )


class KnownClinics:
    """The clinics of a case by what they are known by, found without looking at each of them.

    It follows the case from one state to the next: only what differs is looked at again.
    """

    def __init__(self, registers: Mapping[str, Register], file: CaseFile) -> None:
        self._registers = registers
        self._file = CaseFile(file.case)
        self._known: dict[str, tuple[str, KnownBy]] = {}
        self._by_key: dict[Hashable, dict[str, None]] = defaultdict(dict)
        self.follow(file)

    def differing(self, file: CaseFile) -> set[str]:
        """Clinics and people of whom something else is told there."""
        return {
            owner
            for name in ("clinics", "roles", "registrations", "premises")
            for owner in owners_that_differ(getattr(self._file, name), getattr(file, name))
        }

    def follow(self, file: CaseFile) -> None:
        differing = self.differing(file)
        self._file = file
        if not differing <= owners(file.clinics):  # people: what is known of the clinics at which they work
            differing |= {role.clinic_id for role in file.roles if role.practitioner_id in differing}
        for owner in differing:
            self._forget(owner)
            for clinic in about(file.clinics, owner):
                self._note(clinic)

    def known(self, clinic_id: str) -> KnownBy:
        return self._known[clinic_id][1]

    def alike(self, this: KnownBy, besides: str | None = None) -> tuple[Alike, ...]:
        """Those with the strongest reason first, then by name. besides: an id that is left out."""
        ids = {found for key in _keys(this) for found in self._by_key.get(key, ()) if found != besides}
        told = [Alike(found, tuple(self._reasons(this, found))) for found in ids]
        return tuple(sorted((one for one in told if one.reasons), key=self._place))

    def _place(self, alike: Alike) -> tuple[int, str, str]:
        return _ORDER.index(alike.reasons[0].kind), self._known[alike.clinic_id][0].casefold(), alike.clinic_id

    def _note(self, clinic: Clinic) -> None:
        entries, places = about(self._file.registrations, clinic.id), about(self._file.premises, clinic.id)
        people = {role.practitioner_id for role in about(self._file.roles, clinic.id)}
        theirs = [entry for person in people for entry in about(self._file.registrations, person)]
        by = known_by_clinic(clinic, entries, places, self._registers, theirs)
        self._known[clinic.id] = clinic.name, by
        for key in _keys(by):
            self._by_key[key][clinic.id] = None

    def _forget(self, clinic_id: str) -> None:
        if clinic_id in self._known:
            for key in _keys(self._known.pop(clinic_id)[1]):
                self._by_key[key].pop(clinic_id, None)  # a number may be the clinic's and that of somebody there

    def _reasons(self, this: KnownBy, clinic_id: str) -> Iterator[Reason]:
        name, other = self._known[clinic_id]
        values: dict[str, object] = {"name": name}
        for register, number in sorted(this.numbers & other.numbers):
            yield Reason("same_number", values | {"register": register, "number": number})
        for register, number in sorted(this.numbers & other.people):
            yield Reason("same_person", values | {"register": register, "number": number})
        if this.sites & other.sites:
            yield Reason("same_website", values)
        if this.phones & other.phones:
            yield Reason("same_phone", values)
        if _is_at_one_place(this, other):
            if any(alike_names(one, theirs) for one in this.names for theirs in other.names):
                yield Reason("same_name_and_place", values)
        elif this.names & other.names and not (this.postcodes and other.postcodes):
            yield Reason("same_name", values)


_ORDER = ("same_number", "same_person", "same_website", "same_phone", "same_name_and_place", "same_name")


def _is_at_one_place(this: KnownBy, other: KnownBy) -> bool:
    if this.postcodes and other.postcodes:
        return bool(this.postcodes & other.postcodes)
    return bool(this.addresses & other.addresses)


def _keys(by: KnownBy) -> Iterator[Hashable]:
    for matter in ("names", "sites", "phones", "postcodes", "addresses", "numbers"):
        for value in getattr(by, matter):
            yield matter, value
    for number in by.people:
        yield "numbers", number


def _postcode(text: str) -> str:
    key = postcode_key(text)
    return key[:ZIP] if key.isdecimal() and len(key) == 9 else key


def _is_phone(text: str) -> bool:
    return "@" not in text and sum(letter.isdecimal() for letter in text) >= LEAST_PHONE_DIGITS

"""A list, ready to be searched: its entries by the keys that another spelling of a name still shares with them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple

from botox_vetter.domain.listed import ListEntry, Sought
from botox_vetter.matching.affixes import CREDENTIALS, NAMES_TOO, SUFFIXES, TITLES
from botox_vetter.matching.businesses import Businesses
from botox_vetter.matching.given import alike, all_forms, other_forms
from botox_vetter.matching.given_names import AlikeOf
from botox_vetter.matching.readings import Reading, Surname, surname_of
from botox_vetter.matching.spelling import words
from botox_vetter.matching.surnames import Became, Surnames

USUAL_SHARE = 5_000
"""A given name that stands in a list more often than once in so many rows is a usual one."""

LEAST_ROOM = 15
"""Letters: no list cuts surnames shorter than that."""

KEPT = 4_096
"""So many people's given names are remembered, with what they were found to be alike."""


class Person(NamedTuple):
    """What is compared of an entry's name."""

    given: tuple[str, ...]
    surname: Surname
    suffix: str


class ListIndex:
    """Built once for a list, in about ten microseconds a row; it does not change afterwards."""

    def __init__(self, entries: Sequence[ListEntry]) -> None:
        self.entries = entries
        self.people = [_person(entry) for entry in entries]
        self.businesses = Businesses(entries)
        self.alike: AlikeOf = lru_cache(16 * KEPT)(partial(alike, is_usual=self._is_usual))
        self._may_be_given: dict[tuple[str, ...], _MayBe] = {}
        self._by_number: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_birth: dict[date, list[int]] = defaultdict(list)
        self._by_surname: dict[str, dict[str, list[int]]] = {}
        self._by_given: dict[str, set[str]] = defaultdict(set)
        given = Counter(person.given[0] for person in self.people if person and person.given)
        self._usual = {name for name, n in given.items() if n > 1 + len(entries) / USUAL_SHARE}
        for n, (entry, person) in enumerate(zip(entries, self.people, strict=True)):
            for number in entry.numbers.items():
                self._by_number[number].append(n)
            if entry.born:
                self._by_birth[entry.born].append(n)
            if person:
                self._add(n, person)
        counted = {name: sum(map(len, rows.values())) for name, rows in self._by_surname.items()}
        room = max((len(entry.last) for entry in entries), default=0)
        pairs = zip(entries, self.people, strict=True) if room >= LEAST_ROOM else ()
        cut = (person.surname.whole for entry, person in pairs if person and len(entry.last) == room)
        self._surnames = Surnames(counted, cut)

    def _add(self, n: int, person: Person) -> None:
        for form in (person.surname.whole, *person.surname.parts):
            rows = self._by_surname.setdefault(form, {})
            for name in person.given or ("",):
                rows.setdefault(name, []).append(n)
            if person.given:
                self._by_given[person.given[0]].add(form)

    def _is_usual(self, name: str) -> bool:
        return name in self._usual or bool(other_forms(name))

    def with_name(self, reading: Reading) -> Iterator[tuple[int, Became]]:
        """Rows whose surname this one may have become, and one of whose given names may be one of these."""
        became = self._surnames.became(reading.surname)
        near = {one.surname for one in became}
        further = self._surnames.two_errors(reading.surname.whole, self._of_given(reading))
        became += [one for one in further if one.surname not in near]
        known, heads, tails, forms = self._may_be(reading.given)
        for one in became:
            for theirs, rows in self._by_surname[one.surname].items():
                if (may := known.get(theirs)) is None:
                    is_near = theirs[0] in heads or theirs[-1] in tails or theirs in forms  # most are not
                    may = known[theirs] = not heads or (is_near and self._any_alike(reading.given, theirs))
                if may:
                    for n in rows:
                        yield n, one

    def _may_be(self, given: tuple[str, ...]) -> "_MayBe":
        """What is known of these given names so far, for a few thousand of them."""
        if len(self._may_be_given) > KEPT:
            self._may_be_given.clear()
        if (found := self._may_be_given.get(given)) is None:
            found = self._may_be_given[given] = _may_be(given)
        return found

    def _any_alike(self, given: tuple[str, ...], theirs: str) -> bool:
        for ours in given:
            if alike(ours, theirs, self._is_usual):
                return True
        if len(given[0]) == 2 and theirs[0] == given[0][0]:
            return True
        return len(given) > 1 and bool(
            alike(given[0] + given[1], theirs, self._is_usual) or theirs.startswith(given[0])
        )

    def _of_given(self, reading: Reading) -> set[str]:
        """Surnames of people who go by the same given name."""
        return self._by_given.get(reading.given[0], set()) if reading.given else set()

    def with_facts(self, sought: Sought) -> set[int]:
        """Rows with the same number or date of birth, whatever their name."""
        found = {n for number in sought.numbers.items() for n in self._by_number.get(number, ())}
        return found | set(self._by_birth.get(sought.born, ()) if sought.born else ())


class _MayBe(NamedTuple):
    """known: by a name of the list, whether it may be one of these; the rest: what all that may be have of them."""

    known: dict[str, bool]
    heads: str
    tails: str
    forms: frozenset[str]


def _may_be(given: tuple[str, ...]) -> _MayBe:
    names = (*given, "".join(given[:2]))
    forms = frozenset(form for name in names for form in all_forms(name))
    return _MayBe({"": True}, "".join(name[:1] for name in names), "".join(name[-1:] for name in names), forms)


def _person(entry: ListEntry) -> Person | None:
    """None: a business."""
    surname, suffix = _surname(entry.last)
    if surname is None:
        return None
    given = _parts(entry.first) + _parts(entry.middle)
    if len(given) > 1 and given[-1] in SUFFIXES:
        return Person(given[:-1], surname, SUFFIXES[given[-1]])
    return Person(given, surname, suffix)


@lru_cache(maxsize=65_536)
def _surname(text: str) -> tuple[Surname | None, str]:
    """And the suffix that stands behind it; letters that stand there, too, are no part of it."""
    last = [word for word in words(text) if word not in TITLES]
    while len(last) > 1 and last[-1] in CREDENTIALS and last[-1] not in NAMES_TOO:
        last.pop()
    suffix = SUFFIXES[last.pop()] if len(last) > 1 and last[-1] in SUFFIXES else ""
    return (surname_of(last) if last else None), suffix


@lru_cache(maxsize=65_536)
def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for word in words(text) for part in word.split("-"))

"""One person against one list."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from botox_vetter.domain.listed import Candidate, Compared, ListEntry, Outcome, Screening, Sought, Stands
from botox_vetter.matching.given_names import compare_given
from botox_vetter.matching.index import ListIndex, Person
from botox_vetter.matching.ledger import NUMBERS, facts
from botox_vetter.matching.readings import Reading, readings
from botox_vetter.matching.surnames import Became

MOST_WEIGHT = 6
"""Names that weigh more are two names, unless a date of birth or a number joins them."""

MOST_WITH_BIRTH = 7
NEAR_WITH_BIRTH = 70.0
ORDER_WEIGHT = {"as_written": 0, "other_name": 0, "other_order": 1, "two_surnames": 1}
CONTRADICTED = {"middle": 3, "suffix": 3, "state": 1}
AGREEING = {"middle": 1, "state": 1, "town": 1, "speciality": 1}


@dataclass(frozen=True, slots=True)
class _Named:
    """How a name may have become that of an entry, and what speaks against it."""

    weight: int
    ledger: tuple[Compared, ...]


def screen(sought: Sought, index: ListIndex) -> Screening:
    """Candidates in the order in which a person should look at them."""
    named = _named(sought, index)
    judged = [
        (found.outcome is not Outcome.MATCH, weight, n, found)
        for n in {*named, *index.with_facts(sought)}
        if (judgement := _judge(sought, n, named.get(n), index)) is not None
        for found, weight in [judgement]
    ]
    judged.sort(key=lambda one: one[:3])
    found = [candidate for *_, candidate in judged]
    return Screening(
        sought,
        tuple(one for one in found if one.outcome is not Outcome.NONE),
        tuple(one for one in found if one.outcome is Outcome.NONE),
    )


def _named(sought: Sought, index: ListIndex) -> dict[int, _Named]:
    """Of each row whose name is near, the lightest way to become it."""
    found: dict[int, _Named] = {}
    for reading in readings(sought.name):
        for n, became in index.with_name(reading):
            person = index.people[n]
            assert person is not None  # businesses are in no index of surnames
            way = _compare(reading, became, person, index)
            if way and (n not in found or way.weight < found[n].weight):
                found[n] = way
    for n, how in index.businesses.alike(sought.name):
        line = Compared("business", Stands.AGREES, how, sought.name, index.entries[n].business)
        found.setdefault(n, _Named(0 if how == "same" else 2, (line,)))
    return found


def _compare(reading: Reading, became: Became, person: Person, index: ListIndex) -> _Named | None:
    given = compare_given(reading.given, person.given, index.alike)
    if given is None:
        return None
    is_half = became.how == "same" and became.surname != person.surname.whole
    how, weight = ("half", 1) if is_half else (became.how, became.weight)
    weight += ORDER_WEIGHT[reading.how] + given.weight
    if reading.how != "as_written" and weight > MOST_WEIGHT:
        return None
    suffix = _suffix(reading.suffix, person.suffix)
    weight += sum(CONTRADICTED[about] for about, stands in (("middle", given.rest), ("suffix", suffix.stands))
                  if stands is Stands.CONTRADICTS) - (given.rest is Stands.AGREES) * AGREEING["middle"]  # fmt: skip
    ours, theirs = (" ".join(names) for names in (reading.given, person.given))
    return _Named(
        weight,
        (
            Compared("surname", Stands.AGREES, how, reading.surname.whole, person.surname.whole),
            *([] if reading.how == "as_written" else [Compared("name", Stands.AGREES, reading.how)]),
            Compared("given", Stands.MISSING if given.how == "missing" else Stands.AGREES, given.how, ours, theirs),
            Compared("middle", given.rest, "", ours, theirs),
            suffix,
        ),
    )


def _suffix(ours: str, theirs: str) -> Compared:
    if not ours or not theirs:
        return Compared("suffix", Stands.MISSING, "", ours, theirs)
    return Compared("suffix", Stands.AGREES if ours == theirs else Stands.CONTRADICTS, "", ours, theirs)


def _judge(sought: Sought, n: int, named: _Named | None, index: ListIndex) -> tuple[Candidate, int] | None:
    """None: nothing joins the two."""
    entry = index.entries[n]
    known = tuple(facts(sought, entry))
    agreeing, against = (_about(known, stands) for stands in (Stands.AGREES, Stands.CONTRADICTS))
    weight = _weight(named, agreeing, against)
    has_number, has_birth = bool(agreeing & set(NUMBERS)), "born" in agreeing
    name = named.ledger if named else _other_name(sought, entry)
    if has_number or (has_birth and named and weight <= MOST_WITH_BIRTH):
        is_contradicted = bool(against & {"born", *NUMBERS})
        outcome = Outcome.POSSIBLE if is_contradicted and has_number else Outcome.MATCH
    elif has_birth and _shares_a_name(sought, n, index):
        outcome = Outcome.POSSIBLE
    elif named is None or weight > MOST_WEIGHT:
        return None
    else:
        outcome = Outcome.POSSIBLE
    if not has_number and against & {"born", *NUMBERS}:
        outcome = Outcome.NONE
    return Candidate(entry, outcome, (*name, *known)), weight


def _about(known: Iterable[Compared], stands: Stands) -> set[str]:
    return {line.about for line in known if line.stands is stands}


def _weight(named: _Named | None, agreeing: set[str], against: set[str]) -> int:
    if named is None:
        return MOST_WITH_BIRTH + 1
    lighter = sum(AGREEING.get(about, 0) for about in agreeing)
    return named.weight + sum(CONTRADICTED.get(about, 0) for about in against) - lighter


def _shares_a_name(sought: Sought, n: int, index: ListIndex) -> bool:
    """A given name or a surname: who was born on that day and shares one may have changed the other; or is near."""
    person = index.people[n]
    if person is None:
        return False
    if fuzz.token_sort_ratio(sought.name.casefold(), index.entries[n].name.casefold()) >= NEAR_WITH_BIRTH:
        return True
    theirs = {person.surname.whole, *person.surname.parts}
    for reading in readings(sought.name):
        found = index.alike(reading.given[0], person.given[0]) if reading.given and person.given else None
        if (found and found[1] <= 1) or theirs & {reading.surname.whole, *reading.surname.parts}:
            return True
    return False


def _other_name(sought: Sought, entry: ListEntry) -> tuple[Compared, ...]:
    return (Compared("name", Stands.CONTRADICTS, "different", sought.name, entry.name),)

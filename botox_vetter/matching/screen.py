"""One person against one list."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from botox_vetter.domain.listed import Candidate, Compared, Outcome, Screening, Sought, Stands
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.matching.given_names import compare_given
from botox_vetter.matching.index import ListIndex, Person
from botox_vetter.matching.ledger import NUMBERS, facts
from botox_vetter.matching.readings import Reading, readings
from botox_vetter.matching.surnames import Became

MOST_WEIGHT = 6
"""Names that weigh more are two names, unless a date of birth or a number joins them."""

MOST_WITH_BIRTH = 5
"""A whole name that weighs no more matches where the date of birth is the same."""

NEAR_WITH_BIRTH = 70.0
MOST_GIVEN_WITH_BIRTH = 1
"""Of a given name alone, where the date of birth is the same; in the same state one more."""

DECIDING = frozenset({"born", *NUMBERS})
ORDER_WEIGHT = {"as_written": 0, "other_name": 0, "other_order": 1, "two_surnames": 1}
AGREES_OR_NOT = (Stands.AGREES, Stands.CONTRADICTS)
CONTRADICTED = {"middle": 3, "suffix": 3, "state": 1}
AGREEING = {"middle": 1, "state": 1, "town": 1, "speciality": 1}


@dataclass(frozen=True, slots=True)
class _Named:
    """How a name may have become that of an entry, and what speaks against it. is_whole: both have a given name."""

    weight: int
    ledger: tuple[Compared, ...]
    is_whole: bool = True


def screen(sought: Sought, index: ListIndex) -> Screening:
    """Candidates in the order in which a person should look at them."""
    named = _named(sought, index)
    judged = [_judge(sought, n, named.get(n), index) for n in sorted({*named, *index.with_facts(sought)})]
    told = [one for one in judged if one is not None]
    told.sort(key=lambda one: (one[0].outcome is not Outcome.MATCH, one[1]))
    found = [candidate for candidate, _ in told]
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
    ours, theirs = (" ".join(names) for names in (reading.given, person.given))
    is_whole = given.how != "missing"
    ledger = (
        Compared("surname", Stands.AGREES, how, reading.surname.whole, person.surname.whole),
        *([] if reading.how == "as_written" else [Compared("name", Stands.AGREES, reading.how)]),
        Compared("given", Stands.AGREES if is_whole else Stands.MISSING, given.how, ours, theirs),
        Compared("middle", given.rest, "", ours, theirs),
        suffix,
    )
    return _Named(weight + _weight(ledger), ledger, is_whole)


def _suffix(ours: str, theirs: str) -> Compared:
    if not ours or not theirs:
        return Compared("suffix", Stands.MISSING, "", ours, theirs)
    return Compared("suffix", Stands.AGREES if ours == theirs else Stands.CONTRADICTS, "", ours, theirs)


def _judge(sought: Sought, n: int, named: _Named | None, index: ListIndex) -> tuple[Candidate, int] | None:
    """None: nothing joins the two."""
    entry = index.entries[n]
    known = tuple(facts(sought, entry))
    agreeing, against = ({line.about for line in known if line.stands is stands} for stands in AGREES_OR_NOT)
    is_contradicted, has_birth = bool(against & DECIDING), "born" in agreeing
    weight = named.weight + _weight(known) if named else MOST_WEIGHT + 1
    if agreeing & set(NUMBERS):
        outcome = Outcome.POSSIBLE if is_contradicted else Outcome.MATCH
    elif weight > MOST_WEIGHT and not (has_birth and (named or _shares_a_name(sought, n, index))):
        return None
    elif is_contradicted:
        outcome = Outcome.NONE
    else:
        is_match = has_birth and named is not None and named.is_whole and weight <= MOST_WITH_BIRTH
        outcome = Outcome.MATCH if is_match else Outcome.POSSIBLE
    name = named.ledger if named else (Compared("name", Stands.CONTRADICTS, "different", sought.name, entry.name),)
    return Candidate(entry, outcome, (*name, *known)), weight


def _weight(ledger: Iterable[Compared]) -> int:
    """What things beside the names themselves add, and take away where they agree."""
    against = sum(CONTRADICTED.get(line.about, 0) for line in ledger if line.stands is Stands.CONTRADICTS)
    return against - sum(AGREEING.get(line.about, 0) for line in ledger if line.stands is Stands.AGREES)


def _shares_a_name(sought: Sought, n: int, index: ListIndex) -> bool:
    """A given name or a surname: who was born on that day and shares one may have changed the other; or is near."""
    person = index.people[n]
    if person is None:
        return False
    if fuzz.token_sort_ratio(sought.name.casefold(), index.entries[n].name.casefold()) >= NEAR_WITH_BIRTH:
        return True
    theirs = {person.surname.whole, *person.surname.parts}
    most = MOST_GIVEN_WITH_BIRTH + (plain_key(sought.state) == plain_key(index.entries[n].state) != "")
    for reading in readings(sought.name):
        found = index.alike(reading.given[0], person.given[0]) if reading.given and person.given else None
        if (found and found[1] <= most) or theirs & {reading.surname.whole, *reading.surname.parts}:
            return True
    return False

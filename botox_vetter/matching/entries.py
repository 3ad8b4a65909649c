"""Is the entry that a number leads to about this person or place? Name against name, place against place.

Whoever types a number has one identifier; the name on the entry is the second. The place is not one by itself: people
move, and registers are behind.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from botox_vetter.domain.entries import Entry, Place
from botox_vetter.domain.listed import Compared, ListEntry, Sought, Stands
from botox_vetter.domain.listings import ListingKind
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.matching.affixes import SUFFIXES
from botox_vetter.matching.index import ListIndex
from botox_vetter.matching.screen import screen
from botox_vetter.matching.spelling import words

MOST_WORDS_OF_SURNAME = 3
ACTIVE = "A"  # the NPI Registry's word for a number that is live
SAME, OTHER_NAME = "Active (A), name and place agree", "Active (A), the entry carries another name"


@dataclass(frozen=True, slots=True)
class Agreement:
    """ledger: what was compared, with both spellings; the name's lines first."""

    name: Stands
    place: Stands
    ledger: tuple[Compared, ...]


def agreement(entry: Entry, name: str, places: Sequence[Place]) -> Agreement:
    """places: where the person or clinic is said to be, as much of it as is known."""
    of_name = tuple(_name(entry, name))
    of_place = _place(entry, places)
    return Agreement(_stands(of_name), of_place.stands, (*of_name, of_place))


def npi_terms(entry: Entry, found: Agreement) -> tuple[str, ...]:
    """The terms of registers.toml that the entry of an NPI is, with the comparison; (): none, so it settles nothing."""
    if entry.terms or not entry.is_there:
        return entry.terms
    if entry.statuses != (ACTIVE,):
        return ()
    if found.name is Stands.CONTRADICTS:
        return (OTHER_NAME,)
    return (SAME,) if found.name is Stands.AGREES and found.place is Stands.AGREES else ()


def _name(entry: Entry, name: str) -> Iterator[Compared]:
    """The likest of all names that the entry has."""
    if not words(name) or not entry.names:
        yield Compared(
            "name", Stands.MISSING, "both" if not words(name) and not entry.names else "ours", name, entry.name
        )
        return
    is_business = entry.kind is not ListingKind.PERSON
    entries = [made for theirs in entry.names for made in ([_business(theirs)] if is_business else _people(theirs))]
    found = screen(Sought(name), ListIndex(entries)).candidates
    if not found:
        yield Compared("name", Stands.CONTRADICTS, "different", name, " / ".join(entry.names))
        return
    about = {"name", "surname", "given", "middle", "suffix", "business"}
    yield from (line for line in found[0].ledger if line.about in about)


def _stands(lines: Sequence[Compared]) -> Stands:
    """A surname alone is too little to agree; another suffix (father and son) is too much."""
    if any(line.stands is Stands.CONTRADICTS and line.about in ("name", "suffix") for line in lines):
        return Stands.CONTRADICTS if lines[0].about == "name" else Stands.MISSING
    has_given = any(line.about in ("given", "business") and line.stands is Stands.AGREES for line in lines)
    return Stands.AGREES if has_given else Stands.MISSING


def _people(name: str) -> Iterator[ListEntry]:
    """A register writes "First Middle Last"; how many words the last name has, it does not say here."""
    pieces = name.split()
    suffix = pieces.pop() if len(pieces) > 2 and pieces[-1].strip(".").casefold() in SUFFIXES else ""
    for n in range(1, min(MOST_WORDS_OF_SURNAME, len(pieces) - 1) + 1):
        last = " ".join([*pieces[-n:], *filter(None, [suffix])])
        yield ListEntry(0, last=last, first=pieces[0], middle=" ".join(pieces[1:-n]))
    if len(pieces) == 1:
        yield ListEntry(0, last=name)


def _business(name: str) -> ListEntry:
    return ListEntry(0, business=name)


def _place(entry: Entry, ours: Sequence[Place]) -> Compared:
    """A place where people are seen; where only a mailing address is known, that."""
    theirs = [place for place in entry.places if place.what != "mailing"] or list(entry.places)
    told = [place for place in ours if place.postcode or place.town or place.address or place.region]
    spelled = " / ".join(map(_spelled, told)), " / ".join(map(_spelled, theirs))
    if not told or not theirs:
        return Compared("place", Stands.MISSING, "ours" if not told else "theirs", *spelled)
    found = [_same(one, other) for one in told for other in theirs]
    if True in found:
        return Compared("place", Stands.AGREES, "same", *spelled)
    if None in found:
        return Compared("place", Stands.MISSING, "written_otherwise", *spelled)
    return Compared("place", Stands.CONTRADICTS, "different", *spelled)


def _same(ours: Place, theirs: Place) -> bool | None:
    """None: too little is known of one of them."""
    if ours.postcode and theirs.postcode:
        return _code(ours.postcode) == _code(theirs.postcode)
    if ours.region and theirs.region and plain_key(ours.region) != plain_key(theirs.region):
        return False if len(ours.region) == len(theirs.region) else None
    town = plain_key(theirs.town)
    if town and (ours.town or ours.address):
        return f" {town} " in f" {plain_key(f'{ours.address} {ours.town}')} "
    return None


def _code(postcode: str) -> str:
    """Of a ZIP code the first five digits, for the others are of a street."""
    plain = re.sub(r"[\s-]", "", postcode).upper()
    return plain[:5] if plain.isdigit() else plain


def _spelled(place: Place) -> str:
    return ", ".join(filter(None, (place.address, place.town, place.region, place.postcode)))

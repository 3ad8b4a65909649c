"""A search in the NPI Registry, question by question.

A question shows its first 1,200 rows alone, and an answer never says how many there are: what is full is asked again in
parts, by how the ZIP codes begin.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from botox_vetter.domain.distances import km_between
from botox_vetter.domain.listings import Listing, ListingsPage, Search
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.taxonomies import Taxonomies
from botox_vetter.sources.places.zip_codes import Area, beginnings, zip_of
from botox_vetter.sources.registers.npi_records import codes_of, listing_of, number_of, rows_of
from botox_vetter.sources.service import Said
from botox_vetter.sources.shapes import Record

ROWS = 200
LAST_SKIP = 1_000
MOST_ROWS = LAST_SKIP + ROWS
FIRST_DIGITS, ALL_DIGITS = 3, 5
LEAST_LETTERS = 2  # before a star

Terms = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """terms: without the place. beginning: of the ZIP codes; "": anywhere."""

    terms: Terms
    beginning: str = ""
    skip: int = 0

    def told(self) -> dict[str, str]:
        told = {"version": "2.1", **dict(self.terms), "limit": str(ROWS), "skip": str(self.skip)}
        if self.beginning:
            star = "*" if len(self.beginning) < ALL_DIGITS else ""
            told |= {"postal_code": self.beginning + star, "address_purpose": "LOCATION"}
        return told


class Searching:
    """What is still to be asked, and whom it has brought so far. area None: anywhere."""

    def __init__(self, source: str, taxonomies: Taxonomies, wanted: Search, area: Area | None) -> None:
        self._source, self._taxonomies, self._area = source, taxonomies, area
        self._professions = frozenset(wanted.professions)
        self._is_any_code = bool(wanted.name.strip()) and not wanted.professions
        terms = _named(wanted.name) if wanted.name.strip() else _described(taxonomies, wanted)
        if area is None and wanted.region:
            terms = [(*one, ("state", wanted.region.upper().removeprefix("US-"))) for one in terms]
        places = _first(area) if area else ("",)
        self._waiting = deque(Question(one, place) for one in terms for place in places)
        self._seen = set[str]()
        self._done = 0

    def next(self) -> Question | None:
        """None: all is asked."""
        return self._waiting.popleft() if self._waiting else None

    def take(self, question: Question, said: Said) -> ListingsPage:
        """Raises RegistryFault | NotUnderstood."""
        rows = rows_of(said.value)
        found = tuple(self._listings(rows, said))
        remarks: tuple[Reason, ...] = ()
        if len(rows) < ROWS:
            self._done += 1
        elif question.skip < LAST_SKIP:
            self._waiting.appendleft(replace(question, skip=question.skip + ROWS))
        elif parts := self._parts(question):
            self._waiting.extendleft(reversed(parts))
        else:
            self._done += 1
            remarks = (Reason("only_first", {"n": MOST_ROWS, "place": question.beginning}),)
        return ListingsPage(found, said.received, self._done, self._done + len(self._waiting), remarks)

    def _parts(self, question: Question) -> list[Question]:
        """The same in smaller places; none where there are none."""
        if self._area is None or len(question.beginning) >= ALL_DIGITS:
            return []
        longer = beginnings(self._area.codes, len(question.beginning) + 1, question.beginning)
        return [Question(question.terms, beginning) for beginning in longer]

    def _listings(self, rows: tuple[Record, ...], said: Said) -> Iterator[Listing]:
        for row in rows:
            number = number_of(row)
            if number in self._seen or not self._is_wanted(row):
                continue
            self._seen.add(number)
            found = listing_of(row, self._taxonomies, self._source, said.received.at.date(), said.received.key)
            if (placed := self._placed(found)) is not None:
                yield placed

    def _is_wanted(self, row: Record) -> bool:
        """The registry looks for words; the codes tell what was meant."""
        if self._is_any_code:
            return True
        known = [code for code in codes_of(row) if self._taxonomies.is_known(code)]
        if not self._professions:
            return bool(known)
        return any(self._taxonomies.profession(code) in self._professions for code in known)

    def _placed(self, found: Listing) -> Listing | None:
        """With where its ZIP code lies. None: it is not in the place that was asked about, though it came."""
        if self._area is not None and found.postcode[:ALL_DIGITS] not in self._area.codes:
            return None
        lies = zip_of(found.postcode) if found.country in ("US", "") else None
        if lies is None:
            return found
        km = km_between(self._area.middle, lies.point) if self._area else None
        remarks = (*found.remarks, Reason("distance_from_postcode")) if km is not None else found.remarks
        return replace(found, point=lies.point, distance_km=km, remarks=remarks)


def _first(area: Area) -> tuple[str, ...]:
    return tuple(area.codes) if len(area.codes) == 1 else beginnings(area.codes, FIRST_DIGITS)


def _described(taxonomies: Taxonomies, wanted: Search) -> list[Terms]:
    return [(("taxonomy_description", one.asked),) for one in taxonomies.of(wanted.professions)]


def _named(name: str) -> list[Terms]:
    """A person of that name, "Last, First" or "First Last"; and an organisation whose name begins so."""
    before, comma, after = name.partition(",")
    words = name.split()
    last, first = (before.strip(), after.strip()) if comma else (words[-1], " ".join(words[:-1]))
    person: dict[str, str] = {"enumeration_type": "NPI-1", "last_name": last if first else _or_longer(last)}
    if len(first.split(" ")[0]) >= LEAST_LETTERS:
        person["first_name"] = _or_longer(first.split(" ")[0])
    whole = {"enumeration_type": "NPI-2", "organization_name": _or_longer(name.strip())}
    return [tuple(person.items()), tuple(whole.items())]


def _or_longer(name: str) -> str:
    return f"{name}*" if len(name) >= LEAST_LETTERS else name

"""Who is listed near a place: what is searched for, what a directory has, and how it is asked.

for page in directory.search(Search("US", place="10001", within_km=10, professions=("nurse",))):
    if isinstance(page, NotChecked): say why, and that what came before is not all
    else: show page.listings; page.received is the evidence of each of them
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from botox_vetter.domain.capitals import as_written
from botox_vetter.domain.distances import Point
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import NotChecked, Received


class ListingKind(StrEnum):
    """What sort of thing is listed. None of them is a recommendation."""

    PERSON = "person"  # a person's entry in a register
    ORGANISATION = "organisation"  # an organisation's entry in a register
    PREMISES = "premises"  # a place that a regulator has registered
    COMPANY = "company"  # a company of the companies' register
    MAP = "map"  # somebody drew it on a map: it proves nothing but that


@dataclass(frozen=True, slots=True)
class Search:
    """country: ISO code. place: as typed, a postcode, ZIP or town. around: where that lies, if it is known.

    within_km    None: as far as the source itself thinks is near, or the whole town
    name         of a person or a place, or its beginning; "": any
    professions  ids of jurisdictions.toml; (): all who may be injectors, and places
    """

    country: str
    place: str = ""
    region: str = ""
    around: Point | None = None
    within_km: float | None = None
    name: str = ""
    professions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """One entry as its source has it; "": the source does not say.

    source       its id in sources.toml
    number       by which the source knows it: a register number, or "node/240109189" of a map
    register     id in registers.toml, where `number` is one of a register; "": it is not
    profession   id of jurisdictions.toml, where the source's own codes show one; else ""
    described    what the source calls it: "Nurse Practitioner, Family", "Doctors/GPs"
    codes        the source's codes for that (NUCC taxonomies), or tags of a map
    region       US state, English region
    distance_km  from the place that was searched; None: not known
    remarks      what a person should know about this entry: distance_from_postcode, self_reported ...
    received     `Received.key` of the answer that it stands in
    also         entries of other sources that are of the same place
    """

    source: str
    kind: ListingKind
    number: str
    name: str
    as_of: date
    received: str
    register: str = ""
    profession: str = ""
    described: str = ""
    codes: tuple[str, ...] = ()
    address: str = ""
    town: str = ""
    postcode: str = ""
    region: str = ""
    country: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    point: Point | None = None
    distance_km: float | None = None
    remarks: tuple[Reason, ...] = ()
    also: tuple["Listing", ...] = ()

    @property
    def entries(self) -> tuple["Listing", ...]:
        """Itself and what is also said of the place."""
        return self, *self.also

    @property
    def reached_by(self) -> tuple[str, str, str]:
        """Phone, e-mail and website, each from the first that has it."""
        ways = ([one.phone, one.email, one.website] for one in self.entries)
        phone, email, website = (next(filter(None, said), "") for said in zip(*ways, strict=True))
        return phone, email, website

    @property
    def shown_name(self) -> str:
        """Of a person as one writes names, where the source has capitals alone; a firm's may be letters."""
        return as_written(self.name) if self.kind is ListingKind.PERSON else self.name


@dataclass(frozen=True, slots=True)
class ListingsPage:
    """Some of what was found, as it comes in.

    done, of  how much of the work that is, in the source's own steps; of None: it cannot be told yet
    remarks   what the search as a whole could not do: places_without_distance (n), only_first (n) ...
    """

    listings: tuple[Listing, ...]
    received: Received
    done: int = 1
    of: int | None = None
    remarks: tuple[Reason, ...] = ()


class Directory(Protocol):
    """A source in which one can search. Made for one search: it knows the way outside and how that is stopped."""

    source: str

    def search(self, wanted: Search) -> Iterator[ListingsPage | NotChecked]:
        """Pages as they come; an empty page says that the source has none. A NotChecked is the last item.

        Nobody is in two pages. Each page is asked for when the caller wants it.
        """

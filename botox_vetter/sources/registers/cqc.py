"""The Care Quality Commission of England, through its interface; it wants a key of one's own."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from botox_vetter.domain.distances import Point, km_between
from botox_vetter.domain.entries import Entry
from botox_vetter.domain.listings import Listing, ListingKind, ListingsPage, Search
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.postcodes import outcode_of
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import NotChecked
from botox_vetter.sources.registers.cqc_records import NOT_OF_PEOPLE, REGISTER, entry_of, summary_rows
from botox_vetter.sources.service import Said, Service
from botox_vetter.sources.shapes import NotUnderstood, needed, record, text

KEY_HEADER = "Ocp-Apim-Subscription-Key"
PER_PAGE = 500
MOST_PAGES = 40
USUAL_KM = 10.0

AuthorityOf = Callable[[str], str | NotChecked]
"""The local authority in which a postcode lies."""


class Cqc:
    """service: with the key in its headers, reading 404 and 400. outcodes: where the first halves of postcodes lie."""

    register = REGISTER

    def __init__(self, service: Service, outcodes: Mapping[str, Point], authority_of: AuthorityOf) -> None:
        self.source = service.source
        self._service, self._outcodes, self._authority_of = service, outcodes, authority_of

    def look_up(self, number: str) -> Entry | NotChecked:
        wanted = re.sub(r"\s", "", number).upper()
        if not re.fullmatch(r"[A-Z0-9][A-Z0-9-]{2,19}", wanted, re.ASCII):
            return self._service.not_checked(Reason("number_not_asked", {"number": number[:40]}))
        said = self._service.ask(f"/locations/{wanted}", name=f"CQC {wanted}")
        if isinstance(said, NotChecked):
            return said
        try:
            location = record(said.value, "answer")
            if said.status != 200:
                return self._refused(wanted, text(location, "message"), said)
            if needed(location, "locationId").upper() != wanted:
                raise NotUnderstood("locationId")
            return entry_of(location, said.received.at.date(), said.received)
        except NotUnderstood as no:
            return self._service.not_understood(no, said.received)

    def _refused(self, number: str, words: str, said: Said) -> Entry | NotChecked:
        """Only what speaks of a location says that there is none; a gateway says "resource not found" of anything."""
        if said.status == 404 and "location" in words.lower() and "resource" not in words.lower():
            return Entry(REGISTER, number, False, said.received.at.date(), said.received, scope=NOT_OF_PEOPLE)
        return self._service.not_checked(Reason("source_refused", {"words": words[:200]}), said.received)

    def search(self, wanted: Search) -> Iterator[ListingsPage | NotChecked]:
        """Of the local authority in which the place lies, with names and postcodes alone: that is all it lists."""
        authority = self._authority_of(wanted.place)
        if isinstance(authority, NotChecked):
            yield authority
            return
        page, pages = 1, 1
        while page <= min(pages, MOST_PAGES):
            query = {"page": str(page), "perPage": str(PER_PAGE), "localAuthority": authority, "careHome": "N"}
            said = self._service.ask("/locations", query, "CQC locations")
            if isinstance(said, NotChecked):
                yield said
                return
            try:
                rows, pages = summary_rows(said.value)
            except NotUnderstood as no:
                yield self._service.not_understood(no, said.received)
                return
            found = (self._listing(row, said) for row in rows)
            near = tuple(one for one in (self._placed(one, wanted) for one in found) if one is not None)
            yield ListingsPage(near, said.received, page, pages, (Reason("only_authority", {"name": authority}),))
            page += 1

    def _listing(self, row: tuple[str, str, str], said: Said) -> Listing:
        number, name, postcode = row
        on, key = said.received.at.date(), said.received.key
        return Listing(
            self.source,
            ListingKind.PREMISES,
            number,
            name,
            on,
            key,
            register=REGISTER,
            postcode=postcode,
            country="GB",
            remarks=NOT_OF_PEOPLE,
        )

    def _placed(self, found: Listing, wanted: Search) -> Listing | None:
        """None: it is not what was searched for."""
        if plain_key(wanted.name) not in plain_key(found.name):
            return None
        return placed(found, middle_of(wanted, self._outcodes), wanted.within_km or USUAL_KM, self._outcodes)


def middle_of(wanted: Search, outcodes: Mapping[str, Point]) -> Point | None:
    """None: the place is no postcode, and nobody looked where it lies."""
    return wanted.around or outcodes.get(outcode_of(wanted.place))


def placed(found: Listing, middle: Point | None, within_km: float, outcodes: Mapping[str, Point]) -> Listing | None:
    """With its distance, as far as the first half of its postcode tells it. None: it is further away than that."""
    point = outcodes.get(outcode_of(found.postcode))
    if point is None or middle is None:
        return found
    km = km_between(middle, point)
    if km > within_km:
        return None
    remarks = (*found.remarks, Reason("distance_from_postcode"))
    return replace(found, point=point, distance_km=km, remarks=remarks)

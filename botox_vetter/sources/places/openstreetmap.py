"""Clinics, doctors, dentists and beauty salons on the map of OpenStreetMap, through Overpass.

A map says that somebody saw a place there. It says nothing about who works in it.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from botox_vetter.domain.distances import Point, km_between
from botox_vetter.domain.listings import Listing, ListingKind, ListingsPage, Search
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import NotChecked
from botox_vetter.sources.places.postcodes_io import point_of
from botox_vetter.sources.service import Said, Service
from botox_vetter.sources.shapes import NotUnderstood, Record, needed, part, record, records, text

USUAL_KM, MOST_KM = 5.0, 50.0
MOST_PLACES = 500
TIMEOUT_S = 15  # as long as an answer is waited for
KINDS = (
    '["amenity"~"^(clinic|doctors|dentist)$"]',
    '["healthcare"~"^(clinic|doctor|dentist|nurse|centre)$"]',
    '["healthcare:speciality"~"dermatology|plastic_surgery|aesthetic",i]',
    '["shop"="beauty"]',
)
TOLD_BY = ("amenity", "healthcare", "healthcare:speciality", "shop", "beauty")


class OpenStreetMap:
    """service: Overpass's."""

    def __init__(self, service: Service) -> None:
        self.source = service.source
        self._service = service

    def search(self, wanted: Search) -> Iterator[ListingsPage | NotChecked]:
        """All in one page. Needs `around`: a map is asked about a point."""
        if wanted.around is None:
            yield self._service.not_checked(Reason("search_needs_place"))
            return
        said = self._service.ask("/interpreter", {"data": question(wanted.around, wanted.within_km)}, "Map")
        if isinstance(said, NotChecked):
            yield said
            return
        try:
            found = self._page(said, wanted, wanted.around)
        except NotUnderstood as no:
            yield self._service.not_understood(no, said.received)
            return
        if isinstance(found, ListingsPage):
            self._service.remember(said)
        yield found

    def _page(self, said: Said, wanted: Search, around: Point) -> ListingsPage | NotChecked:
        answer = record(said.value, "answer")
        if remark := text(answer, "remark"):  # time or memory ran out, and what came is not all
            return self._service.not_checked(Reason("source_refused", {"words": remark[:200]}), said.received)
        if "elements" not in answer:
            raise NotUnderstood("elements")
        elements = records(answer, "elements")
        as_of = _as_of(answer) or said.received.at.date()
        found = (_listing(one, self.source, around, as_of, said.received.key) for one in elements)
        named = tuple(one for one in found if one is not None and plain_key(wanted.name) in plain_key(one.name))
        remarks = [Reason("credit_openstreetmap")]
        if len(elements) >= MOST_PLACES:
            remarks.append(Reason("only_first", {"n": MOST_PLACES, "place": wanted.place}))
        return ListingsPage(named, said.received, 1, 1, tuple(remarks))


def question(around: Point, within_km: float | None) -> str:
    """In Overpass's own language."""
    metres = round(1000 * min(within_km or USUAL_KM, MOST_KM))
    circle = f"(around:{metres},{around.latitude:.5f},{around.longitude:.5f})"
    kinds = "".join(f"nwr{kind}{circle};" for kind in KINDS)
    return f"[out:json][timeout:{TIMEOUT_S}][maxsize:67108864];({kinds});out tags center {MOST_PLACES};"


def _as_of(answer: Record) -> date | None:
    """The day that the map is of."""
    try:
        return date.fromisoformat(text(part(answer, "osm3s"), "timestamp_osm_base")[:10])
    except ValueError:
        return None


def _listing(element: Record, source: str, around: Point, as_of: date, key: str) -> Listing | None:
    """None: it has no name, so that nobody could choose it."""
    tags: Mapping[str, str] = {name: text(part(element, "tags"), name) for name in part(element, "tags")}
    if not (name := tags.get("name", "")):
        return None
    point = point_of(part(element, "center") or element, "lat", "lon")
    street = " ".join(filter(None, (tags.get("addr:housenumber"), tags.get("addr:street"))))
    told = {tag: tags[tag] for tag in TOLD_BY if tags.get(tag)}
    return Listing(
        source,
        ListingKind.MAP,
        f"{needed(element, 'type')}/{needed(element, 'id')}",
        name,
        as_of,
        key,
        described=", ".join(dict.fromkeys(word.strip() for words in told.values() for word in words.split(";"))),
        codes=tuple(f"{tag}={words}" for tag, words in told.items()),
        address=street,
        town=tags.get("addr:city", ""),
        postcode=tags.get("addr:postcode", ""),
        country=tags.get("addr:country", ""),
        phone=_either(tags, "phone"),
        email=_either(tags, "email"),
        website=_either(tags, "website"),
        point=point,
        distance_km=km_between(around, point),
        remarks=(Reason("map_proves_nothing"),),
    )


def _either(tags: Mapping[str, str], what: str) -> str:
    """Of several, the first."""
    return (tags.get(what) or tags.get(f"contact:{what}") or "").split(";")[0].strip()

"""Where towns and addresses lie, from Nominatim, OpenStreetMap's search: one question a second, none while typing."""

from botox_vetter.domain.located import Exactness, Located
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import NotChecked
from botox_vetter.sources.places.postcodes_io import point_of
from botox_vetter.sources.service import Said, Service
from botox_vetter.sources.shapes import NotUnderstood, Record, part, record, text

TOWNS = ("city", "town", "village", "suburb", "municipality")


class Nominatim:
    def __init__(self, service: Service) -> None:
        self.source = service.source
        self._service = service

    def locate(self, place: str, country: str = "") -> Located | NotChecked:
        """The place that is best known by that name; its label says which that is. country: ISO code, "": anywhere."""
        query = {"q": place.strip()[:200], "format": "jsonv2", "limit": "1", "addressdetails": "1"}
        if country:
            query["countrycodes"] = country.lower()
        said = self._service.ask("/search", query, "Place")
        if isinstance(said, NotChecked):
            return said
        try:
            found = self._read(said, place)
        except NotUnderstood as no:
            return self._service.not_understood(no, said.received)
        self._service.remember(said)
        return found

    def _read(self, said: Said, place: str) -> Located | NotChecked:
        if not isinstance(said.value, list):
            raise NotUnderstood("answer")
        if not said.value:
            return self._service.not_checked(Reason("place_unknown", {"place": place[:40]}))
        found = record(said.value[0], "answer")
        address = part(found, "address")
        is_postcode = text(found, "type") == "postcode" or text(found, "addresstype") == "postcode"
        return Located(
            point_of(found, "lat", "lon"),
            text(found, "display_name") or _town(address) or place,
            Exactness.POSTCODE if is_postcode else Exactness.TOWN,
            text(address, "country_code").upper(),
            text(address, "state"),
            source=self.source,
        )


def _town(address: Record) -> str:
    return next(filter(None, (text(address, key) for key in TOWNS)), "")

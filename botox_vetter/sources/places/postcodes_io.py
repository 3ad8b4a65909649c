"""British postcodes and what governs there, from postcodes.io."""

from urllib.parse import quote

from botox_vetter.domain.distances import Point
from botox_vetter.domain.located import Exactness, Located
from botox_vetter.domain.postcodes import postcode_in
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import NotChecked
from botox_vetter.sources.service import Said, Service
from botox_vetter.sources.shapes import NotUnderstood, Record, record, text


class PostcodesIo:
    """service: reading 404, with which it says that there is no such postcode."""

    def __init__(self, service: Service) -> None:
        self.source = service.source
        self._service = service

    def locate(self, place: str, country: str = "GB") -> Located | NotChecked:
        """place: a whole postcode or its first half, of an address its end; anything else is not sent."""
        if not (postcode := postcode_in(place)):
            return self._unknown(place)
        code, is_whole = postcode.replace(" ", ""), " " in postcode
        said = self._service.ask(f"/{'postcodes' if is_whole else 'outcodes'}/{quote(code)}", name=f"Postcode {code}")
        if isinstance(said, NotChecked):
            return said
        try:
            found = self._read(said, postcode, Exactness.POSTCODE if is_whole else Exactness.OUTCODE)
        except NotUnderstood as no:
            return self._service.not_understood(no, said.received)
        self._service.remember(said)
        return found

    def authority_of(self, place: str) -> str | NotChecked:
        """The local authority that a postcode lies in; of a first half that lies in several, the first."""
        located = self.locate(place)
        if isinstance(located, NotChecked):
            return located
        return located.district or self._unknown(place)

    def _read(self, said: Said, place: str, exactness: Exactness) -> Located | NotChecked:
        answer = record(said.value, "answer")
        if answer.get("status") == 404 and "error" in answer:
            return self._unknown(place)
        if answer.get("status") != 200:
            raise NotUnderstood("status")
        found = record(answer.get("result"), "result")
        if found.get("latitude") is None or found.get("longitude") is None:
            return self._unknown(place)  # Jersey, Guernsey, Man
        label = text(found, "postcode") or text(found, "outcode")
        if label.replace(" ", "") != place.replace(" ", ""):
            raise NotUnderstood("postcode")
        region, district = _first(found, "region"), _first(found, "admin_district")
        return Located(point_of(found), label, exactness, "GB", region, district, self.source)

    def _unknown(self, place: str) -> NotChecked:
        return self._service.not_checked(Reason("place_unknown", {"place": place[:40]}))


def point_of(found: Record, latitude: str = "latitude", longitude: str = "longitude") -> Point:
    """Services write them as numbers or as text. Raises NotUnderstood."""
    try:
        return Point(float(text(found, latitude)), float(text(found, longitude)))
    except ValueError:
        raise NotUnderstood(latitude) from None


def _first(found: Record, key: str) -> str:
    """Of one postcode a text, of a first half a list."""
    value = found.get(key)
    if isinstance(value, list):
        return str(value[0]) if value else ""
    return text(found, key)

"""Where places lie and what is around them, in the recorded forms. All that is listed is invented."""

import json
from typing import Any

import pytest

from botox_vetter.domain.distances import Point
from botox_vetter.domain.listings import ListingKind, ListingsPage, Search
from botox_vetter.domain.located import Exactness, Located
from botox_vetter.domain.received import NotChecked
from botox_vetter.sources.places.nominatim import Nominatim
from botox_vetter.sources.places.openstreetmap import OpenStreetMap, question
from botox_vetter.sources.places.postcodes_io import PostcodesIo
from tests.sources.asked import FAULTS, a_service, as_json
from tests.sources.server import Answer, LocalServer, page

LEEDS = Point(53.797, -1.548)
RESULT = {
    "postcode": "LS1 4AP", "outcode": "LS1", "incode": "4AP", "quality": 1, "country": "England",
    "longitude": -1.548, "latitude": 53.797, "region": "Yorkshire and The Humber", "admin_district": "Leeds",
}  # fmt: skip


def postcodes(server: LocalServer) -> PostcodesIo:
    return PostcodesIo(a_service(server, "postcodes_io", reads_status=(404,)))


def test_a_postcode_lies_somewhere(server: LocalServer):
    server.answers["/postcodes/LS14AP"] = as_json({"status": 200, "result": RESULT})
    located = postcodes(server).locate("ls1 4ap")
    assert located == Located(
        LEEDS, "LS1 4AP", Exactness.POSTCODE, "GB", "Yorkshire and The Humber", "Leeds", "postcodes_io"
    )
    assert postcodes(server).authority_of("1 Quay Street, Leeds LS1 4AP") == "Leeds"


def test_so_does_its_first_half(server: LocalServer):
    halved = {"outcode": "LS1", "longitude": -1.548, "latitude": 53.797, "admin_district": ["Leeds", "Selby"]}
    server.answers["/outcodes/LS1"] = as_json({"status": 200, "result": halved})
    located = postcodes(server).locate("LS1")
    assert isinstance(located, Located)
    assert (located.exactness, located.district) == (Exactness.OUTCODE, "Leeds")


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (as_json({"status": 404, "error": "Postcode not found", "terminated": {"postcode": "LS1 4AP"}}, 404),
         "place_unknown"),
        (as_json({"status": 200, "result": RESULT | {"latitude": None, "longitude": None}}), "place_unknown"),
        (as_json({"status": 200, "result": RESULT | {"postcode": "LS1 4AQ"}}), "answer_unknown"),
        (as_json({"status": 200, "result": RESULT | {"latitude": "north"}}), "answer_unknown"),
        (as_json({"status": 200, "result": RESULT | {"latitude": 530}}), "answer_unknown"),
    ],
)  # fmt: skip
def test_a_postcode_that_lies_nowhere_is_said_to(server: LocalServer, answer: Answer, kind: str):
    server.answers["/postcodes/LS14AP"] = answer
    located = postcodes(server).locate("LS1 4AP")
    assert isinstance(located, NotChecked)
    assert located.reason.kind == kind


def test_what_is_no_postcode_is_not_sent(server: LocalServer):
    located = postcodes(server).locate("Leeds")
    assert isinstance(located, NotChecked)
    assert server.asked == []


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_no_answer_locates_nothing(server: LocalServer, fault: str):
    made, kind = FAULTS[fault]
    server.answers["/postcodes/LS14AP"] = made()
    server.by_query["/search"] = server.by_query["/interpreter"] = lambda _: made()
    answers = [
        postcodes(server).locate("LS1 4AP"),
        *([] if fault == "another form" else [Nominatim(a_service(server, "nominatim")).locate("Leeds")]),
        *OpenStreetMap(a_service(server, "openstreetmap")).search(Search("GB", around=LEEDS)),
    ]
    assert {answer.reason.kind for answer in answers if isinstance(answer, NotChecked)} == {kind}
    assert all(isinstance(answer, NotChecked) for answer in answers)


def test_a_town_is_found_by_its_name(server: LocalServer):
    asked: list[dict[str, str]] = []
    found = {"osm_type": "relation", "osm_id": 1, "lat": "53.797", "lon": "-1.548", "category": "boundary",
             "type": "administrative", "addresstype": "city", "display_name": "Leeds, England, United Kingdom",
             "address": {"city": "Leeds", "state": "England", "country_code": "gb"}}  # fmt: skip
    server.by_query["/search"] = lambda query: asked.append(query) or as_json([found])
    located = Nominatim(a_service(server, "nominatim")).locate(" Leeds ", "GB")
    label = "Leeds, England, United Kingdom"
    assert located == Located(LEEDS, label, Exactness.TOWN, "GB", "England", source="nominatim")
    assert (asked[0]["q"], asked[0]["countrycodes"], asked[0]["format"]) == ("Leeds", "gb", "jsonv2")


def test_a_town_that_is_nowhere_is_said_to_be(server: LocalServer):
    server.by_query["/search"] = lambda _: as_json([])
    located = Nominatim(a_service(server, "nominatim")).locate("Nowhereville")
    assert isinstance(located, NotChecked)
    assert located.reason.kind == "place_unknown"


ELEMENTS = [
    {"type": "node", "id": 7, "lat": 53.797, "lon": -1.548,
     "tags": {"name": "Quay Clinic", "amenity": "clinic", "healthcare": "clinic",
              "healthcare:speciality": "dermatology;plastic_surgery", "addr:housenumber": "1",
              "addr:street": "Quay Street", "addr:city": "Leeds", "addr:postcode": "LS1 4AP",
              "contact:phone": "01632 960001; 01632 960002", "website": "https://quay.example"}},
    {"type": "way", "id": 7, "center": {"lat": 53.805, "lon": -1.549},
     "tags": {"name": "Harbour Beauty", "shop": "beauty"}},
    {"type": "node", "id": 8, "lat": 53.8, "lon": -1.5, "tags": {"amenity": "clinic"}},
]  # fmt: skip


def a_map(elements: list[Any], **more: str) -> Answer:
    osm3s = {"timestamp_osm_base": "2026-11-22T02:51:02Z", "copyright": "ODbL"}
    return as_json({"version": 0.6, "osm3s": osm3s, "elements": elements, **more})


def mapped(server: LocalServer, answer: Answer, wanted: Search = Search("GB", around=LEEDS)) -> Any:  # noqa: B008
    server.by_query["/interpreter"] = lambda asked: answer
    (found,) = OpenStreetMap(a_service(server, "openstreetmap")).search(wanted)
    return found


def test_what_the_map_has_around_a_point_is_listed(server: LocalServer):
    found = mapped(server, a_map(ELEMENTS))
    assert isinstance(found, ListingsPage)
    clinic, salon = found.listings  # what has no name could not be chosen
    assert (clinic.kind, clinic.number, clinic.register) == (ListingKind.MAP, "node/7", "")
    assert (clinic.address, clinic.phone, clinic.distance_km) == ("1 Quay Street", "01632 960001", 0)
    assert clinic.described == "clinic, dermatology, plastic_surgery"
    assert (salon.number, round(salon.distance_km or 0, 1)) == ("way/7", 0.9)
    assert str(clinic.as_of) == "2026-11-22"
    assert [reason.kind for reason in found.remarks] == ["credit_openstreetmap"]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (a_map([], remark='runtime error: Query timed out in "query" at line 3 after 2 seconds.'), "source_refused"),
        (Answer(200, json.dumps({"elements": ELEMENTS})[:-40].encode() + b"\n<p>error</p>",
                {"Content-Type": "application/json"}), "answer_unknown"),
        (Answer(504, b"<html>server busy</html>", {"Content-Type": "text/html"}), "fetch_server_fault"),
        (page("<html>line 1: parse error</html>", 400), "fetch_status"),
        (a_map([{"type": "node", "id": 7, "tags": {"name": "Nowhere"}}]), "answer_unknown"),
    ],
)  # fmt: skip
def test_a_map_that_broke_off_is_no_empty_map(server: LocalServer, answer: Answer, kind: str):
    found = mapped(server, answer)
    assert isinstance(found, NotChecked)
    assert found.reason.kind == kind


def test_a_map_is_searched_by_name_and_only_around_a_point(server: LocalServer):
    found = mapped(server, a_map(ELEMENTS), Search("GB", around=LEEDS, name="harbour"))
    assert [one.name for one in found.listings] == ["Harbour Beauty"]
    assert mapped(server, a_map([])).listings == ()
    assert mapped(server, a_map([]), Search("GB", "Leeds")).reason.kind == "search_needs_place"


def test_a_map_is_never_asked_about_half_a_country():
    assert "around:50000,53.79700,-1.54800" in question(LEEDS, 9_000)

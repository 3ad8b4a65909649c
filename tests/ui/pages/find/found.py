"""What a search may have brought, without asking anybody: everybody in it is invented.

found(60)          of three sources, one of which could not be asked, around New York
long_found()       with very long names
british()          of the map and a directory, around Harbour Bay
"""

from dataclasses import replace
from datetime import UTC, date, datetime

from botox_vetter.actions.finding.search import Found, Progress
from botox_vetter.domain.distances import Point
from botox_vetter.domain.listings import Listing, ListingKind, Search
from botox_vetter.domain.located import Exactness, Located
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import Received
from tests.ui.long_names import ONE_WORD, WORDS

ON, AT = date(2026, 11, 20), datetime(2026, 11, 20, 9, tzinfo=UTC)
REGISTRY = Received("npi_registry", "https://registry.example/?q=1", AT, "application/warc", "NPI.warc", b"registry")
DIRECTORY = Received("cqc_directory", "", AT, "text/plain", "directory.csv", b"directory")
MAP = Received("openstreetmap", "https://map.example/?q=1", AT, "application/warc", "Map.warc", b"map")
_NAMES = ("Maren Quille", "Sorrel Ashby", "Idris Fenn", "Harbour Skin", "Quay Dental Studio", "Lantern Dermatology")
_STREETS = ("Harbour Street", "Ropewalk", "Fish Lane", "Upper Mill Road")


def found(n: int) -> Found:
    people = [_nurse(k) for k in range(n // 2)]
    places = [_place(k) for k in range(n - n // 2)]
    far = (Reason("without_distance", {"n": 2}),) if people else ()
    progress = (
        Progress("npi_registry", len(people), 3, 3, is_over=True, remarks=far),
        Progress("companies_house", is_over=True, why=Reason("key_missing")),
        Progress("openstreetmap", len(places), 1, 1, is_over=True, remarks=(Reason("credit_openstreetmap"),)),
    )
    here = Located(Point(40.75, -73.99), "New York, NY 10001", Exactness.POSTCODE, "US", "NY")
    return Found(
        Search("US", "10001", "NY", here.point, 8.0), progress, here, None, (*people, *places),
        {one.key: one for one in (REGISTRY, MAP)},
    )  # fmt: skip


def british() -> Found:
    """One of them may be Quay Skin Clinic."""
    made = found(8)
    twin = replace(
        made.listings[-1], name="Quay Skin", phone="01632 960101", website="https://quayskin.example",
        address="4 Ropewalk", town="Harbour Bay", postcode="HB1 2CD", country="GB", distance_km=0.4,
    )  # fmt: skip
    premises = replace(
        _place(2), source="cqc_directory", kind=ListingKind.PREMISES, number="1-2000000001", register="cqc",
        described="Doctors/Gps", received=DIRECTORY.key, name="Mill Lane Medical Centre", town="Harbour Bay",
        address="12 Mill Lane", postcode="HB2 1AA", country="GB", remarks=(Reason("distance_from_postcode"),),
    )  # fmt: skip
    far = replace(premises, number="1-2000000002", name="Surgery without a postcode", postcode="", distance_km=None)
    here = Located(Point(54.0, -1.0), "HB1", Exactness.OUTCODE, "GB")
    progress = (
        Progress("cqc_directory", 2, 1, 1, is_over=True),
        Progress("openstreetmap", 1, 1, 1, is_over=True),
    )
    return Found(
        Search("GB", "HB1 2CD", "", here.point, 8.0), progress, here, Reason("fetch_timed_out", {"host": "x.example"}),
        (premises, far, twin), {one.key: one for one in (DIRECTORY, MAP)},
    )  # fmt: skip


def long_found() -> Found:
    """Names and addresses of two hundred letters, of several words and of a single one."""
    made = found(8)
    names = WORDS, ONE_WORD
    told = (
        replace(
            one,
            name=names[n % 2],
            address=names[n % 2],
            described=names[1 - n % 2],
            phone="0" * 40,
            website=f"https://{ONE_WORD}.example",
        )
        for n, one in enumerate(made.listings)
    )
    return replace(made, listings=tuple(told))


def _nurse(n: int) -> Listing:
    return Listing(
        "npi_registry", ListingKind.PERSON, f"{1234567893 + n}", f"{_NAMES[n % 3]} {n}", ON, REGISTRY.key, "nppes",
        "nurse_practitioner", "Nurse Practitioner, Family", address=f"{n + 1} {_STREETS[n % 4]}", town="New York",
        postcode="10001", region="NY", country="US", phone=f"555-01{n % 100:02}",
        distance_km=None if n % 9 == 8 else 0.3 + n * 0.37, remarks=(Reason("self_reported"),),
    )  # fmt: skip


def _place(n: int) -> Listing:
    return Listing(
        "openstreetmap", ListingKind.MAP, f"node/{n}", f"{_NAMES[3 + n % 3]} {n}", ON, MAP.key,
        described="clinic, dermatology", address=f"{n + 40} {_STREETS[n % 4]}", town="New York", country="US",
        postcode="10001", website=f"https://place{n}.example", distance_km=0.2 + n * 0.41,
        remarks=(Reason("map_proves_nothing"),),
    )  # fmt: skip

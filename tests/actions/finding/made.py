"""Directories on this computer that know a few invented people and places, and the way to ask them.

asking_of(server, library, rulebook, folder)      put together as the program does it
answer_for(server)                                New York has a nurse, a map, and no salon without a name
"""

from pathlib import Path
from threading import Event
from typing import Any

from botox_vetter.actions.asking import Asking
from botox_vetter.actions.keys import Keys
from botox_vetter.actions.outside import Outside
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.sources.outcome import Manners
from botox_vetter.store.library import Library
from tests.actions.test_keys import Ring
from tests.sources.asked import as_json
from tests.sources.registers.test_npi import NPI, a_row
from tests.sources.server import LocalServer, a_fetcher

ASKED = ("npi_registry", "cqc", "cqc_directory", "postcodes_io", "nominatim", "openstreetmap", "companies_house")
LEEDS = {"status": 200, "result": {"postcode": "LS1 4AP", "latitude": 53.7969, "longitude": -1.5481}}


def asking_of(server: LocalServer, library: Library, rulebook: Rulebook, folder: Path, **known: Any) -> Asking:
    addresses = {source: server.url(f"/{source}") for source in ASKED}
    outside = Outside(Settings(base_addresses=addresses), a_fetcher(manners=Manners(allows_private=True, **known)))
    return Asking(outside, library, rulebook, Keys(Ring()), Event(), folder)


def a_place(n: int, name: str, lat: float = 40.7501, lon: float = -73.9967, **tags: str) -> dict[str, Any]:
    return {"type": "node", "id": n, "lat": lat, "lon": lon, "tags": {"amenity": "clinic", "name": name, **tags}}


PLACES = [
    a_place(1, "Harbour Skin", **{"addr:street": "Harbour Street", "addr:housenumber": "1", "addr:city": "New York",
            "addr:postcode": "10001", "phone": "555-0123", "website": "https://harbourskin.example"}),
    a_place(2, "Quay Dental", 40.76),
]  # fmt: skip


def answer_for(server: LocalServer, places: list[dict[str, Any]] | None = None, npi: Any = None) -> None:
    """npi: what the registry answers; None: one nurse."""
    rows = {"result_count": 1, "results": [a_row(NPI)]}
    server.by_query["/npi_registry/"] = lambda _query: npi or as_json(rows)
    osm = {"version": 0.6, "elements": PLACES if places is None else places}
    server.by_query["/openstreetmap/interpreter"] = lambda _query: as_json(osm)
    server.answers["/postcodes_io/postcodes/LS14AP"] = as_json(LEEDS)

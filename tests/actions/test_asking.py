"""Searches and look-ups, put together as the program does it, against services on this computer."""

import json
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from botox_vetter.actions.asking import Asking
from botox_vetter.actions.cqc_directory import DIRECTORY, fetch_directory
from botox_vetter.actions.keys import Keys
from botox_vetter.actions.local_copies import COPIES
from botox_vetter.actions.locating import locate
from botox_vetter.actions.outside import Outside
from botox_vetter.actions.settings import Settings
from botox_vetter.domain.entries import Entry
from botox_vetter.domain.listings import ListingsPage, Search
from botox_vetter.domain.located import Exactness
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.received import NotChecked
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from tests.actions.test_keys import Ring
from tests.sources.asked import as_json
from tests.sources.places.test_places import ELEMENTS, a_map
from tests.sources.registers.test_cqc import KEY, NUMBER, a_location
from tests.sources.registers.test_cqc_file import GOOD, QUAY, a_file, a_row, a_workbook
from tests.sources.registers.test_npi_deactivated import a_report
from tests.sources.server import Answer, LocalServer, a_fetcher, page

POSTCODE = {"status": 200, "result": {"postcode": "LS1 4AP", "latitude": 53.7969, "longitude": -1.5481}}
ASKED = ("npi_registry", "cqc", "cqc_directory", "postcodes_io", "nominatim", "openstreetmap", "companies_house", "sam")


@pytest.fixture
def asking(server: LocalServer, rulebook: Rulebook, tmp_path: Path) -> Iterator[Asking]:
    settings = Settings(base_addresses={source: server.url(f"/{source}") for source in ASKED})
    with Library("sqlite://") as library:
        yield Asking(Outside(settings, a_fetcher()), library, rulebook, Keys(Ring()), Event(), tmp_path)


def put_directory(server: LocalServer, content: bytes = a_file(*GOOD)) -> None:
    link = '<a href="/files/07_November_2026_CQC_directory.csv">Care directory</a>'
    server.answers["/cqc_directory"] = page(f"<h1>Using our data</h1>{link}")
    server.answers["/files/07_November_2026_CQC_directory.csv"] = Answer(200, content, {"Content-Type": "text/csv"})


def renew(asking: Asking) -> date:
    source = asking.rulebook.asked_sources["cqc_directory"]
    return fetch_directory(asking.outside, asking.library, source, asking.folder, asking.stop)


def test_every_register_and_directory_is_a_source_with_an_address(asking: Asking):
    for country in ("GB", "US", "AU"):
        for source in asking.directories(country):
            assert asking.directory(source).source in asking.rulebook.asked_sources
    for register in ("nppes", "cqc", "companies_house"):
        assert asking.can_ask(register)
        assert asking.register(register).register == register
    assert not asking.can_ask("gmc")
    assert asking.list_of("sam").source in asking.rulebook.asked_sources


def test_a_place_is_found_around_a_postcode_with_the_directory_alone(asking: Asking, server: LocalServer):
    put_directory(server, a_file(*GOOD, a_row(2000, "Harbour Clinic", "EH1 1AA")))
    assert renew(asking) == date(2026, 11, 7)
    server.answers["/postcodes_io/postcodes/LS14AP"] = as_json(POSTCODE)

    around = locate(asking, Search("GB", "LS1 4AP", within_km=5))
    assert around.located is not None
    assert around.located.exactness is Exactness.POSTCODE
    (found,) = asking.directory("cqc_directory").search(around.wanted)
    assert isinstance(found, ListingsPage)
    assert len(found.listings) == 1000
    assert max(one.distance_km or 0 for one in found.listings) < 1
    entry = asking.register("cqc").look_up("1-000002000")
    assert isinstance(entry, Entry)
    assert entry.terms == ("Registered",)
    assert [line.why for line in asking.library.ledger.requests()] == ["postcodes_io", *["cqc_directory"] * 2]


def test_without_the_network_the_first_half_of_a_postcode_still_tells_where_it_is(asking: Asking):
    around = locate(asking, Search("GB", "LS1 4AP"))
    assert around.located is not None
    assert (around.located.exactness, around.located.source) == (Exactness.OUTCODE, "")
    assert around.not_located is not None
    assert around.not_located.reason.kind == "fetch_wrong_type"


def test_a_town_of_the_united_states_is_known_without_asking(asking: Asking, server: LocalServer):
    around = locate(asking, Search("US", "Portland, OR"))
    assert around.located is not None
    assert (around.located.label, around.located.region) == ("Portland, OR", "OR")
    assert server.asked == []


def test_other_towns_are_asked_for_by_name(asking: Asking, server: LocalServer):
    answer: list[dict[str, Any]] = [{"lat": "53.34", "lon": "-6.26", "display_name": "Dublin, Ireland", "type": "city"}]
    server.by_query["/nominatim/search"] = lambda query: as_json(answer if query["q"] == "Dublin" else [])
    assert locate(asking, Search("IE", "Dublin")).wanted.around is not None
    nowhere = locate(asking, Search("IE", "Nowhereville"))
    assert nowhere.located is None
    assert nowhere.not_located is not None
    assert nowhere.not_located.reason.kind == "place_unknown"


def test_with_a_key_the_interface_is_asked_and_without_one_the_directory(asking: Asking, server: LocalServer):
    without = asking.register("cqc").look_up(NUMBER)
    assert isinstance(without, NotChecked)
    assert without.reason.kind == "key_missing"
    put_directory(server)
    renew(asking)
    assert asking.register("cqc").look_up(NUMBER).reason.kind == "not_in_copy"  # type: ignore[union-attr]
    asking.keys.put("cqc", KEY)  # type: ignore[attr-defined]
    server.answers[f"/cqc/locations/{NUMBER}"] = Answer(
        200, json.dumps(a_location()).encode(), {"Content-Type": "application/json"}
    )
    assert isinstance(asking.register("cqc").look_up(NUMBER), Entry)


@pytest.mark.parametrize(
    ("content", "kind"), [(b"<html>moved</html>", "directory_unknown"), (a_file(*GOOD)[:-9], "directory_cut_off")]
)
def test_a_file_that_is_none_leaves_the_one_of_before(asking: Asking, server: LocalServer, content: bytes, kind: str):
    put_directory(server)
    renew(asking)
    before = DIRECTORY.kept(asking.folder)
    put_directory(server, content)
    with pytest.raises(Refused) as refused:
        renew(asking)
    assert refused.value.reason.kind == kind
    assert DIRECTORY.kept(asking.folder) == before
    assert len(list(asking.folder.iterdir())) == 1


def test_what_was_stopped_ends_with_that_reason(asking: Asking):
    asking.stop.set()
    (answer,) = asking.directory("npi_registry").search(Search("US", "10001", professions=("dentist",)))
    assert isinstance(answer, NotChecked)
    assert answer.reason.kind == "fetch_stopped"


def test_who_shares_a_service_with_many_does_not_ask_it_twice_a_day(asking: Asking, server: LocalServer):
    remark = "runtime error: Query timed out"
    maps = [a_map([], remark=remark), a_map(ELEMENTS), a_map([])]
    server.by_query["/openstreetmap/interpreter"] = lambda _: maps.pop(0)
    server.answers["/postcodes_io/postcodes/LS14AP"] = as_json(POSTCODE)

    found = []
    for _ in range(3):
        wanted = locate(asking, Search("GB", "LS1 4AP")).wanted
        found += list(asking.directory("openstreetmap").search(wanted))

    assert [isinstance(one, NotChecked) for one in found] == [True, False, False]  # a fault is not remembered
    assert found[1] == found[2]
    assert len(server.paths) == 3


def test_the_workbook_is_kept_and_the_plain_file_where_that_cannot_be_read(asking: Asking, server: LocalServer):
    put_directory(server)
    links = ("08_November_2026_HSCA_Active_Locations.ods", "07_November_2026_CQC_directory.csv")
    server.answers["/cqc_directory"] = page("".join(f'<a href="/files/{link}">file</a>' for link in links))
    rows = [[f"1-{n:09}", *QUAY[1:]] for n in range(1_000)]
    ods = {"Content-Type": "application/vnd.oasis.opendocument.spreadsheet"}
    workbooks = [Answer(200, a_workbook(*rows), ods), Answer(200, b"PK\x03\x04", ods), Answer(404)]
    server.answers[f"/files/{links[0]}"] = workbooks
    assert [renew(asking), renew(asking)] == [date(2026, 11, 8), date(2026, 11, 8)]  # the better one stays
    DIRECTORY.keep(b"", date(2026, 10, 1), asking.folder)
    assert renew(asking) == date(2026, 11, 7)
    assert len(list(asking.folder.iterdir())) == 1


@pytest.mark.parametrize(
    ("source", "name", "content", "day"),
    [
        ("cqc_directory", "07_November_2026_CQC_directory.csv", a_file(*GOOD), "2026-11-07"),
        ("cqc_directory", "locations.ods", a_workbook(*([f"1-{n:09}", *QUAY[1:]] for n in range(1_000))), "2026-01-02"),
        ("npi_deactivations", "NPPES_Deactivated_NPI_Report_110926_V2.zip", a_report(), "2026-11-09"),
    ],
)
def test_a_file_that_the_person_has_is_taken(
    rulebook: Rulebook,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    source: str,
    name: str,
    content: bytes,
    day: str,
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    file, copy, today = tmp_path / name, COPIES[source], date(2026, 11, 23)
    file.write_bytes(content)
    at = datetime(2026, 1, 2, 12, tzinfo=UTC).timestamp()
    os.utime(file, (at, at))
    assert copy.take is not None
    assert copy.state(rulebook, today).kind == "no_copy"
    copy.take(file)
    assert str(copy.state(rulebook, today).values["on"]) == day
    file.write_bytes(b"something else")
    with pytest.raises(Refused):
        copy.take(file)
    assert str(copy.state(rulebook, today).values["on"]) == day

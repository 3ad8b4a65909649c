"""The NPI Registry in its recorded form. Every person is invented; numbers are the samples of registers.toml."""

from threading import Event, Thread
from typing import Any

import pytest

from botox_vetter.domain.entries import Entry
from botox_vetter.domain.listings import ListingKind, ListingsPage, Search
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.received import NotChecked
from botox_vetter.domain.registers import read_npi
from botox_vetter.domain.taxonomies import Taxonomies
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.taxonomies import load_taxonomies
from botox_vetter.sources.registers.npi import NpiRegistry
from botox_vetter.sources.service import Service
from tests.sources.asked import FAULTS, a_service, as_json
from tests.sources.server import Answer, LocalServer, NoLedger, a_fetcher, dripping

NPI = "1234567893"
NURSE, FAMILY_NURSE, HOSPITAL = "163W00000X", "363LF0000X", "282N00000X"


@pytest.fixture(scope="module")
def taxonomies() -> Taxonomies:
    return load_taxonomies(resource_folder())


def a_row(number: str = NPI, code: str = FAMILY_NURSE, zip_code: str = "100011234", **changes: Any) -> dict[str, Any]:
    address = {"address_1": "1 HARBOUR ST", "city": "NEW YORK", "state": "NY", "country_code": "US"}
    row = {
        "number": number,
        "enumeration_type": "NPI-1",
        "created_epoch": "1389230978000",
        "basic": {"first_name": "MAREN", "last_name": "QUILLE", "credential": "FNP-BC", "name_suffix": "--",
                  "status": "A", "enumeration_date": "2014-01-08"},
        "addresses": [
            {**address, "address_purpose": "MAILING", "postal_code": "945013333", "city": "ALAMEDA", "state": "CA"},
            {**address, "address_purpose": "LOCATION", "postal_code": zip_code, "telephone_number": "555-0100"},
        ],
        "taxonomies": [
            {"code": HOSPITAL, "desc": "Hospital", "primary": False, "license": None, "state": None},
            {"code": code, "desc": "Nurse Practitioner, Family", "primary": True, "license": "F1", "state": "NY"},
        ],
        "other_names": [{"type": "Former Name", "first_name": "MAREN", "last_name": "TIDE"}],
        "identifiers": [], "practiceLocations": [], "endpoints": [],
    }  # fmt: skip
    return row | changes


def of(rows: list[dict[str, Any]]) -> Answer:
    return as_json({"result_count": len(rows), "results": rows})


def the_registry(server: LocalServer, taxonomies: Taxonomies) -> NpiRegistry:
    return NpiRegistry(a_service(server, "npi_registry"), taxonomies)


def valid_numbers(n: int) -> list[str]:
    """Numbers with right check digits, from a range that is believed unissued."""
    found: list[str] = []
    for number in range(2_000_000_000, 2_000_100_000):
        try:
            found.append(read_npi(str(number)))
        except Refused:
            continue
        if len(found) == n:
            break
    return found


def test_a_number_is_looked_up(server: LocalServer, taxonomies: Taxonomies):
    server.by_query["/"] = lambda asked: of([a_row()]) if asked == {"version": "2.1", "number": NPI} else of([])

    entry = the_registry(server, taxonomies).look_up("123-456 7893")

    assert isinstance(entry, Entry)
    assert entry.is_there
    assert entry.names == ("MAREN QUILLE", "MAREN TIDE")
    assert (entry.statuses, entry.terms) == (("A",), ())  # name and place are not compared here
    assert [(one.what, one.postcode) for one in entry.places] == [("mailing", "94501-3333"), ("location", "10001-1234")]
    assert entry.specialities[1].profession == "nurse_practitioner"
    assert entry.specialities[1].is_main
    assert [reason.kind for reason in entry.scope] == ["not_a_licence", "self_reported"]
    assert b"MAREN" in entry.received.content


def test_the_older_form_is_read_too(server: LocalServer, taxonomies: Taxonomies):
    older = {"name": "QUILLE MAREN", "first_name": "MAREN", "last_name": "QUILLE", "status": "A"}
    row = a_row(number=int(NPI), created_epoch=1389230978, basic=older)  # type: ignore[arg-type]
    server.by_query["/"] = lambda _: of([row])
    entry = the_registry(server, taxonomies).look_up(NPI)
    assert isinstance(entry, Entry)
    assert (entry.number, entry.name) == (NPI, "MAREN QUILLE")


def test_nothing_found_is_the_registrys_own_word(server: LocalServer, taxonomies: Taxonomies):
    server.by_query["/"] = lambda _: of([])
    entry = the_registry(server, taxonomies).look_up(NPI)
    assert isinstance(entry, Entry)
    assert (entry.is_there, entry.terms, entry.name) == (False, ("Not found",), "")


@pytest.mark.parametrize(
    ("dates", "is_off"),
    [
        ({"deactivation_date": "2024-05-01"}, True),
        ({"deactivation_date": "2024-05-01", "reactivation_date": "2025-01-02"}, False),
    ],
)
def test_a_number_that_was_taken_back_is_said_so(
    server: LocalServer, taxonomies: Taxonomies, rulebook: Any, dates: dict[str, str], is_off: bool
):
    row = a_row()
    server.by_query["/"] = lambda _: of([row | {"basic": row["basic"] | dates}])
    entry = the_registry(server, taxonomies).look_up(NPI)
    assert isinstance(entry, Entry)
    assert (entry.ended_on is not None) is is_off
    assert bool(entry.terms) is is_off
    assert set(entry.terms) <= {status.term for status in rulebook.registers["nppes"].statuses}


@pytest.mark.parametrize("number", ["1234567890", "12345", "", "٠١٢٣٤٥٦٧٨٩"])
def test_what_cannot_be_a_number_is_not_sent(server: LocalServer, taxonomies: Taxonomies, number: str):
    answer = the_registry(server, taxonomies).look_up(number)
    assert isinstance(answer, NotChecked)
    assert answer.reason.kind in ("npi_shape", "npi_check_digit")
    assert server.asked == []


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_no_answer_settles_nothing(server: LocalServer, taxonomies: Taxonomies, fault: str):
    made, kind = FAULTS[fault]
    server.by_query["/"] = lambda _: made()
    registry = the_registry(server, taxonomies)
    answers = [registry.look_up(NPI), *registry.search(Search("US", "10001", professions=("dentist",)))]
    assert len(answers) == 2
    assert all(isinstance(answer, NotChecked) and answer.reason.kind == kind for answer in answers)


def test_an_error_with_a_good_status_is_an_error(server: LocalServer, taxonomies: Taxonomies):
    errors = {"Errors": [{"description": "No valid search criteria provided", "field": "generic", "number": "04"}]}
    server.by_query["/"] = lambda _: as_json(errors)
    answer = the_registry(server, taxonomies).look_up(NPI)
    assert isinstance(answer, NotChecked)
    assert answer.reason.kind == "source_refused"
    assert answer.reason.values == {"words": "No valid search criteria provided"}
    assert answer.received is not None


@pytest.mark.parametrize(
    "rows",
    [[a_row("2000000002")], [a_row(), a_row("2000000002")], [a_row(enumeration_type="NPI-3")], [{"number": NPI}]],
)
def test_an_answer_about_something_else_is_not_understood(
    server: LocalServer, taxonomies: Taxonomies, rows: list[dict[str, Any]]
):
    server.by_query["/"] = lambda _: of(rows)
    answer = the_registry(server, taxonomies).look_up(NPI)
    assert isinstance(answer, NotChecked)
    assert answer.reason.kind == "answer_unknown"


def test_who_injects_near_a_place_is_found_page_by_page(server: LocalServer, taxonomies: Taxonomies):
    numbers = valid_numbers(250)
    rows = [a_row(number) for number in numbers]
    rows[3]["taxonomies"] = [{"code": HOSPITAL, "desc": "Hospital", "primary": True}]  # only its words were alike
    rows[4]["addresses"][1]["postal_code"] = "90001"  # the registry is not strict about places
    server.by_query["/"] = lambda asked: of(rows[int(asked["skip"]) :][:200])

    wanted = Search("US", "10001", professions=("nurse_practitioner",))
    pages = list(the_registry(server, taxonomies).search(wanted))

    assert [isinstance(page, ListingsPage) for page in pages] == [True, True]
    found = [one for page in pages for one in page.listings]  # type: ignore[union-attr]
    assert [one.number for one in found] == [number for n, number in enumerate(numbers) if n not in (3, 4)]
    first = found[0]
    assert (first.kind, first.profession, first.described) == (
        ListingKind.PERSON, "nurse_practitioner", "Nurse Practitioner, Family",
    )  # fmt: skip
    assert first.distance_km == pytest.approx(0, abs=0.1)
    assert first.received == pages[0].received.key  # type: ignore[union-attr]
    assert all("postal_code=10001&address_purpose=LOCATION" in path for path in server.paths)


def test_what_is_full_is_asked_again_in_parts(server: LocalServer, taxonomies: Taxonomies):
    """1,300 in 1000*, so that the last hundred are never shown there."""
    numbers = valid_numbers(1300)
    rows = [a_row(number, zip_code="10001" if n % 2 else "10002") for n, number in enumerate(numbers)]

    def answer(asked: dict[str, str]) -> Answer:
        skip = min(int(asked["skip"]), 1000)
        beginning = asked["postal_code"].rstrip("*")
        found = [row for row in rows if row["addresses"][1]["postal_code"].startswith(beginning)]
        return of(found[skip : skip + 200])

    server.by_query["/"] = answer
    wanted = Search("US", "10001", within_km=5, professions=("nurse_practitioner",))
    pages = [page for page in the_registry(server, taxonomies).search(wanted) if isinstance(page, ListingsPage)]

    found = [one.number for page in pages for one in page.listings]
    assert sorted(found) == sorted(numbers)
    assert all(not page.remarks for page in pages)
    assert pages[-1].done == pages[-1].of
    assert max(int(path.partition("skip=")[2].partition("&")[0]) for path in server.paths) == 1000


def test_what_stays_full_in_its_smallest_part_is_said(server: LocalServer, taxonomies: Taxonomies):
    server.by_query["/"] = lambda asked: of([a_row(n) for n in valid_numbers(200)])
    wanted = Search("US", "10001", professions=("nurse_practitioner",))
    pages = [page for page in the_registry(server, taxonomies).search(wanted) if isinstance(page, ListingsPage)]
    assert len(pages) == 6
    assert [reason.kind for reason in pages[-1].remarks] == ["only_first"]
    assert sum(len(page.listings) for page in pages) == 200  # nobody is in two pages


@pytest.mark.parametrize(
    ("name", "person", "organisation"),
    [
        ("Maren Quille", {"last_name": "Quille", "first_name": "Maren*"}, "Maren Quille*"),
        ("Quille, Maren", {"last_name": "Quille", "first_name": "Maren*"}, "Quille, Maren*"),
        ("Quille", {"last_name": "Quille*"}, "Quille*"),
        ("M Quille", {"last_name": "Quille"}, "M Quille*"),  # a star wants two letters before it
    ],
)
def test_a_name_is_sought_as_a_persons_and_as_a_business(
    server: LocalServer, taxonomies: Taxonomies, name: str, person: dict[str, str], organisation: str
):
    asked: list[dict[str, str]] = []
    server.by_query["/"] = lambda query: asked.append(query) or of([])
    list(the_registry(server, taxonomies).search(Search("US", region="US-NY", name=name)))
    paging = {"version": "2.1", "limit": "200", "skip": "0", "state": "NY"}
    assert asked == [
        {**paging, "enumeration_type": "NPI-1", **person},
        {**paging, "enumeration_type": "NPI-2", "organization_name": organisation},
    ]


@pytest.mark.parametrize(
    ("wanted", "kind"),
    [
        (Search("US"), "search_needs_place"),
        (Search("US", "00000"), "place_unknown"),
        (Search("US", "Nowhereville"), "place_unknown"),
        (Search("US", "Portland"), "place_in_several"),
    ],
)
def test_a_place_that_nobody_knows_is_said_and_nothing_is_sent(
    server: LocalServer, taxonomies: Taxonomies, wanted: Search, kind: str
):
    (answer,) = the_registry(server, taxonomies).search(wanted)
    assert isinstance(answer, NotChecked)
    assert answer.reason.kind == kind
    assert server.asked == []


def test_an_answer_that_does_not_end_is_cut_when_the_person_stops(server: LocalServer, taxonomies: Taxonomies):
    fetcher, stop = a_fetcher(), Event()
    server.by_query["/"] = lambda _: dripping()
    Thread(target=lambda: server.is_dripping.wait(5) and stop.set(), daemon=True).start()
    service = Service("npi_registry", server.url("").rstrip("/"), lambda ask: fetcher.get(ask, NoLedger(), stop))
    answer = NpiRegistry(service, taxonomies).look_up(NPI)
    assert isinstance(answer, NotChecked)
    assert answer.reason.kind == "fetch_stopped"

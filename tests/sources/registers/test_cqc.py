"""The Care Quality Commission's interface in its recorded form. Every place and person is invented."""

from typing import Any

import pytest

from botox_vetter.domain.distances import Point
from botox_vetter.domain.entries import Entry, Rating
from botox_vetter.domain.listings import ListingsPage, Search
from botox_vetter.domain.received import NotChecked
from botox_vetter.sources.registers.cqc import KEY_HEADER, Cqc
from tests.sources.asked import FAULTS, a_service, as_json
from tests.sources.server import LocalServer, NoLedger

NUMBER, KEY = "1-99999999999", "made-up-key"
OUTCODES = {"LS1": Point(53.797, -1.548), "LS2": Point(53.805, -1.549), "EH1": Point(55.951, -3.188)}


def a_location(**changes: Any) -> dict[str, Any]:
    answers = {"name": "Safe", "rating": "Good", "reportDate": "2024-03-01"}
    return {
        "locationId": NUMBER, "providerId": "1-9999999990", "name": "Quay Clinic", "organisationType": "Location",
        "type": "Independent Healthcare Org", "registrationStatus": "Registered", "registrationDate": "2021-03-31",
        "dormancy": "N", "postalAddressLine1": "1 Quay Street", "postalAddressTownCity": "Leeds",
        "postalCode": "LS1 4AP",
        "region": "Yorkshire and The Humber", "mainPhoneNumber": "01632960001", "website": "quay.example",
        "regulatedActivities": [
            {"code": "RA5", "name": "Treatment of disease, disorder or injury",
             "contacts": [{"personTitle": "Dr", "personGivenName": "Maren", "personFamilyName": "Quille",
                           "personRoles": ["Registered Manager"]}]},
        ],
        "currentRatings": {"overall": {"rating": "Good", "reportDate": "2024-03-01", "keyQuestionRatings": [answers]},
                           "reportDate": "2024-03-01"},
        "inspectionAreas": [], "relationships": [], "specialisms": [],
    } | changes  # fmt: skip


def the_commission(server: LocalServer, authority: Any = "Leeds", **known: Any) -> Cqc:
    known = {"key": KEY, "headers": {KEY_HEADER: KEY}, "needs_key": True} | known
    return Cqc(a_service(server, "cqc", reads_status=(401, 403, 404), **known), OUTCODES, lambda _place: authority)


def looked_up(server: LocalServer, location: Any, status: int = 200) -> Entry | NotChecked:
    server.answers[f"/locations/{NUMBER}"] = as_json(location, status)
    return the_commission(server).look_up(NUMBER)


def test_a_place_is_looked_up_in_its_own_words(server: LocalServer, rulebook: Any):
    entry = looked_up(server, a_location())
    assert isinstance(entry, Entry)
    assert entry.statuses == ("Registered",)
    assert entry.terms == ("Registered", "Rating Outstanding or Good")
    assert entry.activities == ("Treatment of disease, disorder or injury",)
    assert [(rating.about, rating.words) for rating in entry.ratings] == [("Overall", "Good"), ("Safe", "Good")]
    assert [officer.name for officer in entry.officers] == ["Dr Maren Quille"]
    assert entry.website == "https://quay.example"
    assert [reason.kind for reason in entry.scope] == ["cosmetic_outside", "not_of_people"]
    assert set(entry.terms) <= {status.term for status in rulebook.registers["cqc"].statuses}


@pytest.mark.parametrize(
    ("changes", "terms"),
    [
        ({"registrationStatus": "Deregistered", "deregistrationDate": "2025-01-01"}, ["Deregistered / archived"]),
        ({"deregistrationDate": "2025-01-01"}, ["Deregistered / archived"]),  # what is adverse wins
        ({"registrationStatus": "On hold"}, []),  # a word that nobody knows settles nothing
    ],
)
def test_only_a_known_word_counts_as_registered(server: LocalServer, changes: dict[str, str], terms: list[str]):
    entry = looked_up(server, a_location(currentRatings=None, **changes))
    assert isinstance(entry, Entry)
    assert list(entry.terms) == terms


@pytest.mark.parametrize(
    ("rating", "on", "terms"),
    [
        ("Inadequate", "2024-03-01", ["Rating Inadequate or special measures"]),
        ("Requires improvement", "2024-03-01", ["Rating Requires improvement"]),
        ("Outstanding", "2020-01-01", ["Rating Outstanding or Good", "Inherited rating (predecessor)"]),
        ("Inspected but not rated", "2024-03-01", []),
    ],
)
def test_a_rating_is_a_term_of_the_register(server: LocalServer, rating: str, on: str, terms: list[str]):
    entry = looked_up(server, a_location(currentRatings={"overall": {"rating": rating, "reportDate": on}}))
    assert isinstance(entry, Entry)
    assert list(entry.terms) == ["Registered", *terms]
    assert entry.ratings[0] == Rating("Overall", rating, entry.ratings[0].on)


def test_what_a_place_may_not_do_and_what_is_newer_is_said(server: LocalServer):
    entry = looked_up(server, a_location(regulatedActivities=[], dormancy="Y", assessment=[{"any": "form"}]))
    assert isinstance(entry, Entry)
    assert entry.statuses == ("Registered", "Dormant")
    assert [reason.kind for reason in entry.scope][:2] == ["without_treatment", "newer_assessment"]


@pytest.mark.parametrize(
    ("words", "status", "is_there"),
    [
        ("Location not found", 404, False),
        ("Resource not found", 404, None),  # the gateway says so of a wrong address
        ("Access denied due to invalid subscription key.", 401, None),
    ],
)
def test_only_the_registers_own_words_say_that_there_is_none(
    server: LocalServer, words: str, status: int, is_there: bool | None
):
    answer = looked_up(server, {"message": words}, status)
    if is_there is None:
        assert isinstance(answer, NotChecked)
        assert answer.reason.kind == ("key_refused" if status == 401 else "source_refused")
    else:
        assert isinstance(answer, Entry)
        assert (answer.is_there, answer.terms) == (False, ())


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_no_answer_settles_nothing(server: LocalServer, fault: str):
    made, kind = FAULTS[fault]
    server.by_query["/locations"] = lambda _: made()
    server.answers[f"/locations/{NUMBER}"] = made()
    commission = the_commission(server)
    answers = [commission.look_up(NUMBER), *commission.search(Search("GB", "LS1 4AP"))]
    assert [answer.reason.kind for answer in answers if isinstance(answer, NotChecked)] == [kind, kind]


def test_without_a_key_nothing_is_asked(server: LocalServer):
    answer = the_commission(server, key="", headers={}).look_up(NUMBER)
    assert isinstance(answer, NotChecked)
    assert answer.reason.kind == "key_missing"
    assert server.asked == []


def test_a_key_goes_to_the_service_and_nowhere_else(server: LocalServer):
    ledger = NoLedger()
    server.answers[f"/locations/{NUMBER}"] = as_json(a_location())
    commission = the_commission(server, ledger=ledger)
    entry = commission.look_up(NUMBER)
    assert isinstance(entry, Entry)
    assert server.asked[0][1][KEY_HEADER] == KEY
    assert KEY.encode() not in entry.received.content
    assert KEY not in f"{ledger.lines}{entry}{entry.received.address}{commission._service}"


def test_an_answer_that_repeats_the_key_is_neither_kept_nor_used(server: LocalServer):
    answer = looked_up(server, a_location(alsoKnownAs=KEY))
    assert isinstance(answer, NotChecked)
    assert (answer.reason.kind, answer.received) == ("key_in_answer", None)


def test_the_places_of_an_authority_come_page_by_page(server: LocalServer):
    def answer(asked: dict[str, str]) -> Any:
        assert (asked["localAuthority"], asked["careHome"]) == ("Leeds", "N")
        page = int(asked["page"])
        rows = [{"locationId": f"1-99999999{page}{n}", "locationName": f"Clinic {page}{n}", "postalCode": postcode}
                for n, postcode in enumerate(["LS1 4AP", "LS2 1AA", "EH1 1AA", "BT1 1AA"])]  # fmt: skip
        return as_json({"total": 12, "page": page, "totalPages": 3, "locations": rows})

    server.by_query["/locations"] = answer
    pages = list(the_commission(server).search(Search("GB", "LS1 4AP", name="clinic")))
    assert [page.done for page in pages if isinstance(page, ListingsPage)] == [1, 2, 3]
    first = pages[0].listings  # type: ignore[union-attr]
    assert [(one.postcode, one.distance_km is None) for one in first] == [
        ("LS1 4AP", False), ("LS2 1AA", False), ("BT1 1AA", True),
    ]  # fmt: skip
    assert [reason.kind for reason in pages[0].remarks] == ["only_authority"]  # type: ignore[union-attr]


def test_where_nobody_knows_the_authority_that_is_the_answer(server: LocalServer):
    from botox_vetter.domain.reasons import Reason

    why = NotChecked("postcodes_io", Reason("fetch_offline"))
    assert list(the_commission(server, why).search(Search("GB", "LS1 4AP"))) == [why]

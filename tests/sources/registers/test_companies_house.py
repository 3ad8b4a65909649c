"""Companies House in its recorded form. Every company and person is invented."""

from base64 import b64encode
from typing import Any

import pytest

from botox_vetter.domain.entries import Entry
from botox_vetter.domain.listings import ListingKind, ListingsPage, Search
from botox_vetter.domain.received import NotChecked
from botox_vetter.sources.registers.companies_house import CompaniesHouse, authorization
from tests.sources.asked import FAULTS, a_service, as_json
from tests.sources.server import Answer, LocalServer

NUMBER, KEY = "99999999", "made-up-key"
OFFICERS = {
    "active_count": 1,
    "items": [
        {"name": "QUILLE, Maren", "officer_role": "director", "appointed_on": "2019-02-04"},
        {"name": "TIDE, Ola", "officer_role": "director", "appointed_on": "2019-02-04", "resigned_on": "2021-01-01"},
    ],
}


def a_company(**changes: Any) -> dict[str, Any]:
    return {
        "company_name": "QUAY CLINIC LTD", "company_number": NUMBER, "company_status": "active", "type": "ltd",
        "date_of_creation": "2019-02-04", "accounts": {"overdue": False}, "has_insolvency_history": False,
        "registered_office_address": {"address_line_1": "1 Quay Street", "locality": "Leeds", "postal_code": "LS1 4AP"},
    } | changes  # fmt: skip


def the_house(server: LocalServer, key: str = KEY) -> CompaniesHouse:
    headers = authorization(key) if key else {}
    service = a_service(server, "companies_house", key=key, needs_key=True, headers=headers, reads_status=(401, 404))
    return CompaniesHouse(service)


def looked_up(server: LocalServer, company: Any, status: int = 200, officers: Answer | None = None) -> Any:
    server.answers[f"/company/{NUMBER}"] = as_json(company, status)
    server.by_query[f"/company/{NUMBER}/officers"] = lambda _: officers or as_json(OFFICERS)
    return the_house(server).look_up(NUMBER)


def test_a_company_and_who_answers_for_it(server: LocalServer):
    entry = looked_up(server, a_company(previous_company_names=[{"name": "HARBOUR CLINIC LTD"}]))
    assert isinstance(entry, Entry)
    assert (entry.statuses, entry.terms) == (("active",), ("Active",))
    assert entry.names == ("QUAY CLINIC LTD", "HARBOUR CLINIC LTD")
    assert [(one.name, one.until is None) for one in entry.officers] == [("QUILLE, Maren", True), ("TIDE, Ola", False)]
    assert len(entry.further) == 1
    assert server.asked[0][1]["Authorization"] == f"Basic {b64encode(b'made-up-key:').decode()}"


@pytest.mark.parametrize(
    ("changes", "statuses", "terms"),
    [
        ({"company_status_detail": "active-proposal-to-strike-off"}, ["active-proposal-to-strike-off", "active"],
         ["Proposal to strike off / liquidation"]),
        ({"company_status": "liquidation", "has_insolvency_history": True}, ["has insolvency history", "liquidation"],
         ["Proposal to strike off / liquidation"]),
        ({"company_status": "dissolved", "date_of_cessation": "2024-05-05"}, ["dissolved"], ["Dissolved"]),
        ({"date_of_cessation": "2024-05-05"}, ["active"], []),  # what contradicts itself settles nothing
        ({"company_status": "sleeping"}, ["sleeping"], []),
        ({"accounts": {"overdue": True}}, ["accounts overdue", "active"], ["Active"]),
    ],
)  # fmt: skip
def test_how_a_company_stands(
    server: LocalServer, rulebook: Any, changes: dict[str, Any], statuses: list[str], terms: list[str]
):
    entry = looked_up(server, a_company(**changes))
    assert (list(entry.statuses), list(entry.terms)) == (statuses, terms)
    assert set(terms) <= {status.term for status in rulebook.registers["companies_house"].statuses}


@pytest.mark.parametrize(
    ("answer", "status", "kind"),
    [
        ({"error": "Invalid Authorization", "type": "ch:service"}, 401, "key_refused"),
        ({"errors": [{"error": "something-else", "type": "ch:service"}]}, 404, "source_refused"),
        (a_company(company_number="88888888"), 200, "answer_unknown"),
    ],
)
def test_what_is_not_about_the_company_settles_nothing(server: LocalServer, answer: Any, status: int, kind: str):
    found = looked_up(server, answer, status)
    assert isinstance(found, NotChecked)
    assert found.reason.kind == kind


def test_a_company_that_is_not_there_is_said_so_by_the_register(server: LocalServer):
    errors = {"errors": [{"error": "company-profile-not-found", "type": "ch:service"}]}
    entry = looked_up(server, errors, 404)
    assert isinstance(entry, Entry)
    assert (entry.is_there, entry.terms) == (False, ())


def test_officers_that_cannot_be_read_are_said_to_be_missing(server: LocalServer):
    entry = looked_up(server, a_company(), officers=Answer(500))
    assert (entry.officers, entry.scope[-1].kind) == ((), "officers_not_read")


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_no_answer_settles_nothing(server: LocalServer, fault: str):
    made, kind = FAULTS[fault]
    server.by_query["/search/companies"] = lambda _: made()
    server.answers[f"/company/{NUMBER}"] = made()
    house = the_house(server)
    answers = [house.look_up(NUMBER), *house.search(Search("GB", name="quay"))]
    assert [answer.reason.kind for answer in answers if isinstance(answer, NotChecked)] == [kind, kind]


@pytest.mark.parametrize("number", ["", "1234567890", "../search", "SC"])
def test_what_cannot_be_a_number_is_not_sent(server: LocalServer, number: str):
    answer = the_house(server).look_up(number)
    assert isinstance(answer, NotChecked)
    assert answer.reason.kind == "number_not_asked"
    assert server.asked == []


def test_companies_are_found_by_name_page_by_page(server: LocalServer):
    def answer(asked: dict[str, str]) -> Answer:
        start = int(asked["start_index"])
        items = [{"title": f"QUAY {n} LTD", "company_number": f"{n:08}", "company_status": "active",
                  "snippet": "1 Quay Street, Leeds, LS1 4AP"} for n in range(start, min(start + 100, 150))]  # fmt: skip
        return as_json({"items": items, "total_results": 150})

    server.by_query["/search/companies"] = answer
    pages = list(the_house(server).search(Search("GB", name="quay")))
    assert [(page.done, page.of) for page in pages if isinstance(page, ListingsPage)] == [(100, 150), (150, 150)]
    listed = [one for page in pages for one in page.listings]  # type: ignore[union-attr]
    assert len({one.number for one in listed}) == 150
    assert (listed[0].kind, listed[0].address) == (ListingKind.COMPANY, "1 Quay Street, Leeds, LS1 4AP")


def test_no_company_of_that_name_is_an_empty_page(server: LocalServer):
    server.by_query["/search/companies"] = lambda _: as_json({"items": [], "total_results": 0})
    (page,) = the_house(server).search(Search("GB", name="quay"))
    assert isinstance(page, ListingsPage)
    assert page.listings == ()

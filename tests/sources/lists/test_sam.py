"""SAM.gov's exclusions in the documented form. Everybody is invented."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from botox_vetter.domain.asked_list import NamedEntries
from botox_vetter.domain.listed import Sought
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import NotChecked
from botox_vetter.sources.lists.sam import SamExclusions, surnames
from botox_vetter.sources.outcome import Ask, NotFetched
from tests.sources.asked import FAULTS, a_service, as_json
from tests.sources.server import LocalServer, NoLedger

KEY = "made-up-key"


def a_row(n: int = 0, **named: Any) -> dict[str, Any]:
    return {
        "exclusionDetails": {"classificationType": "Individual", "exclusionType": "Prohibition/Restriction",
                             "excludingAgencyCode": "HHS", "excludingAgencyName": "HEALTH"},
        "exclusionIdentification": {"npi": None, "firstName": f"Maren{n}", "middleName": "Sol", "lastName": "Quille",
                                    "entityName": f"Maren{n} Sol Quille"} | named,
        "exclusionActions": {"listOfActions": [{"activateDate": "12-11-2011", "terminationDate": None,
                                                "recordStatus": "Active"}]},
        "exclusionPrimaryAddress": {"city": "Harbour", "stateOrProvinceCode": "FL", "countryCode": "USA"},
    }  # fmt: skip


def sam(server: LocalServer, **known: Any) -> SamExclusions:
    known = {"key": KEY, "needs_key": True, "hidden": "api_key", "accepts": ()} | known
    return SamExclusions(a_service(server, "sam", reads_status=(400, 403, 405), **known))


def test_all_of_a_surname_are_brought_page_by_page(server: LocalServer):
    rows = [a_row(n) for n in range(12)]
    asked: list[dict[str, str]] = []

    def answer(query: dict[str, str]) -> Any:
        asked.append(query)
        start = 10 * int(query["page"])
        return as_json({"totalRecords": 12, "excludedEntity": rows[start : start + 10]})

    server.by_query["/exclusions"] = answer
    ledger = NoLedger()
    found = sam(server, ledger=ledger).entries_near(Sought("Maren Quille, RN"))

    assert isinstance(found, NamedEntries)
    assert (len(found.entries), len(found.received)) == (12, 2)
    first = found.entries[0]
    assert (first.last, first.first, first.state, first.excluded_on) == ("Quille", "Maren0", "FL", date(2011, 12, 11))
    assert first.grounds == "HHS: Prohibition/Restriction"
    assert first.reinstated_on is None
    assert asked[0] == {"exclusionName": "Quille", "page": "0", "size": "10", "api_key": KEY}
    assert server.asked[0][1]["Accept"] == "*/*"
    assert KEY not in f"{ledger.lines}{found}"
    assert all(KEY.encode() not in one.content for one in found.received)


def test_nobody_of_that_name_is_an_answer(server: LocalServer):
    server.by_query["/exclusions"] = lambda _: as_json({"totalRecords": 0, "excludedEntity": []})
    found = sam(server).entries_near(Sought("Maren Quille"))
    assert isinstance(found, NamedEntries)
    assert found.entries == ()


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (as_json({"totalRecords": 900, "excludedEntity": [a_row()]}), "list_too_many"),
        (as_json({"totalRecords": 3, "excludedEntity": []}), "answer_unknown"),
        (as_json({"totalRecords": 1, "excludedEntity": [a_row(lastName=None, entityName=None)]}), "answer_unknown"),
        (as_json({"message": "The search parameter does not exist."}, 400), "source_refused"),
        (as_json({"message": "An invalid API key was supplied."}, 403), "key_refused"),
    ],
)
def test_what_is_not_all_of_them_clears_nobody(server: LocalServer, answer: Any, kind: str):
    server.by_query["/exclusions"] = lambda _: answer
    found = sam(server).entries_near(Sought("Maren Quille"))
    assert isinstance(found, NotChecked)
    assert found.reason.kind == kind


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_no_answer_clears_nobody(server: LocalServer, fault: str):
    made, kind = FAULTS[fault]
    server.by_query["/exclusions"] = lambda _: made()
    found = sam(server).entries_near(Sought("Maren Quille"))
    assert isinstance(found, NotChecked)
    assert found.reason.kind == ("answer_unknown" if fault == "a page" else kind)  # it may not be told what is wanted


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Maren O'Quille-Tide RN", ("O'Quille", "Tide")),
        ("Quille, Maren", ("Quille",)),
        ("Harbour & Quay Med Spa, LLC", ("Harbour Quay Med Spa",)),
        ("", ()),
    ],
)
def test_each_half_of_a_surname_is_asked_for(name: str, asked: tuple[str, ...]):
    assert surnames(name) == asked


def test_a_key_is_not_sent_where_others_could_read_it(server: LocalServer):
    service = a_service(server, "sam", key=KEY, needs_key=True, hidden="api_key")
    for base, kind in (("http://api.sam.example/v4", "key_in_the_open"), ("https://api.sam.example/v4", None)):
        found = SamExclusions(replace(service, base=base, get=_broken)).entries_near(Sought("Maren Quille"))
        assert isinstance(found, NotChecked)
        assert found.reason.kind == (kind or "fetch_broken")
        assert KEY not in f"{found}"


def _broken(ask: Ask) -> NotFetched:
    return NotFetched(ask.address, Reason("fetch_broken", {"why": f"no answer from {ask.address}"}))

"""A website is read and kept as evidence, whole or not at all; read again, both stay."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from botox_vetter.actions.capture import (
    Captured,
    ReadSite,
    capture_website,
    file_name,
    keep_site,
    read_address,
    read_site,
)
from botox_vetter.actions.evidence import content_of
from botox_vetter.actions.outside import Outside
from botox_vetter.actions.preview import preview
from botox_vetter.actions.read_page import read_page_bytes, read_page_file
from botox_vetter.actions.settings import Settings
from botox_vetter.actions.undo import undo
from botox_vetter.domain.media import WARC
from botox_vetter.domain.reasons import Refused
from tests.actions.conftest import Harbour
from tests.cases import CASE_ID, QUAY
from tests.sources.server import Answer, LocalServer, a_fetcher, page

DAY = "Sun, 03 May 2026 09:00:00 GMT"


@pytest.fixture
def clinic_site(server: LocalServer) -> LocalServer:
    server.answers |= {
        "/": page('<h1>Quay</h1><a href="/prices">Prices</a><a href="/about">About us</a>'),
        "/prices": page("<p>Frown lines £90</p>"),
    }
    return server


def read(harbour: Harbour, server: LocalServer, path: str = "/", stop: Event | None = None) -> ReadSite:
    outside = Outside(Settings(), a_fetcher())
    return read_site(outside, harbour.library, server.url(path), stop)


def test_the_pages_are_handed_on_and_nothing_is_kept_by_reading(harbour: Harbour, clinic_site: LocalServer) -> None:
    site = read(harbour, clinic_site)
    assert [page.content for page in site.pages] == [
        b'<h1>Quay</h1><a href="/prices">Prices</a><a href="/about">About us</a>',
        "<p>Frown lines £90</p>".encode(),
    ]
    assert [(address, reason.kind) for address, reason in site.missed] == [
        (clinic_site.url("/about"), "fetch_not_there")
    ]
    assert harbour.steps == []
    assert len(harbour.library.ledger.requests()) == 4


def test_kept_they_are_evidence_of_the_clinic_in_one_step(harbour: Harbour, clinic_site: LocalServer) -> None:
    before = len(harbour.file.evidence)
    change = keep_site(harbour.library, CASE_ID, read(harbour, clinic_site), QUAY)
    kept = [one for one in harbour.file.evidence if one.id in change.ids]
    assert {one.address for one in kept} == {clinic_site.url("/"), clinic_site.url("/prices")}
    assert {(one.media_type, one.clinic_id) for one in kept} == {(WARC, QUAY)}
    prices = next(one for one in kept if one.address.endswith("/prices"))
    shown = preview(WARC, content_of(harbour.library, prices))
    assert shown is not None
    assert shown.text == "Frown lines £90"
    assert harbour.steps == ["capture_website"]
    undo(harbour.library, CASE_ID)
    assert len(harbour.file.evidence) == before


def test_read_again_both_stay(harbour: Harbour, clinic_site: LocalServer) -> None:
    for _ in range(2):
        keep_site(harbour.library, CASE_ID, read(harbour, clinic_site), QUAY)
    starts = [one for one in harbour.file.evidence if one.address == clinic_site.url("/")]
    assert len({one.sha256 for one in starts}) == 2


def test_what_did_not_change_is_not_sent_again_and_not_kept_twice(harbour: Harbour, clinic_site: LocalServer) -> None:
    prices = replace(page("<p>Frown lines £90</p>"), headers={"Content-Type": "text/html", "ETag": '"1"'})
    about = replace(page("<p>We are new.</p>"), headers={"Content-Type": "text/html", "Last-Modified": DAY})
    clinic_site.answers |= {"/prices": [prices, Answer(304)], "/about": [about, page("<p>We moved.</p>")]}

    def read_again() -> Captured:
        return capture_website(
            Outside(Settings(), a_fetcher()), harbour.library, CASE_ID, QUAY, clinic_site.url("/"),
            Event(), lambda _n, _of: None, lambda: None,
        )  # fmt: skip

    first = read_again()
    kept = {one.address: one for one in harbour.file.evidence if one.id in first.change.ids}
    second = read_again()
    assert [(one.content, one.before) for one in second.site.pages[1:]] == [
        ("<p>Frown lines £90</p>".encode(), kept[clinic_site.url("/prices")]),
        (b"<p>We moved.</p>", None),
    ]
    sent = dict(clinic_site.asked[-2:])
    assert sent["/prices"]["If-None-Match"] == '"1"'
    assert sent["/about"]["If-Modified-Since"] == DAY
    addresses = [one.address for one in harbour.file.evidence if one.clinic_id == QUAY and one.address]
    assert addresses.count(clinic_site.url("/about")) == 2, "both captures stay"
    assert addresses.count(clinic_site.url("/prices")) == 1


def test_without_its_start_page_nothing_is_there(harbour: Harbour, clinic_site: LocalServer) -> None:
    clinic_site.answers["/"] = Answer(500)
    with pytest.raises(Refused) as refused:
        read(harbour, clinic_site)
    assert refused.value.reason.kind == "fetch_server_fault"


def test_stopped_nothing_is_handed_on(harbour: Harbour, clinic_site: LocalServer) -> None:
    stop = Event()
    stop.set()
    with pytest.raises(Refused) as refused:
        read(harbour, clinic_site, stop=stop)
    assert refused.value.reason.kind == "fetch_stopped"
    assert clinic_site.asked == []


def test_one_page_alone_is_read_as_its_server_says(harbour: Harbour, server: LocalServer) -> None:
    latin = {"Content-Type": "text/html; charset=iso-8859-1"}
    server.answers["/prices"] = Answer(200, "<title>Möwe</title><p>Parking £4".encode("latin-1"), latin)
    page = read_address(Outside(Settings(), a_fetcher()), harbour.library, server.url("/prices"))
    facts = read_page_bytes(page.content, page.address, "GB", page.charset)
    assert (facts.address, facts.title, facts.not_assigned) == (server.url("/prices"), "Möwe", 1)
    assert server.paths == ["/robots.txt", "/prices"]


def test_what_was_kept_is_read_again_without_the_network(harbour: Harbour, server: LocalServer, tmp_path: Path) -> None:
    server.answers["/prices"] = page("<title>Möwe</title><p>Parking £4")
    kept = read_address(Outside(Settings(), a_fetcher()), harbour.library, server.url("/prices"))
    file = tmp_path / "prices.warc"
    file.write_bytes(kept.kept)
    facts = read_page_file(file, country="GB")
    assert (facts.address, facts.title, facts.not_assigned) == (server.url("/prices"), "Möwe", 1)
    file.write_bytes(kept.kept[:300])
    with pytest.raises(Refused) as refused:
        read_page_file(file)
    assert refused.value.reason.kind == "no_page"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://quay.example/", "quay.example.warc"),
        ("https://quay.example/prices/botox/?a=1", "quay.example prices botox.warc"),
        ("https://quay.example/" + "a" * 200, "quay.example " + "a" * 67 + ".warc"),
    ],
)
def test_a_page_is_named_after_its_address(address: str, name: str) -> None:
    assert file_name(address) == name

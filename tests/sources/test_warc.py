"""A fetched page becomes a web archive that other programs read, and is read back byte by byte."""

import gzip
from base64 import b32encode
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

from warcio.archiveiterator import ArchiveIterator

from botox_vetter.domain.media import WARC, media_type
from botox_vetter.sources.outcome import Ask, Fetched
from botox_vetter.sources.warc import page_in, warc_of
from tests.sources.server import NOW, Answer, LocalServer, NoLedger, a_fetcher, endless, page, redirect

BODY = gzip.compress("<p>Frown lines £90</p>".encode("latin-1"))


def fetched(server: LocalServer, path: str = "/", **known: object) -> Fetched:
    found = a_fetcher().get(Ask(server.url(path), "website", **known), NoLedger())  # type: ignore[arg-type]
    assert isinstance(found, Fetched)
    return found


def test_it_holds_every_request_and_answer_as_they_were(server: LocalServer) -> None:
    headers = {"Content-Type": "text/html; charset=latin-1", "Content-Encoding": "gzip", "Transfer-Encoding": ""}
    server.answers |= {"/": redirect("/b"), "/b": Answer(200, BODY, headers)}
    warc = warc_of(fetched(server))

    records = [
        (record.rec_type, record.rec_headers, record.http_headers, record.raw_stream.read())
        for record in ArchiveIterator(BytesIO(warc), check_digests="raise")
    ]
    assert [kind for kind, *_ in records] == ["warcinfo", "response", "request", "response", "request"]
    _, about, http, body = records[3]
    assert about.get_header("WARC-Target-URI") == server.url("/b")
    assert about.get_header("WARC-Date") == "2026-11-23T09:30:00Z"
    assert about.get_header("WARC-Payload-Digest") == f"sha256:{b32encode(sha256(BODY).digest()).decode()}"
    assert (http.get_statuscode(), http.get_header("Transfer-Encoding"), body) == ("200", None, BODY)
    assert "BotoxVetter/" in records[4][2].get_header("User-Agent")


def test_the_page_is_found_again_in_it(server: LocalServer) -> None:
    headers = {"Content-Type": "text/html; charset=latin-1", "Content-Encoding": "gzip"}
    server.answers["/"] = Answer(200, BODY, headers)
    warc = warc_of(fetched(server))
    found = page_in(warc)
    assert found is not None
    assert found.content.decode(found.charset) == "<p>Frown lines £90</p>"
    assert (found.address, found.at, found.media_type) == (server.url("/"), NOW, "text/html")
    assert media_type("anything", warc) == WARC


def test_what_is_none_or_half_of_one_has_no_page(server: LocalServer) -> None:
    server.answers["/"] = page("<p>Frown lines</p>")
    warc = warc_of(fetched(server))
    assert page_in(b"") is None
    assert page_in(b"<html>") is None
    assert page_in(warc[:200]) is None


def test_what_a_redirect_says_besides_is_cut_and_that_is_said(server: LocalServer) -> None:
    server.answers |= {"/": replace(endless(), status=302, headers={"Location": "/b"}), "/b": page("there")}
    found = fetched(server)
    assert [one.is_cut for one in found.exchanges] == [True, False]
    warc = warc_of(found)
    assert len(warc) < 100_000
    assert warc.count(b"WARC-Truncated: length") == 1


def test_keys_are_not_in_it(server: LocalServer) -> None:
    server.answers["/?name=Ada&key=s3cret"] = page("x")
    found = fetched(server, "/?name=Ada&key=s3cret", hidden=("key",), headers={"Authorization": "s3cret"})
    assert b"s3cret" not in warc_of(found)
    assert b"name=Ada" in warc_of(found)

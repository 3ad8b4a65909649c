"""Requests go through a proxy only where the person puts one, and what cannot be checked then is left to it."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from botox_vetter.sources.outcome import Ask, Fetched, Manners, NotFetched, Unfetched
from botox_vetter.sources.proxies import proxy_address, system_proxy
from botox_vetter.sources.warc import warc_of
from tests.sources.server import Answer, LocalServer, NoLedger, a_fetcher, page

PRIVATE = "10.0.0.7"


class _Proxy(BaseHTTPRequestHandler):
    """Passes on what is said on both sides, once each: enough for a greeting."""

    def do_CONNECT(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        port = int(self.path.rpartition(":")[2])
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)) as line:
            self.connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            back = Thread(target=_pass_on, args=(line, self.connection), daemon=True)
            back.start()
            _pass_on(self.connection, line)
            back.join()

    def log_message(self, *_args: object) -> None:
        pass


def _pass_on(here: socket.socket, there: socket.socket) -> None:
    with suppress(OSError):
        while piece := here.recv(65536):
            there.sendall(piece)
        there.shutdown(socket.SHUT_WR)


@pytest.fixture
def tunnel() -> Iterator[ThreadingHTTPServer]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), _Proxy)
    made.daemon_threads = True
    made.asked = []  # type: ignore[attr-defined]
    thread = Thread(target=lambda: made.serve_forever(0.01), daemon=True)
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def at_work(host: str, port: int, family: int, kind: int) -> list[Any]:
    """A network that knows its proxy and its own computers, and nobody outside."""
    known = {"proxy.example": "127.0.0.1", "intranet.example": PRIVATE}
    if host not in known:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")
    return [(2, kind, 6, "", (known[host], port))]


def through(proxy: str, address: str, **known: Any) -> Fetched | NotFetched:
    fetcher = a_fetcher(manners=Manners(proxy=proxy), **{"resolve": at_work, **known})
    return fetcher.get(Ask(address, "website"), NoLedger())


def test_a_page_is_asked_of_the_proxy_which_alone_knows_where_it_lies(server: LocalServer) -> None:
    server.answers["http://quay.example/prices"] = page("<p>£90</p>")
    found = through(f"http://proxy.example:{server.port}", "http://quay.example/prices")
    assert isinstance(found, Fetched)
    assert (found.content, found.last.ip) == ("<p>£90</p>".encode(), "")
    assert b"WARC-IP-Address" not in warc_of(found)


def test_without_the_setting_no_proxy_of_the_surroundings_is_used(
    server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://proxy.example:9")
    assert system_proxy() == "http://proxy.example:9"
    server.answers["/"] = page("there")
    assert isinstance(a_fetcher().get(Ask(server.url(), "website"), NoLedger()), Fetched)


def test_tls_proves_the_name_through_the_proxy_too(
    self_signed_server: LocalServer, tunnel: ThreadingHTTPServer
) -> None:
    address = self_signed_server.url(host="quay.example")
    found = through(f"http://proxy.example:{tunnel.server_port}", address)
    assert isinstance(found, NotFetched)
    assert found.reason.kind == "fetch_tls"
    assert tunnel.asked == [f"quay.example:{self_signed_server.port}"]  # type: ignore[attr-defined]
    assert self_signed_server.asked == []


@pytest.mark.parametrize(
    ("address", "answer", "kind"),
    [
        ("http://intranet.example/", page("secret"), "fetch_not_public"),
        ("http://quay.example/", Answer(407), "fetch_proxy_refused"),
        ("https://quay.example/", page("no way"), "fetch_proxy_refused"),
    ],
)
def test_what_it_may_not_or_does_not_pass_on_is_said(
    address: str, answer: Answer, kind: str, server: LocalServer
) -> None:
    server.answers[address] = answer
    found = through(f"http://proxy.example:{server.port}", address)
    assert isinstance(found, NotFetched)
    assert found.reason.kind == kind


@pytest.mark.parametrize("proxy", ["http://nowhere.example:3128", "http://proxy.example:9"])
def test_a_proxy_that_is_not_there_is_called_by_its_name(proxy: str) -> None:
    found = through(proxy, "https://quay.example/")
    assert isinstance(found, NotFetched)
    assert (found.reason.kind, found.reason.values["host"]) == (
        "fetch_proxy_not_reached",
        proxy.removeprefix("http://").partition(":")[0],
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("proxy.example:3128", "http://proxy.example:3128"),
        (" http://Proxy.Example:3128/x ", "http://proxy.example:3128"),
        ("https://proxy.example", "proxy_not_http"),
        ("http://ada:secret@proxy.example", "fetch_password_in_address"),
        ("socks5://proxy.example", "fetch_not_web"),
    ],
)
def test_what_is_typed_becomes_the_address_of_a_proxy_or_is_refused(typed: str, kept: str) -> None:
    if kept.startswith("http://"):
        assert proxy_address(typed) == kept
        return
    with pytest.raises(Unfetched) as refused:
        proxy_address(typed)
    assert refused.value.reason.kind == kept

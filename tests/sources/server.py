"""A server on this computer that answers as a test tells it to: well, badly, or never to the end.

def test_...(server: LocalServer) -> None:
    server.answers["/prices"] = page("<p>£90</p>")
    server.answers["/busy"] = [Answer(429, headers={"Retry-After": "7"}), page("there")]   # one after the other
    fetcher = a_fetcher()                      # allowed to ask this computer; its clock stands still
    found = fetcher.get(Ask(server.url("/prices"), "website"), NoLedger())
    assert server.paths == ["/prices"]
"""

import gzip
import ssl
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qsl

import pytest

from botox_vetter.sources.fetch import Fetcher
from botox_vetter.sources.outcome import Exchange, Fetched, Manners

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@dataclass
class Answer:
    """write: sends the body by itself, with the handler; then no Content-Length is sent."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    write: Callable[["Handler"], None] | None = None


def page(html: str, status: int = 200) -> Answer:
    return Answer(status, html.encode(), {"Content-Type": "text/html; charset=utf-8"})


def json_answer(text: str, status: int = 200) -> Answer:
    return Answer(status, text.encode(), {"Content-Type": "application/json"})


def redirect(to: str) -> Answer:
    return Answer(302, b"", {"Location": to})


def endless() -> Answer:
    """Sends until nobody listens any more."""

    def write(handler: "Handler") -> None:
        while True:
            handler.wfile.write(b"<p>more</p>" * 6000)

    return Answer(200, b"", {"Content-Type": "text/html"}, write)


def dripping() -> Answer:
    """One byte, and then nothing until the test is over."""

    def write(handler: "Handler") -> None:
        handler.wfile.write(b"<")
        handler.wfile.flush()
        handler.server.local.is_dripping.set()  # type: ignore[attr-defined]
        handler.server.local.is_over.wait(30)  # type: ignore[attr-defined]

    return Answer(200, b"", {"Content-Type": "text/html"}, write)


def truncated(html: str) -> Answer:
    """Promises more than it sends."""
    return Answer(
        200,
        b"",
        {"Content-Type": "text/html", "Content-Length": str(len(html) + 100)},
        lambda handler: handler.wfile.write(html.encode()) and None,
    )


def zip_bomb(unfolded_mb: int = 64) -> Answer:
    small = gzip.compress(bytes(unfolded_mb * 2**20), 1)
    return Answer(200, small, {"Content-Type": "text/html", "Content-Encoding": "gzip"})


def garbage(sent: bytes) -> Answer:
    """Speaks no HTTP at all."""
    return Answer(0, sent)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        local: LocalServer = self.server.local  # type: ignore[attr-defined]
        local.asked.append((self.path, dict(self.headers)))
        answer = local.answer_to(self.path)
        if not answer.status:
            self.wfile.write(answer.body)
            self.close_connection = True
            return
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.write is None:
            self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Connection", "close")
        self.end_headers()
        try:
            if answer.write is None:
                self.wfile.write(answer.body)
            else:
                answer.write(self)
        except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
            pass
        self.close_connection = True

    def log_message(self, *_args: object) -> None:
        pass


class LocalServer:
    """answers: by path with query; a list is used up, its last one stays. What is not there is a 404.

    by_query: by path alone, for services that are asked in many ways; it is given what the query says.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.answers: dict[str, Answer | list[Answer]] = {}
        self.by_query: dict[str, Callable[[dict[str, str]], Answer]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.is_over, self.is_dripping = Event(), Event()
        self._scheme = "https" if tls else "http"
        self._server = _Quiet(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.local = self  # type: ignore[attr-defined]
        if tls:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        self._thread = Thread(target=lambda: self._server.serve_forever(0.01), daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return int(self._server.server_port)

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{self._scheme}://{host}:{self.port}{path}"

    def answer_to(self, path: str) -> Answer:
        bare, _, query = path.partition("?")
        if path not in self.answers and bare in self.by_query:
            return self.by_query[bare](dict(parse_qsl(query)))
        found = self.answers.get(path, Answer(404))
        if isinstance(found, list):
            return found.pop(0) if len(found) > 1 else found[0]
        return found

    def close(self) -> None:
        self.is_over.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, *_args: object) -> None:
        """A client that goes away in the middle is what many tests are about."""


def fetched_of(address: str, content: bytes, media_type: str) -> Fetched:
    """As if it had been fetched."""
    head, digest = (("Content-Type", media_type),), sha256(content).hexdigest()
    exchange = Exchange(address, NOW, (), 200, "OK", head, content, digest, "")
    return Fetched(address, content, media_type, "", (exchange,))


class Time:
    """A clock that stands still but for the waiting, which takes no time. waited: each in seconds."""

    def __init__(self) -> None:
        self.now, self.waited = 1000.0, list[float]()

    def clock(self) -> float:
        return self.now

    def wait(self, seconds: float, _stop: Event) -> None:
        self.waited.append(round(seconds, 3))
        self.now += seconds


class NoLedger:
    """Takes every request and keeps it in a list: (host, path, why, status, size, outcome)."""

    def __init__(self) -> None:
        self.lines: list[list[Any]] = []

    def begin_request(self, at: datetime, host: str, path: str, why: str) -> int:
        self.lines.append([host, path, why, None, 0, ""])
        return len(self.lines) - 1

    def end_request(self, number: int, status: int | None, size: int, outcome: str) -> None:
        self.lines[number][3:] = [status, size, outcome]


def a_fetcher(time: Time | None = None, **known: Any) -> Fetcher:
    """Every name is this computer's, so that tests may ask quay.example; nothing waits."""
    time = time or Time()
    manners = known.pop("manners", Manners(allows_private=True))
    return Fetcher(manners, **{"clock": time.clock, "wait": time.wait, "resolve": at_home, "now": lambda: NOW, **known})


def at_home(host: str, port: int, family: int, kind: int) -> list[Any]:
    return [(2, kind, 6, "", ("127.0.0.1", port))]


@pytest.fixture
def server() -> Iterator[LocalServer]:
    made = LocalServer()
    yield made
    made.close()


@pytest.fixture
def self_signed_server(tmp_path: Path) -> Iterator[LocalServer]:
    """Speaks TLS with a certificate that nobody vouches for."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=quay.example -keyout"
    subprocess.run([*command.split(), str(key), "-out", str(certificate)], check=True, capture_output=True)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    made = LocalServer(tls)
    yield made
    made.close()

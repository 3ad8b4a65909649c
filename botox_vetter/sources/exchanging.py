"""One request and its answer, within its time, cut when the person stops it."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from hashlib import sha256
from threading import Event
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from botox_vetter import __version__
from botox_vetter.sources.addresses import host_of, without_secrets
from botox_vetter.sources.faults import told
from botox_vetter.sources.limits import FOLDINGS, taken
from botox_vetter.sources.outcome import Ask, Exchange, Manners, Unfetched
from botox_vetter.sources.pace import Clock
from botox_vetter.sources.robots import AGENT

if TYPE_CHECKING:
    from requests import Response
    from requests.adapters import HTTPAdapter

    from botox_vetter.sources.wire import Wire

READ_S = 15.0  # between two pieces
MOST_UNWANTED = 64 * 1024  # of what a redirect or a refusal says besides


class Exchanging:
    def __init__(self, clock: Clock, resolve: Callable[..., list[Any]]) -> None:
        self._clock, self._resolve = clock, resolve

    def exchange(self, address: str, ask: Ask, manners: Manners, at: datetime, stop: Event) -> Exchange:
        """Raises Unfetched for everything that the world can do wrong while they talk."""
        from urllib3.exceptions import HTTPError

        from botox_vetter.sources.connecting import adapter, watched

        host, until = host_of(address), self._clock() + ask.most_s

        def is_over() -> bool:
            return stop.is_set() or self._clock() >= until

        wire = self._wire(address, manners, is_over)
        with adapter(wire) as line, watched(wire, is_over):
            try:
                found, error = _talk(line, wire, address, ask, manners, at), None
            except (Unfetched, HTTPError, OSError, UnicodeError) as caught:  # those of requests are OSErrors
                found, error = None, caught
        if stop.is_set():  # a wire that was cut may look like the end of an answer
            raise Unfetched("fetch_stopped") from error
        if self._clock() >= until:
            raise Unfetched("fetch_timed_out", host=host) from error
        if found is None:
            assert error is not None
            raise told(error, host) from error
        return found

    def _wire(self, address: str, manners: Manners, is_over: Callable[[], bool]) -> "Wire":
        from botox_vetter.sources.wire import ProxyWire, Wire

        if not manners.proxy:
            return Wire(self._resolve, manners.allows_private, is_over)
        parts = urlsplit(address)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        return ProxyWire(self._resolve, manners.allows_private, is_over, parts.hostname or "", port)


def headers_of(ask: Ask, manners: Manners) -> dict[str, str]:
    """Those of every request. Says who asks: a program, its version, whom to write to if the person gave an address."""
    contact = f"; contact: {manners.contact}" if manners.contact else ""
    headers = {
        "User-Agent": f"{AGENT}/{__version__} (desktop program, reads on a person's request{contact})",
        "Accept": ", ".join((*ask.accepts, "*/*;q=0.1")) if ask.accepts else "*/*",
        "Accept-Encoding": FOLDINGS,
        "Connection": "close",
    }
    if ask.etag:
        headers["If-None-Match"] = ask.etag
    if ask.modified:
        headers["If-Modified-Since"] = ask.modified
    return headers


def _talk(line: "HTTPAdapter", wire: "Wire", address: str, ask: Ask, manners: Manners, at: datetime) -> Exchange:
    from requests import Request

    from botox_vetter.sources.wire import CONNECT_S

    headers = headers_of(ask, manners)
    request = Request("GET", address, headers={**headers, **ask.headers}).prepare()
    proxies = {"http": manners.proxy, "https": manners.proxy} if manners.proxy else None
    sent = line.send(request, stream=True, timeout=(CONNECT_S, READ_S), verify=True, proxies=proxies)
    with closing(sent) as response:
        body, is_cut = _body(response, ask)
    return Exchange(
        without_secrets(address, ask.hidden),
        at,
        tuple(headers.items()),
        response.status_code,
        response.reason or "",
        tuple(response.raw.headers.iteritems()),
        body,
        sha256(body).hexdigest(),
        wire.ip,
        is_cut,
    )


def _body(response: "Response", ask: Ask) -> tuple[bytes, bool]:
    """And whether it was cut."""

    def piece(size: int) -> bytes:
        return response.raw.read1(size, decode_content=False)

    if 200 <= response.status_code < 300:
        return taken(piece, ask.most_bytes, ask.is_cut)
    return taken(piece, MOST_UNWANTED, may_cut=True)

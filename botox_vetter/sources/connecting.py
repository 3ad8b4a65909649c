"""Connections that go to the very address that was looked at, and that can be cut from another thread.

A name is looked up once per connection, each address is judged, and the socket is opened to that number: between the
look and the connection nobody can put another address under the name (DNS rebinding). TLS still proves the name.
"""

import errno
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from threading import Event, Thread
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from botox_vetter.sources.addresses import is_public
from botox_vetter.sources.outcome import Unfetched
from botox_vetter.sources.unattended import LOOK_EVERY_S, Unattended

CONNECT_S = 10.0

Resolve = Callable[..., list[Any]]
"""As socket.getaddrinfo."""

_NO_NETWORK = {errno.ENETUNREACH, errno.ENETDOWN, getattr(errno, "ENONET", errno.ENETDOWN)}


class Wire:
    """One connection. ip: where it goes to; "" before. is_over: it is wanted no longer."""

    def __init__(self, resolve: Resolve, allows_private: bool, is_over: Callable[[], bool]) -> None:
        self._resolve, self._allows_private, self._is_over = resolve, allows_private, is_over
        self._twin: socket.socket | None = None
        self.ip = ""

    def connect(self, host: str, port: int) -> socket.socket:
        """Raises Unfetched: no such host, not public, not reached, timed out, or over meanwhile."""
        reached = Unattended(lambda: self._reach(host, port))
        line = reached.wait(self._is_over)
        if line is None:
            raise Unfetched("fetch_stopped")
        self._twin, self.ip = line.dup(), line.getpeername()[0]
        return line

    def _reach(self, host: str, port: int) -> socket.socket:
        fault: OSError | None = None
        for family, kind, protocol, address in self._allowed(host, port):
            line = socket.socket(family, kind, protocol)
            try:
                line.settimeout(CONNECT_S)
                line.connect(address)
                line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except OSError as error:
                line.close()
                fault = error
            else:
                return line
        if isinstance(fault, TimeoutError):
            raise Unfetched("fetch_timed_out", host=host) from fault
        if fault is not None and fault.errno in _NO_NETWORK:
            raise Unfetched("fetch_no_network") from fault
        raise Unfetched("fetch_not_reached", host=host, why=(fault and fault.strerror) or "") from fault

    def cut(self) -> None:
        """Ends the connection at once, whoever waits on it; TLS or not."""
        if self._twin is not None:
            with suppress(OSError):
                self._twin.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        if self._twin is not None:
            self._twin.close()

    def _allowed(self, host: str, port: int) -> list[tuple[int, int, int, Any]]:
        try:
            found = self._resolve(host.strip("[]"), port, socket.AF_UNSPEC, socket.SOCK_STREAM)
        except socket.gaierror as error:
            if error.errno == socket.EAI_AGAIN:  # there is nobody to ask
                raise Unfetched("fetch_no_network") from error
            raise Unfetched("fetch_no_host", host=host) from error
        except (OSError, UnicodeError) as error:
            raise Unfetched("fetch_no_host", host=host) from error
        allowed = [(f, k, p, a) for f, k, p, _, a in found if self._allows_private or is_public(a[0])]
        if not allowed:
            raise Unfetched("fetch_not_public" if found else "fetch_no_host", host=host)
        return allowed


class _PlainConnection(HTTPConnection):
    def __init__(self, *args: Any, wire: Wire, **known: Any) -> None:
        super().__init__(*args, **known)
        self._wire = wire

    def _new_conn(self) -> socket.socket:
        return self._wire.connect(self.host, self.port or self.default_port)


class _SecureConnection(HTTPSConnection):
    def __init__(self, *args: Any, wire: Wire, **known: Any) -> None:
        super().__init__(*args, **known)
        self._wire = wire

    def _new_conn(self) -> socket.socket:
        return self._wire.connect(self.host, self.port or self.default_port)


def _pool(kind: type[HTTPConnectionPool], connection: type, wire: Wire, *args: Any, **known: Any) -> HTTPConnectionPool:
    made = kind(*args, **known)
    made.ConnectionCls = partial(connection, wire=wire)  # type: ignore[assignment]  # only ever called
    return made


class _WiredAdapter(HTTPAdapter):
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **known: Any) -> None:
        super().init_poolmanager(*args, **known)
        self.poolmanager.pool_classes_by_scheme = {
            "http": partial(_pool, HTTPConnectionPool, _PlainConnection, self._wire),
            "https": partial(_pool, HTTPSConnectionPool, _SecureConnection, self._wire),
        }


@contextmanager
def adapter(wire: Wire) -> Iterator[HTTPAdapter]:
    """For one request. Without a session of requests, which would read the whole body of a redirect, keep cookies, and
    take proxies and passwords from the surroundings."""
    made = _WiredAdapter(wire)
    try:
        yield made
    finally:
        made.close()
        wire.close()


@contextmanager
def watched(wire: Wire, is_over: Callable[[], bool]) -> Iterator[None]:
    """Cuts the wire as soon as it is over: a server that sends a byte now and then would hold the thread for hours."""
    done = Event()

    def watch() -> None:
        while not done.wait(LOOK_EVERY_S):
            if is_over():
                wire.cut()  # again, if it was not connected yet

    watcher = Thread(target=watch, name="watch", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()

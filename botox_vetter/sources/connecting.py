"""The way of requests and urllib3 over one wire, directly or through a proxy."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Event, Thread
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.poolmanager import ProxyManager

from botox_vetter.sources.unattended import LOOK_EVERY_S
from botox_vetter.sources.wire import Wire


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
        self._pools: dict[str, Any] = {
            "http": partial(_pool, HTTPConnectionPool, _PlainConnection, wire),
            "https": partial(_pool, HTTPSConnectionPool, _SecureConnection, wire),
        }
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **known: Any) -> None:
        super().init_poolmanager(*args, **known)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **known: Any) -> ProxyManager:
        made: ProxyManager = super().proxy_manager_for(proxy, **known)
        made.pool_classes_by_scheme = self._pools
        return made


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

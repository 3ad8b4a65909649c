"""One connection, to the very address that was looked at, which can be cut from another thread.

A name is looked up once per connection, each address is judged, and the socket is opened to that number: between the
look and the connection nobody can put another address under the name (DNS rebinding). TLS still proves the name.

Through a proxy that cannot hold: the proxy looks names up for itself and connects where it likes. A name that this
computer knows is judged all the same; one that it does not know is the proxy's matter. So a proxy is used only where
the person puts one into the settings, never because the surroundings name one.
"""

import errno
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from botox_vetter.sources.addresses import is_public
from botox_vetter.sources.outcome import Unfetched
from botox_vetter.sources.unattended import Unattended

CONNECT_S = 10.0

Resolve = Callable[..., list[Any]]
"""As socket.getaddrinfo."""
Place = tuple[int, int, int, Any]
"""Family, kind, protocol and address of a socket."""

_NO_NETWORK = {errno.ENETUNREACH, errno.ENETDOWN, getattr(errno, "ENONET", errno.ENETDOWN)}
_OF_PROXY = frozenset({"fetch_no_host", "fetch_not_reached", "fetch_timed_out"})


class Wire:
    """ip: where it goes to; "" before. is_over: it is wanted no longer."""

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

    def cut(self) -> None:
        """Ends the connection at once, whoever waits on it; TLS or not."""
        if self._twin is not None:
            with suppress(OSError):
                self._twin.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        if self._twin is not None:
            self._twin.close()

    def _reach(self, host: str, port: int) -> socket.socket:
        fault: OSError | None = None
        for family, kind, protocol, address in self._places(host, port):
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

    def _places(self, host: str, port: int) -> list[Place]:
        """Those that may be asked."""
        found = self._found(host, port)
        allowed = self._allowed(found)
        if not allowed:
            raise Unfetched("fetch_not_public" if found else "fetch_no_host", host=host)
        return allowed

    def _allowed(self, found: list[Place]) -> list[Place]:
        return [place for place in found if self._allows_private or is_public(place[3][0])]

    def _found(self, host: str, port: int) -> list[Place]:
        try:
            found = self._resolve(host.strip("[]"), port, socket.AF_UNSPEC, socket.SOCK_STREAM)
        except socket.gaierror as error:
            if error.errno == socket.EAI_AGAIN:  # there is nobody to ask
                raise Unfetched("fetch_no_network") from error
            raise Unfetched("fetch_no_host", host=host) from error
        except (OSError, UnicodeError) as error:
            raise Unfetched("fetch_no_host", host=host) from error
        return [(family, kind, protocol, address) for family, kind, protocol, _name, address in found]


class ProxyWire(Wire):
    """Goes to a proxy, which may stand in a private network. host, port: of what is asked through it."""

    def __init__(
        self, resolve: Resolve, allows_private: bool, is_over: Callable[[], bool], host: str, port: int
    ) -> None:
        super().__init__(resolve, allows_private, is_over)
        self._asked = host, port

    def connect(self, host: str, port: int) -> socket.socket:
        try:
            line = super().connect(host, port)
        except Unfetched as no:
            if no.reason.kind in _OF_PROXY:
                raise Unfetched("fetch_proxy_not_reached", host=host) from no
            raise
        self.ip = ""  # where the answer comes from, the proxy alone knows
        return line

    def _places(self, host: str, port: int) -> list[Place]:
        asked: list[Place] = []
        with suppress(Unfetched):  # then the proxy may know it
            asked = self._found(*self._asked)
        if asked and not self._allowed(asked):
            raise Unfetched("fetch_not_public", host=self._asked[0])
        return self._found(host, port)

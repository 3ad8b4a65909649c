"""What is asked of the world, with which manners, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from botox_vetter.domain.reasons import Reason

MOST_BYTES = 10 * 2**20
MOST_S = 60.0
PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")


@dataclass(frozen=True, slots=True)
class Manners:
    """What the person has set.

    contact           goes into the User-Agent, so that who runs a server can complain; "": none is told
    is_offline        nothing is sent at all
    allows_private    this computer and the networks around it may be asked, too
    proxy             "http://proxy.example:3128": everything is asked through it; "": directly
    """

    contact: str = ""
    is_offline: bool = False
    allows_private: bool = False
    proxy: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """One wish to read an address.

    why           the source's id, for the ledger
    accepts       media types; (): any. What is of another type is not fetched
    obeys_robots  for websites that are walked; a service that is made to be asked has its own rules
    most_bytes    as they came, and once more unfolded
    most_s        that all of one answer may take
    is_cut        what is longer is cut there, and not refused
    headers       keys; go to the first host alone, never to one that it redirects to, and are written down nowhere
    hidden        names in the query whose values are keys: they are written down nowhere either
    reads_status  further statuses whose body is an answer, too: registers say "no such number" with a 404
    etag, modified  of the copy that is there: `Fetched.is_unchanged` if it is still good
    """

    address: str
    why: str
    accepts: tuple[str, ...] = ()
    obeys_robots: bool = False
    most_bytes: int = MOST_BYTES
    most_s: float = MOST_S
    is_cut: bool = False
    headers: Mapping[str, str] = field(default_factory=dict, hash=False)
    hidden: tuple[str, ...] = ()
    reads_status: tuple[int, ...] = ()
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer as they went over the wire; the request without what is secret.

    body    still folded (gzip), as it came
    sha256  of these bytes, taken before anything else looked at them
    is_cut  there was more of it, which nobody wants
    ip      where it came from; "": through a proxy, nobody can tell
    """

    address: str
    at: datetime
    request_headers: tuple[tuple[str, str], ...]
    status: int
    phrase: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    sha256: str
    ip: str
    is_cut: bool = False

    def header(self, name: str) -> str:
        """ "": it has none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer that is there whole.

    asked         what was asked for; `address` is where the answer was in the end
    content       unfolded; b"" where `is_unchanged`
    charset       as the server says; "": it does not
    exchanges     redirects first, the answer last
    """

    asked: str
    content: bytes
    media_type: str
    charset: str
    exchanges: tuple[Exchange, ...]

    @property
    def last(self) -> Exchange:
        return self.exchanges[-1]

    @property
    def address(self) -> str:
        return self.last.address

    @property
    def at(self) -> datetime:
        return self.last.at

    @property
    def is_unchanged(self) -> bool:
        return self.last.status == 304


@dataclass(frozen=True, slots=True)
class NotFetched:
    """Nothing that could be used.

    reason  fetch_offline, fetch_stopped, fetch_not_noted (reason),
            fetch_no_address, fetch_not_web (scheme), fetch_password_in_address, fetch_not_public (host),
            fetch_robots, fetch_robots_unreachable (host),
            fetch_no_network, fetch_no_host (host), fetch_not_reached (host, why), fetch_timed_out (host),
            fetch_proxy_not_reached (host), fetch_proxy_refused (why),
            fetch_tls (host, why), fetch_broken (why), fetch_cut_short,
            fetch_many_redirects (n), fetch_redirect_loop,
            fetch_busy (host, seconds: None if it does not say), fetch_not_there, fetch_refused, fetch_server_fault,
            fetch_status; these five with status
            fetch_wrong_type (media_type), fetch_too_large (limit_mb), fetch_unfolds (limit_mb), fetch_empty
    """

    asked: str
    reason: Reason


class Unfetched(Exception):  # noqa: N818 - the world's fault, turned into a NotFetched before anybody sees it
    def __init__(self, kind: str, **values: object) -> None:
        super().__init__(kind, values)
        self.reason = Reason(kind, values)

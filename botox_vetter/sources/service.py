"""A service that is made to be asked by programs and answers in JSON: the one way to it for all that ask one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from botox_vetter.domain.media import WARC
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.received import NotChecked, Received
from botox_vetter.sources.addresses import HIDDEN
from botox_vetter.sources.outcome import Ask, Fetched, NotFetched
from botox_vetter.sources.recent import Recent
from botox_vetter.sources.shapes import NotUnderstood, json_in
from botox_vetter.sources.warc import SUFFIX, warc_of

Get = Callable[[Ask], Fetched | NotFetched]
"""The way outside, with ledger and stop bound to it."""

JSON = ("application/json", "text/json")
MOST_BYTES = 30 * 2**20


@dataclass(frozen=True, slots=True)
class Said:
    """An answer that is JSON. status: some services say "not found" with 404 and a body of their own.

    asked  the address, for `Service.remember`
    """

    value: Any
    status: int
    received: Received
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """source: its id. base: where it lies. key: what it wants to know of who asks; "": nothing.

    needs_key  without one nothing is asked
    headers    in which the key goes
    hidden     in which part of the query it goes
    recent     answers of today that are good enough; None: it is asked each time
    accepts    (): it would rather not be told what is wanted
    """

    source: str
    base: str
    get: Get
    key: str = field(default="", repr=False)
    needs_key: bool = False
    headers: Mapping[str, str] = field(default_factory=dict, repr=False, hash=False)
    hidden: str = ""
    accepts: tuple[str, ...] = JSON
    reads_status: tuple[int, ...] = ()
    most_s: float = 60.0
    recent: "Recent[Said] | None" = None

    def ask(self, path: str, query: Mapping[str, str] | None = None, name: str = "answer") -> Said | NotChecked:
        """name: of the answer, as evidence."""
        if self.needs_key and not self.key:
            return self.not_checked(Reason("key_missing"))
        if self.key and not _is_hidden(self.base):
            return self.not_checked(Reason("key_in_the_open"))
        told = {**(query or {}), **({self.hidden: self.key} if self.hidden else {})}
        address = self.base.rstrip("/") + path + (f"?{urlencode(told)}" if told else "")
        if self.recent is not None and (known := self.recent.get(address)) is not None:
            return known
        found = self.get(
            Ask(
                address,
                self.source,
                self.accepts,
                most_bytes=MOST_BYTES,
                most_s=self.most_s,
                headers=self.headers,
                hidden=(self.hidden,) if self.hidden else (),
                reads_status=self.reads_status,
            )
        )
        if isinstance(found, NotFetched):
            return self.not_checked(self._why(found))
        received = Received(self.source, found.address, found.at, WARC, f"{name}{SUFFIX}", warc_of(found))
        if self.key and self.key.encode() in received.content:
            return self.not_checked(Reason("key_in_answer"))  # it would lie in the evidence
        if found.last.status in (401, 403):
            return self.not_checked(self._refusal(), received)
        try:
            return Said(json_in(found.content), found.last.status, received, address)
        except NotUnderstood as no:
            return self.not_understood(no, received)

    def remember(self, said: Said) -> None:
        """For the rest of the day: only what was understood, never a fault, and nothing that a key has brought."""
        if self.recent is not None and not self.key:
            self.recent.put(said.asked, said)

    def not_checked(self, reason: Reason, received: Received | None = None) -> NotChecked:
        return NotChecked(self.source, reason, received)

    def not_understood(self, no: NotUnderstood, received: Received) -> NotChecked:
        return self.not_checked(Reason("answer_unknown", {"what": no.what}), received)

    def _why(self, found: NotFetched) -> Reason:
        is_refused = found.reason.kind == "fetch_refused" and found.reason.values.get("status") in (401, 403)
        return self._refusal() if is_refused else self._without_key(found.reason)

    def _without_key(self, reason: Reason) -> Reason:
        """What a connection says of its fault may hold the whole address."""
        if not self.hidden or not self.key:
            return reason
        values = {name: _starred(value, self.key) for name, value in reason.values.items()}
        return Reason(reason.kind, values)

    def _refusal(self) -> Reason:
        return Reason("key_refused" if self.key else "service_refused")


def _is_hidden(base: str) -> bool:
    """Nobody on the way can read what is sent there: it is encrypted, or does not leave this computer."""
    parts = urlsplit(base)
    return parts.scheme == "https" or parts.hostname in ("127.0.0.1", "localhost", "::1")


def _starred(value: object, key: str) -> object:
    return value.replace(key, HIDDEN).replace(quote(key), HIDDEN) if isinstance(value, str) else value

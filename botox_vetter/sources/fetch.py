"""The only module that sends a request, and the one point at which "work offline" stops them all."""

import socket
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from threading import Event
from typing import Any

from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.requests import ANSWERED
from botox_vetter.sources.addresses import (
    host_of,
    may_have_keys,
    origin_of,
    path_of,
    redirected,
    web_address,
    without_secrets,
)
from botox_vetter.sources.answering import check_answer, repeat_after_s, settled
from botox_vetter.sources.exchanging import Exchanging
from botox_vetter.sources.ledger import Ledger
from botox_vetter.sources.outcome import Ask, Exchange, Fetched, Manners, NotFetched, Unfetched
from botox_vetter.sources.pace import Clock, Pace, Wait, wait_or_stop
from botox_vetter.sources.robots import MOST_BYTES, Robots

MOST_REDIRECTS = 5
MOST_TRIES = 3
REDIRECTS = frozenset({301, 302, 303, 307, 308})


def _now() -> datetime:
    return datetime.now(UTC)


class Fetcher:
    """One for the whole program, so that pace and robots hold for everybody. May be used from several threads.

    manners   replaced whole when the person sets something; looked at before every single request
    clock, wait, resolve, now   handed in by tests, which wait for nothing and ask nobody's name server
    """

    def __init__(
        self,
        manners: Manners,
        clock: Clock = time.monotonic,
        wait: Wait = wait_or_stop,
        resolve: Callable[..., list[Any]] = socket.getaddrinfo,
        now: Callable[[], datetime] = _now,
    ) -> None:
        self.manners = manners
        self._now = now
        self._pace, self._robots = Pace(clock, wait), Robots(clock)
        self._exchanging = Exchanging(clock, resolve)

    def get(self, ask: Ask, ledger: Ledger, stop: Event | None = None) -> Fetched | NotFetched:
        """Reads an address, through its redirects. Whatever the world does, it is told as data."""
        try:
            return self._follow(ask, ledger, stop or Event())
        except Unfetched as no:
            return NotFetched(ask.address, no.reason)

    def _follow(self, ask: Ask, ledger: Ledger, stop: Event) -> Fetched:
        address, exchanges = web_address(ask.address), list[Exchange]()
        first, been_at = address, {address}
        while True:
            if ask.obeys_robots:
                self._check_robots(address, ledger, stop)
            step = ask if may_have_keys(first, address) else replace(ask, headers={})
            exchange = self._try(address, step, ledger, stop)
            exchanges.append(exchange)
            if exchange.status not in REDIRECTS or not exchange.header("Location"):
                return settled(ask, tuple(exchanges))
            if len(exchanges) > MOST_REDIRECTS:
                raise Unfetched("fetch_many_redirects", n=MOST_REDIRECTS)
            address = redirected(address, exchange.header("Location"))
            if address in been_at:
                raise Unfetched("fetch_redirect_loop")
            been_at.add(address)

    def _check_robots(self, address: str, ledger: Ledger, stop: Event) -> None:
        ask = Ask(f"{origin_of(address)}/robots.txt", "robots", most_bytes=MOST_BYTES, is_cut=True)
        rules = self._robots.of(origin_of(address), lambda: self.get(ask, ledger, stop))
        if rules.crawl_delay_s is not None:
            self._pace.slow_down(host_of(address), rules.crawl_delay_s)
        if rules.is_unreachable:
            raise Unfetched("fetch_robots_unreachable", host=host_of(address))
        if not rules.allows(address):
            raise Unfetched("fetch_robots")

    def _try(self, address: str, ask: Ask, ledger: Ledger, stop: Event) -> Exchange:
        """Once, or again when the server asks for patience, and then after as long as it asks for."""
        host = host_of(address)
        for tries in range(1, MOST_TRIES + 1):
            exchange = self._once(address, ask, ledger, stop)
            pause_s = repeat_after_s(exchange, tries)
            if pause_s is None or tries == MOST_TRIES:
                break
            self._pace.hold(host, pause_s)
        check_answer(exchange, host, ask.reads_status)
        return exchange

    def _once(self, address: str, ask: Ask, ledger: Ledger, stop: Event) -> Exchange:
        self._check_online()
        self._pace.turn(host_of(address), stop)
        self._check_online()  # it may have been switched off while this one waited for its turn
        manners, at = self.manners, self._now()
        try:
            number = ledger.begin_request(at, host_of(address), path_of(without_secrets(address, ask.hidden)), ask.why)
        except Refused as refused:
            raise Unfetched("fetch_not_noted", reason=refused.reason) from refused
        status, size, outcome = None, 0, "fetch_broken"
        try:
            exchange = self._exchanging.exchange(address, ask, manners, at, stop)
            status, size, outcome = exchange.status, len(exchange.body), ANSWERED
            return exchange
        except Unfetched as no:
            outcome = no.reason.kind
            raise
        finally:
            with suppress(Refused):  # that it went out stands there already
                ledger.end_request(number, status, size, outcome)

    def _check_online(self) -> None:
        if self.manners.is_offline:
            raise Unfetched("fetch_offline")

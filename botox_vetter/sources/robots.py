"""What a website asks programs to leave alone (robots.txt, RFC 9309), kept for a day per host.

| its answer                          | then                                       |
| ----------------------------------- | ------------------------------------------ |
| 2xx                                 | the rules in it                            |
| 4xx but 429                         | there are none: everything may be read     |
| 5xx, 429, no whole answer           | nothing may be read, until it can be asked |
| no connection at all                | the page cannot be read either: that is said |
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from botox_vetter.sources.outcome import Fetched, NotFetched, Unfetched
from botox_vetter.sources.pace import Clock

if TYPE_CHECKING:
    from protego import Protego

AGENT = "BotoxVetter"
MOST_BYTES = 512 * 1024  # RFC 9309, 2.5: at least 500 kibibytes
_KEPT_S, _KEPT_UNREACHABLE_S = 24 * 3600.0, 600.0
_UNREACHABLE = frozenset(
    {"fetch_server_fault", "fetch_busy", "fetch_timed_out", "fetch_cut_short", "fetch_broken", "fetch_unfolds"}
)


@dataclass(frozen=True, slots=True)
class Rules:
    """parser None: everything is allowed, unless it is unreachable."""

    parser: "Protego | None" = None
    is_unreachable: bool = False

    def allows(self, address: str) -> bool:
        return not self.is_unreachable and (self.parser is None or self.parser.can_fetch(address, AGENT))

    @property
    def crawl_delay_s(self) -> float | None:
        delay = None if self.parser is None else self.parser.crawl_delay(AGENT)
        return None if delay is None else float(delay)


def rules_of(answer: Fetched | NotFetched) -> Rules:
    """Raises Unfetched with the answer's own reason where there was no connection, or the person stopped it."""
    from protego import Protego

    if isinstance(answer, Fetched):
        return Rules(Protego.parse(answer.content.decode("utf-8-sig", "replace")))
    if answer.reason.kind in _UNREACHABLE:
        return Rules(is_unreachable=True)
    if "status" in answer.reason.values or answer.reason.kind in ("fetch_many_redirects", "fetch_redirect_loop"):
        return Rules()
    raise Unfetched(answer.reason.kind, **answer.reason.values)


class Robots:
    """The rules of every host that was asked."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept: dict[str, tuple[float, Rules]] = {}

    def of(self, origin: str, ask: Callable[[], Fetched | NotFetched]) -> Rules:
        """`ask` reads its robots.txt, when it was not read today. Raises as `rules_of`."""
        until, rules = self._kept.get(origin, (0.0, None))
        if rules is None or self._clock() >= until:
            rules = rules_of(ask())
            kept_s = _KEPT_UNREACHABLE_S if rules.is_unreachable else _KEPT_S
            self._kept[origin] = self._clock() + kept_s, rules
        return rules

"""Services on this computer that answer as the real ones do; all that they say is invented."""

import json
from collections.abc import Callable
from typing import Any

from botox_vetter.sources.service import Service
from tests.sources.server import Answer, LocalServer, NoLedger, Time, a_fetcher, json_answer, page, truncated

FAULTS: dict[str, tuple[Callable[[], Answer], str]] = {
    "too many": (lambda: Answer(429, headers={"Retry-After": "3600"}), "fetch_busy"),
    "out of order": (lambda: Answer(500), "fetch_server_fault"),
    "a page": (lambda: page("<h1>Closed for maintenance</h1>"), "fetch_wrong_type"),
    "half": (lambda: truncated('{"results": ['), "fetch_cut_short"),
    "broken off": (lambda: json_answer('{"results": ['), "answer_unknown"),
    "another form": (lambda: json_answer("[[1]]"), "answer_unknown"),
    "nothing": (lambda: json_answer("{}"), "answer_unknown"),
}
"""What may come instead of an answer, and the reason that is given then. None of it is a pass or a "not found"."""


def as_json(value: Any, status: int = 200) -> Answer:
    return json_answer(json.dumps(value), status)


def a_service(server: LocalServer, source: str, time: Time | None = None, **known: Any) -> Service:
    fetcher, ledger = a_fetcher(time), known.pop("ledger", NoLedger())
    return Service(source, server.url("").rstrip("/"), lambda ask: fetcher.get(ask, ledger), **known)

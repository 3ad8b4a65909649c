"""Which of the world's faults was it? Told from the exceptions of TLS, urllib3 and requests that led to it."""

from collections.abc import Iterator
from ssl import SSLError

from botox_vetter.sources.outcome import Unfetched

MOST_WORDS = 200


def told(error: Exception, host: str) -> Unfetched:
    from requests import exceptions as of_requests
    from urllib3 import exceptions as of_urllib3

    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, Unfetched):
            return cause
    if any(isinstance(one, (of_requests.SSLError, of_urllib3.SSLError, SSLError)) for one in causes):
        return Unfetched("fetch_tls", host=host, why=_tls_words(causes))
    if any(isinstance(one, (of_requests.ProxyError, of_urllib3.ProxyError)) for one in causes):
        return Unfetched("fetch_proxy_refused", why=str(causes[-1])[:MOST_WORDS])
    if any(isinstance(one, (of_requests.Timeout, of_urllib3.TimeoutError, TimeoutError)) for one in causes):
        return Unfetched("fetch_timed_out", host=host)
    if any(isinstance(one, of_urllib3.IncompleteRead) for one in causes):
        return Unfetched("fetch_cut_short")
    return Unfetched("fetch_broken", why=str(causes[-1])[:MOST_WORDS])


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error, what is wrapped in it, and what it came from; the first cause last."""
    seen = set[int]()
    waiting = [error]
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        inner = (getattr(one, "reason", None), *one.args, one.__cause__ or one.__context__)
        waiting.extend(next_one for next_one in inner if isinstance(next_one, BaseException))


def _tls_words(causes: list[BaseException]) -> str:
    """As the TLS library says it: "self-signed certificate", "certificate has expired"."""
    said = [
        getattr(one, "verify_message", "") or getattr(one, "reason", "")
        for one in causes
        if type(one).__module__ == "ssl"
    ]
    return next((words for words in said if isinstance(words, str) and words), "")[:MOST_WORDS]

"""What an answer is good for: whether to ask again, whether it is the thing that was wanted, and what is in it."""

from contextlib import suppress

from botox_vetter.domain.media import PDF
from botox_vetter.sources.limits import unfolded
from botox_vetter.sources.outcome import Ask, Exchange, Fetched, Unfetched

LONGEST_PAUSE_S = 30.0  # a person waits in front of the screen; later they may ask again themselves
NOT_MODIFIED = 304
LONGEST_NAME = 80
_UNTOLD = frozenset({"application/octet-stream", "binary/octet-stream", "application/x-pdf", "application/download"})
_PATIENCE = frozenset({429, 503})


def repeat_after_s(exchange: Exchange, tries: int) -> float | None:
    """How long a server wants us to wait before the next try; None: it does not, or longer than anybody would."""
    if exchange.status not in _PATIENCE:
        return None
    wanted = retry_after_s(exchange)
    pause_s = float(2**tries) if wanted is None else wanted
    return pause_s if pause_s <= LONGEST_PAUSE_S else None


def retry_after_s(exchange: Exchange) -> float | None:
    """In seconds from now, whichever of the two forms of Retry-After it is; None: there is none that can be read."""
    from urllib3.exceptions import HTTPError
    from urllib3.util import Retry

    with suppress(HTTPError, ValueError, OverflowError):
        return float(Retry().parse_retry_after(exchange.header("Retry-After")))
    return None


def check_answer(exchange: Exchange, host: str, reads: tuple[int, ...] = ()) -> None:
    """Raises Unfetched unless its status is a good one, one that is read, or leads elsewhere."""
    status = exchange.status
    if status in reads:
        return
    if status in _PATIENCE:
        raise Unfetched("fetch_busy", status=status, host=host, seconds=retry_after_s(exchange))
    if status in (404, 410):
        raise Unfetched("fetch_not_there", status=status)
    if status in (401, 403, 451):
        raise Unfetched("fetch_refused", status=status)
    if status == 407:
        raise Unfetched("fetch_proxy_refused", why=f"{status} {exchange.phrase}".strip())
    if status >= 500:
        raise Unfetched("fetch_server_fault", status=status)
    if not (200 <= status < 300 or 300 <= status < 400):
        raise Unfetched("fetch_status", status=status)


def settled(ask: Ask, exchanges: tuple[Exchange, ...]) -> Fetched:
    """The answer, unfolded. Raises Unfetched("fetch_wrong_type" | "fetch_unfolds" | "fetch_broken" | "fetch_empty")."""
    last = exchanges[-1]
    media_type, charset = type_of(last.header("Content-Type"))
    if last.status == NOT_MODIFIED and (ask.etag or ask.modified):
        return Fetched(ask.address, b"", media_type, charset, exchanges)
    if not (200 <= last.status < 300 or last.status in ask.reads_status):
        raise Unfetched("fetch_status", status=last.status)
    if media_type in _UNTOLD and last.body.startswith(b"%PDF-"):
        media_type = PDF  # some servers do not say what they send
    if ask.accepts and media_type not in ask.accepts:
        raise Unfetched("fetch_wrong_type", media_type=media_type)
    content = unfolded(last.body, last.header("Content-Encoding"), ask.most_bytes)
    if not content.strip() and ask.accepts:
        raise Unfetched("fetch_empty")
    return Fetched(ask.address, content, media_type, charset, exchanges)


def type_of(header: str) -> tuple[str, str]:
    """ "text/html; charset=UTF-8" is ("text/html", "utf-8")."""
    from email.message import Message

    read = Message()
    read["Content-Type"] = header or "application/octet-stream"
    return read.get_content_type()[:LONGEST_NAME], (read.get_content_charset() or "")[:LONGEST_NAME]

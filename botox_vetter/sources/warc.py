"""A fetched page as evidence: a WARC file (ISO 28500) of what went over the wire, request and answer, byte by byte.

Any program that reads web archives shows it. Each answer's SHA-256, taken before anything else looked at the bytes,
stands beside it as its payload digest.
"""

from base64 import b32encode
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from botox_vetter import __version__
from botox_vetter.sources.addresses import host_of, path_of
from botox_vetter.sources.answering import type_of
from botox_vetter.sources.limits import unfolded
from botox_vetter.sources.outcome import MOST_BYTES, Exchange, Fetched, Unfetched

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord
    from warcio.warcwriter import WARCWriter

SUFFIX = ".warc"
_TRIPPED = (AttributeError, TypeError, KeyError, IndexError)  # what warcio trips over in damaged archives
_UNPACKED, _UNPACKED_AS = "transfer-encoding", "X-Archive-Orig-Transfer-Encoding"  # it came in pieces


@dataclass(frozen=True, slots=True)
class Archived:
    """The page in a WARC file: where it was in the end, when it was read, and its content as it was meant.

    asked           where it was asked for, before it led elsewhere
    etag, modified  by which its server tells later whether it changed (RFC 9110, 13.1); "": it said none
    """

    address: str
    at: datetime
    media_type: str
    charset: str
    content: bytes
    asked: str = ""
    etag: str = ""
    modified: str = ""


def warc_of(fetched: Fetched) -> bytes:
    from warcio.warcwriter import WARCWriter

    out = BytesIO()
    writer = WARCWriter(out, gzip=False)
    writer.write_record(writer.create_warcinfo_record("", {"software": f"Botox Vetter {__version__}"}))
    for exchange in fetched.exchanges:
        writer.write_request_response_pair(_request(writer, exchange), _answer(writer, exchange))
    return out.getvalue()


def page_in(warc: bytes) -> Archived | None:
    """The last answer in it; None: it is no WARC file, or there is none that can be read."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    found: Archived | None = None
    asked = ""
    try:
        for record in ArchiveIterator(BytesIO(warc)):
            if record.rec_type == "response" and record.http_headers is not None:
                found = _archived(record)
                asked = asked or found.address
    except (ArchiveLoadFailed, Unfetched, ValueError, EOFError, *_TRIPPED):
        return None
    return None if found is None else replace(found, asked=asked)


def _archived(record: "ArcWarcRecord") -> Archived:
    headers = record.http_headers
    media_type, charset = type_of(headers.get_header("Content-Type") or "")
    folding = headers.get_header("Content-Encoding") or ""
    content = unfolded(record.raw_stream.read(), folding, MOST_BYTES)
    at = datetime.fromisoformat(record.rec_headers.get_header("WARC-Date").replace("Z", "+00:00"))
    return Archived(
        record.rec_headers.get_header("WARC-Target-URI"),
        at,
        media_type,
        charset,
        content,
        etag=headers.get_header("ETag") or "",
        modified=headers.get_header("Last-Modified") or "",
    )


def _answer(writer: "WARCWriter", exchange: Exchange) -> "ArcWarcRecord":
    from warcio.statusandheaders import StatusAndHeaders

    headers = [
        (_UNPACKED_AS if name.lower() == _UNPACKED else name, _in_one_line(value)) for name, value in exchange.headers
    ]
    http = StatusAndHeaders(f"{exchange.status} {exchange.phrase}".strip(), headers, protocol="HTTP/1.1")
    about = {"WARC-Date": _moment(exchange)}
    if exchange.ip:
        about["WARC-IP-Address"] = exchange.ip
    if exchange.is_cut:
        about["WARC-Truncated"] = "length"
    payload = BytesIO(exchange.body)
    record = writer.create_warc_record(
        exchange.address, "response", payload, len(exchange.body), http_headers=http, warc_headers_dict=about
    )
    record.rec_headers.replace_header("WARC-Payload-Digest", f"sha256:{_base32(exchange.sha256)}")
    return record


def _in_one_line(value: str) -> str:
    """A header may be folded over several lines (RFC 9112, 5.2); one that ends in nothing would end the headers."""
    return " ".join(value.split()) if "\n" in value or "\r" in value else value


def _request(writer: "WARCWriter", exchange: Exchange) -> "ArcWarcRecord":
    from warcio.statusandheaders import StatusAndHeaders

    headers = [("Host", host_of(exchange.address)), *exchange.request_headers]
    http = StatusAndHeaders(f"GET {path_of(exchange.address)} HTTP/1.1", headers, is_http_request=True)
    return writer.create_warc_record(exchange.address, "request", http_headers=http)


def _moment(exchange: Exchange) -> str:
    return exchange.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _base32(digest: str) -> str:
    """As web archives write digests."""
    return b32encode(bytes.fromhex(digest)).decode()

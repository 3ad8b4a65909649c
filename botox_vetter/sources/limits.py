"""How much of an answer is taken: so many bytes as they come, and no more than that when they are unfolded."""

import zlib
from collections.abc import Callable

from botox_vetter.sources.outcome import Unfetched

FOLDINGS = "gzip, deflate"
PIECE = 64 * 1024
_MOST_FOLDS = 2
_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32


def taken(read: Callable[[int], bytes | None], most: int, may_cut: bool) -> tuple[bytes, bool]:
    """Reads until there is no more; whether it was cut. Raises Unfetched("fetch_too_large") unless it may be."""
    found = bytearray()
    while piece := read(PIECE):
        found += piece
        if len(found) > most:
            if may_cut:
                return bytes(found[:most]), True
            raise Unfetched("fetch_too_large", limit_mb=most // 2**20)
    return bytes(found), False


def unfolded(body: bytes, folding: str, most: int) -> bytes:
    """folding: the Content-Encoding. Raises Unfetched("fetch_unfolds" | "fetch_broken")."""
    folds = [fold.strip().lower() for fold in folding.split(",") if fold.strip().lower() not in ("", "identity")]
    if len(folds) > _MOST_FOLDS or not set(folds) <= {"gzip", "x-gzip", "deflate"}:
        raise Unfetched("fetch_broken", why=folding[:80])
    for fold in reversed(folds):
        body = _unfold(body, fold, most)
    return body


def _unfold(body: bytes, fold: str, most: int) -> bytes:
    found, rest = bytearray(), body
    try:
        while rest:
            rest = _unfold_one(rest, fold, most, found)
    except zlib.error as error:
        if found:  # servers pad what they sent
            return bytes(found)
        raise Unfetched("fetch_broken", why=str(error)) from error
    return bytes(found)


def _unfold_one(body: bytes, fold: str, most: int, found: bytearray) -> bytes:
    """Adds one gzip member, or the whole of the rest; what comes after it is returned."""
    unfolding = zlib.decompressobj(_width(body, fold))
    found += unfolding.decompress(body, most + 1 - len(found))
    if len(found) > most:
        raise Unfetched("fetch_unfolds", limit_mb=most // 2**20)
    if not unfolding.eof:
        raise Unfetched("fetch_cut_short")
    return unfolding.unused_data


def _width(body: bytes, fold: str) -> int:
    """Some servers say deflate and leave its two bytes of head out."""
    has_head = len(body) > 1 and body[0] & 0x0F == 8 and (body[0] * 256 + body[1]) % 31 == 0
    return -zlib.MAX_WBITS if fold == "deflate" and not has_head else _GZIP_OR_ZLIB

"""What sort of file is it? Told by its bytes first, by the ending of its name where they do not say."""

import re
from codecs import getincrementaldecoder

PDF, PNG, JPEG, WEBP, GIF = "application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif"
TEXT, EMAIL, HTML, MHTML = "text/plain", "message/rfc822", "text/html", "multipart/related"
WARC = "application/warc"  # a page as it went over the wire (ISO 28500)
OTHER = "application/octet-stream"

PREVIEWED = frozenset({PDF, PNG, JPEG, WEBP, GIF, TEXT, EMAIL, HTML, MHTML, WARC})  # anything else is kept, not shown

_LOOKED_AT = 4096
_BY_SUFFIX = {".eml": EMAIL, ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".mhtml": MHTML, ".mht": MHTML}
_MARKUP = re.compile(r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html)\b", re.IGNORECASE | re.DOTALL)
_MAIL_HEAD = re.compile(r"(received|return-path|delivered-to|message-id|from|mime-version):\s", re.IGNORECASE)
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def media_type(name: str, content: bytes) -> str:
    """The media type (RFC 6838); OTHER for what the program cannot show.

    prices.pdf that begins with %PDF-   application/pdf      prices.pdf that is a text   text/plain
    offer.eml of header lines           message/rfc822       page.mhtml                  multipart/related
    photo.heic                          application/octet-stream
    """
    head = content[:_LOOKED_AT]
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith((b"GIF87a", b"GIF89a")):
        return GIF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    if head.startswith(b"WARC/1."):
        return WARC
    if b"%PDF-" in head[:1024]:
        return PDF
    text = _as_text(head)
    return OTHER if text is None else _of_text(name, text)


def _of_text(name: str, text: str) -> str:
    suffix = "." + name.rpartition(".")[2].lower()
    named = _BY_SUFFIX.get(suffix)
    if named in (EMAIL, MHTML):
        return named if _MAIL_HEAD.match(text) else TEXT
    if named is HTML or _MARKUP.match(text):
        return HTML
    return TEXT


def _as_text(head: bytes) -> str | None:
    """None: not text. A page or a mail may be in any one-byte encoding, so only control characters tell."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    try:
        text = getincrementaldecoder("utf-8")().decode(head)  # the last character may be cut in two
    except UnicodeDecodeError:
        text = head.decode("latin-1")
    return None if _NO_TEXT.search(text) else text.removeprefix("\ufeff")

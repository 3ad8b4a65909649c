"""Kept files in words."""

from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.media import EMAIL, GIF, HTML, JPEG, MHTML, PDF, PNG, TEXT, WARC, WEBP
from botox_vetter.language import ntr, tr

SHORT_HASH = 12
_KILO, _MEGA = 2**10, 2**20


def media_words(media_type: str) -> str:
    """What sort of file it is."""
    return {
        PDF: tr("PDF"),
        PNG: tr("picture (PNG)"),
        JPEG: tr("picture (JPEG)"),
        WEBP: tr("picture (WebP)"),
        GIF: tr("picture (GIF)"),
        TEXT: tr("text"),
        EMAIL: tr("e-mail"),
        HTML: tr("saved page"),
        MHTML: tr("saved page"),
        WARC: tr("page read from the web"),
    }.get(media_type, tr("file of another kind"))


def size_words(size: int) -> str:
    """340 bytes, 12 KB, 3.4 MB."""
    if size < _KILO:
        return ntr("{n} byte", "{n} bytes", size).format(n=size)
    if round(size / _KILO) < _KILO:
        return tr("{n} KB").format(n=round(size / _KILO))
    return tr("{n} MB").format(n=f"{size / _MEGA:.1f}")


def short_hash(evidence: Evidence) -> str:
    """The beginning of its SHA-256: enough to tell files of one library apart."""
    return evidence.sha256[:SHORT_HASH]

"""Pages that a person brings instead of an address: a saved file, pasted words, what is kept as evidence already."""

from datetime import datetime
from html import escape
from pathlib import Path

from botox_vetter.actions.capture import ReadPage, ReadSite
from botox_vetter.actions.evidence import content_of
from botox_vetter.actions.files import read_bytes
from botox_vetter.actions.library import Library
from botox_vetter.domain.evidence import GREATEST_EVIDENCE_MB, Evidence
from botox_vetter.domain.media import HTML, MHTML, PDF, TEXT, WARC, media_type
from botox_vetter.domain.reasons import Refused

READABLE = frozenset({HTML, MHTML, PDF, WARC})  # kept evidence that facts can be read of
READ_AT_ONCE = READABLE - {PDF}  # when it is brought: a PDF may as well be a certificate


def saved_page(path: Path, now: datetime) -> ReadSite:
    """A page that was saved in a browser, as its markup or as one file, a price list in a PDF, or a web archive.

    Raises Refused("file_not_read" | "no_page").
    """
    content = read_bytes(path, GREATEST_EVIDENCE_MB * 2**20 + 1)
    kept_as = media_type(path.name, content)
    if kept_as == TEXT:
        return _words(content.decode("utf-8", "replace"), now, content, path.name)
    return ReadSite((_page(content, kept_as, path.name, "", now),))


def pasted_page(text: str, now: datetime, name: str) -> ReadSite:
    """The words of a page, or its markup. name: under which they are kept. Raises Refused("fetch_empty")."""
    if not text.strip():
        raise Refused("fetch_empty")
    content = text.encode("utf-8", "replace")
    if media_type("", content) == HTML:
        return ReadSite((_page(content, HTML, f"{name}.html", "", now),))
    return _words(text, now, content, f"{name}.txt")


def kept_page(library: Library, evidence: Evidence) -> ReadSite:
    """Raises Refused("no_page") and as `content_of`."""
    content = content_of(library, evidence)
    return ReadSite((_page(content, evidence.media_type, evidence.name, evidence.address, evidence.added_at),))


def _page(content: bytes, kept_as: str, name: str, address: str, at: datetime) -> ReadPage:
    if not content.strip():
        raise Refused("fetch_empty")
    if kept_as == WARC:
        from botox_vetter.sources.warc import page_in

        if (page := page_in(content)) is None:
            raise Refused("no_page")
        return ReadPage(page.address, page.at, page.media_type, page.charset, page.content, content, name=name)
    if kept_as == MHTML:
        from botox_vetter.sources.mhtml import saved_in

        if (saved := saved_in(content)) is None:
            raise Refused("no_page")
        on = min(saved.at, at) if saved.at is not None else at
        return ReadPage(saved.address or address, on, HTML, saved.charset, saved.content, content, MHTML, name)
    if kept_as not in (HTML, PDF):
        raise Refused("no_page")
    return ReadPage(address, at, kept_as, "", content, content, kept_as, name)


def _words(text: str, at: datetime, kept: bytes, name: str) -> ReadSite:
    """Each line is a paragraph of its own, as it was on the page."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    if not lines:
        raise Refused("fetch_empty")
    return ReadSite((ReadPage("", at, HTML, "utf-8", lines.encode("utf-8", "replace"), kept, TEXT, name),))
